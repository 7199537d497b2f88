"""Which unit does a name mean, which column a header? What a person confirmed before."""

from collections.abc import Mapping
from datetime import datetime

from mutasi_core.intake.pembacaan import Pembacaan
from mutasi_core.store import Act, Store
from mutasi_core.store.aliases import source_key


def alias_unit(store: Store) -> dict[str, str]:
    """Give every confirmed unit name with its unit id, as `read_bytes` takes it."""
    return {one.source: one.canonical for one in store.aliases.units() if one.canonical}


def simpan_alias_unit(
    store: Store, alias: Mapping[str, str], *, pelaku: str, waktu: datetime
) -> None:
    """Remember which units names mean, each with its row in the audit trail."""
    for name, unit_id in alias.items():
        store.aliases.confirm_unit(name, unit_id, act=Act(who=pelaku, now=waktu))


def simpan_pemetaan(
    store: Store,
    tabel: str,
    pemetaan: Mapping[str, str | None],
    *,
    pelaku: str,
    waktu: datetime,
) -> None:
    """Remember for a table which columns headers mean; None: the column is not used."""
    for header, column in pemetaan.items():
        store.aliases.confirm_column(tabel, header, column, act=Act(who=pelaku, now=waktu))


def pemetaan_ingat(store: Store, terbaca: Pembacaan) -> dict[tuple[str, str], str | None]:
    """Give what was confirmed before for the columns of a reading, where it was read otherwise.

    Reading the files again with it, as `pemetaan`, brings the remembered words to bear.
    """
    known = {(one.scope, source_key(one.source)): one.canonical for one in store.aliases.columns()}
    remembered: dict[tuple[str, str], str | None] = {}
    for sheet in terbaca.lembar:
        for column in sheet.kolom:
            key = (sheet.tabel, source_key(column.judul))
            if key in known and known[key] != column.kolom:
                remembered[sheet.berkas, column.judul] = known[key]
    return remembered

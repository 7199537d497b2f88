"""From tables to the instansi: units first, then posts, then people, then all that names them."""

from collections.abc import Callable, Mapping
from typing import Any

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.intake import move_rows as moves
from mutasi_core.intake import record_rows as records
from mutasi_core.intake.findings import Findings
from mutasi_core.intake.formasi_rows import compare_with_abk, read_abk, read_formasi
from mutasi_core.intake.pegawai_nips import read_nips, settle_people
from mutasi_core.intake.pegawai_rows import read_pegawai
from mutasi_core.intake.skm_rows import read_skm
from mutasi_core.intake.tabel import Tabel
from mutasi_core.intake.unit_rows import derive_units, find_units, read_units
from mutasi_core.intake.units import UnitIndex


def assemble(tables: Mapping[str, Tabel], findings: Findings) -> Instansi | None:
    """Make the instansi of the rows that stand; None where no pegawai or no formasi does.

    Raises:
        SumberError: If synthetic and real people are mixed.
    """
    pegawai, peta = tables["pegawai"], tables["peta_jabatan"]
    nips = read_nips(pegawai, findings)
    settle_people(pegawai, nips, findings)
    units = read_units(tables["unit"], findings) if "unit" in tables else derive_units(tables)
    index = UnitIndex(units)
    formasi = read_formasi(peta, find_units(peta, index, findings), findings)
    beban = _abk(tables, index, findings)
    compare_with_abk(peta, formasi, beban, findings)
    people = read_pegawai(
        pegawai,
        nips,
        find_units(pegawai, index, findings),
        {post.key: post for post in formasi},
        findings,
    )
    found = _records(tables, people, index, findings)
    if not people or not formasi:
        return None
    return Instansi(
        units=tuple(_used(units, formasi, people)) if "unit" not in tables else tuple(units),
        formasi=tuple(formasi),
        pegawai=tuple(people),
        tables=frozenset(tables),
        beban_kerja=tuple(beban),
        **found,
    )


def _used(units: list[UnitKerja], *owners: list[Any]) -> list[UnitKerja]:
    """Leave out derived units whose every row was set aside."""
    named = {owner.unit_id for group in owners for owner in group}
    return [unit for unit in units if unit.unit_id in named]


def _abk(tables: Mapping[str, Tabel], index: UnitIndex, findings: Findings) -> list[Any]:
    tabel = tables.get("abk")
    return read_abk(tabel, find_units(tabel, index, findings), findings) if tabel else []


def _records(
    tables: Mapping[str, Tabel], people: list[Pegawai], index: UnitIndex, findings: Findings
) -> dict[str, tuple[Any, ...]]:
    """Read every table that names people or units already known."""
    known = frozenset(person.nip for person in people)
    found: dict[str, tuple[Any, ...]] = {}
    by_person: dict[str, Callable[..., list[Any]]] = {
        "kompetensi": records.read_kompetensi,
        "kinerja": records.read_kinerja,
        "potensi": records.read_potensi,
        "disiplin": records.read_disiplin,
    }
    by_person_and_unit: dict[str, Callable[..., list[Any]]] = {
        "permohonan": moves.read_permohonan,
        "riwayat": moves.read_riwayat,
        "keputusan": moves.read_keputusan,
    }
    for name, tabel in tables.items():
        if name in by_person:
            nips = records.known_nips(tabel, known, findings)
            found[name] = tuple(by_person[name](tabel, nips, findings))
        elif name in by_person_and_unit:
            nips = records.known_nips(tabel, known, findings)
            found[name] = tuple(by_person_and_unit[name](tabel, nips, index, findings))
        elif name == "kerabat":
            nips = records.known_nips(tabel, known, findings)
            found[name] = tuple(moves.read_kerabat(tabel, nips, known, findings))
        elif name == "standar_kompetensi":
            found[name] = tuple(records.read_standar(tabel, findings))
        elif name == "skm":
            found[name] = tuple(read_skm(tabel, find_units(tabel, index, findings), findings))
    return found

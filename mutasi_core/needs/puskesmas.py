"""Puskesmas: the fewest health workers of a clinic, beside those who are there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.needs.bezetting import counted
from mutasi_core.needs.norma_sektor import NormaSektor, norma_sektor

KATEGORI_BAWAAN = "kota_non_ri"


@dataclass(frozen=True, slots=True, kw_only=True)
class TenagaPuskesmas:
    """One kind of health worker of one puskesmas [orang]."""

    unit_id: str
    tenaga: str
    minimal: int
    ada: int

    @property
    def selisih(self) -> int:
        """Those there less the fewest allowed; below zero is a shortage."""
        return self.ada - self.minimal


def tenaga_puskesmas(
    instansi: Instansi,
    unit_id: str,
    on: date,
    *,
    kategori: str = KATEGORI_BAWAAN,
    norma: NormaSektor | None = None,
) -> tuple[TenagaPuskesmas, ...]:
    """Compare a puskesmas with the norm of its category, in the order of the table.

    The norm is a labelled default (see its `catatan`); it sets nobody's kebutuhan by itself.

    Raises:
        ValueError: If the table has no such category.
    """
    table = (norma or norma_sektor("puskesmas")).isi
    if kategori not in table["kategori"]:
        raise ValueError(f"no category {kategori!r} of puskesmas in the norm")
    column = table["kategori"].index(kategori)
    held = [jabatan_key(one.jabatan) for one in counted(instansi, on) if one.unit_id == unit_id]
    return tuple(
        TenagaPuskesmas(
            unit_id=unit_id,
            tenaga=row["nama"],
            minimal=row["minimal"][column],
            ada=sum(
                _is(key, row["jabatan"]) and not _is(key, row.get("kecuali", ())) for key in held
            ),
        )
        for row in table["tenaga"]
    )


def _is(key: str, names: Iterable[str]) -> bool:
    """Say whether a jabatan begins with one of the names as whole words."""
    return any(f"{key} ".startswith(f"{name} ") for name in names)

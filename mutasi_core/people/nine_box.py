"""The nine-box of talent: kinerja against potensi, with what each box calls for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_core.domain.catatan import Predikat
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.people.parameter import number_of, table_of
from mutasi_core.people.predikat import Ekspektasi


class TingkatPotensi(StrEnum):
    """The columns of the grid, lowest first."""

    RENDAH = "rendah"
    MENENGAH = "menengah"
    TINGGI = "tinggi"


GRID = ((4, 7, 9), (2, 5, 8), (1, 3, 6))
"""Boxes as they are drawn: rows atas, sesuai, bawah; columns rendah, menengah, tinggi."""

_ROWS = (Ekspektasi.ATAS, Ekspektasi.SESUAI, Ekspektasi.BAWAH)
_COLUMNS = tuple(TingkatPotensi)
_BY_STEP = {1: Ekspektasi.BAWAH, 2: Ekspektasi.SESUAI, 3: Ekspektasi.ATAS}

TINDAKAN = {
    9: (
        "Dipromosikan dan dipertahankan",
        "Masuk Kelompok Rencana Suksesi Instansi/Nasional",
        "Penghargaan",
    ),
    8: (
        "Dipertahankan",
        "Masuk Kelompok Rencana Suksesi Instansi",
        "Rotasi/perluasan jabatan",
        "Bimbingan kinerja",
    ),
    7: (
        "Dipertahankan",
        "Masuk Kelompok Rencana Suksesi Instansi",
        "Rotasi/pengayaan jabatan",
        "Pengembangan kompetensi",
        "Tugas belajar",
    ),
    6: ("Penempatan yang sesuai", "Bimbingan kinerja", "Konseling kinerja"),
    5: ("Penempatan yang sesuai", "Bimbingan kinerja", "Pengembangan kompetensi"),
    4: ("Rotasi", "Pengembangan kompetensi"),
    3: (
        "Bimbingan kinerja",
        "Konseling kinerja",
        "Pengembangan kompetensi",
        "Penempatan yang sesuai",
    ),
    2: ("Bimbingan kinerja", "Pengembangan kompetensi", "Penempatan yang sesuai"),
    1: ("Diproses sesuai ketentuan peraturan perundangan",),
}
"""Recommended action of each box (PermenPANRB 3/2020)."""

ARAH_MUTASI = {
    9: "promosi", 8: "rotasi", 7: "rotasi", 4: "rotasi",
    6: "penempatan ulang", 5: "penempatan ulang", 3: "penempatan ulang", 2: "penempatan ulang",
    1: "bukan mutasi: proses kinerja",
}  # fmt: skip
"""What each box means for a plan; a design reading: a transfer is no punishment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kotak:
    """One box of the grid.

    Attributes:
        krs_instansi, krs_nasional: Whether its people belong to the succession groups.
    """

    nomor: int
    kinerja: Ekspektasi
    potensi: TingkatPotensi
    tindakan: tuple[str, ...]
    arah_mutasi: str
    krs_instansi: bool
    krs_nasional: bool


def box(
    kinerja: Ekspektasi,
    potensi: TingkatPotensi,
    on: date,
    ketentuan: tuple[Ketentuan, ...] = (),
) -> Kotak:
    """Give the box of a kinerja and a potensi.

    Example:
        >>> box(Ekspektasi.ATAS, TingkatPotensi.TINGGI, date(2026, 1, 1)).nomor
        9
    """
    nomor = GRID[_ROWS.index(kinerja)][_COLUMNS.index(potensi)]
    return Kotak(
        nomor=nomor,
        kinerja=kinerja,
        potensi=potensi,
        tindakan=TINDAKAN[nomor],
        arah_mutasi=ARAH_MUTASI[nomor],
        krs_instansi=nomor >= number_of("krs_instansi", on, ketentuan),
        krs_nasional=nomor >= number_of("krs_nasional", on, ketentuan),
    )


def all_boxes(on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> tuple[Kotak, ...]:
    """Give the nine boxes as they are drawn, row by row."""
    return tuple(box(row, column, on, ketentuan) for row in _ROWS for column in _COLUMNS)


def potential_level(
    nilai: float, on: date, ketentuan: tuple[Ketentuan, ...] = ()
) -> TingkatPotensi:
    """Put an assessed potential, 0 to 100, in its column; each bound belongs to the higher one."""
    bounds = table_of("kotak_potensi", on, ketentuan)
    if nilai >= bounds["tinggi"]:
        return TingkatPotensi.TINGGI
    return TingkatPotensi.MENENGAH if nilai >= bounds["menengah"] else TingkatPotensi.RENDAH


def performance_level(
    predikat: Predikat, on: date, ketentuan: tuple[Ketentuan, ...] = ()
) -> Ekspektasi:
    """Put a predikat in its row."""
    return _BY_STEP[table_of("kotak_kinerja", on, ketentuan)[predikat.value]]

"""The dirt of real files, planted into clean tables at known places (story 9 and beyond)."""

from dataclasses import dataclass, field
from datetime import date

import numpy as np

from mutasi_core.synthetic.records import Rows
from mutasi_core.synthetic.tables import Tabel

EJAAN = {
    "Jati Negara": "Jatinegara", "Paya Roba": "Payaroba", "Sukaramai": "Suka Ramai",
    "Bhakti Karya": "Bakti Karya", "Suka Maju": "Sukamaju", "Pujidadi": "Puji Dadi",
}  # fmt: skip
"""Spellings of kelurahan that people use, beside the official ones."""

JUDUL = ("PEMERINTAH KOTA BINJAI (DATA SINTETIS)", "DAFTAR PEGAWAI", "Keadaan 1 Januari 2026")
_DUPLICATES, _SPELLINGS, _DATES, _BROKEN, _NBSP = 12, 30, 15, 5, 20
_NIP, _NAMA, _UNIT_ID, _UNIT_NAMA, _TMT, _LAHIR = 0, 1, 2, 3, 9, 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Noda:
    """What was planted in the table of pegawai.

    Attributes:
        nip_ganda: NIPs that stand in two rows.
        ejaan: NIP and the spelling of the unit in its row, its unit_id taken out.
        tanggal: NIP and the birth date as text dd/mm/yyyy.
        nip_rusak: NIP as it was, and as the spreadsheet shows it.
    """

    nip_ganda: tuple[str, ...]
    ejaan: tuple[tuple[str, str], ...]
    tanggal: tuple[tuple[str, str], ...]
    nip_rusak: tuple[tuple[str, str], ...]


@dataclass(slots=True, kw_only=True)
class Bentuk:
    """How a table is written: rows above the header, delimiter."""

    judul: tuple[str, ...] = ()
    pemisah: str = ","


@dataclass(slots=True, kw_only=True)
class Kotor:
    """Dirty tables, how to write them, and what was planted."""

    tabel: dict[str, Tabel]
    bentuk: dict[str, Bentuk] = field(default_factory=dict)
    noda: Noda


def make_dirty(tables: dict[str, Tabel], rng: np.random.Generator) -> Kotor:
    """Plant the faults: the people who carry one are never the same."""
    rows = [list(row) for row in tables["pegawai"].baris]
    order = [int(place) for place in rng.permutation(len(rows))]
    spelled = _spell(rows, order)
    free = [place for place in order if rows[place][_UNIT_ID]]
    scale = min(1.0, len(rows) / 4100)
    dated = _take(free, _DATES, scale)
    eighties = [place for place in free if rows[place][_NIP].startswith("198")]
    broken = _take(eighties, _BROKEN, scale)
    free = [place for place in free if place not in broken]
    doubled = _take(free, _DUPLICATES, scale)
    for place in _take(free, _NBSP, scale):
        rows[place][_NAMA] = rows[place][_NAMA].replace(" ", "\u00a0") + "\u00a0"
    noda = Noda(
        nip_ganda=tuple(rows[place][_NIP] for place in doubled),
        ejaan=spelled,
        tanggal=tuple((rows[place][_NIP], _slashed(rows[place])) for place in dated),
        nip_rusak=tuple((rows[place][_NIP], _break_nip(rows[place])) for place in broken),
    )
    copies = [list(rows[place]) for place in doubled]
    width = len(tables["pegawai"].kolom)
    total = ["JUMLAH", str(len(rows) + len(copies)), *[""] * (width - 2)]
    middle = len(rows) // 2
    blank = [[""] * width]
    new = {**tables}
    new["pegawai"] = Tabel(
        kolom=tables["pegawai"].kolom,
        baris=[*rows[:middle], *blank, *rows[middle:], *copies, *blank, total],
    )
    new["kompetensi"] = _decimal_comma(tables["kompetensi"], 2)
    return Kotor(
        tabel=new,
        bentuk={
            "pegawai": Bentuk(judul=JUDUL),
            "kompetensi": Bentuk(pemisah=";"),
            "kinerja": Bentuk(pemisah=";"),
        },
        noda=noda,
    )


def _take(places: list[int], count: int, scale: float) -> list[int]:
    """Take places off the front of the list."""
    wanted = min(len(places), max(1, round(count * scale)))
    taken = places[:wanted]
    del places[:wanted]
    return taken


def _spell(rows: Rows, order: list[int]) -> tuple[tuple[str, str], ...]:
    planted: list[tuple[str, str]] = []
    for place in order:
        row = rows[place]
        name = row[_UNIT_NAMA].removeprefix("Kelurahan ")
        if name in EJAAN and row[_UNIT_NAMA] != name and len(planted) < _SPELLINGS:
            row[_UNIT_ID], row[_UNIT_NAMA] = "", f"Kelurahan {EJAAN[name]}"
            planted.append((row[_NIP], row[_UNIT_NAMA]))
    return tuple(planted)


def _slashed(row: list[str]) -> str:
    for column in (_LAHIR, _TMT):
        row[column] = f"{date.fromisoformat(row[column]):%d/%m/%Y}"
    return row[_LAHIR]


def _break_nip(row: list[str]) -> str:
    row[_NIP] = f"{int(row[_NIP]):.2E}"
    return row[_NIP]


def _decimal_comma(table: Tabel, column: int) -> Tabel:
    rows = [
        [*row[:column], row[column].replace(".", ","), *row[column + 1 :]] for row in table.baris
    ]
    return Tabel(kolom=table.kolom, baris=rows)

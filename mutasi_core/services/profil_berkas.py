"""A file with one row per person or role and numeric columns, read as a profile table."""

import gzip
import io
import math
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutasi_core.intake import guards
from mutasi_core.intake.berkas import load, open_files
from mutasi_core.intake.lembar import Lembar
from mutasi_core.intake.numbers_id import Reader, parse_number, quantity_reader
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.teks import EMPTY, as_text, clean
from mutasi_core.people.profile_table import ProfileTable, profile_table

_HEADER_WITHIN = 40
_NUMERIC_FROM = 0.9
# A dot after four digits or after a leading zero cannot mark thousands.
_DECIMAL_FOR_SURE = re.compile(r"[+-]?(?:\d{4,}|0)\.\d{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilBerkas:
    """What was read from the file.

    Attributes:
        kolom_dilewati: Columns that hold no numbers, or the same number throughout.
        catatan: Sentences on cells that were not read.
    """

    tabel: ProfileTable
    kolom_dilewati: tuple[str, ...]
    catatan: tuple[str, ...]


def read_profil(path: Path, kunci: str) -> ProfilBerkas:
    """Read CSV (also .gz), XLSX, XLS, ODS or ZIP; keys stay text as they stand.

    Raises:
        SumberError: If the file, the key column or a key cannot be used.
    """
    files = {name: _unpacked(name, data) for name, data in load([path]).items()}
    for lembar in open_files(dict(files.values())):
        rows = [
            (baris.nomor, [" ".join(clean(as_text(cell)).split()) for cell in baris.sel])
            for baris in lembar.baris
        ]
        for place, (_, cells) in enumerate(rows[:_HEADER_WITHIN]):
            if kunci in cells:
                return _read(lembar, cells, rows[place + 1 :], cells.index(kunci))
    raise SumberError(f"Berkas {path.name} tidak memiliki kolom kunci “{kunci}”.")


def _unpacked(name: str, data: bytes) -> tuple[str, bytes]:
    if not data.startswith(b"\x1f\x8b"):
        return name, data
    try:
        with gzip.open(io.BytesIO(data)) as packed:
            plain = packed.read(guards.MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        raise SumberError(f"Berkas {name} bukan berkas gzip yang utuh.") from None
    guards.check_size(name, len(plain))
    return name.removesuffix(".gz"), plain


Rows = Sequence[tuple[int, list[str]]]


def _read(lembar: Lembar, names: list[str], rows: Rows, key_place: int) -> ProfilBerkas:
    filled = [(nomor, cells) for nomor, cells in rows if any(cell not in EMPTY for cell in cells)]
    keys = _keys(lembar, names[key_place], filled, key_place)
    columns: dict[str, list[float]] = {}
    skipped: list[str] = []
    remarks: list[str] = []
    for place, name in enumerate(names):
        if place == key_place or not name:
            continue
        texts = [cells[place] if place < len(cells) else "" for _, cells in filled]
        numbers = _numbers(texts)
        known = [number for number in numbers if number is not None]
        given = sum(text not in EMPTY for text in texts)
        if not known or len(known) < _NUMERIC_FROM * given or len(set(known)) == 1:
            skipped.append(name)
            continue
        columns[_unused(name, columns)] = [math.nan if one is None else one for one in numbers]
        if given > len(known):
            nomor, text = next(_unread(filled, texts, numbers))
            remarks.append(
                f"{lembar.nama}: {given - len(known)} sel kolom {name} bukan angka dan dianggap "
                f"kosong, misalnya “{text}” pada baris {nomor}."
            )
    if not columns:
        raise SumberError(f"{lembar.nama}: tidak ada kolom angka selain kolom kunci.")
    values = list(zip(*columns.values(), strict=True))
    return ProfilBerkas(
        tabel=profile_table(keys, tuple(columns), values),
        kolom_dilewati=tuple(skipped),
        catatan=tuple(remarks),
    )


def _keys(lembar: Lembar, kunci: str, rows: Rows, place: int) -> list[str]:
    seen: dict[str, int] = {}
    for nomor, cells in rows:
        key = cells[place] if place < len(cells) else ""
        if key in EMPTY:
            raise SumberError(
                f"{lembar.nama}, baris {nomor}, kolom {kunci}: kunci kosong. Isi atau hapus "
                "baris itu."
            )
        if key in seen:
            raise SumberError(
                f"{lembar.nama}, baris {nomor}, kolom {kunci}: “{key}” sudah dipakai pada baris "
                f"{seen[key]}. Setiap baris memerlukan kunci sendiri."
            )
        seen[key] = nomor
    if not seen:
        raise SumberError(f"{lembar.nama}: hanya judul kolom, tanpa satu pun baris data.")
    return list(seen)


def _numbers(texts: Sequence[str]) -> list[float | None]:
    is_decimal = any(_DECIMAL_FOR_SURE.fullmatch(text) for text in texts)
    read: Reader = parse_number if is_decimal else quantity_reader(texts)
    return [None if text in EMPTY else _number(text, read) for text in texts]


def _number(text: str, read: Reader) -> float | None:
    number = read(text)
    if number is None and re.fullmatch(r"[+-]?\d*\.?\d+[eE][+-]?\d+|[+-]?\.\d+|[+-]?\d+\.", text):
        number = float(text)
    return number if number is not None and math.isfinite(number) else None


def _unread(
    rows: Rows, texts: Sequence[str], numbers: Sequence[float | None]
) -> Iterator[tuple[int, str]]:
    for (nomor, _), text, number in zip(rows, texts, numbers, strict=True):
        if number is None and text not in EMPTY:
            yield nomor, text


def _unused(name: str, taken: dict[str, list[float]]) -> str:
    number, unused = 2, name
    while unused in taken:
        unused, number = f"{name} ({number})", number + 1
    return unused

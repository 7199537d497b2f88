"""The tabel: rows of one table from all its files, column by column under canonical names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mutasi_core.intake.column_names import is_personal
from mutasi_core.intake.teks import Cell, as_text, clean

_LOOKS_PERSONAL = re.compile(r"\S+@\S+\.\S+|'?\d{16}|'?(?:\+?62|0)8\d{7,12}|'?\d{13}|'?\d{15}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """One file or sheet that feeds a table.

    Attributes:
        names: Its column names.
        places: Canonical column to its place.
    """

    berkas: str
    names: tuple[str, ...]
    places: dict[str, int]


@dataclass(slots=True)
class Tabel:
    """One table, rows of all its files together.

    Attributes:
        nomor: Line of each row in its file.
        mentah: The cells of each row as they stood.
        kolom: Canonical column to the cleaned text of every row; only columns that some file has.
        aside: Rows set aside.
    """

    nama: str
    nomor: list[int] = field(default_factory=list)
    mentah: list[list[Cell]] = field(default_factory=list)
    bagian: list[Bagian] = field(default_factory=list)
    bagian_of: list[int] = field(default_factory=list)
    kolom: dict[str, list[str]] = field(default_factory=dict)
    aside: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.nomor)

    def extend(self, bagian: Bagian, numbers: Sequence[int], rows: Sequence[list[Cell]]) -> None:
        """Append the rows of one more file."""
        before = len(self.nomor)
        self.bagian.append(bagian)
        self.bagian_of.extend([len(self.bagian) - 1] * len(rows))
        self.nomor.extend(numbers)
        self.mentah.extend(rows)
        for kolom in {**self.kolom, **bagian.places}:
            texts = self.kolom.setdefault(kolom, [""] * before)
            place = bagian.places.get(kolom)
            texts.extend([""] * len(rows) if place is None else _column(rows, place))

    def berkas(self, row: int) -> str:
        """Name the file a row stands in."""
        return self.bagian[self.bagian_of[row]].berkas

    def column_name(self, row: int, kolom: str) -> str:
        """Name a column as the file of a row names it."""
        bagian = self.bagian[self.bagian_of[row]]
        place = bagian.places.get(kolom)
        return kolom if place is None else bagian.names[place]

    def raw(self, row: int, kolom: str) -> Cell:
        """Give a cell as the file has it; empty where the file has no such column or cell."""
        place = self.bagian[self.bagian_of[row]].places.get(kolom)
        cells = self.mentah[row]
        return cells[place] if place is not None and place < len(cells) else ""

    def shown(self, row: int, kolom: str) -> str:
        """Give a cell as a person sees it."""
        return as_text(self.raw(row, kolom))

    def text(self, row: int, kolom: str) -> str:
        """Give the cleaned text of a cell."""
        texts = self.kolom.get(kolom)
        return texts[row] if texts else ""

    def texts(self, kolom: str) -> list[str]:
        """Give the cleaned text of a whole column; empty texts where no file has it."""
        return self.kolom.get(kolom) or [""] * len(self)

    def original(self, row: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give the names and cells of a row as they stood, without what is personal."""
        names = self.bagian[self.bagian_of[row]].names
        cells = [as_text(cell) for cell in self.mentah[row]]
        if len(cells) == len(names):
            kept = [place for place, name in enumerate(names) if not is_personal(name)]
            return tuple(names[p] for p in kept), tuple(cells[p] for p in kept)
        safe = tuple(
            "(dibuang)" if _LOOKS_PERSONAL.fullmatch(cell.strip()) else cell for cell in cells
        )
        return names, safe


def _column(rows: Sequence[list[Cell]], place: int) -> list[str]:
    seen: dict[Cell, str] = {}
    texts = []
    for cells in rows:
        cell = cells[place] if place < len(cells) else ""
        if not isinstance(cell, str):
            cell = as_text(cell)
        text = seen.get(cell)
        if text is None:
            text = seen[cell] = clean(cell)
        texts.append(text)
    return texts

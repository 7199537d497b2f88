"""The fields: each column of a table read once per distinct text, with findings for the rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from mutasi_core.intake.dates import ambiguous_days, date_reader
from mutasi_core.intake.findings import ASIDE, EMPTIED, Findings, quoted
from mutasi_core.intake.numbers_id import mixed_decimals, parse_number, quantity_reader, within
from mutasi_core.intake.pembacaan import TingkatTemuan
from mutasi_core.intake.tabel import Tabel

_DATE = "tanggal yang ada, misalnya 31-12-2020"

Parser = Callable[[str], Any]
Doubt = Callable[[Sequence[str]], str | None]
"""Looks at a whole column; says, as the end of a sentence, what is doubtful about it."""


MIXED = ("DESIMAL_CAMPUR", mixed_decimals)
"""The doubt about a column that writes decimals both ways."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column and how it is read.

    Attributes:
        reader: Gives the parser once it has seen the whole column; the parser gives None for
            what it cannot read.
        harapan: What the cell should hold, as the end of a sentence.
        doubt: Code and question about the column as a whole.
        menentukan: Whether an unreadable cell sets its row aside though an empty one does not: it
            says something about the person that must not be guessed over.
    """

    kolom: str
    reader: Callable[[Sequence[str]], Parser]
    harapan: str
    wajib: bool = False
    doubt: tuple[str, Doubt] | None = None
    menentukan: bool = False


def a_date(kolom: str, *, wajib: bool = False) -> Field:
    """Describe a column of days."""
    return Field(kolom, date_reader, _DATE, wajib, ("TANGGAL_AMBIGU", ambiguous_days))


def a_number(kolom: str, low: float, high: float, harapan: str, *, wajib: bool = False) -> Field:
    """Describe a column of numbers that are never thousands."""
    return Field(kolom, each(within(parse_number, low, high)), harapan, wajib, MIXED)


def an_amount(kolom: str, high: float, harapan: str, *, wajib: bool = False) -> Field:
    """Describe a column of amounts from 0, which may be thousands."""

    def reader(texts: Sequence[str]) -> Parser:
        return within(quantity_reader(texts), 0, high)

    return Field(kolom, reader, harapan, wajib, MIXED)


def each(parser: Parser) -> Callable[[Sequence[str]], Parser]:
    """Read every cell by itself."""
    return lambda _: parser


def text(value: str) -> str:
    """Take the text as it is."""
    return value


def plain(kolom: str, *, wajib: bool = False) -> Field:
    """Describe a column of free text."""
    return Field(kolom, each(text), "diisi", wajib)


def read_fields(tabel: Tabel, fields: Sequence[Field], findings: Findings) -> dict[str, list[Any]]:
    """Read the columns of a table; None stands for empty and for unreadable.

    A row whose required cell is empty or unreadable is set aside; an unreadable cell that is not
    required is emptied, and both are said.
    """
    return {field.kolom: _read(tabel, field, findings) for field in fields}


def _read(tabel: Tabel, field: Field, findings: Findings) -> list[Any]:
    texts = tabel.texts(field.kolom)
    if field.kolom not in tabel.kolom and not field.wajib:
        return [None] * len(texts)
    if field.doubt and (sentence := field.doubt[1](texts)):
        findings.add(
            field.doubt[0],
            TingkatTemuan.PERINGATAN,
            f"{tabel.nama}: kolom {field.kolom} {sentence}",
            tabel=tabel.nama,
            kolom=field.kolom,
        )
    parse = field.reader(texts)
    known: dict[str, Any] = {}
    values: list[Any] = []
    for row, cell in enumerate(texts):
        if cell not in known:
            known[cell] = parse(cell) if cell else None
        value = known[cell]
        values.append(value)
        if value is None and row not in tabel.aside:
            if field.wajib or (field.menentukan and cell):
                _refuse(tabel, row, field, cell, findings)
            elif cell:
                findings.warn(
                    tabel,
                    row,
                    f"{field.kolom.upper()}_TIDAK_TERBACA",
                    field.kolom,
                    f"nilai {quoted(cell)} tidak terbaca; harus {field.harapan}. {EMPTIED}",
                )
    return values


def _refuse(tabel: Tabel, row: int, field: Field, cell: str, findings: Findings) -> None:
    if cell:
        findings.set_aside(
            tabel,
            row,
            f"{field.kolom.upper()}_TIDAK_TERBACA",
            field.kolom,
            f"nilai {quoted(cell)} tidak terbaca; harus {field.harapan}. {ASIDE}",
        )
    else:
        findings.set_aside(
            tabel, row, f"{field.kolom.upper()}_KOSONG", field.kolom, f"isian wajib kosong. {ASIDE}"
        )

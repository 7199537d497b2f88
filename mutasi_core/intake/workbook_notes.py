"""The notes on a workbook that its cells do not show: hidden, merged, not calculated, from 1904."""

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_core.intake.findings import rows_as_text
from mutasi_core.intake.lembar import Catatan

_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_NAME = re.compile(rb"\sname=\"([^\"]*)\"")
_RELATION_OF = re.compile(rb"\s(?:\w+:)?id=\"([^\"]*)\"")
_RELATIONSHIP = re.compile(rb"<Relationship\b[^>]*>")
_ID = re.compile(rb"\sId=\"([^\"]*)\"")
_TARGET = re.compile(rb"\sTarget=\"([^\"]*)\"")
_DATE_1904 = re.compile(rb"<(?:\w+:)?workbookPr\b[^>]*\sdate1904=\"(?:1|true)\"")
_HIDDEN = re.compile(rb"\shidden=\"(?:1|true)\"")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
_ROW_NUMBER = re.compile(rb"\sr=\"(\d+)\"")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_FIRST, _LAST = re.compile(rb"\smin=\"(\d+)\""), re.compile(rb"\smax=\"(\d+)\"")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_REFERENCE = re.compile(rb"\sr=\"([A-Z]+\d+)\"")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*\sref=\"([A-Z]+(\d+):[A-Z]+(\d+))\"")
_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetNotes:
    """What is to be said of one sheet.

    Attributes:
        gabungan: Merged ranges over several rows: reference, first row, last row.
    """

    catatan: tuple[Catatan, ...] = ()
    gabungan: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BookNotes:
    """What is to be said of a workbook, sheet by sheet."""

    sheets: Mapping[str, SheetNotes]
    epoch_1904: bool = False


def take_notes(name: str, parts: Mapping[str, bytes]) -> BookNotes:
    """Look through the XML of an XLSX workbook; other formats give none.

    Args:
        name: File as a person knows it.
        parts: XML part name to content.
    """
    book = parts.get("xl/workbook.xml", b"")
    targets = {}
    for found in _RELATIONSHIP.finditer(parts.get("xl/_rels/workbook.xml.rels", b"")):
        relation, target = _ID.search(found[0]), _TARGET.search(found[0])
        if relation and target:
            path = target[1].decode()
            targets[relation[1]] = path.lstrip("/") if path[:1] == "/" else f"xl/{path}"
    sheets = {}
    for found in _SHEET.finditer(book):
        title, relation = _NAME.search(found[0]), _RELATION_OF.search(found[0])
        if title and relation and relation[1] in targets:
            xml = parts.get(posixpath.normpath(targets[relation[1]]), b"")
            title_text = html.unescape(title[1].decode("utf-8", "replace"))
            sheets[title_text] = _sheet(name, title_text, xml)
    return BookNotes(sheets=sheets, epoch_1904=bool(_DATE_1904.search(book)))


def _sheet(name: str, title: str, xml: bytes) -> SheetNotes:
    catatan = []
    where = f"{name} lembar “{title}”"
    if b"hidden=" in xml:
        rows, columns = _hidden_rows(xml), _hidden_columns(xml)
        if rows:
            catatan.append(
                Catatan(
                    "BARIS_TERSEMBUNYI",
                    "peringatan",
                    f"{where}: {len(rows)} baris tersembunyi atau tersaring di Excel ikut dibaca "
                    f"(baris {rows_as_text(rows)}). Periksa apakah memang dimaksudkan.",
                )
            )
        if columns:
            catatan.append(
                Catatan(
                    "KOLOM_TERSEMBUNYI",
                    "peringatan",
                    f"{where}: {len(columns)} kolom tersembunyi ikut dibaca "
                    f"({', '.join(map(_letters, columns[:_SHOWN]))}). "
                    "Periksa apakah memang dimaksudkan.",
                )
            )
    if b"<f" in xml or b":f" in xml:
        cells = [
            reference[1].decode()
            for found in _FORMULA.finditer(xml)
            if (reference := _REFERENCE.search(found[1]))
        ]
        if cells:
            more = ", ..." if len(cells) > _SHOWN else ""
            catatan.append(
                Catatan(
                    "RUMUS_BELUM_DIHITUNG",
                    "peringatan",
                    f"{where}: {len(cells)} sel berisi rumus belum dihitung "
                    f"({', '.join(cells[:_SHOWN])}{more}) dan terbaca kosong. "
                    "Buka dan simpan ulang di Excel.",
                )
            )
    merged = tuple(
        (found[1].decode(), int(found[2]), int(found[3]))
        for found in _MERGED.finditer(xml)
        if found[2] != found[3]
    )
    return SheetNotes(catatan=tuple(catatan), gabungan=merged)


def _hidden_rows(xml: bytes) -> list[int]:
    return [
        int(number[1])
        for row in _ROW.finditer(xml)
        if _HIDDEN.search(row[0]) and (number := _ROW_NUMBER.search(row[0]))
    ]


def _hidden_columns(xml: bytes) -> list[int]:
    columns: list[int] = []
    for column in _COLUMN.finditer(xml):
        first, last = _FIRST.search(column[0]), _LAST.search(column[0])
        if _HIDDEN.search(column[0]) and first and last:
            columns += range(int(first[1]), min(int(last[1]), int(first[1]) + _SHOWN) + 1)
    return columns


def _letters(column: int) -> str:
    """Name a column as a spreadsheet does.

    Example:
        >>> _letters(1), _letters(28)
        ('A', 'AB')
    """
    name = ""
    while column > 0:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name

"""Delimited text to rows: the dialect is chosen by score, and no record is glued to the next."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mutasi_core.intake.column_names import ALL_NAMES
from mutasi_core.intake.teks import header_key

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 80
_LONGEST = 60
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SEP = re.compile(r"\s*\"?sep=(.)\"?\s*", re.IGNORECASE)

csv.field_size_limit(1_000_000)


@dataclass(frozen=True, slots=True)
class Record:
    """One record with the line it starts on; `broken` says what is wrong with its quotes."""

    nomor: int
    sel: list[str]
    broken: str | None = None


@dataclass(frozen=True, slots=True)
class Delimited:
    """A delimited text taken apart."""

    delimiter: str
    records: list[Record]
    ends_with_newline: bool


def read_delimited(text: str) -> Delimited:
    r"""Split a text into records under the dialect that fits it best.

    Example:
        >>> [r.sel for r in read_delimited("sep=;\nnip;nama\n1;Budi, S.Kom").records]
        [['nip', 'nama'], ['1', 'Budi, S.Kom']]
    """
    lines = _LINE.findall(text)
    first = 0
    forced = _SEP.fullmatch(lines[0].rstrip("\r\n")) if lines else None
    if forced:
        first = 1
    delimiter = forced[1] if forced else _choose(lines[:_SAMPLE])
    records = list(_records(lines, first, delimiter))
    return Delimited(delimiter, records, bool(lines) and lines[-1][-1] in "\r\n")


def _choose(sample: Sequence[str]) -> str:
    return max(DELIMITERS, key=lambda delimiter: _score(sample, delimiter))


def _score(sample: Sequence[str], delimiter: str) -> tuple[int, float, int]:
    """Judge a delimiter by the known columns it finds, then by how even the rows are."""
    rows = [row for row in _lenient(sample, delimiter) if row]
    known = max((sum(header_key(cell) in ALL_NAMES for cell in row) for row in rows), default=0)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return (min(known, 1), 0.0, 0)
    width, times = widths.most_common(1)[0]
    return (known, times / len(rows), width)


def _lenient(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return [line.rstrip("\r\n").split(delimiter) for line in lines]


def _records(lines: Sequence[str], first: int, delimiter: str) -> Iterator[Record]:
    """Read all records; after a quote that never closes rightly, go on at the very next line."""
    width = _usual_width(lines, first, delimiter)
    start = first
    while start < len(lines):
        reader = csv.reader(lines[start:], delimiter=delimiter, strict=True)
        restart = start
        begin = start
        while True:
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                restart = begin
                break
            end = start + reader.line_num
            if end - begin > 1 and _swallows(lines[begin:end], row, delimiter, width):
                restart = begin
                break
            yield Record(begin + 1, row)
            begin = end
        yield _broken(lines[restart], restart + 1, delimiter, width)
        start = restart + 1


def _usual_width(lines: Sequence[str], first: int, delimiter: str) -> int:
    rows = (
        next(csv.reader([line], delimiter=delimiter), [])
        for line in lines[first : first + 400]
        if line.count('"') % 2 == 0
    )
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return widths.most_common(1)[0][0] if widths else 1


def _swallows(lines: Sequence[str], row: list[str], delimiter: str, width: int) -> bool:
    """Say whether a record of several lines looks like several records glued by a stray quote."""
    if len(lines) > _LONGEST or len(row) != width:
        return True
    return any(
        line.count('"') % 2 == 0 and len(_lenient([line], delimiter)[0]) == width
        for line in lines[1:]
        if line.count(delimiter) >= width - 1 > 0
    )


def _broken(line: str, nomor: int, delimiter: str, width: int) -> Record:
    """Take a line whose quotes are not right by itself; only its quotes may be wrong."""
    row = next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter), [])
    if line.count('"') % 2:
        return Record(nomor, row, "tanda kutip tidak ditutup")
    return Record(nomor, row, None if len(row) == width else "tanda kutip tidak berpasangan")

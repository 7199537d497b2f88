"""Delimited text to rows: the dialect is chosen by score, and no record is glued to the next."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mutasi_core.intake.column_names import ALL_NAMES
from mutasi_core.intake.kemajuan import SILENT, Kemajuan
from mutasi_core.intake.quotes import lenient, literal
from mutasi_core.intake.teks import header_key

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 80
_LONGEST = 60
_TELL_EVERY = 5_000
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SEP = re.compile(r"\s*\"?sep=(.)\"?\s*", re.IGNORECASE)

csv.field_size_limit(1_000_000)


@dataclass(frozen=True, slots=True)
class Record:
    """One record with the line it starts on.

    Attributes:
        broken: What is wrong with its quotes; None where nothing is.
        odd: What was strange about its quotes although every cell is clear.
    """

    nomor: int
    sel: list[str]
    broken: str | None = None
    odd: str | None = None


@dataclass(frozen=True, slots=True)
class Delimited:
    """A delimited text taken apart."""

    delimiter: str
    records: list[Record]
    ends_with_newline: bool


def read_delimited(text: str, progress: Kemajuan = SILENT) -> Delimited:
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
    same: dict[str, str] = {}
    records = []
    for record in _records(lines, first, delimiter):
        # Equal cells share one text: an export of 100,000 rows would not fit otherwise.
        record.sel[:] = [same.setdefault(cell, cell) for cell in record.sel]
        records.append(record)
        if not len(records) % _TELL_EVERY:
            progress.tell(record.nomor / len(lines), f"{len(records)} baris dibaca")
    return Delimited(delimiter, records, bool(lines) and lines[-1][-1] in "\r\n")


def _choose(sample: Sequence[str]) -> str:
    return max(DELIMITERS, key=lambda delimiter: _score(sample, delimiter))


def _score(sample: Sequence[str], delimiter: str) -> tuple[int, float, int]:
    """Judge a delimiter by the known columns it finds, then by how even the rows are."""
    rows = [row for row in lenient(sample, delimiter) if row]
    known = max((sum(header_key(cell) in ALL_NAMES for cell in row) for row in rows), default=0)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return (min(known, 1), 0.0, 0)
    width, times = widths.most_common(1)[0]
    return (known, times / len(rows), width)


class _Feed:
    """The lines from one on, never more than `_LONGEST` of them for one record."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self._lines = lines
        self.at = self.begin = start

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        at = self.at
        if at >= len(self._lines) or at - self.begin > _LONGEST:
            raise StopIteration
        self.at = at + 1
        return self._lines[at]


def _records(lines: Sequence[str], first: int, delimiter: str) -> Iterator[Record]:
    """Read all records; after a quote that never closes rightly, go on at the very next line."""
    width = _usual_width(lines, first, delimiter)
    start = first
    while start < len(lines):
        feed = _Feed(lines, start)
        reader = csv.reader(feed, delimiter=delimiter, strict=True)
        begin = start
        while True:
            feed.begin = begin
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                break
            if feed.at - begin > 1 and _swallows(lines[begin : feed.at], row, delimiter, width):
                break
            yield Record(begin + 1, row)
            begin = feed.at
        yield _broken(lines[begin], begin + 1, delimiter, width)
        start = begin + 1


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
        line.count('"') % 2 == 0 and len(lenient([line], delimiter)[0]) == width
        for line in lines[1:]
        if line.count(delimiter) >= width - 1 > 0
    )


def _broken(line: str, nomor: int, delimiter: str, width: int) -> Record:
    """Take a line whose quotes are not right by itself; only its quotes may be wrong.

    A quote within a quoted cell that nobody doubled is clear where the row has its width: it
    belongs to the cell. Anything else stays broken.
    """
    body = line.rstrip("\r\n")
    even = body.count('"') % 2 == 0
    for cells in (literal(body, delimiter), body.split(delimiter) if even else None):
        if cells is not None and len(cells) == width:
            return Record(nomor, cells, odd="tanda kutip di dalam isian tidak digandakan")
    row = next(csv.reader([body], delimiter=delimiter), [])
    return Record(
        nomor, row, "tanda kutip tidak berpasangan" if even else "tanda kutip tidak ditutup"
    )

"""Quotes in delimited text: what a line means where they were not written by the rules."""

import csv
from collections.abc import Sequence


def lenient(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    """Split lines by the rules where they hold, by the bare delimiter where they do not."""
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return [line.rstrip("\r\n").split(delimiter) for line in lines]


def literal(line: str, delimiter: str) -> list[str] | None:
    """Split one line, taking a quote for the end of a cell only before a delimiter or the end.

    Returns:
        None where a quoted cell is never closed.

    Example:
        >>> literal('1,"Budi "Joko" Contoh",3', ",")
        ['1', 'Budi "Joko" Contoh', '3']
        >>> literal('1,"Budi,3', ",") is None
        True
    """
    cells: list[str] = []
    at = 0
    while True:
        if line[at : at + 1] == '"':
            end = _closing(line, at + 1, delimiter)
            if end is None:
                return None
            cells.append(line[at + 1 : end].replace('""', '"'))
            at = end + 1
        else:
            end = line.find(delimiter, at)
            end = len(line) if end < 0 else end
            cells.append(line[at:end])
            at = end
        if at >= len(line):
            return cells
        at += len(delimiter)


def _closing(line: str, at: int, delimiter: str) -> int | None:
    while (found := line.find('"', at)) >= 0:
        after = line[found + 1 : found + 2]
        if after in {"", delimiter}:
            return found
        at = found + (2 if after == '"' else 1)
    return None

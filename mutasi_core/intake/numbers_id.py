"""Numbers as Indonesians write them: decimal comma and thousands dot."""

import re
from collections.abc import Callable, Sequence

_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?")
_COMMA = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+")
_DOTS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+")
_TWO_DOTS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3}){2,}")
_ENGLISH = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)|[+-]?\d{1,3}(?:,\d{3}){2,}")
_DECIMAL_DOT = re.compile(r"[+-]?\d+\.(?!\d{3}$)\d+")

Reader = Callable[[str], float | None]


def parse_number(text: str) -> float | None:
    """Read a number by itself; a single dot is a decimal point.

    Example:
        >>> parse_number("85,5"), parse_number("1.234,5"), parse_number("8O")
        (85.5, 1234.5, None)
    """
    if _PLAIN.fullmatch(text):
        return float(text)
    if _ENGLISH.fullmatch(text):
        return float(text.replace(",", ""))
    if _COMMA.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    if _TWO_DOTS.fullmatch(text):
        return float(text.replace(".", ""))
    return None


def quantity_reader(texts: Sequence[str]) -> Reader:
    """Give the reader for a column of amounts, where "2.500" may well be two and a half thousand.

    It is read so unless a cell of the column shows the dot to be a decimal point.
    """
    if any(_DECIMAL_DOT.fullmatch(text) for text in set(texts)):
        return parse_number
    return _with_thousands


def _with_thousands(text: str) -> float | None:
    return float(text.replace(".", "")) if _DOTS.fullmatch(text) else parse_number(text)


def within(reader: Reader, low: float, high: float) -> Reader:
    """Refuse numbers outside low to high."""

    def read(text: str) -> float | None:
        number = reader(text)
        return number if number is not None and low <= number <= high else None

    return read


def whole(low: int, high: int) -> Callable[[str], int | None]:
    """Read a whole number from low to high."""

    def read(text: str) -> int | None:
        number = _with_thousands(text)
        if number is None or not number.is_integer() or not low <= number <= high:
            return None
        return int(number)

    return read

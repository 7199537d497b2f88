"""Numbers as Indonesians write them: decimal comma and thousands dot."""

import re
from collections.abc import Callable, Sequence

_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?")
_COMMA = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+")
_DOTS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+")
_TWO_DOTS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3}){2,}")
_ENGLISH = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)|[+-]?\d{1,3}(?:,\d{3}){2,}")
_COMMAS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+")
_OPEN = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_DECIMAL_COMMA = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),(?!\d{3}$)\d+")
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

    It is read so unless a cell of the column shows the dot to be a decimal point; then a comma
    before three digits marks thousands. Where the column writes decimals both ways, a number that
    could be either is not read.
    """
    comma, dot = decimal_signs(texts)
    if comma and dot:
        return _unless_open
    return _english if dot else _with_thousands


def decimal_signs(texts: Sequence[str]) -> tuple[bool, bool]:
    """Say whether some cell can only have a decimal comma, and some only a decimal point.

    Example:
        >>> decimal_signs(["2,5", "1.500"]), decimal_signs(["85.25", "85,5"])
        ((True, False), (True, True))
    """
    distinct = set(texts)
    comma = any(_DECIMAL_COMMA.fullmatch(text) for text in distinct)
    return comma, any(_DECIMAL_DOT.fullmatch(text) for text in distinct)


def mixed_decimals(texts: Sequence[str]) -> str | None:
    """Say, as the end of a sentence, that a column writes decimals both ways; None: it does not."""
    comma, dot = decimal_signs(texts)
    if not (comma and dot):
        return None
    by_comma = next(text for text in texts if _DECIMAL_COMMA.fullmatch(text))
    by_dot = next(text for text in texts if _DECIMAL_DOT.fullmatch(text))
    return (
        f"memakai koma dan titik desimal sekaligus (misalnya “{by_comma}” dan “{by_dot}”). "
        "Seragamkan; angka yang dapat dibaca dua cara tidak dibaca."
    )


def _with_thousands(text: str) -> float | None:
    return float(text.replace(".", "")) if _DOTS.fullmatch(text) else parse_number(text)


def _english(text: str) -> float | None:
    return float(text.replace(",", "")) if _COMMAS.fullmatch(text) else parse_number(text)


def _unless_open(text: str) -> float | None:
    return None if _OPEN.fullmatch(text) else parse_number(text)


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

"""Numbers and dates as Indonesians write them: 1.234,5 and 1 Januari 2026."""

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

LOCALE = "id_ID"
UNKNOWN = "belum diketahui"
MINUS = "\N{MINUS SIGN}"


def number(value: float | None, decimals: int = 0) -> str:
    """Write a number with at most so many decimals.

    Example:
        >>> number(1234.5, 1), number(4100), number(None)
        ('1.234,5', '4.100', 'belum diketahui')
    """
    if value is None:
        return UNKNOWN
    pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
    return str(format_decimal(value, format=pattern, locale=LOCALE)).replace("-", MINUS)


def signed(value: float | None, decimals: int = 0) -> str:
    """Write a difference with its sign; zero has none.

    Example:
        >>> signed(3), signed(-1200), signed(0)
        ('+3', '−1.200', '0')
    """
    if value is None:
        return UNKNOWN
    return ("+" if value > 0 else "") + number(value, decimals)


def percent(value: float | None, decimals: int = 1) -> str:
    """Write a percentage that is given on the scale 0 to 100.

    Example:
        >>> percent(82.69), percent(None)
        ('82,7%', 'belum diketahui')
    """
    return UNKNOWN if value is None else f"{number(value, decimals)}%"


def tanggal(day: date | None) -> str:
    """Write a date in words.

    Example:
        >>> tanggal(date(2026, 1, 1))
        '1 Januari 2026'
    """
    return UNKNOWN if day is None else str(format_date(day, "d MMMM y", locale=LOCALE))

"""Calendar arithmetic of the law: whole months and years added to a date."""

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=65_536)
def add_months(day: date, months: int) -> date:
    """Move a date by whole months; a day the month lacks becomes its last day.

    Example:
        >>> add_months(date(2025, 8, 31), 6)
        datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_years(day: date, years: int) -> date:
    """Move a date by whole years; 29 February becomes the 28th where it must."""
    return add_months(day, years * 12)


def age(born: date, on: date) -> int:
    """Count completed years of age.

    Example:
        >>> age(date(1968, 4, 15), date(2026, 4, 14))
        57
    """
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))

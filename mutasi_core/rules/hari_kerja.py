"""Working days: counted back from a date, over weekends and the days off that are given."""

from collections.abc import Collection
from datetime import date, timedelta

_SATURDAY = 5


def is_hari_kerja(day: date, libur: Collection[date] = ()) -> bool:
    """Say whether offices work on a day: Monday to Friday, no day off."""
    return day.weekday() < _SATURDAY and day not in libur


def hari_kerja_sebelum(day: date, days: int, libur: Collection[date] = ()) -> date:
    """Go some working days back; the day itself is not counted.

    Example:
        >>> hari_kerja_sebelum(date(2026, 1, 5), 1)
        datetime.date(2026, 1, 2)
    """
    found = day
    left = days
    while left > 0:
        found -= timedelta(days=1)
        left -= is_hari_kerja(found, libur)
    return found


def hari_kerja_sesudah(day: date, days: int, libur: Collection[date] = ()) -> date:
    """Go some working days on; the day itself is not counted."""
    found = day
    left = days
    while left > 0:
        found += timedelta(days=1)
        left -= is_hari_kerja(found, libur)
    return found

"""Dates as people write them, by explicit forms only: day first, never guessed."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from mutasi_core.intake.serials import serial_day

_DMY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ][\d:.]*)?")
_YMD = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ][\d:.]*Z?)?")
_WORDS = re.compile(r"(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s-]+(\d{4})")

_MANY = 8

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january", "februari feb pebruari peb february", "maret mar march",
            "april apr", "mei may", "juni jun june", "juli jul july",
            "agustus agu agt ags aug august", "september sep sept", "oktober okt oct october",
            "november nov nopember nop", "desember des dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


def parse_date(text: str) -> date | None:
    """Read a date; None where it is none.

    Example:
        >>> parse_date("03/04/1980"), parse_date("1 Januari 2024"), parse_date("31-02-1980")
        (datetime.date(1980, 4, 3), datetime.date(2024, 1, 1), None)
    """
    if found := _YMD.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DMY.fullmatch(text):
        return _date(int(found[3]), int(found[2]), int(found[1]))
    if found := _WORDS.fullmatch(text):
        return _date(int(found[3]), _MONTHS.get(found[2].lower(), 0), int(found[1]))
    return serial_day(text)


def date_reader(texts: Sequence[str]) -> Callable[[str], date | None]:
    """Give the reader for one column.

    Where some cell can only be month first (01/13/1978) and none can only be day first, the day
    and month of the others cannot be told apart: none of the ambiguous ones is read.
    """
    month_first = day_first = False
    for text in set(texts):
        if found := _DMY.fullmatch(text):
            day_first = day_first or int(found[1]) > 12
            month_first = month_first or (int(found[1]) <= 12 < int(found[2]) <= 31)
    if month_first and not day_first:
        return _unless_ambiguous
    return parse_date


def ambiguous_days(texts: Sequence[str]) -> str | None:
    """Say, as the end of a sentence, that a whole column could be read month first; else None.

    No day above 12 in many dates is no accident. A column of firsts of a month (a TMT) is none.
    """
    found = [match for text in set(texts) if (match := _DMY.fullmatch(text))]
    days = {int(match[1]) for match in found}
    months = {int(match[2]) for match in found}
    if len(found) < _MANY or max(days | months) > 12 or len(days) == 1:
        return None
    example = min(match[0] for match in found)
    return (
        f"tidak memuat satu pun hari di atas 12 (misalnya “{example}”), jadi hari dan bulannya "
        "mungkin tertukar. Dibaca hari dahulu; periksa."
    )


def _unless_ambiguous(text: str) -> date | None:
    found = _DMY.fullmatch(text)
    return None if found and found[1].zfill(2) != found[2].zfill(2) else parse_date(text)


def _date(year: int, month: int, day: int) -> date | None:
    if not 1900 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""Excel serials: days written as plain numbers, counted from 1900 or, in some books, from 1904."""

import re
from datetime import date, timedelta

from mutasi_core.intake.findings import Findings
from mutasi_core.intake.header import Header
from mutasi_core.intake.lembar import Lembar
from mutasi_core.intake.pembacaan import TingkatTemuan
from mutasi_core.intake.tabel import Bagian

DATE_COLUMNS = frozenset(
    {"tmt_jabatan", "tmt_unit", "tmt_pns", "tanggal_lahir", "tanggal", "mulai", "selesai", "tmt"}
)
"""Canonical columns that hold a day."""

SERIALS = range(7_000, 60_001)
"""Serials that make sense for a career: 1919 to 2064, four years later from 1904."""

_SERIAL = re.compile(r"(\d{4,5})(?:\.0+)?")
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)


def serial_day(text: str) -> date | None:
    """Give the day of a serial; None where the text is none that makes sense.

    Example:
        >>> serial_day("43528"), serial_day("85")
        (datetime.date(2019, 3, 4), None)
    """
    found = _SERIAL.fullmatch(text)
    if found and int(found[1]) in SERIALS:
        return _EPOCH + timedelta(days=int(found[1]))
    return None


def days_from_1904(lembar: Lembar, header: Header, bagian: Bagian, findings: Findings) -> None:
    """Write plain numbers in the date columns of a 1904 workbook as the days they mean."""
    places = [place for kolom, place in bagian.places.items() if kolom in DATE_COLUMNS]
    changed = 0
    for baris in lembar.baris[header.last + 1 :]:
        for place in places:
            cell = baris.sel[place] if place < len(baris.sel) else ""
            if isinstance(cell, float) and int(cell) in SERIALS:
                baris.sel[place] = (_EPOCH_1904 + timedelta(days=int(cell))).isoformat()
                changed += 1
    if changed:
        findings.add(
            "EPOCH_1904",
            TingkatTemuan.INFO,
            f"{lembar.nama}: buku kerja ini menghitung hari dari 1904; {changed} tanggal berupa "
            "angka dibaca menurut itu.",
            tabel=header.tabel,
            berkas=lembar.nama,
        )

"""Tables out as CSV and XLSX that no spreadsheet can execute, and that read back the same."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime

import xlsxwriter

from mutasi_core.intake.teks import as_text, header_key

Value = str | float | bool | date | None
Rows = Iterable[Sequence[Value]]

_RISKY = re.compile(r"\s*'*\s*[=+\-@\t\r\n\x00＝＋－＠]|'+\d")
_CREATED = datetime(2020, 1, 1, tzinfo=UTC)
_WIDEST = 60


def table_csv(headers: Sequence[str], rows: Rows) -> bytes:
    """Write a table as CSV: UTF-8 with a byte order mark, as a spreadsheet opens it rightly.

    A text cell that a spreadsheet could take for a formula gets one leading apostrophe, which the
    reader takes off again; numbers stay numbers.

    Example:
        >>> table_csv(["a"], [["=1+1"], [-2]]).decode("utf-8-sig").splitlines()
        ['a', "'=1+1", '-2']
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guarded(name) for name in headers])
    writer.writerows([_csv_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet could execute."""
    return f"'{text}" if _RISKY.match(text) else text


def _csv_cell(value: Value) -> str | float:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


def workbook_xlsx(
    sheets: Mapping[str, tuple[Sequence[str], Rows]], title_note: str | None = None
) -> bytes:
    """Write tables as one workbook, a sheet each; the same input gives the same bytes.

    Texts are written as texts, never as formulas or links; NIP columns keep all their digits.

    Args:
        sheets: Sheet name to headers and rows.
        title_note: A line above each header, for example "data sintetis".
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"created": _CREATED.replace(tzinfo=None)})
    for name, (headers, rows) in sheets.items():
        _write_sheet(book, name, headers, rows, title_note)
    book.close()
    return out.getvalue()


def _write_sheet(
    book: xlsxwriter.Workbook,
    name: str,
    headers: Sequence[str],
    rows: Rows,
    title_note: str | None,
) -> None:
    sheet = book.add_worksheet(_sheet_name(name))
    bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    text = book.add_format({"num_format": "@"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    top = 0
    if title_note:
        sheet.write_string(0, 0, title_note)
        top = 1
    widths = [len(header) for header in headers]
    for place, header in enumerate(headers):
        sheet.write_string(top, place, header, bold)
    is_nip = [header_key(header).startswith(("NIP", "NIPPPK")) for header in headers]
    for number, row in enumerate(rows, start=top + 1):
        for place, value in enumerate(row):
            if value is None:
                continue
            if isinstance(value, date):
                sheet.write_datetime(number, place, value, day)
            elif isinstance(value, str | bool) or (place < len(is_nip) and is_nip[place]):
                sheet.write_string(number, place, _shielded(as_text(value)), text)
            else:
                sheet.write_number(number, place, value)
            if place < len(widths):
                widths[place] = max(widths[place], len(str(value)))
    for place, width in enumerate(widths):
        sheet.set_column(place, place, min(max(width + 2, 8), _WIDEST))
    sheet.freeze_panes(top + 1, 0)


def _shielded(text: str) -> str:
    """Double an apostrophe that the reader would take for a guard; a workbook needs no guard."""
    return guarded(text) if text.startswith("'") else text


def _sheet_name(name: str) -> str:
    """Fit a name to what Excel allows: 31 characters, and none it forbids."""
    return re.sub(r"[\[\]:*?/\\]", "-", name).strip("'")[:31] or "Tabel"

"""Workbooks as bytes: ordinary ones, and those that are made to trap a reader."""

import io
import struct
import zipfile

import msoffcrypto
import openpyxl
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P


def xlsx(rows, change=None):
    """Write rows as XLSX; `change` may alter book and sheet before they are saved."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book, book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xls(rows):
    """Write rows as a BIFF8 workbook."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Data")
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            sheet.write(number, place, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def locked_xls(rows, kind):
    """Write a BIFF8 workbook whose stream says that it is encrypted: kind 0 XOR, 1 RC4."""
    body = {0: struct.pack("<HHH", 0, 0x1234, 0x5678), 1: struct.pack("<HHH", 1, 1, 1) + bytes(48)}
    record = struct.pack("<HH", 0x2F, len(body[kind])) + body[kind]
    book = xlwt.Workbook()
    sheet = book.add_sheet("Data")
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            sheet.write(number, place, value)
    plain = book.get_biff_data()
    book.get_biff_data = lambda: plain[:20] + record + plain[20:]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def locked_xlsx(rows):
    """Encrypt a workbook with a password, as Excel does."""
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(xlsx(rows))).encrypt("rahasia", out)
    assert msoffcrypto.OfficeFile(io.BytesIO(out.getvalue())).is_encrypted()
    return out.getvalue()


def ods(rows, title="Data"):
    """Write rows of texts as ODS."""
    document = OpenDocumentSpreadsheet()
    table = Table(name=title)
    for row in rows:
        line = TableRow()
        for value in row:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def with_part(data, name, change):
    """Change one part of a zipped workbook."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for part in old.infolist():
            body = old.read(part)
            new.writestr(part.filename, change(body) if part.filename == name else body)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"

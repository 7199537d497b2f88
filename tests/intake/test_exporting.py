"""Exports cannot be executed by a spreadsheet, and read back as they were."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest

from mutasi_core.intake.exporting import table_csv, workbook_xlsx
from mutasi_core.intake.reading import read_bytes
from tests.intake.builders import PETA, UNITS, as_csv, nip, person, table

HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "'=1+1", "https://contoh.id", "'123", "0123"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_survives_our_own_csv_and_xlsx(name):
    rows = table([person(1, nama=name)])
    others = {"peta_jabatan.csv": as_csv(PETA), "unit.csv": as_csv(UNITS)}
    as_text = table_csv(rows[0], rows[1:])
    as_book = workbook_xlsx({"pegawai": (rows[0], rows[1:])}, "data sintetis")
    for file, data in (("pegawai.csv", as_text), ("pegawai.xlsx", as_book)):
        people = read_bytes({file: data, **others}).require().pegawai
        assert [(p.nip, p.nama) for p in people] == [(nip(1), name)]


def test_numbers_stay_numbers_and_texts_texts_in_a_workbook():
    data = workbook_xlsx(
        {"Daftar": (["nip", "nilai", "nama", "tmt"], [[nip(1), -2.5, "=1+1", dt.date(2020, 1, 2)]])}
    )
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Daftar"]
    cells = list(sheet[2])
    assert [cell.data_type for cell in cells] == ["s", "n", "s", "d"]
    assert cells[0].number_format == "@"
    assert cells[2].value == "=1+1"


def test_a_url_does_not_become_a_link():
    data = workbook_xlsx({"Daftar": (["a"], [["https://contoh.id"]])})
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert b"hyperlink" not in book.read("xl/worksheets/sheet1.xml")


def test_the_same_tables_give_the_same_bytes():
    sheets = {"Daftar": (["nip"], [[nip(1)]]), "Lain/nya": (["a"], [[1.5], [None], [True]])}
    assert workbook_xlsx(sheets, "data sintetis") == workbook_xlsx(sheets, "data sintetis")


def test_negative_numbers_in_csv_are_not_guarded():
    assert table_csv(["selisih"], [[-3]]).decode("utf-8-sig").splitlines()[1] == "-3"

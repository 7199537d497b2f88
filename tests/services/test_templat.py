"""Templates read back as what they are; rows set aside come back mended."""

import io

import openpyxl
import pytest

from mutasi_core.intake.columns import COLUMNS
from mutasi_core.intake.reading import read_bytes
from mutasi_core.services.periksa import periksa_unggahan
from mutasi_core.services.templat import disisihkan_xlsx, templat_xlsx, template_columns
from tests.intake.builders import PETA, UNITS, as_csv, counts, nip, person, table

OTHERS = {"peta_jabatan.csv": as_csv(PETA), "unit.csv": as_csv(UNITS)}


def sheets(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def test_an_empty_template_says_that_there_are_only_headers():
    back = read_bytes({"templat.xlsx": templat_xlsx()})
    assert back.instansi is None
    empty = {t.tabel for t in back.temuan if t.kode == "TABEL_KOSONG"}
    assert empty == set(COLUMNS)
    assert {t.kode for t in back.temuan} == {"TABEL_KOSONG"}
    assert all("hanya judul kolom" in t.pesan for t in back.temuan)


def test_a_filled_template_reads_clean():
    back = periksa_unggahan({"templat.xlsx": templat_xlsx(contoh=True)})
    assert back.temuan == ()
    assert back.disisihkan == ()
    assert back.require().tables == frozenset(COLUMNS)
    assert back.require().is_synthetic


@pytest.mark.parametrize("tabel", COLUMNS)
def test_every_column_has_a_comment_and_texts_stay_texts(tabel):
    sheet = sheets(templat_xlsx([tabel]))[tabel]
    names = [cell.value for cell in sheet[1]]
    assert names == list(template_columns(tabel))
    assert all(cell.comment and cell.comment.text for cell in sheet[1])
    assert sheet.column_dimensions["A"].number_format == "@"


def test_lists_offer_what_the_reader_takes():
    sheet = sheets(templat_xlsx(["kinerja"]))["kinerja"]
    (rule,) = sheet.data_validations.dataValidation
    assert "Sangat Baik" in rule.formula1
    assert len(rule.formula1) <= 257


def test_the_same_template_has_the_same_bytes():
    assert templat_xlsx(contoh=True) == templat_xlsx(contoh=True)


def test_rows_set_aside_are_loaded_again_once_mended():
    people = table([person(1), person(2, golongan="rusak"), person(3, golongan="aneh")])
    people[0][0] = "NIP BARU"
    files = {"pegawai.csv": as_csv(people), **OTHERS}
    first = read_bytes(files)
    assert counts(first) == (3, 1, 2)
    data = disisihkan_xlsx(first, "data sintetis")
    book = sheets(data)
    headers = [cell.value for cell in book["pegawai"][2]]
    assert headers[0] == "nip"
    assert headers[-1] == "alasan_disisihkan"
    assert "golongan" in book["pegawai"].cell(3, len(headers)).value
    for row in (3, 4):
        book["pegawai"].cell(row, headers.index("golongan") + 1).value = "III/a"
    out = io.BytesIO()
    book.save(out)
    again = read_bytes({**files, "perbaikan.xlsx": out.getvalue()})
    assert counts(again) == (5, 3, 2)
    assert {p.nip for p in again.require().pegawai} == {nip(1), nip(2), nip(3)}
    assert "alasan_disisihkan" not in repr([t.pesan for t in again.temuan])


def test_a_row_of_another_width_keeps_all_its_cells():
    lines = as_csv(table([person(1), person(2)])).decode().replace("Contoh 2", "Contoh 2, S.Kom")
    back = read_bytes({"pegawai.csv": lines.encode(), **OTHERS})
    sheet = sheets(disisihkan_xlsx(back))["pegawai"]
    assert [cell.value for cell in sheet[2]][:-1] == list(back.disisihkan[0].sel)
    assert sheet.cell(1, sheet.max_column - 1).value == "kelebihan_1"


def test_the_reasons_of_a_wide_kompetensi_file_are_no_competency():
    wide = [["nip", "Integritas", "Komunikasi", "alasan_disisihkan"], [nip(1), "3", "2", "4"]]
    files = {"pegawai.csv": as_csv(table([person(1)])), "kompetensi.csv": as_csv(wide), **OTHERS}
    names = {one.kompetensi for one in read_bytes(files).require().kompetensi}
    assert names == {"Integritas", "Komunikasi"}

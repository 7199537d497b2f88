"""The hazards of spreadsheets: each with a file that has it; told by name, nothing guessed."""

import datetime as dt
import io
import logging
import zipfile

import openpyxl
import pytest

from mutasi_core.intake.exporting import workbook_xlsx
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.reading import read_bytes
from tests.intake.builders import PETA, UNITS, as_csv, codes, counts, finding, nip, person, table
from tests.intake.workbooks import (
    SHEET,
    locked_xls,
    locked_xlsx,
    ods,
    with_part,
    xls,
    xlsx,
)

OTHERS = {"peta_jabatan.csv": as_csv(PETA), "unit.csv": as_csv(UNITS)}
TWO = table([person(1), person(2)])
SHARED = workbook_xlsx({"pegawai": (TWO[0], TWO[1:])})


def read(data, name="pegawai.xlsx", **options):
    return read_bytes({name: data, **OTHERS}, **options)


def refused(data, name="pegawai.xlsx"):
    with pytest.raises(SumberError) as raised:
        read(data, name)
    return str(raised.value)


def test_an_old_biff_workbook_is_read():
    assert counts(read(xls(TWO), "pegawai.xls")) == (2, 2, 0)


def test_an_ods_workbook_is_read():
    back = read(ods(TWO), "pegawai.ods")
    assert counts(back) == (2, 2, 0)
    assert [p.nip for p in back.require().pegawai] == [nip(1), nip(2)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("pegawai.xlsx", locked_xlsx(TWO)),
        ("pegawai.xls", locked_xls(TWO, 0)),
        ("pegawai.xls", locked_xls(TWO, 1)),
    ],
    ids=["ooxml", "xor", "rc4"],
)
def test_a_workbook_behind_a_password_says_so(name, data):
    assert "terkunci sandi" in refused(data, name)


def test_an_ods_behind_a_password_says_so():
    entry = (
        b'<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
        b"</manifest:file-entry></manifest:manifest>"
    )
    data = with_part(
        ods(TWO), "META-INF/manifest.xml", lambda xml: xml.replace(b"</manifest:manifest>", entry)
    )
    assert "terkunci sandi" in refused(data, "pegawai.ods")


def test_a_far_cell_is_refused_before_anything_is_parsed():
    def far(_book, sheet):
        sheet["XFD1048576"] = "x"

    assert "1048576" in refused(xlsx(TWO, far))


def test_too_many_columns_are_refused():
    rows = [[*TWO[0], *[""] * 320, "jauh"], *TWO[1:]]
    assert "300 kolom" in refused(xlsx(rows))


def test_a_dimension_that_lies_loses_no_row():
    data = with_part(xlsx(TWO), SHEET, lambda xml: xml.replace(b'ref="A1:G3"', b'ref="A1:A1"'))
    assert counts(read(data)) == (2, 2, 0)


def test_a_workbook_that_unpacks_to_far_more_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", b"<workbook/>")
        bomb.writestr("xl/worksheets/sheet1.xml", b" " * 210_000_000)
    assert "demi keamanan" in refused(out.getvalue())


@pytest.mark.parametrize("padding", [0, 20_000])
@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml"])
def test_declared_entities_are_refused_and_logged(part, padding, caplog):
    trap = (
        b"<!--" + b" " * padding + b"-->"
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>'
    )

    def plant(xml):
        head = xml.find(b"?>") + 2 if xml.startswith(b"<?xml") else 0
        return xml[:head] + trap + xml[head:]

    with caplog.at_level(logging.WARNING, "mutasi_core.keamanan"):
        assert "berbahaya" in refused(with_part(xlsx(TWO), part, plant))
    assert "entities" in caplog.text


@pytest.mark.parametrize("missing", ["xl/sharedStrings.xml", SHEET, "xl/workbook.xml"])
def test_a_workbook_with_a_part_missing_never_gives_a_wrong_row(missing):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SHARED)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            if part.filename != missing:
                new.writestr(part.filename, old.read(part))
    assert refused(out.getvalue())


def test_a_workbook_with_a_wrong_checksum_is_called_damaged():
    data = bytearray(xlsx(TWO))
    at = data.find(b"xl/worksheets/sheet1.xml") + 60
    data[at : at + 8] = bytes(8)
    assert "rusak" in refused(bytes(data))


def test_formulas_that_were_never_calculated_are_listed_and_never_zero():
    def formula(_book, sheet):
        sheet["C2"] = '=CONCATENATE("DIS","DIK")'
        sheet["D2"] = "=1+1"

    back = read(xlsx(TWO, formula))
    assert "C2, D2" in finding(back, "RUMUS_BELUM_DIHITUNG").pesan
    assert counts(back) == (2, 1, 1)


def test_hidden_columns_and_rows_are_named_by_their_place():
    def hide(_book, sheet):
        sheet.column_dimensions["C"].hidden = True
        sheet.row_dimensions[3].hidden = True

    back = read(xlsx(TWO, hide))
    assert "(C)" in finding(back, "KOLOM_TERSEMBUNYI").pesan
    assert "(baris 3)" in finding(back, "BARIS_TERSEMBUNYI").pesan


def test_a_very_hidden_sheet_is_read_only_when_asked_for():
    def hide(book, _sheet):
        secret = book.create_sheet("Rahasia")
        for row in table([person(9)]):
            secret.append(row)
        secret.sheet_state = "veryHidden"

    data = xlsx(TWO, hide)
    assert counts(read(data)) == (2, 2, 0)
    asked = {"pegawai.xlsx lembar “Rahasia”": "pegawai"}
    assert counts(read(data, tabel=asked)) == (3, 3, 0)


def test_a_sheet_a_person_leaves_out_is_not_read():
    def more(book, _sheet):
        other = book.create_sheet("Salinan")
        for row in table([person(9)]):
            other.append(row)

    data = xlsx(TWO, more)
    back = read(data, tabel={"pegawai.xlsx lembar “Salinan”": None})
    assert counts(back) == (2, 2, 0)
    assert "LEMBAR_DIABAIKAN" in {t.kode for t in back.temuan}


def test_a_merged_title_and_header_are_seen_through():
    rows = [["DAFTAR PEGAWAI", *[None] * 6], ["NIP", "Nama", "Unit", None, "Jabatan", None, "Gol"]]
    rows += [[None, None, "ID", "Nama", "Nama", "Jenis", None], *TWO[1:]]

    def merge(_book, sheet):
        for cells in ("A1:G1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"):
            sheet.merge_cells(cells)

    assert counts(read(xlsx(rows, merge))) == (2, 2, 0)


def test_cells_merged_over_rows_of_data_are_named():
    rows = table([person(1), person(2, unit_id="", unit_nama="")])

    def merge(_book, sheet):
        sheet.merge_cells("C2:C3")

    back = read(xlsx(rows, merge))
    assert "C2:C3" in finding(back, "SEL_GABUNGAN").pesan
    assert counts(back) == (2, 1, 1)


@pytest.mark.parametrize("formatted", [True, False])
def test_days_counted_from_1904_are_read_as_what_they_mean(formatted):
    rows = table([person(1, tmt_jabatan="", tanggal_lahir="")])

    def from_1904(book, sheet):
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        for place, day in ((8, dt.date(2019, 3, 4)), (9, dt.date(1986, 9, 26))):
            serial = (day - dt.date(1904, 1, 1)).days
            sheet.cell(2, place, day if formatted else serial)

    back = read(xlsx(rows, from_1904))
    assert codes(back) == []
    only = back.require().pegawai[0]
    assert (only.tmt_jabatan, only.tanggal_lahir) == (dt.date(2019, 3, 4), dt.date(1986, 9, 26))


def test_a_serial_that_contradicts_the_nip_is_not_believed():
    back = read(as_csv(table([person(1, tanggal_lahir="33424")])), "pegawai.csv")
    assert codes(back) == ["SERIAL_TIDAK_COCOK_NIP"]
    assert back.require().pegawai[0].tanggal_lahir == dt.date(1986, 9, 26)


@pytest.mark.parametrize("cell", ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?"])
def test_a_cell_with_an_error_of_a_spreadsheet_is_named(cell):
    back = read(as_csv(table([person(1, eselon=cell), person(2)])), "pegawai.csv")
    assert "baris 2" in finding(back, "SEL_GALAT").pesan


def test_text_in_two_encodings_is_read_line_by_line_and_named():
    people = table([person(1, nama="André"), person(2, nama="Siöe"), person(3)])
    lines = [",".join(row) for row in people]
    data = (
        b"\n".join(line.encode("cp1252" if "Siöe" in line else "utf-8") for line in lines) + b"\n"
    )
    back = read(data, "pegawai.csv")
    assert [p.nama for p in back.require().pegawai][:2] == ["André", "Siöe"]
    assert "baris 3" in finding(back, "ENCODING_CAMPURAN").pesan


def test_a_line_that_holds_two_encodings_is_set_aside():
    both = "André".encode() + "Siöe".encode("cp1252")
    people = table([person(1, nama="André"), person(2, nama="XYZ")])
    data = as_csv(people).replace(b"XYZ", both)
    back = read(data, "pegawai.csv")
    assert counts(back) == (2, 1, 1)
    assert "campuran" in back.disisihkan[0].alasan


def test_text_encoded_twice_is_named():
    twice = "André".encode().decode("cp1252")
    back = read(as_csv(table([person(1, nama=twice)])), "pegawai.csv")
    assert "baris 2" in finding(back, "KARAKTER_GANDA_ENKODE").pesan


@pytest.mark.parametrize(
    ("written", "meant"),
    [('"Budi "Joko" Contoh"', 'Budi "Joko" Contoh'), ('"Budi" Contoh', '"Budi" Contoh')],
)
def test_quotes_that_nobody_doubled_are_kept_and_named(written, meant):
    data = as_csv(table([person(1, nama="XYZ"), person(2)])).replace(b"XYZ", written.encode())
    back = read(data, "pegawai.csv")
    assert back.require().pegawai[0].nama == meant
    assert finding(back, "KUTIP_JANGGAL").baris == 2


def test_a_file_without_a_final_line_end_is_doubted():
    back = read(as_csv(TWO).rstrip(b"\r\n"), "pegawai.csv")
    assert counts(back) == (2, 2, 0)
    assert codes(back) == ["TANPA_AKHIR_BARIS"]


def test_a_csv_called_xlsx_is_read_with_a_note():
    back = read(as_csv(TWO))
    assert "CSV" in finding(back, "JENIS_BERKAS_LAIN").pesan


@pytest.mark.parametrize("name", ["Null", "Nan", "None", "NA", "True"])
def test_people_called_like_nothing_keep_their_name(name):
    back = read(as_csv(table([person(1, nama=name)])), "pegawai.csv")
    assert back.require().pegawai[0].nama == name


def test_struktural_without_an_eselon_is_known_by_its_title_and_told():
    people = [person(1, jenis_jabatan="Struktural", jabatan="Lurah", unit_id="KEL-1")]
    back = read(as_csv(table(people)), "pegawai.csv")
    assert back.require().pegawai[0].jenis_jabatan == "PENGAWAS"
    assert "JENIS_DARI_NAMA_JABATAN" in codes(back)


def test_decimals_written_both_ways_in_a_column_are_named():
    potensi = [["nip", "nilai"], [nip(1), "85,5"], [nip(2), "85.5"]]
    back = read_bytes({"pegawai.csv": as_csv(TWO), "potensi.csv": as_csv(potensi, ";"), **OTHERS})
    assert [p.nilai for p in back.require().potensi] == [85.5, 85.5]
    assert finding(back, "DESIMAL_CAMPUR").kolom == "nilai"


def test_a_thousand_that_the_column_leaves_open_is_refused():
    abk = [
        ["unit_id", "jabatan", "uraian_tugas", "volume_per_tahun", "menit_per_satuan"],
        ["DISDIK", "Pengadministrasi Perkantoran", "A", "2,5", "30"],
        ["DISDIK", "Pengadministrasi Perkantoran", "B", "2.5", "30"],
        ["DISDIK", "Pengadministrasi Perkantoran", "C", "2.500", "30"],
    ]
    back = read_bytes({"pegawai.csv": as_csv(TWO), "abk.csv": as_csv(abk), **OTHERS})
    assert counts(back, "abk") == (3, 2, 1)


def test_a_column_of_days_that_could_be_months_is_doubted():
    people = [person(n, tmt_jabatan=f"{n + 1:02}/{n % 3 + 2:02}/2020") for n in range(1, 11)]
    back = read(as_csv(table(people)), "pegawai.csv")
    assert codes(back) == ["TANGGAL_AMBIGU"]
    assert back.require().pegawai[0].tmt_jabatan == dt.date(2020, 3, 2)


def test_days_that_are_all_the_first_of_a_month_are_not_doubted():
    people = [person(n, tmt_jabatan=f"01/{n:02}/2020") for n in range(1, 12)]
    assert codes(read(as_csv(table(people)), "pegawai.csv")) == []

"""The fault cases of HR files: a clear sentence, nothing lost, nothing guessed."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest

from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.intake.exporting import workbook_xlsx
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.reading import read_bytes
from tests.intake.builders import (
    PETA,
    UNITS,
    as_csv,
    codes,
    counts,
    finding,
    nip,
    person,
    read,
    table,
)

OTHERS = {"peta_jabatan.csv": as_csv(PETA), "unit.csv": as_csv(UNITS)}


def read_file(name, data):
    return read_bytes({name: data, **OTHERS})


def workbook(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_f01_a_nip_stored_as_a_number_is_refused_and_its_rows_named():
    rows = table([person(1), person(2), person(3)])
    for row in rows[1:]:
        row[0] = int(row[0])
    back = read_file("pegawai.xlsx", workbook(rows))
    assert counts(back) == (3, 0, 3)
    assert back.instansi is None
    assert "2-4" in finding(back, "NIP_ANGKA_RINGKASAN").pesan
    with pytest.raises(SumberError, match="pegawai"):
        back.require()


@pytest.mark.parametrize("eaten", ["1.98609E+17", "1,98609E+17", "1.98609262015051E+17"])
def test_f02_a_nip_in_e_notation_is_refused_with_its_row(eaten):
    back = read(table([person(1), person(2, nip=eaten)]))
    assert counts(back) == (2, 1, 1)
    assert finding(back, "NIP_NOTASI_ILMIAH").baris == 3
    assert back.disisihkan[0].sel[0] == eaten


@pytest.mark.parametrize(
    "wrapped",
    [
        "19860926 201505 1 902",
        "'198609262015051902",
        '="198609262015051902"',
        "\u00a0198609262015051902\u200b",
        "’198609262015051902",
    ],
)
def test_f04_wrapping_around_a_nip_is_taken_off_and_counted(wrapped):
    back = read(table([person(1), person(2, nip=wrapped)]))
    assert [p.nip for p in back.require().pegawai] == [nip(1), nip(2)]
    assert finding(back, "NIP_DIRAPIKAN").pesan.startswith("1 NIP dirapikan")


@pytest.mark.parametrize(
    "wrong",
    [
        "19860926201505190",
        "1986092620150519011",
        "19860926201505190O",
        "198613262015051901",
        "198609262015053901",
        "198609261999051901",
        "198609262015051000",
    ],
)
def test_f05_a_nip_no_register_could_have_issued_is_set_aside(wrong):
    back = read(table([person(1), person(2, nip=wrong)]))
    assert counts(back) == (2, 1, 1)
    assert codes(back) == ["NIP_TIDAK_SAH"]


def test_f07_the_same_nip_with_other_values_sets_both_aside_side_by_side():
    back = read(table([person(1), person(2), person(1, golongan="III/a")]))
    assert counts(back) == (3, 1, 2)
    message = next(t.pesan for t in back.temuan if t.kode == "NIP_GANDA")
    assert "golongan: II/c (baris 2) ≠ III/a (baris 4)" in message


def test_f08_the_very_same_row_twice_is_used_once_and_reported():
    back = read(table([person(1), person(2), person(1)]))
    assert counts(back) == (3, 2, 1)
    assert codes(back) == ["NIP_GANDA_SAMA"]


def test_f09_a_record_about_somebody_unknown_is_set_aside_and_the_rest_goes_on():
    kinerja = [
        ["nip", "tahun", "predikat"],
        [nip(1), "2025", "Baik"],
        [nip(9), "2025", "Baik"],
    ]
    back = read(kinerja=kinerja)
    assert counts(back, "kinerja") == (2, 1, 1)
    assert finding(back, "NIP_TIDAK_DIKENAL").nilai == nip(9)


def test_f10_semicolons_and_a_decimal_comma_are_read_exactly():
    potensi = as_csv([["nip", "nilai"], [nip(1), "85,5"]], delimiter=";")
    assert read(potensi=potensi).require().potensi[0].nilai == 85.5


def test_f12_a_sep_line_is_honoured():
    data = b"sep=;\r\n" + as_csv(table([person(1)]), delimiter=";")
    back = read_file("pegawai.csv", data)
    assert counts(back) == (1, 1, 0)
    assert back.lembar[0].baris_judul == 2


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_f13_every_encoding_and_delimiter_gives_the_name_as_it_was(encoding, delimiter):
    name = "André “Dédé” Contoh"
    data = as_csv(table([person(1, nama=name), person(2)]), delimiter, encoding)
    assert read_file("pegawai.csv", data).require().pegawai[0].nama == name


def test_f16_an_unquoted_comma_sets_its_row_aside_and_shifts_no_other():
    lines = (
        as_csv(table([person(1), person(2), person(3)]))
        .decode()
        .replace("Budi Contoh 2", "Budi, S.Kom")
    )
    back = read_file("pegawai.csv", lines.encode())
    assert counts(back) == (3, 2, 1)
    assert "8 kolom, seharusnya 7" in finding(back, "LEBAR_BARIS").pesan
    assert [p.nama for p in back.require().pegawai] == ["Budi Contoh 1", "Budi Contoh 3"]


def test_f18_a_file_cut_off_in_its_last_row_says_so():
    data = as_csv(table([person(1), person(2)]))[:-40]
    back = read_file("pegawai.csv", data)
    assert counts(back) == (2, 1, 1)
    assert "BERKAS_TERPOTONG" in codes(back)


def test_f19_titles_a_two_level_header_and_a_row_of_numbers_are_seen_through():
    rows = [
        ["PEMERINTAH KOTA BINJAI", "", "", "", "", "", ""],
        ["DAFTAR PEGAWAI", "", "", "", "", "", ""],
        ["", "", "", "", "", "", ""],
        ["NIP", "Nama", "Unit", "", "Jabatan", "", "Gol"],
        ["", "", "ID", "Nama", "Nama", "Jenis", "Akhir"],
        ["1", "2", "3", "4", "5", "6", "7"],
        list(person(1).values()),
        ["JUMLAH", "", "", "", "", "", "1"],
        ["", "", "", "", "", "Binjai, 2 Januari 2026", ""],
        ["", "", "", "", "", "NIP. 196501011990031001", ""],
    ]
    back = read(rows)
    assert counts(back) == (4, 1, 3)
    assert back.lembar[0].baris_judul == 5
    assert {b.kode for b in back.disisihkan} == {"BARIS_JUMLAH", "BARIS_PENUTUP"}
    assert [p.nip for p in back.require().pegawai] == [nip(1)]


def test_f22_a_file_without_a_header_is_refused_in_words():
    with pytest.raises(SumberError, match="Baris 1 tampak data"):
        read_bytes({"pegawai.csv": as_csv([list(person(1).values())])})


def test_f23_the_same_header_twice_with_other_values_is_refused():
    rows = table([person(1)])
    rows[0].append("nip")
    rows[1].append(nip(2))
    with pytest.raises(SumberError, match="nip ada dua kali"):
        read(rows)


def test_f23_a_header_with_line_breaks_and_spaces_is_understood():
    rows = table([person(1)])
    rows[0][0] = " NIP\n BARU "
    assert read(rows).pemetaan["NIP BARU"] == "nip"


def test_f24_columns_in_another_order_and_foreign_columns_are_fine():
    rows = [row[::-1] for row in table([person(1, hobi="catur")])]
    back = read(rows)
    assert counts(back) == (1, 1, 0)
    assert back.pemetaan["hobi"] is None
    assert "hobi" in finding(back, "KOLOM_TIDAK_DIPAKAI").pesan


@pytest.mark.parametrize("impossible", ["31 Februari 1980", "00-00-0000", "31/02/1980", "kemarin"])
def test_f26_an_impossible_date_empties_its_cell_and_names_it(impossible):
    back = read(table([person(1, tmt_jabatan=impossible)]))
    found = finding(back, "TMT_JABATAN_TIDAK_TERBACA")
    assert (found.baris, found.kolom, found.nilai) == (2, "tmt_jabatan", impossible)
    assert back.require().pegawai[0].tmt_jabatan is None


@pytest.mark.parametrize(
    "written",
    ["04-03-2019", "04/03/2019", "2019-03-04", "43528", "4 Maret 2019", "04 Mar 2019"],
)
def test_f26_a_date_in_any_usual_form_is_read(written):
    back = read(table([person(1, tmt_jabatan=written)]))
    assert back.require().pegawai[0].tmt_jabatan == dt.date(2019, 3, 4)


def test_f26_a_birth_date_that_contradicts_the_nip_is_doubted_and_kept():
    back = read(table([person(1, tanggal_lahir="27-09-1986")]))
    assert codes(back) == ["LAHIR_TIDAK_COCOK_NIP"]
    assert back.require().pegawai[0].tanggal_lahir == dt.date(1986, 9, 27)


def test_f28_codes_that_look_like_numbers_do_not_change():
    unit = [
        ["unit_id", "nama"],
        ["01.02", "Dinas Satu"],
        ["1E5", "Dinas Dua"],
        ["0012", "Dinas Tiga"],
    ]
    peta = [["unit_id", "jabatan", "kebutuhan"], ["01.02", "1E5", "1"]]
    back = read(
        table([person(1, unit_id="01.02", unit_nama="", jabatan="1E5")]), unit=unit, peta=peta
    )
    assert [u.unit_id for u in back.require().units] == ["01.02", "1E5", "0012"]
    assert back.require().pegawai[0].jabatan == "1E5"


def test_f31_hidden_rows_are_told_and_a_hidden_sheet_is_left_alone():
    book = openpyxl.Workbook()
    book.active.title = "Catatan"
    book.active.append(["ini bukan tabel"])
    data = book.create_sheet("Data")
    for row in table([person(1), person(2)]):
        data.append(row)
    data.row_dimensions[3].hidden = True
    book.create_sheet("Rahasia").append(["nip"])
    book["Rahasia"].sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    back = read_file("asn.xlsx", out.getvalue())
    assert counts(back) == (2, 2, 0)
    assert {"BARIS_TERSEMBUNYI", "LEMBAR_TERSEMBUNYI", "LEMBAR_TIDAK_DIKENAL"} <= set(codes(back))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xls", b"<html><table><tr><td>nip</td></tr></table></html>", "HTML"),
        ("a.xlsx", b"%PDF-1.7 ...", "PDF"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n", "PNG"),
        ("a.csv", b"", "kosong"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "rusak"),
    ],
)
def test_f33_a_file_of_another_kind_is_called_what_it_is(name, data, said):
    with pytest.raises(SumberError, match=said):
        read_file(name, data)


def test_f33_a_csv_that_is_called_xlsx_is_read_as_what_it_is():
    assert counts(read_file("pegawai.xlsx", as_csv(table([person(1)])))) == (1, 1, 0)


def test_f34_a_cut_off_workbook_is_called_damaged():
    data = workbook(table([person(1)]))
    with pytest.raises(SumberError, match="rusak"):
        read_file("pegawai.xlsx", data[: len(data) // 2])


def _with_part(data, part, change):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == part else content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_f34_a_workbook_without_its_sheet_is_called_damaged():
    data = _with_part(workbook(table([person(1)])), SHEET, lambda _: b"<worksheet><sheetData><row")
    with pytest.raises(SumberError, match=r"rusak|tidak berisi data"):
        read_file("pegawai.xlsx", data)


def test_f36_xml_entities_are_refused():
    bomb = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><worksheet>&lol;</worksheet>'
    data = _with_part(workbook(table([person(1)])), SHEET, lambda _: bomb)
    with pytest.raises(SumberError, match="berbahaya"):
        read_file("pegawai.xlsx", data)


def test_a_cell_at_the_far_end_is_refused_before_it_is_parsed():
    data = workbook(table([person(1)]))
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    with pytest.raises(SumberError, match="1048576"):
        read_file(
            "pegawai.xlsx", _with_part(data, SHEET, lambda x: x.replace(b"</sheetData>", far))
        )


def test_a_zip_that_unpacks_to_far_more_than_it_weighs_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pegawai.csv", b"0" * 30_000_000)
    with pytest.raises(SumberError, match="mengembang"):
        read_file("paket.zip", out.getvalue())


@pytest.mark.parametrize("wrong", ["101", "-1", "85%", "8O"])
def test_f38_a_value_out_of_range_or_not_a_number_sets_its_row_aside(wrong):
    back = read(potensi=[["nip", "nilai"], [nip(1), wrong], [nip(2), "80"]])
    assert counts(back, "potensi") == (2, 1, 1)
    assert finding(back, "NILAI_TIDAK_TERBACA").nilai == wrong


def test_f39_a_header_without_rows_says_so():
    back = read([["nip", "nama", "unit_id", "jabatan", "jenis_jabatan", "golongan"]])
    assert counts(back) == (0, 0, 0)
    assert back.instansi is None
    assert "hanya judul kolom" in finding(back, "TABEL_KOSONG").pesan


def test_f39_a_single_row_is_enough():
    assert counts(read(table([person(1)]))) == (1, 1, 0)


def test_a_quote_that_never_closes_costs_its_row_only():
    lines = as_csv(table([person(1), person(2), person(3)])).decode()
    back = read_file("pegawai.csv", lines.replace("Budi Contoh 2", '"Budi Contoh 2').encode())
    assert counts(back) == (3, 2, 1)
    assert back.disisihkan[0].kode == "KUTIP_RUSAK"


def test_a_line_break_within_quotes_is_one_row_and_later_rows_keep_their_numbers():
    people = [person(1, nama="Budi\nContoh"), person(2, nip="x")]
    back = read(table(people))
    assert finding(back, "NIP_TIDAK_SAH").baris == 4
    assert back.require().pegawai[0].nama == "Budi Contoh"


def test_nul_characters_are_taken_out_and_told():
    data = as_csv(table([person(1)])).replace(b"Budi", b"Bu\x00di")
    back = read_file("pegawai.csv", data)
    assert back.require().pegawai[0].nama == "Budi Contoh 1"
    assert "KARAKTER_NUL" in codes(back)


def test_synthetic_and_real_people_together_are_refused():
    with pytest.raises(SumberError, match="tercampur"):
        read(table([person(1), person(2, nip="198609262015051001")]))


def test_a_pppk_is_known_by_the_nip():
    back = read(table([person(1, nip=nip(1, appointed="202221"), golongan="9")]))
    only = back.require().pegawai[0]
    assert (only.status, only.golongan) == (StatusPegawai.PPPK, "IX")


def test_a_zip_of_tables_reads_like_a_folder():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("paket/pegawai.csv", as_csv(table([person(1)])))
        for name, data in OTHERS.items():
            archive.writestr(f"paket/{name}", data)
        archive.writestr("__MACOSX/._pegawai.csv", b"junk")
    assert counts(read_bytes({"paket.zip": out.getvalue()})) == (1, 1, 0)


def test_one_workbook_with_a_sheet_per_table_is_a_paket_data():
    sheets = {"pegawai": table([person(1)]), "peta_jabatan": PETA, "unit": UNITS}
    data = workbook_xlsx({name: (rows[0], rows[1:]) for name, rows in sheets.items()})
    back = read_bytes({"paket.xlsx": data})
    assert counts(back) == (1, 1, 0)
    assert back.require().pegawai[0].nip == nip(1)

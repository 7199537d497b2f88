"""The SIASN export of 69 columns is a pegawai file as it is."""

import datetime as dt

import pytest

from mutasi_core.domain.jabatan import JenisJabatan, Jenjang
from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.reading import read_bytes, read_sumber
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

_PRINTED = """
PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA|
TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP|
EMAIL|EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|
KEDUDUKAN HUKUM ID|KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS|
TANGGAL SK CPNS|TMT CPNS|NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA|
GOL AKHIR ID|GOL AKHIR NAMA|TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|
JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN ID|
TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|PENDIDIKAN NAMA|TAHUN LULUS|KPKN ID|KPKN NAMA|
LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|INSTANSI INDUK ID|INSTANSI INDUK NAMA|
INSTANSI KERJA ID|INSTANSI KERJA NAMA|SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA|
SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|IS VALID NIK|NAMA SEKOLAH|FLAG IKD|ESELON ID|
ESELON NAMA
"""
HEADER = _PRINTED.replace("\n", "").split("|")
NIK_ASLI = "0012345678901234"


def siasn(number=1, **changed):
    row = dict.fromkeys(HEADER, "")
    row |= {
        "PNS ID": "A8ACA7E0-0000",
        "NIP BARU": f"'{nip(number)}",
        "NIP LAMA": "'400012345",
        "NAMA": "BUDI CONTOH",
        "GELAR DEPAN": "Dr.",
        "GELAR BELAKANG": "S.Pd",
        "TANGGAL LAHIR": "26-09-1986",
        "JENIS KELAMIN": "M",
        "AGAMA NAMA": "Islam",
        "NIK": f"'{NIK_ASLI}",
        "EMAIL": "budi@contoh.id",
        "ALAMAT": "Jl. Contoh No. 1, Binjai",
        "JENIS PEGAWAI NAMA": "PNS Daerah Kab./Kota",
        "KEDUDUKAN HUKUM NAMA": "Aktif",
        "STATUS CPNS PNS": "P",
        "TMT PNS": "01-05-2016",
        "GOL AWAL NAMA": "III/a",
        "GOL AKHIR NAMA": "III/c",
        "JENIS JABATAN ID": "2",
        "JENIS JABATAN NAMA": "Jabatan Fungsional",
        "JABATAN NAMA": "GURU MATA PELAJARAN AHLI MUDA",
        "TMT JABATAN": "01-02-2020",
        "TINGKAT PENDIDIKAN NAMA": "S-1/Sarjana",
        "PENDIDIKAN NAMA": "S-1 Pendidikan Matematika",
        "UNOR ID": "8ae482a7",
        "UNOR NAMA": "SMP NEGERI 5 BINJAI",
    }
    return row | {name.replace("_", " "): value for name, value in changed.items()}


def load(*rows):
    return read_bytes(
        {
            "download 2026-01-02.csv": as_csv(table(rows)),
            "peta_jabatan.csv": as_csv(PETA),
            "unit.csv": as_csv(UNITS),
        }
    )


def test_the_export_is_known_by_its_header_whatever_the_file_is_called():
    assert len(HEADER) == 69
    back = load(siasn(1))
    assert counts(back) == (1, 1, 0)
    only = back.require().pegawai[0]
    assert only.nama == "Dr. BUDI CONTOH, S.Pd"
    assert only.unit_id == "SMPN-05"
    assert (only.jenis_jabatan, only.jenjang) == (JenisJabatan.JF, Jenjang.AHLI_MUDA)
    assert (only.golongan, only.status) == ("III/c", StatusPegawai.PNS)
    assert only.tmt_jabatan == dt.date(2020, 2, 1)
    assert only.tmt_pns == dt.date(2016, 5, 1)
    assert only.tingkat_pendidikan is TingkatPendidikan.S1
    assert (only.jenis_kelamin, only.tanggal_lahir) == ("L", dt.date(1986, 9, 26))
    assert codes(back) == []


def test_every_source_column_is_in_the_mapping_and_personal_ones_go_nowhere():
    back = load(siasn(1), siasn(2, **{"NIP BARU": "rusak"}))
    mapping = back.pemetaan_tabel["pegawai"]
    assert set(mapping) == set(HEADER)
    assert mapping["NIP BARU"] == "nip"
    assert mapping["NIP LAMA"] is None
    assert "NIK" in finding(back, "KOLOM_PRIBADI_DIBUANG").pesan
    assert counts(back) == (2, 1, 1)
    kept = repr(back)
    assert NIK_ASLI not in kept
    assert "budi@contoh.id" not in kept
    assert "Jl. Contoh" not in kept


@pytest.mark.parametrize(
    ("jenis", "eselon", "kind"),
    [
        ("Jabatan Struktural", "II.b", JenisJabatan.JPT),
        ("STRUKTURAL", "III/a", JenisJabatan.ADMINISTRATOR),
        ("Struktural", "IV.b", JenisJabatan.PENGAWAS),
        ("FUNGSIONAL_TERTENTU", "", JenisJabatan.JF),
        ("FUNGSIONAL_UMUM", "", JenisJabatan.PELAKSANA),
        ("Jabatan Pelaksana", "", JenisJabatan.PELAKSANA),
        ("Pelaksana", "Non Eselon", JenisJabatan.PELAKSANA),
        ("JFU", "", JenisJabatan.PELAKSANA),
        ("JFT", "", JenisJabatan.JF),
        ("Jabatan Pimpinan Tinggi Pratama", "II.a", JenisJabatan.JPT),
        ("Administrator", "", JenisJabatan.ADMINISTRATOR),
        ("Jabatan Pengawas", "", JenisJabatan.PENGAWAS),
        ("PENGAWAS SEKOLAH", "", JenisJabatan.JF),
    ],
)
def test_the_many_names_of_a_kind_of_jabatan_are_known(jenis, eselon, kind):
    back = load(siasn(1, JENIS_JABATAN_NAMA=jenis, ESELON_NAMA=eselon))
    assert back.require().pegawai[0].jenis_jabatan is kind


def test_struktural_without_an_eselon_is_read_from_the_peta_jabatan():
    back = load(
        siasn(
            1,
            JENIS_JABATAN_NAMA="Jabatan Struktural",
            UNOR_NAMA="Dinas Pendidikan Kota Binjai",
            JABATAN_NAMA="KEPALA DINAS PENDIDIKAN",
        )
    )
    assert back.require().pegawai[0].jenis_jabatan is JenisJabatan.JPT


def test_struktural_that_nothing_explains_is_set_aside_not_guessed():
    back = load(siasn(1, JENIS_JABATAN_NAMA="Struktural", JABATAN_NAMA="Kepala Sesuatu"))
    assert codes(back) == ["JENIS_JABATAN_TIDAK_TERBACA"]


@pytest.mark.parametrize(
    ("letter", "kind", "kedudukan", "status"),
    [
        ("C", "", "Aktif", StatusPegawai.CPNS),
        ("P", "PNS Daerah Kab./Kota", "Aktif", StatusPegawai.PNS),
        ("", "PPPK Paruh Waktu", "PPPK Aktif", StatusPegawai.PPPK_PARUH_WAKTU),
        ("", "", "PPPK Aktif", StatusPegawai.PPPK),
        ("", "", "", StatusPegawai.PNS),
    ],
)
def test_the_status_is_read_from_what_siasn_says(letter, kind, kedudukan, status):
    row = siasn(1, STATUS_CPNS_PNS=letter, JENIS_PEGAWAI_NAMA=kind, KEDUDUKAN_HUKUM_NAMA=kedudukan)
    assert load(row).require().pegawai[0].status is status


@pytest.mark.parametrize(
    ("written", "golongan"),
    [("III/a", "III/a"), ("III/A", "III/a"), ("3a", "III/a"), ("IIIa", "III/a"), ("31", "III/a"),
     ("Penata Muda (III/a)", "III/a"), ("Penata Muda Tk. I", "III/b"), ("IV.e", "IV/e"),
     ("Gol. IX", "IX"), ("XVII", "XVII"), ("9", "IX"), ("II / c", "II/c")],
)  # fmt: skip
def test_every_spelling_of_a_golongan_is_one(written, golongan):
    assert read(table([person(1, golongan=written)])).require().pegawai[0].golongan == golongan


@pytest.mark.parametrize("written", ["V/a", "III/f", "penata besar", "11", "0", "18"])
def test_what_is_no_golongan_sets_its_row_aside(written):
    assert codes(read(table([person(1, golongan=written)]))) == ["GOLONGAN_TIDAK_TERBACA"]


@pytest.mark.parametrize(
    ("codes_written", "sexes"),
    [(["L", "P"], ["L", "P"]), (["M", "F"], ["L", "P"]), (["Pria", "Wanita"], ["L", "P"]),
     (["1", "2"], ["L", "P"]), (["P", "W"], ["L", "P"]), (["Laki-laki", "Perempuan"], ["L", "P"])],
)  # fmt: skip
def test_sex_codes_are_read_by_their_column_and_checked_with_the_nip(codes_written, sexes):
    people = [
        person(number, nip=nip(number, sex=digit), jenis_kelamin=code)
        for number, digit, code in zip((1, 2), "12", codes_written, strict=True)
    ]
    back = read(table(people))
    assert [p.jenis_kelamin for p in back.require().pegawai] == sexes
    assert codes(back) == []


def test_a_sex_that_contradicts_the_nip_is_doubted():
    assert codes(read(table([person(1, jenis_kelamin="F")]))) == ["KELAMIN_TIDAK_COCOK_NIP"]


def test_a_missing_required_column_is_one_clear_line():
    rows = [row[:-1] for row in table([person(1)])]
    with pytest.raises(SumberError, match="kolom wajib golongan") as refused:
        read(rows)
    assert "\n" not in str(refused.value)


def test_a_missing_required_table_is_one_clear_line():
    with pytest.raises(SumberError, match="Tabel wajib tidak ada: peta_jabatan"):
        read_bytes({"pegawai.csv": as_csv(table([person(1)]))})


def test_a_path_that_is_not_there_is_one_clear_line(tmp_path):
    with pytest.raises(SumberError, match="tidak ditemukan"):
        read_sumber([tmp_path / "tiada.csv"])


def test_a_folder_is_read_by_its_tables_and_other_files_are_left_alone(tmp_path):
    (tmp_path / "pegawai.csv").write_bytes(as_csv(table([person(1)])))
    (tmp_path / "peta_jabatan.csv").write_bytes(as_csv(PETA))
    (tmp_path / "BACA_SAYA.md").write_text("catatan")
    (tmp_path / "~$pegawai.xlsx").write_bytes(b"lock")
    assert counts(read_sumber([tmp_path])) == (1, 1, 0)
    assert counts(read_sumber([tmp_path / "pegawai.csv", tmp_path / "peta_jabatan.csv"])) == (
        1,
        1,
        0,
    )

"""What a person says of files goes before what the program makes of them, and is never guessed."""

import pytest

from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.reading import read_bytes
from mutasi_core.services.periksa import periksa_unggahan, pratinjau
from tests.intake.builders import PETA, UNITS, as_csv, codes, counts, finding, nip, person, table

OTHERS = {"peta_jabatan.csv": as_csv(PETA), "unit.csv": as_csv(UNITS)}
PETA_NAMED = [
    ["unit_id", "unit_nama", "jabatan", "kebutuhan"],
    ["A1", "Dinas Pendidikan", "Analis", "2"],
    ["A2", "SMP Negeri 5 Binjai", "Guru", "2"],
]
NO_UNIT = {"peta_jabatan.csv": as_csv(PETA_NAMED)}


def renamed(**names):
    rows = table([person(1), person(2)])
    return as_csv([[names.get(name, name) for name in rows[0]], *rows[1:]])


def test_a_column_nobody_knows_is_read_as_a_person_says():
    files = {"pegawai.csv": renamed(golongan="Kepangkatan X"), **OTHERS}
    with pytest.raises(SumberError, match="golongan"):
        read_bytes(files)
    back = read_bytes(files, pemetaan={("pegawai.csv", "Kepangkatan X"): "golongan"})
    assert counts(back) == (2, 2, 0)
    assert back.pemetaan["Kepangkatan X"] == "golongan"


def test_a_column_a_person_takes_out_is_not_used():
    files = {"pegawai.csv": as_csv(table([person(1, eselon="III.a")])), **OTHERS}
    assert read_bytes(files).require().pegawai[0].eselon == "III.a"
    back = read_bytes(files, pemetaan={("pegawai.csv", "ESELON"): None})
    assert back.require().pegawai[0].eselon is None
    assert back.pemetaan["eselon"] is None


def test_what_a_person_says_goes_before_a_better_known_name():
    people = table([person(1, gol="III/a")])
    back = read_bytes(
        {"pegawai.csv": as_csv(people), **OTHERS}, pemetaan={("pegawai.csv", "gol"): "golongan"}
    )
    assert back.require().pegawai[0].golongan == "III/a"


def test_a_file_without_a_header_is_shown_and_can_be_mapped_by_place():
    rows = table([person(1), person(2)])
    files = {"pegawai.csv": as_csv(rows[1:]), **OTHERS}
    with pytest.raises(SumberError, match="baris 1 tampak data"):
        read_bytes(files)
    shown = next(one for one in pratinjau(files) if one.nama == "pegawai.csv")
    assert (shown.baris_judul, shown.kolom[0].judul) == (None, "Kolom 1")
    assert shown.kolom[0].contoh == (nip(1), nip(2))
    said = {("pegawai.csv", f"Kolom {n}"): name for n, name in enumerate(rows[0], start=1)}
    back = read_bytes(files, pemetaan=said)
    assert counts(back) == (2, 2, 0)
    assert back.lembar[0].baris_judul == 0


def test_the_preview_shows_examples_of_columns_but_none_of_what_is_personal():
    people = table([person(1, NIK="1275012609860001")])
    shown = pratinjau({"pegawai.csv": as_csv(people)})[0]
    by_name = {column.judul: column for column in shown.kolom}
    assert (by_name["nip"].kolom, by_name["nip"].contoh) == ("nip", (nip(1),))
    assert by_name["NIK"].pribadi
    assert by_name["NIK"].contoh == ()


def test_an_unknown_unit_is_proposed_with_a_confidence_and_never_taken():
    people = [person(n, unit_id="", unit_nama="SMP Ngeri 5 Binjai") for n in (1, 2)]
    people.append(person(3, unit_id="", unit_nama="Badan Antah Berantah 77"))
    back = read_bytes({"pegawai.csv": as_csv(table(people)), **OTHERS})
    assert counts(back) == (3, 0, 3)
    first, second = back.usulan_unit
    assert (first.nama_sumber, first.baris) == ("SMP Ngeri 5 Binjai", 2)
    assert [one.unit_id for one in first.calon] == ["SMPN-05"]
    assert 0.7 <= first.calon[0].keyakinan <= 1
    assert (second.nama_sumber, second.calon) == ("Badan Antah Berantah 77", ())


def test_a_confirmed_alias_is_taken_whatever_its_case_and_spaces():
    people = [person(1, unit_id="", unit_nama="SMP  NGERI 5 Binjai")]
    back = read_bytes(
        {"pegawai.csv": as_csv(table(people)), **OTHERS},
        alias_unit={"smp ngeri 5 binjai": "SMPN-05"},
    )
    assert back.require().pegawai[0].unit_id == "SMPN-05"
    assert back.usulan_unit == ()


def test_an_alias_to_a_unit_that_is_not_there_is_told_and_not_used():
    back = read_bytes(
        {"pegawai.csv": as_csv(table([person(1)])), **OTHERS}, alias_unit={"Dinas X": "TIDAK-ADA"}
    )
    assert codes(back) == ["ALIAS_UNIT_TIDAK_DIKENAL"]


def test_without_a_unit_table_a_name_beside_the_posts_is_proposed_and_an_alias_joins_it():
    people = [person(1, unit_id="8ae4", unit_nama="Dinas Pendidikn", jabatan="Analis")]
    files = {"pegawai.csv": as_csv(table(people)), **NO_UNIT}
    back = read_bytes(files)
    assert back.require().pegawai[0].unit_id == "8ae4"
    assert back.usulan_unit[0].calon[0].unit_id == "A1"
    joined = read_bytes(files, alias_unit={"Dinas Pendidikn": "A1"})
    assert joined.require().pegawai[0].unit_id == "A1"
    assert codes(joined) == []


def test_a_proposal_never_has_other_numbers_than_the_name():
    people = [person(1, unit_id="", unit_nama="SMP Ngri 15 Binjai")]
    back = read_bytes({"pegawai.csv": as_csv(table(people)), **OTHERS})
    assert {one.unit_id for one in back.usulan_unit[0].calon} == {"SMPN-15"}


def test_progress_rises_to_one_with_a_sentence_each():
    told = []
    periksa_unggahan(
        {"pegawai.csv": as_csv(table([person(1)])), **OTHERS},
        progress=lambda share, sentence: told.append((share, sentence)),
    )
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert all(sentence for _, sentence in told)


def test_the_minutes_of_a_year_come_from_the_law_unless_given():
    abk = [
        ["unit_id", "jabatan", "uraian_tugas", "volume_per_tahun", "menit_per_satuan"],
        ["DISDIK", "Pengadministrasi Perkantoran", "Surat", "2500", "30"],
    ]
    files = {"pegawai.csv": as_csv(table([person(1)])), "abk.csv": as_csv(abk), **OTHERS}
    assert "menurut ABK 1" in finding(periksa_unggahan(files), "KEBUTUHAN_BEDA_ABK").pesan
    assert (
        "menurut ABK 2"
        in finding(read_bytes(files, menit_efektif=40_000), "KEBUTUHAN_BEDA_ABK").pesan
    )
    assert codes(read_bytes(files)) == []

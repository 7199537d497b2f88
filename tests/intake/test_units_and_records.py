"""Unit names are matched by rule, never by likeness; the other tables follow the people."""

import pytest

from mutasi_core.domain.catatan import Predikat
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.intake.unit_aliases import unit_key
from tests.intake.builders import PETA, codes, counts, finding, nip, person, read, table


def placed(name, **options):
    return read(table([person(1, unit_id="", unit_nama=name)]), **options)


@pytest.mark.parametrize(
    ("written", "unit_id"),
    [
        ("Dinas Pendidikan", "DISDIK"),
        ("DINAS  PENDIDIKAN KOTA BINJAI", "DISDIK"),
        ("Disdik", "DISDIK"),
        ("DISDIK", "DISDIK"),
        ("Dinkes", "DINKES"),
        ("SMPN 5 Binjai", "SMPN-05"),
        ("SMP Negeri 05 Binjai", "SMPN-05"),
        ("SMP NEGERI 15 KOTA BINJAI", "SMPN-15"),
        ("Kel. Jatinegara", "KEL-1"),
        ("KELURAHAN JATI NEGARA", "KEL-1"),
    ],
)
def test_a_unit_is_found_by_its_name_and_aliases(written, unit_id):
    assert placed(written).require().pegawai[0].unit_id == unit_id


@pytest.mark.parametrize(
    "written", ["SMP Negeri 25 Binjai", "Dinas Pendidikn", "Dinas Kesehatan dan X"]
)
def test_a_unit_that_is_only_like_another_is_set_aside_with_proposals(written):
    back = placed(written)
    assert counts(back) == (1, 0, 1)
    assert finding(back, "UNIT_TIDAK_DIKENAL").nilai == written


def test_proposals_carry_the_same_numbers():
    message = finding(placed("SMP Ngeri 5 Binjai"), "UNIT_TIDAK_DIKENAL").pesan
    assert "SMP Negeri 5 Binjai (SMPN-05)" in message
    assert "15" not in message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jati Negara", "Jatinegara"),
        ("Kelurahan Paya Roba", "Kel Payaroba"),
        ("Sukaramai", "Suka Ramai"),
        ("Bhakti Karya", "Bakti Karya"),
        ("Pujidadi", "Puji Dadi"),
    ],
)
def test_known_spellings_of_a_kelurahan_are_one(one, other):
    assert unit_key(one) == unit_key(other)


def test_without_a_unit_table_units_come_from_posts_and_people():
    peta = [["unit_id", "unit_nama", "jabatan", "kebutuhan"], ["A1", "Dinas Satu", "Analis", "2"]]
    people = [
        person(1, unit_id="", unit_nama="DINAS SATU", jabatan="Analis"),
        person(2, unit_id="B2", unit_nama="Dinas Dua"),
    ]
    back = read(table(people), peta=peta, unit=None)
    assert [p.unit_id for p in back.require().pegawai] == ["A1", "B2"]
    assert [u.nama for u in back.require().units] == ["Dinas Satu", "Dinas Dua"]


def test_people_with_other_ids_than_the_posts_join_them_by_name():
    peta = [["unit_id", "jabatan", "kebutuhan"], ["DISDIK", "Analis", "2"], ["X9", "Analis", "1"]]
    people = [
        person(1, unit_id="8ae482a7", unit_nama="DINAS PENDIDIKAN KOTA BINJAI", jabatan="Analis"),
        person(2, unit_id="8ae482a8", unit_nama="Sekretariat", jabatan="Analis"),
        person(3, unit_id="8ae482a9", unit_nama="Sekretariat", jabatan="Analis"),
    ]
    back = read(table(people), peta=peta, unit=None)
    assert [p.unit_id for p in back.require().pegawai] == ["DISDIK", "8ae482a8", "8ae482a9"]


def test_a_name_that_two_units_share_is_not_guessed():
    people = [
        person(1, unit_id="A", unit_nama="Sekretariat"),
        person(2, unit_id="B", unit_nama="Sekretariat"),
        person(3, unit_id="", unit_nama="Sekretariat"),
    ]
    back = read(table(people), unit=None)
    assert counts(back) == (3, 2, 1)
    assert "A, B" in finding(back, "UNIT_TIDAK_TUNGGAL").pesan


def test_a_jabatan_that_is_not_on_the_map_keeps_its_person():
    back = read(table([person(1, jabatan="Arsiparis Ahli Muda")]))
    assert counts(back) == (1, 1, 0)
    assert codes(back) == ["JABATAN_TIDAK_DI_PETA"]


def test_kebutuhan_given_and_computed_that_differ_are_told_and_the_given_one_stays():
    abk = [
        ["unit_id", "jabatan", "uraian_tugas", "volume_per_tahun", "menit_per_satuan"],
        ["DISDIK", "Pengadministrasi Perkantoran", "Surat", "2.500", "30"],
    ]
    back = read(abk=abk)
    assert "tertulis 4, menurut ABK 1" in finding(back, "KEBUTUHAN_BEDA_ABK").pesan
    assert back.require().formasi[1].kebutuhan == 4


def test_kebutuhan_may_be_empty_where_nothing_gives_it_and_is_then_not_known():
    peta = [PETA[0], ["DISDIK", "Pengadministrasi Perkantoran", "", "PELAKSANA", ""]]
    back = read(peta=peta)
    assert back.require().formasi[0].kebutuhan is None
    assert codes(back) == ["KEBUTUHAN_TIDAK_DIKETAHUI"]


def test_a_fraction_of_a_person_is_rounded_half_up_and_told():
    peta = [PETA[0], ["DISDIK", "Pengadministrasi Perkantoran", "2,5", "PELAKSANA", ""]]
    back = read(peta=peta)
    assert back.require().formasi[0].kebutuhan == 3
    assert codes(back) == ["KEBUTUHAN_PECAHAN"]


def test_the_same_post_twice_with_other_numbers_sets_both_aside():
    back = read(peta=[*PETA, ["DISDIK", "KEPALA DINAS PENDIDIKAN", "2", "JPT", "II.b"]])
    assert counts(back, "peta_jabatan") == (5, 3, 2)


def test_every_column_of_a_post_is_read():
    peta = [
        ["unit_id", "jabatan", "kebutuhan", "jenis_jabatan", "jenjang", "kelas", "minimum",
         "rumpun", "pendidikan_min", "rumpun_pendidikan", "gol_min", "gol_max", "syarat",
         "pimpinan", "rawan", "dapat_diisi"],
        ["SMPN-05", "Kepala Sekolah", "1", "JF", "Ahli Madya", "11", "1", "pendidikan", "S-1",
         "Pendidikan; Keguruan", "III/c", "IV/b", "serdik;", "ya", "tidak", "TIDAK"],
    ]  # fmt: skip
    post = read(peta=peta).require().formasi[0]
    assert post.jenjang == "Ahli Madya"
    assert (post.kelas, post.minimum, post.pendidikan_min) == (11, 1, TingkatPendidikan.S1)
    assert post.rumpun_pendidikan == ("Pendidikan", "Keguruan")
    assert (post.syarat, post.gol_min, post.gol_max) == (("SERDIK",), "III/c", "IV/b")
    assert (post.pimpinan, post.rawan, post.dapat_diisi) == (True, False, False)


def test_kompetensi_is_read_long_and_wide_alike():
    long = [
        ["nip", "kompetensi", "level"],
        [nip(1), "Integritas", "3"],
        [nip(1), "Komunikasi", "2,5"],
    ]
    wide = [
        ["NIP", "Nama", "Integritas", "Komunikasi"],
        [nip(1), "Budi", "3", "2,5"],
        [nip(2), "Ani", "", "-"],
    ]
    from_long = read(kompetensi=long).require().kompetensi
    from_wide = read(kompetensi=wide)
    assert from_wide.require().kompetensi == from_long
    assert counts(from_wide, "kompetensi") == (2, 2, 0)


@pytest.mark.parametrize(
    ("nilai", "skala", "predikat"),
    [
        ("95", "PP 46/2011", Predikat.SANGAT_BAIK),
        ("80", "100", Predikat.BAIK),
        ("112", "PP 30/2019", Predikat.SANGAT_BAIK),
        ("95", "120", Predikat.BAIK),
        ("70", "100", None),
        ("75", "120", None),
        ("80", "", None),
    ],
)
def test_an_old_number_becomes_a_predikat_only_where_the_rule_names_it(nilai, skala, predikat):
    kinerja = [["nip", "tahun", "nilai", "skala"], [nip(1), "2019", nilai, skala]]
    back = read(kinerja=kinerja)
    assert [k.predikat for k in back.require().kinerja] == ([predikat] if predikat else [])
    assert counts(back, "kinerja")[0] == 1


def test_the_remaining_tables_are_read():
    back = read(
        standar_kompetensi=[["jenjang", "kompetensi", "level"], ["AHLI MUDA", "Integritas", "3"]],
        disiplin=[["nip", "tingkat", "mulai", "selesai"], [nip(1), "Sedang", "01-02-2025", ""]],
        skm=[["unit_id", "periode", "ikm"], ["DISDIK", "2025", "81,25"]],
        permohonan=[["nip", "unit_tujuan"], [nip(1), "SMPN 5"], [nip(1), "DINKES"]],
        kerabat=[["nip", "nip_kerabat", "hubungan"], [nip(1), nip(2), "suami"]],
        riwayat=[
            ["nip", "unit_asal", "unit_tujuan", "tmt"],
            [nip(1), "Kab. Lain", "DISDIK", "2020-01-02"],
        ],
        keputusan=[
            ["nip", "unit_id", "jabatan", "jenis"],
            [nip(1), "", "", "larang"],
            [nip(2), "", "", "kunci"],
        ],
    )
    city = back.require()
    assert city.standar_kompetensi[0].jenjang == "Ahli Muda"
    assert city.disiplin[0].selesai is None
    assert city.skm[0].ikm == 81.25
    assert [(w.unit_tujuan, w.urutan) for w in city.permohonan] == [("SMPN-05", 1), ("DINKES", 2)]
    assert city.riwayat[0].unit_asal == "Kab. Lain"
    assert city.kerabat[0].hubungan == "suami"
    assert counts(back, "keputusan") == (2, 1, 1)
    assert {"disiplin", "skm", "kerabat"} <= city.tables


def test_an_index_is_computed_from_nine_unsur():
    unsur = ["persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku",
             "pengaduan", "sarana"]  # fmt: skip
    skm = [["unit_id", "periode", *unsur], ["DISDIK", "2025", *["3,2"] * 9]]
    one = read(skm=skm).require().skm[0]
    assert one.ikm == pytest.approx(80)
    assert dict(one.unsur)["waktu"] == 3.2


def test_months_written_first_are_not_guessed():
    people = [person(1, tmt_jabatan="01/13/2020"), person(2, tmt_jabatan="03/04/2020")]
    back = read(table(people))
    assert [p.tmt_jabatan for p in back.require().pegawai] == [None, None]


def test_a_parent_that_is_its_own_ancestor_is_cut():
    unit = [
        ["unit_id", "nama", "induk_id"],
        ["DISDIK", "A", "B"],
        ["B", "B", "DISDIK"],
        ["C", "C", "Z"],
    ]
    peta = PETA[:3]
    back = read(unit=unit, peta=peta)
    assert [u.induk_id for u in back.require().units] == [None, None, None]
    assert {"INDUK_MELINGKAR", "INDUK_TIDAK_DIKENAL"} <= set(codes(back))


def test_reading_the_same_files_twice_gives_the_same():
    people = table([person(1), person(2, nip="x"), person(3, unit_id="Z", unit_nama="Z")])
    assert read(people) == read(people)


def test_a_foreign_unit_code_means_the_unit_its_name_leads_to_also_beside_a_misspelling():
    peta = [
        ["unit_id", "unit_nama", "jabatan", "kebutuhan"],
        ["U2", "Dinas Sosial", "Pengadministrasi Perkantoran", "4"],
    ]
    people = [
        person(1, unit_id="A8AC", unit_nama="DINAS SOSIAL"),
        person(2, unit_id="A8AC", unit_nama="Dinas Sosail"),
    ]
    read_out = read(table(people), peta=peta, unit=None)
    assert [one.unit_id for one in read_out.require().pegawai] == ["U2", "U2"]
    assert "A8AC = U2" in finding(read_out, "KODE_UNIT_DIPASANGKAN").pesan
    assert codes(read_out) == []


def test_a_foreign_code_beside_names_of_two_units_is_learned_from_neither():
    peta = [
        ["unit_id", "unit_nama", "jabatan", "kebutuhan"],
        ["U1", "Dinas Pemuda", "Pengadministrasi Perkantoran", "4"],
        ["U2", "Dinas Sosial", "Pengadministrasi Perkantoran", "4"],
    ]
    people = [
        person(1, unit_id="A8AC", unit_nama="Dinas Sosial"),
        person(2, unit_id="A8AC", unit_nama="Dinas Pemuda"),
    ]
    read_out = read(table(people), peta=peta, unit=None)
    assert [one.unit_id for one in read_out.require().pegawai] == ["U2", "U1"]
    assert "KODE_UNIT_DIPASANGKAN" not in {one.kode for one in read_out.temuan}


def test_a_unit_the_map_gives_by_id_alone_is_named_as_the_people_name_it():
    peta = [["unit_id", "jabatan", "kebutuhan"], ["INSP", "Pengadministrasi Perkantoran", "2"]]
    people = [person(1, unit_id="INSP", unit_nama="Inspektorat Daerah")]
    read_out = read(table(people), peta=peta, unit=None)
    assert [one.nama for one in read_out.require().units] == ["Inspektorat Daerah"]


@pytest.mark.parametrize(
    ("kolom", "nilai", "kode"),
    [
        ("status", "HONORER", "STATUS_TIDAK_TERBACA"),
        ("kedudukan_hukum", "entah", "KEDUDUKAN_HUKUM_TIDAK_TERBACA"),
        ("plt", "mungkin", "PLT_TIDAK_TERBACA"),
    ],
)
def test_a_word_that_decides_who_counts_is_never_guessed_over(kolom, nilai, kode):
    read_out = read(table([person(1, **{kolom: nilai}), person(2)]))
    assert counts(read_out, "pegawai") == (2, 1, 1)
    assert finding(read_out, kode).nilai == nilai


def test_plt_is_read_as_people_write_it():
    read_out = read(table([person(1, plt="PLT"), person(2, plt="")]))
    assert [one.plt for one in read_out.require().pegawai] == [True, False]


def test_a_half_read_abk_gives_no_need_at_all():
    peta = [["unit_id", "jabatan", "kebutuhan"], ["DISDIK", "Pengadministrasi Perkantoran", ""]]
    abk = [
        ["unit_id", "jabatan", "uraian_tugas", "volume_per_tahun", "menit_per_satuan"],
        ["DISDIK", "Pengadministrasi Perkantoran", "Surat", "2500", "30"],
        ["DISDIK", "Pengadministrasi Perkantoran", "Arsip", "-5", "30"],
    ]
    read_out = read(peta=peta, abk=abk)
    assert read_out.require().beban_kerja == ()
    assert "ABK_TIDAK_LENGKAP" in codes(read_out)


def test_a_unit_without_any_post_is_named_as_the_fault():
    people = [person(1, unit_id="U99", unit_nama=""), person(2)]
    read_out = read(table(people), unit=None)
    assert finding(read_out, "UNIT_TIDAK_DI_PETA").nilai == "U99"

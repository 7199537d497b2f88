from decimal import Decimal

import pytest

from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.needs.abk_kes import KegiatanPokok, kebutuhan_kesehatan, standar_beban_kerja
from mutasi_core.needs.di_samping import di_samping
from mutasi_core.needs.formulir import formulir_d, formulir_e
from mutasi_core.needs.guru import kebutuhan_guru, rombongan_belajar
from mutasi_core.needs.konflik import konflik_kebutuhan
from mutasi_core.needs.norma_sektor import norma_sektor, read_norma
from mutasi_core.needs.puskesmas import tenaga_puskesmas
from tests.needs.city import FORMASI, GURU, ON, OPERATOR, instansi, person, tugas


def test_abk_kes_divides_minutes_by_the_available_time_and_adds_supporting_tasks():
    visits = [KegiatanPokok(nama="Pemeriksaan", capaian=Decimal(9600), norma_waktu=Decimal(15))]
    assert standar_beban_kerja(Decimal(15), wkt_menit=72_000) == 4800
    assert kebutuhan_kesehatan(visits) == 2
    assert kebutuhan_kesehatan(visits, ftp_persen=Decimal(20)) == Decimal("2.5")
    assert kebutuhan_kesehatan(visits, wkt_menit=75_000) < 2


@pytest.mark.parametrize("share", [-1, 100])
def test_abk_kes_refuses_an_impossible_share(share):
    with pytest.raises(ValueError, match="ftp_persen"):
        kebutuhan_kesehatan([], ftp_persen=Decimal(share))


@pytest.mark.parametrize(
    ("siswa", "jenjang", "rombel"),
    [([27], "SD", 1), ([28], "SD", 1), ([29], "SD", 2), ([32, 33], "SMP", 3), ([0], "SD", 0)],
)
def test_classes_are_counted_grade_by_grade(siswa, jenjang, rombel):
    assert rombongan_belajar(siswa, jenjang) == rombel


def needed(jenjang, rombel, **rest):
    return {one.jabatan: one.orang for one in kebutuhan_guru(jenjang, rombel, **rest)}


def test_a_small_sd_still_needs_six_guru_kelas():
    small, large = needed("SD", 5), needed("SD", 12)
    assert (small["Guru Kelas"], large["Guru Kelas"]) == (6, 12)
    assert (small["Guru PAI"], large["Guru PAI"]) == (1, 2)
    assert large["Kepala Sekolah"] == 1


def test_an_smp_needs_hours_over_24_and_a_guru_bk_for_150_pupils():
    found = needed("SMP", 12, siswa=375)
    assert found["Guru Bahasa Indonesia"] == 3
    assert found["Guru Matematika"] == 3  # 2.5, a half upwards
    assert found["Guru Bimbingan dan Konseling"] == 3
    assert "Guru Bimbingan dan Konseling" not in needed("SMP", 12)


def test_an_agency_may_bring_its_own_table_but_must_label_it():
    text = 'sumber="Perwal"\nkeyakinan="law"\ncatatan="-"\n[SD]\nkepala_sekolah=1\n[SD.jam]\nA=12'
    assert needed("SD", 4, norma=read_norma(text)) == {"Kepala Sekolah": 1, "A": 2}
    with pytest.raises(ValueError, match="catatan"):
        read_norma('sumber="x"\nkeyakinan="law"')


@pytest.mark.parametrize(
    ("kategori", "total"),
    [("kota_non_ri", 22), ("kota_ri", 31), ("desa_non_ri", 19), ("desa_ri", 27)],
)
def test_the_puskesmas_table_adds_up_to_its_printed_totals(kategori, total):
    rows = tenaga_puskesmas(instansi(), "SD1", ON, kategori=kategori)
    assert sum(row.minimal for row in rows) == total
    assert "Permenkes 19/2024" in norma_sektor("puskesmas").catatan


def test_a_puskesmas_counts_a_dentist_not_as_a_doctor_and_a_midwife_not_by_bidang():
    names = ("Dokter Gigi Ahli Muda", "Dokter Ahli Muda", "Perawat Terampil", "Bidang Umum")
    city = instansi(*(person(901 + n, GURU, jabatan=name) for n, name in enumerate(names)))
    found = {row.tenaga: row for row in tenaga_puskesmas(city, "SD1", ON)}
    assert found["Dokter atau dokter layanan primer"].ada == 1
    assert found["Dokter gigi"].ada == 1
    assert found["Perawat"].selisih == -4
    assert found["Bidan"].ada == 0
    with pytest.raises(ValueError, match="desa"):
        tenaga_puskesmas(city, "SD1", ON, kategori="desa")


LOADED = instansi(
    person(901, OPERATOR),
    beban_kerja=[tugas(OPERATOR, 3750, 30), tugas(FORMASI[3], 500, 30)],
)


def test_formulir_d_and_e_have_their_columns():
    first, second = formulir_d(LOADED, ON)
    assert (first.beban_menit, first.kebutuhan, first.pegawai, first.selisih) == (112500, 2, 1, -1)
    assert (first.efektivitas, first.nilai, first.prestasi) == (1.5, "A", "Sangat Baik")
    assert (second.efektivitas, second.nilai, second.prestasi) == (None, None, None)
    (unit,) = formulir_e(LOADED, ON)
    assert (unit.beban_menit, unit.kebutuhan, unit.pegawai) == (127500, 2, 1)
    assert unit.efektivitas == pytest.approx(1.7)


def test_a_given_need_that_its_workload_denies_is_a_finding_and_stays_in_use():
    differs, half = konflik_kebutuhan(LOADED)
    assert (differs.diberikan, differs.dihitung, differs.selisih) == (1, 2, -1)
    assert half.selisih is None
    assert "setengah orang" in half.catatan
    agreeing = instansi(beban_kerja=[tugas(OPERATOR, 2500, 30)])
    assert konflik_kebutuhan(agreeing) == ()


def test_acting_heads_and_part_time_pppk_stand_beside_the_gap():
    city = instansi(
        person(901, OPERATOR),
        person(902, OPERATOR, plt=True),
        person(903, OPERATOR, status=StatusPegawai.PPPK_PARUH_WAKTU),
        person(904, OPERATOR, kedudukan_hukum="CLTN"),
        person(905, OPERATOR, tanggal_lahir=ON.replace(year=1960)),
    )
    (found,) = di_samping(city, ON).values()
    assert (found.plt, found.paruh_waktu, found.tidak_aktif, found.sudah_keluar) == (1, 1, 1, 1)

from dataclasses import replace
from datetime import date

import pytest

from mutasi_core.domain.jabatan import JenisJabatan, Jenjang
from mutasi_core.rules.pensiun import bup, tmt_pensiun
from mutasi_core.rules.pola_karier import Arah, direction, tier
from mutasi_core.rules.profesi import is_guru, is_nakes, is_same_jabatan_fungsional
from tests.rules.usul_builder import JPT, PEGAWAI, PENGAWAS, PERENCANA_MADYA, TUJUAN, usul

BORN = date(1968, 4, 15)


@pytest.mark.parametrize(
    ("change", "expected"),
    [(PENGAWAS, date(2026, 5, 1)), (PERENCANA_MADYA, date(2028, 5, 1))],
)
def test_retirement_is_the_first_of_the_month_after_the_bup_birthday(change, expected):
    assert tmt_pensiun(replace(PEGAWAI, tanggal_lahir=BORN, **change)) == expected


def test_a_december_birthday_retires_in_january():
    assert tmt_pensiun(replace(PEGAWAI, tanggal_lahir=date(1968, 12, 31))) == date(2027, 1, 1)


def test_the_bup_follows_the_target():
    head = replace(PEGAWAI, tanggal_lahir=BORN, **JPT)
    assert tmt_pensiun(head) == date(2028, 5, 1)
    assert tmt_pensiun(head, formasi=TUJUAN) == date(2026, 5, 1)


@pytest.mark.parametrize(
    ("jenis", "jenjang", "jabatan", "expected"),
    [
        (JenisJabatan.JPT, None, "Kepala Dinas", 60),
        (JenisJabatan.ADMINISTRATOR, None, "Camat", 58),
        (JenisJabatan.PELAKSANA, None, "Operator Layanan Operasional", 58),
        (JenisJabatan.JF, Jenjang.AHLI_MUDA, "Perawat Ahli Muda", 58),
        (JenisJabatan.JF, None, "Perawat Ahli Madya", 60),
        (JenisJabatan.JF, Jenjang.AHLI_UTAMA, "Auditor Ahli Utama", 65),
        (JenisJabatan.JF, Jenjang.AHLI_PERTAMA, "Guru Kelas Ahli Pertama", 60),
        (JenisJabatan.JF, None, "Kepala Sekolah", 60),
        (JenisJabatan.JF, Jenjang.AHLI_MUDA, "Pengawas Sekolah Ahli Muda", 58),
        (JenisJabatan.JF, None, "Perawat", None),
        (None, None, "Jabatan Baru", None),
    ],
)
def test_bup_by_kind_jenjang_and_profession(jenis, jenjang, jabatan, expected):
    assert bup(jenis, jenjang, jabatan) == expected


def test_without_birth_date_or_jenjang_the_retirement_is_not_known():
    assert tmt_pensiun(replace(PEGAWAI, tanggal_lahir=None)) is None
    nurse = replace(PEGAWAI, jenis_jabatan=JenisJabatan.JF, jabatan="Perawat")
    assert tmt_pensiun(nurse) is None


def test_the_ladder_sets_structural_and_functional_steps_equal():
    assert tier(JenisJabatan.ADMINISTRATOR, None) == tier(JenisJabatan.JF, Jenjang.AHLI_MADYA) == 4
    assert tier(JenisJabatan.PENGAWAS, None) == tier(JenisJabatan.JF, Jenjang.AHLI_MUDA) == 3
    assert tier(JenisJabatan.PELAKSANA, None) == 1
    assert tier(JenisJabatan.JF, None) is None


@pytest.mark.parametrize(
    ("asal", "tujuan", "arah"),
    [
        ({}, {}, Arah.ROTASI),
        ({}, PENGAWAS, Arah.PROMOSI),
        (PENGAWAS, {}, Arah.DEMOSI),
        (JPT, JPT, Arah.ROTASI),
        (PENGAWAS, {"jenis_jabatan": None, "jabatan": "Jabatan Baru"}, None),
    ],
)
def test_direction_follows_the_ladder(asal, tujuan, arah):
    assert direction(usul(pegawai=asal, tujuan=tujuan)) == arah


def test_professions_are_read_from_the_name():
    assert is_guru("GURU MATEMATIKA AHLI MADYA")
    assert not is_guru("Kepala Dinas Pendidikan")
    assert is_nakes("Bidan Terampil")
    assert not is_nakes("Pengadministrasi Perkantoran")
    assert not is_nakes("Bidang Pelayanan")
    assert not is_nakes("Perawatan Sarana")


def test_every_guru_holds_one_jabatan_fungsional_and_a_nurse_another_than_a_midwife():
    assert is_same_jabatan_fungsional("Guru Kelas Ahli Muda", "Guru IPA Ahli Madya")
    assert is_same_jabatan_fungsional("Perawat Mahir", "Perawat Ahli Pertama")
    assert not is_same_jabatan_fungsional("Perawat Mahir", "Bidan Mahir")
    assert is_same_jabatan_fungsional("Dokter Ahli Madya", "Kepala Puskesmas")
    assert not is_same_jabatan_fungsional("Guru Kelas Ahli Muda", "Pengawas Sekolah Ahli Muda")

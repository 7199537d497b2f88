from datetime import date

import pytest

from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.needs.bezetting import bezetting, is_counted
from tests.needs.city import FORMASI, GURU, ON, OPERATOR, instansi, person


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({}, True),
        ({"status": StatusPegawai.CPNS}, True),
        ({"status": StatusPegawai.PPPK, "golongan": "IX"}, True),
        ({"status": StatusPegawai.PPPK_PARUH_WAKTU}, False),
        ({"plt": True}, False),
        ({"kedudukan_hukum": "CLTN"}, False),
        ({"kedudukan_hukum": "Tugas Belajar"}, False),
        ({"kedudukan_hukum": None}, True),
        ({"tanggal_lahir": None}, True),
    ],
)
def test_who_is_counted_follows_the_plan_contract(changes, counted):
    assert is_counted(person(901, OPERATOR, **changes), ON) is counted


@pytest.mark.parametrize(
    ("born", "counted"),
    [(date(1967, 11, 30), False), (date(1967, 12, 1), False), (date(1968, 1, 1), True)],
)
def test_whoever_is_retired_by_the_day_is_not_counted(born, counted):
    assert is_counted(person(901, OPERATOR, tanggal_lahir=born), ON) is counted


def test_a_guru_stays_two_years_longer_than_an_operator():
    born = date(1967, 6, 15)
    assert is_counted(person(901, GURU, tanggal_lahir=born), ON)
    assert not is_counted(person(902, OPERATOR, tanggal_lahir=born), ON)


def test_bezetting_names_every_formasi_and_ignores_spelling_and_people_off_the_map():
    found = bezetting(
        instansi(
            person(901, GURU),
            person(902, GURU, jabatan="GURU  KELAS AHLI MUDA"),
            person(903, OPERATOR, jabatan="Juru Bayar"),
        ),
        ON,
    )
    assert found == dict(zip((one.key for one in FORMASI), (2, 0, 0, 0), strict=True))

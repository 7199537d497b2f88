from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_core.needs.ej import band, band_label, efektivitas
from mutasi_core.needs.kebutuhan import compute_kebutuhan, kebutuhan, round_half_up
from tests.needs.city import GURU, OPERATOR, instansi, tugas

OPEN = replace(OPERATOR, kebutuhan=None)


def needed(*works, formasi=OPEN, **options):
    return kebutuhan(instansi(formasi=(formasi,), beban_kerja=works), **options)[formasi.key]


def test_the_workload_of_the_regulation_example_asks_for_one_person():
    assert compute_kebutuhan([tugas(OPEN, 2500, 30)], wke_menit=75000) == 1


@pytest.mark.parametrize(("volume", "persons"), [(3749, 1), (3750, 2), (3751, 2)])
def test_a_half_is_rounded_upwards(volume, persons):
    assert needed(tugas(OPEN, volume, 30)) == persons


def test_a_jabatan_is_rounded_once_and_not_task_by_task():
    assert needed(*(tugas(OPEN, 1000, 30, f"Tugas {one}") for one in range(4))) == 2


def test_decimal_minutes_are_taken_as_written():
    assert needed(*(tugas(OPEN, 125000, 0.1, f"Tugas {one}") for one in range(3))) == 1


def test_the_map_wins_over_the_abk():
    assert needed(tugas(OPEN, 25000, 30), formasi=replace(OPEN, kebutuhan=4)) == 4


def test_a_need_nobody_states_is_not_known():
    assert needed() is None
    assert needed(tugas(GURU, 2500, 30)) is None


def test_another_working_time_changes_the_need():
    assert needed(tugas(OPEN, 3600, 30)) == 1
    assert needed(tugas(OPEN, 3600, 30), wke_menit=72000) == 2
    with pytest.raises(ValueError, match="wke_menit"):
        needed(tugas(OPEN, 3600, 30), wke_menit=0)


@given(st.integers(0, 10**6))
def test_rounding_moves_a_need_by_half_a_person_at_most(thousandths):
    persons = Decimal(thousandths) / 1000
    assert -Decimal("0.5") < round_half_up(persons) - persons <= Decimal("0.5")


@pytest.mark.parametrize(
    ("ej", "name"),
    [(1.001, "A"), (1.0, "B"), (0.9, "B"), (0.895, "C"), (0.7, "C"), (0.5, "D"), (0.49, "E")],
)
def test_the_bands_of_ej(ej, name):
    assert band(ej) == name


def test_ej_without_holders_is_not_known_and_bands_have_words():
    assert efektivitas(Decimal(1), 0) is None
    assert efektivitas(Decimal(3), 2) == 1.5
    assert band_label("A") == "Sangat Baik"

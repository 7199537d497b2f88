from datetime import date

import pytest

from mutasi_core.rules.parameter import all_parameters, parameter, setting
from mutasi_core.rules.rule import Keyakinan

PARAMETERS = sorted(all_parameters().values(), key=lambda one: one.name)


@pytest.mark.parametrize("one", PARAMETERS, ids=lambda one: one.name)
def test_every_value_says_where_it_comes_from(one):
    assert one.judul
    assert one.unit
    for nilai in one.values:
        assert nilai.citation
        assert nilai.sumber
        assert nilai.keyakinan in Keyakinan


@pytest.mark.parametrize("one", PARAMETERS, ids=lambda one: one.name)
def test_two_values_of_one_parameter_start_on_different_days(one):
    starts = [nilai.since for nilai in one.values]
    assert starts == sorted(set(starts))


def test_a_value_holds_from_its_day_and_not_before():
    assert parameter("masa_jabatan_minimal", date(2017, 4, 7)) == 24
    with pytest.raises(LookupError, match="masa_jabatan_minimal"):
        parameter("masa_jabatan_minimal", date(2017, 4, 6))


def test_a_parameter_that_is_not_set_is_none_and_not_a_number():
    assert setting("penetapan_paslon", date(2026, 1, 1)) is None
    with pytest.raises(TypeError, match="penetapan_paslon"):
        parameter("penetapan_paslon", date(2026, 1, 1))

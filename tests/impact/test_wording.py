"""The wording: a range before anything else, and what it is not."""

from dataclasses import replace
from datetime import date

import pytest

from mutasi_core.impact.detecting import smallest_detectable
from mutasi_core.impact.model import estimate_changes
from mutasi_core.impact.staffing import StaffingChange
from mutasi_core.impact.wording import NO_STUDY, badge, sentence

ON = date(2026, 1, 1)
CHANGE = StaffingChange(
    unit_id="u",
    need=30,
    stayers=25,
    newcomers=(0.8, None),
    leavers=1,
    fit_before=0.7,
    fit_after=0.71,
    ikm=79.0,
    responden=150,
)


@pytest.mark.parametrize(("n", "points"), [(50, 5.5), (150, 3.2), (300, 2.2), (1000, 1.2)])
def test_the_smallest_change_a_survey_shows_is_that_of_the_table(n, points):
    assert round(smallest_detectable(n, ON), 1) == points


def test_a_survey_of_nobody_shows_nothing():
    with pytest.raises(ValueError, match="not 0"):
        smallest_detectable(0, ON)


def test_the_sentence_promises_nothing_and_names_the_error_of_the_survey():
    (estimate,) = estimate_changes([CHANGE], ON)
    words = sentence(estimate, 3, ON)
    assert words.startswith("Perkiraan, bukan janji.")
    assert "di bawah 3,2 poin tidak dapat dibedakan dari galat survei (n=150)" in words
    assert "1 pegawai yang masuk tidak diketahui" in words
    assert words.endswith(NO_STUDY)
    assert badge(estimate) == "literatur"


def test_without_respondents_the_error_of_the_survey_is_not_invented():
    (estimate,) = estimate_changes([replace(CHANGE, responden=None)], ON)
    assert "galat survei" not in sentence(estimate, 3, ON)


def test_a_unit_without_survey_says_so():
    (estimate,) = estimate_changes([replace(CHANGE, ikm=None)], ON)
    assert "Tidak ada data SKM" in sentence(estimate, 3, ON)
    assert badge(estimate) == "tidak ada data SKM"

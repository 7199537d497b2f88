"""The impact model: its published example, its signs, its guard rails."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutasi_core.impact.draws import draw
from mutasi_core.impact.guarding import within_citywide_gain
from mutasi_core.impact.model import Range, effect, estimate_changes, squash
from mutasi_core.impact.staffing import StaffingChange

ON = date(2026, 1, 1)
RECEIVER = StaffingChange(
    unit_id="terima",
    need=30,
    stayers=25,
    newcomers=(0.8, 0.8, 0.8),
    leavers=1,
    fit_before=0.72,
    fit_after=(25 * 0.72 + 3 * 0.8) / 28,
    ikm=79.0,
    responden=150,
)
DONOR = StaffingChange(
    unit_id="beri",
    need=25,
    stayers=23,
    leavers=3,
    fit_before=0.72,
    fit_after=0.72,
    ikm=79.0,
    responden=150,
)
UNCHANGED = replace(DONOR, unit_id="tetap", stayers=26, leavers=0)


def plain_band(change: StaffingChange, month: int) -> tuple[float, float, float, float]:
    """Squash the 10, 50 and 90 % points before widening, with the chance of a gain."""
    delta = effect([change], draw(ON, 7, 200_000), month)[0]
    moved = squash(change.ikm, delta)
    low, middle, high = np.quantile(moved, (0.1, 0.5, 0.9))
    return float(middle), float(low), float(high), float((delta > 0).mean())


def test_the_published_receiver_gains_a_little_with_the_sign_open():
    assert plain_band(RECEIVER, 3) == pytest.approx((0.22, -0.14, 0.66, 0.79), abs=0.04)
    assert plain_band(RECEIVER, 12) == pytest.approx((0.33, 0.01, 0.79, 0.91), abs=0.04)


def test_the_published_donor_loses_with_equal_weight():
    middle, low, high, _ = plain_band(DONOR, 3)
    assert (middle, low, high) == pytest.approx((-0.46, -1.13, -0.05), abs=0.04)


def test_the_band_shown_is_one_and_a_half_times_as_wide():
    (shown,) = estimate_changes([RECEIVER], ON)
    month_3 = shown.at(3)
    middle, low, high, _ = plain_band(RECEIVER, 3)
    assert month_3.atas - month_3.bawah == pytest.approx(1.5 * (high - low), rel=0.05)
    assert month_3.perkiraan == pytest.approx(middle, abs=0.03)


def test_a_unit_without_change_has_exactly_zero():
    (estimate,) = estimate_changes([UNCHANGED], ON)
    assert estimate.at(3) == Range(perkiraan=0.0, bawah=0.0, atas=0.0, peluang_naik=0.0)
    assert estimate.at(12) == estimate.at(3)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (replace(RECEIVER, ikm=None), "Tidak ada data SKM"),
        (replace(RECEIVER, need=None), "Kebutuhan"),
        (replace(RECEIVER, need=0), "Kebutuhan"),
        (replace(RECEIVER, stayers=0, leavers=0), "kosong"),
        (replace(DONOR, stayers=0), "kosong"),
    ],
)
def test_without_data_there_is_no_estimate_but_a_reason(change, reason):
    (estimate,) = estimate_changes([change], ON)
    assert estimate.months == ()
    assert reason in estimate.obstacle


def test_one_more_unit_changes_no_other_estimate():
    alone = estimate_changes([RECEIVER], ON)
    together = estimate_changes([DONOR, replace(DONOR, ikm=None), RECEIVER], ON)
    assert together[2] == alone[0]


def test_the_same_seed_gives_the_same_range_and_another_seed_nearly():
    (one,), (again,) = (
        estimate_changes([RECEIVER], ON, seed=3),
        estimate_changes([RECEIVER], ON, seed=3),
    )
    (other,) = estimate_changes([RECEIVER], ON, seed=4)
    assert one == again
    assert one.at(3) != other.at(3)
    assert one.at(3).perkiraan == pytest.approx(other.at(3).perkiraan, abs=0.05)


def test_an_unknown_new_head_widens_the_band_without_moving_its_middle_far():
    (same,) = estimate_changes([RECEIVER], ON)
    (other,) = estimate_changes([replace(RECEIVER, head_changed=1.0)], ON)
    assert other.at(12).bawah < same.at(12).bawah
    assert other.at(12).atas > same.at(12).atas
    assert other.at(12).perkiraan == pytest.approx(same.at(12).perkiraan, abs=0.15)


def test_newcomers_cost_something_at_first_and_less_later():
    swap = replace(RECEIVER, stayers=23, leavers=3, fit_after=0.72)
    (estimate,) = estimate_changes([swap], ON)
    assert estimate.at(3).perkiraan < estimate.at(12).perkiraan < 0.02


def test_a_newcomer_of_unknown_fit_is_neither_good_nor_bad():
    unknown = replace(RECEIVER, newcomers=(None, None, None), fit_after=0.72)
    neutral = replace(unknown, newcomers=(0.5, 0.5, 0.5))
    assert estimate_changes([unknown], ON)[0].months == estimate_changes([neutral], ON)[0].months
    assert unknown.without_fit == 3


fits = st.one_of(st.none(), st.floats(0, 1))
staffing = st.builds(
    StaffingChange,
    unit_id=st.just("u"),
    need=st.integers(1, 60),
    stayers=st.integers(1, 60),
    newcomers=st.lists(fits, max_size=6).map(tuple),
    leavers=st.integers(0, 6),
    fit_before=fits,
    fit_after=fits,
    head_changed=st.floats(0, 1),
    ikm=st.floats(25, 100),
    responden=st.just(150),
)


@settings(deadline=None)
@given(staffing)
def test_the_range_is_ordered_and_stays_on_the_scale_of_the_ikm(change):
    (estimate,) = estimate_changes([change], ON)
    for _, month in estimate.months:
        assert month.bawah <= month.perkiraan <= month.atas
        assert change.ikm + month.bawah >= 25 - 1e-9
        assert change.ikm + month.atas <= 100 + 1e-9
        assert month.atas <= (100 - change.ikm) * 6 / 9 + 1e-9
        assert 0 <= month.peluang_naik <= 1


def test_the_whole_city_cannot_gain_more_than_the_best_reallocation_measured():
    huge = replace(RECEIVER, need=300, stayers=10, newcomers=(0.9,) * 200, leavers=0)
    estimates = estimate_changes([huge, DONOR], ON)
    ikm = [79.0]
    capped = within_citywide_gain(estimates, ikm, ON)
    assert sum(one.at(12).perkiraan for one in capped) == pytest.approx(0.07 * 79.0)
    assert capped[1].at(12).perkiraan / capped[0].at(12).perkiraan == pytest.approx(
        estimates[1].at(12).perkiraan / estimates[0].at(12).perkiraan
    )


def test_an_ordinary_plan_is_not_capped():
    estimates = estimate_changes([RECEIVER, DONOR], ON)
    assert within_citywide_gain(estimates, [79.0, 79.0], ON) == estimates

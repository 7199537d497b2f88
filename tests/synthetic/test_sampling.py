"""Sampling: totals stay exact, bounds hold."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mutasi_core.synthetic.sampling import apportion, fit_slots


@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=40), st.integers(0, 10_000))
def test_shares_add_up_and_stay_within_one_of_exact(weights, total):
    found = apportion(weights, total)
    assert sum(found) == total
    for share, weight in zip(found, weights, strict=True):
        assert abs(share - weight * total / sum(weights)) < 1 + 1e-6


def test_no_weight_means_no_share():
    assert apportion([0.0, 0.0], 5) == [0, 0]


@given(st.lists(st.integers(0, 9), min_size=1, max_size=60), st.integers(0, 1000))
def test_values_are_only_exchanged_where_bounds_leave_room(values, seed):
    slots = np.array(values, dtype=np.float64)
    want = np.random.default_rng(seed).random(len(slots))
    dealt = fit_slots(slots, want, np.zeros(len(slots)), np.full(len(slots), 9.0))
    assert sorted(dealt) == sorted(slots)
    order = np.argsort(want, kind="stable")
    assert list(dealt[order]) == sorted(slots)


def test_a_value_out_of_bounds_is_exchanged_not_changed():
    dealt = fit_slots(
        np.array([1.0, 5.0]), np.array([0.0, 1.0]), np.array([4.0, 0.0]), np.array([9.0, 2.0])
    )
    assert list(dealt) == [5.0, 1.0]


def test_a_value_nobody_can_take_is_moved_to_the_bound():
    assert list(fit_slots(np.array([7.0]), np.zeros(1), np.zeros(1), np.full(1, 3.0))) == [3.0]

"""Null profiles: like the data in all but groups."""

import numpy as np
import pytest

from mutasi_core.people.null_profiles import null_profiles


def drawn(values, seed=1):
    return null_profiles(np.asarray(values, dtype=float), np.random.default_rng(seed))


@pytest.fixture
def rng():
    return np.random.default_rng(5)


def test_a_skewed_column_stays_as_skewed(rng):
    values = rng.exponential(size=(2000, 1))
    made = drawn(values)
    assert np.quantile(made, [0.1, 0.5, 0.9]) == pytest.approx(
        np.quantile(values, [0.1, 0.5, 0.9]), rel=0.2
    )


def test_two_peaks_become_one(rng):
    values = np.concatenate([rng.normal(-4, 1, (500, 1)), rng.normal(4, 1, (500, 1))])
    assert (np.abs(values) < 1.5).mean() < 0.02
    assert (np.abs(drawn(values)) < 1.5).mean() > 0.15


def test_whole_levels_stay_whole(rng):
    values = rng.integers(1, 6, size=(300, 3)).astype(float)
    assert set(np.unique(drawn(values))) == {1, 2, 3, 4, 5}


def test_columns_that_go_together_still_do(rng):
    one = rng.normal(size=(2000, 1))
    values = np.hstack([one, one + rng.normal(size=(2000, 1)) * 0.5])
    made = drawn(values)
    assert np.corrcoef(made.T)[0, 1] == pytest.approx(np.corrcoef(values.T)[0, 1], abs=0.05)


def test_the_same_cells_are_missing_and_a_constant_column_stays(rng):
    values = rng.normal(size=(100, 4))
    values[rng.random(values.shape) < 0.3] = np.nan
    values[:, 2] = 7.0
    values[:, 3] = np.nan
    made = drawn(values)
    assert (np.isnan(made) == np.isnan(values)).all()
    assert set(made[:, 2]) == {7.0}
    assert drawn(np.zeros((3, 0))).shape == (3, 0)

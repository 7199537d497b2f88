"""The parameters: every number has a range, a unit and a source."""

from dataclasses import fields
from datetime import date

import numpy as np
import pytest

from mutasi_core.impact.draws import draw
from mutasi_core.impact.parameter import Parameters, parameters

ON = date(2026, 1, 1)


@pytest.mark.parametrize("name", [field.name for field in fields(Parameters)])
def test_every_parameter_says_what_it_is_in_which_unit_and_from_where(name):
    parameter = getattr(parameters(ON), name)
    assert parameter.name
    assert parameter.unit
    assert parameter.source


def test_priors_have_their_median_inside_their_range():
    for prior in parameters(ON).priors:
        assert 0 < prior.p10 < prior.median < prior.p90


def test_draws_follow_the_prior_and_its_spike():
    draws, prior = draw(ON, 5, 100_000), parameters(ON).beta_s
    effects = draws.beta_s[draws.beta_s > 0]
    assert np.mean(draws.beta_s == 0) == pytest.approx(prior.no_effect, abs=0.01)
    assert np.median(effects) == pytest.approx(prior.median, rel=0.02)
    low, high = np.quantile(effects, (0.1, 0.9))
    assert high / low == pytest.approx(prior.p90 / prior.p10, rel=0.05)


def test_a_date_before_the_first_row_uses_the_first_row():
    assert parameters(date(2000, 1, 1)) == parameters(ON)

"""The quota curve: for every quota the same score as a plan made for that quota alone."""

from dataclasses import replace

import pytest

from mutasi_core.planning.network import InfeasibleError
from mutasi_core.planning.quota_curve import quota_curve
from mutasi_core.planning.solving import SCORE_TOLERANCE, solve
from tests.planning.problems import random_problem


@pytest.mark.parametrize("seed", range(40))
def test_every_point_is_the_best_plan_of_its_quota(seed):
    problem = random_problem(seed, movers=24, posts=8, kuota=15, pins=seed % 3, bans=seed % 4)
    try:
        curve = quota_curve(problem)
    except InfeasibleError:
        with pytest.raises(InfeasibleError):
            solve(problem)
        return
    points = {point.kuota: point for point in curve}
    for kuota in range(16):
        try:
            alone = solve(replace(problem, kuota=kuota))
        except InfeasibleError:
            assert kuota not in points
            continue
        assert abs(points[kuota].skor - alone.score) < SCORE_TOLERANCE, kuota
        assert points[kuota].terbukti
        assert points[kuota].mutasi <= kuota

"""A problem near a solved one gets the same answer as from scratch."""

from dataclasses import replace

import numpy as np
import pytest

from mutasi_core.planning.network import InfeasibleError
from mutasi_core.planning.resolving import force, make_base, resolve
from mutasi_core.planning.solving import SCORE_TOLERANCE, solve
from tests.planning.problems import brute_force, random_problem


def score(call, *arguments):
    try:
        return call(*arguments).score
    except InfeasibleError:
        return None


def agree(one, other):
    if one is None or other is None:
        return one is other
    return abs(one - other) < SCORE_TOLERANCE


@pytest.mark.parametrize("seed", range(40))
def test_added_pins_and_bans_and_quotas_give_the_same_score_as_from_scratch(seed):
    problem = random_problem(seed, movers=25, posts=8, kuota=2 + seed % 9)
    base = make_base(problem, solve(problem))
    rng = np.random.default_rng(seed)
    for move in rng.choice(len(problem.mover), size=6, replace=False):
        mark = np.zeros(len(problem.mover), dtype=bool)
        mark[move] = True
        for changed in (
            replace(problem, pinned=mark),
            replace(problem, banned=mark),
            replace(problem, kuota=problem.kuota + 3),
            replace(problem, kuota=max(problem.kuota - 2, 0)),
        ):
            again = score(lambda p: resolve(base, p), changed)
            assert agree(again, score(solve, changed)), (seed, move)


@pytest.mark.parametrize(
    "block", [0, *(pytest.param(block, marks=pytest.mark.slow) for block in range(1, 12))]
)
def test_forcing_any_move_gives_the_same_score_as_brute_force(block):
    for seed in range(block * 40, block * 40 + 40):
        problem = random_problem(
            seed, movers=5, posts=4, kuota=1 + seed % 4, pins=seed % 2, bans=seed % 2, density=0.6
        )
        try:
            base = make_base(problem, solve(problem))
        except InfeasibleError:
            continue
        for move in np.flatnonzero(~problem.pinned & ~problem.banned).tolist():
            pinned = problem.pinned.copy()
            pinned[move] = True
            best = brute_force(replace(problem, pinned=pinned))
            assert agree(score(lambda m, b=base: force(b, m), move), best), (seed, move)

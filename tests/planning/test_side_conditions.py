"""Side conditions: the best plan that keeps them, proven, or said not to be."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from mutasi_core.planning.constrained import solve_with
from mutasi_core.planning.network import InfeasibleError
from mutasi_core.planning.resolving import make_base
from mutasi_core.planning.side_conditions import (
    balanced_leavers,
    couples_together,
    most_entering,
    most_leaving,
    one_head,
)
from mutasi_core.planning.side_row import Baris
from mutasi_core.planning.solving import SCORE_TOLERANCE, solve
from mutasi_core.services.meja_rencana import open_meja
from tests.planning.conftest import TANGGAL
from tests.planning.problems import random_problem


def random_rows(problem, rng):
    count = len(problem.mover)
    for _ in range(3):
        moves = rng.choice(count, size=min(count, 5), replace=False)
        signs = rng.choice([-1.0, 1.0, 1.0], size=len(moves))
        yield Baris(
            moves=tuple(moves.tolist()),
            coefficients=tuple(signs.tolist()),
            most=float(rng.integers(0, 2)),
        )


def brute_force_with(problem, rows):
    options = [
        [None, *np.flatnonzero(problem.mover == mover)] for mover in range(len(problem.movers))
    ]
    best = None
    for combination in product(*options):
        chosen = np.zeros(len(problem.mover), dtype=bool)
        chosen[[move for move in combination if move is not None]] = True
        if not problem.breaks(chosen) and all(row.is_kept(chosen) for row in rows):
            score = problem.score(chosen)
            best = score if best is None else max(best, score)
    return best


@pytest.mark.parametrize("seed", range(60))
def test_the_best_plan_that_keeps_the_rows_is_found_and_proven(seed):
    problem = random_problem(seed, movers=5, posts=4, kuota=3, pins=seed % 2, density=0.6)
    rows = list(random_rows(problem, np.random.default_rng(seed)))
    try:
        base = make_base(problem, solve(problem))
        found = solve_with(base, rows)
    except InfeasibleError:
        assert brute_force_with(problem, rows) is None
        return
    assert found.is_proven
    assert all(row.is_kept(found.chosen) for row in rows)
    assert problem.breaks(found.chosen) == ()
    assert abs(found.score - brute_force_with(problem, rows)) < SCORE_TOLERANCE


@pytest.fixture(scope="module")
def meja(city):
    return open_meja(replace(city, keputusan=()), TANGGAL, kuota=10)


@pytest.mark.parametrize(
    "rows_of",
    [
        lambda planning: most_leaving(planning, 1),
        lambda planning: most_entering(planning, 1),
        one_head,
        lambda planning: balanced_leavers(planning, 0),
    ],
    ids=["leave", "enter", "head", "balance"],
)
def test_a_condition_is_kept_and_costs_no_less_than_nothing(meja, rows_of):
    rows = rows_of(meja.planning)
    found = solve_with(meja.base, rows)
    assert found.is_proven
    assert all(row.is_kept(found.chosen) for row in rows)
    assert found.score <= meja.solution.score + SCORE_TOLERANCE


def test_couples_move_together_or_not_at_all_and_stay_within_reach(meja):
    first = meja.rencana.mutasi[0].pegawai.nip
    others = [nip for nip in meja.problem.movers if nip != first]
    couples = [(first, others[3]), (others[8], others[9])]
    rows = couples_together(meja.planning, couples, 5.0)
    found = solve_with(meja.base, rows)
    moved = {meja.problem.movers[m] for m in meja.problem.mover[found.chosen]}
    assert found.is_proven
    assert all((one in moved) == (other in moved) for one, other in couples)

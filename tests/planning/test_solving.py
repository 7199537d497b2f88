"""The solver finds the best plan, proves it, and never breaks a limit."""

import json

import numpy as np
import pytest

from mutasi_core.planning.network import InfeasibleError
from mutasi_core.planning.solving import SCORE_TOLERANCE, solve
from tests.planning.problems import brute_force, random_problem, second_solver


def solved(problem):
    try:
        return solve(problem)
    except InfeasibleError:
        return None


@pytest.mark.parametrize("block", range(4))
def test_on_small_problems_brute_force_agrees(block):
    for seed in range(block * 50, block * 50 + 50):
        problem = random_problem(
            seed, movers=5, posts=4, kuota=1 + seed % 4, pins=seed % 3, bans=seed % 2, density=0.6
        )
        found, best = solved(problem), brute_force(problem)
        if best is None:
            assert found is None, seed
        else:
            assert found is not None, seed
            assert abs(found.score - best) < SCORE_TOLERANCE, seed
            assert found.is_proven
            assert problem.breaks(found.chosen) == ()


@pytest.mark.parametrize("block", range(4))
def test_on_the_exported_problem_a_second_solver_agrees(block):
    for seed in range(1000 + block * 50, 1050 + block * 50):
        problem = random_problem(
            seed, movers=30, posts=10, kuota=2 + seed % 12, pins=seed % 4, bans=seed % 5
        )
        found = solved(problem)
        best = second_solver(json.loads(json.dumps(problem.to_json())))
        if best is None:
            assert found is None, seed
        else:
            assert found is not None, seed
            assert abs(found.score - best) < SCORE_TOLERANCE, seed
            assert found.is_proven
            assert problem.breaks(found.chosen) == ()


def test_chains_and_swap_rings_are_used():
    seeds_with_a_full_post_entered = [
        seed
        for seed in range(60)
        if (problem := random_problem(seed, movers=12, posts=5, kuota=6))
        and np.any((problem.vacancies == 0)[problem.target[solve(problem).chosen]])
    ]
    assert seeds_with_a_full_post_entered


def test_a_larger_quota_is_never_worse():
    scores = [solve(random_problem(3, movers=20, posts=8, kuota=k)).score for k in range(1, 15)]
    assert scores == sorted(scores)


def test_more_pins_than_the_quota_leave_no_plan():
    with pytest.raises(InfeasibleError):
        solve(random_problem(5, movers=10, posts=5, kuota=1, pins=2))

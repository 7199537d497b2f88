"""Choices: the named plans are what their names say, and prices are what solving again gives."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from mutasi_core.planning.choices import alternatives, fewest_moves, pin_prices, weight_effects
from mutasi_core.planning.quota_curve import shortage_left
from mutasi_core.planning.solving import SCORE_TOLERANCE, solve
from mutasi_core.services.meja_rencana import open_meja
from tests.planning.conftest import TANGGAL
from tests.planning.problems import random_problem


def plans(problem):
    options = [
        [None, *np.flatnonzero(problem.mover == mover)] for mover in range(len(problem.movers))
    ]
    for combination in product(*options):
        chosen = np.zeros(len(problem.mover), dtype=bool)
        chosen[[move for move in combination if move is not None]] = True
        if not problem.breaks(chosen):
            yield chosen


@pytest.mark.parametrize("share", [1.0, 0.6])
@pytest.mark.parametrize("seed", range(25))
def test_no_plan_of_fewer_moves_fills_as_much(seed, share):
    problem = random_problem(seed, movers=5, posts=4, kuota=4, density=0.6)
    empty = int(problem.vacancies.sum())
    tried = [(int(c.sum()), empty - shortage_left(problem, c)) for c in plans(problem)]
    wanted = np.ceil(share * max(filled for _, filled in tried) - 1e-9)
    chosen, proven = fewest_moves(problem, share)
    assert proven
    assert problem.breaks(chosen) == ()
    assert empty - shortage_left(problem, chosen) >= wanted
    assert int(chosen.sum()) == min(moves for moves, filled in tried if filled >= wanted)


@pytest.fixture(scope="module")
def meja(city):
    return open_meja(city, TANGGAL, kuota=5)


def test_each_alternative_is_best_at_what_it_is_named_after(meja):
    usual, fewest, fit, wishes = alternatives(meja.planning, meja.base)
    assert usual.skor == max(one.skor for one in (usual, fewest, fit, wishes))
    assert fewest.mutasi <= usual.mutasi
    assert fewest.terpenuhi >= usual.terpenuhi
    assert fit.kesesuaian >= usual.kesesuaian - SCORE_TOLERANCE
    assert wishes.permohonan >= usual.permohonan
    assert usual.nama_lain == 0


def test_each_weight_is_tried_without_and_doubled(meja):
    effects = weight_effects(meja.planning, meja.base)
    assert len(effects) == 8
    assert all(one.skor <= meja.solution.score + SCORE_TOLERANCE for one in effects)


def test_lifting_a_pin_gains_its_price(meja):
    for decision, gain in pin_prices(meja.planning, meja.base):
        move = dict(meja.planning.pin_of)[decision]
        pinned = meja.problem.pinned.copy()
        pinned[move] = False
        again = solve(replace(meja.problem, pinned=pinned)).score
        assert abs(again - meja.solution.score - gain) < SCORE_TOLERANCE

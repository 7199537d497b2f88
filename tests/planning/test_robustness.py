"""Robustness: sampled futures are reproducible, and no plan beats the best plan of a future."""

import numpy as np
import pytest

from mutasi_core.planning.robustness import Ketidakpastian, futures, judge
from mutasi_core.planning.solving import SCORE_TOLERANCE
from mutasi_core.services.meja_rencana import open_meja
from tests.planning.conftest import TANGGAL

UNSURE = Ketidakpastian(kebutuhan=0.15, menolak=0.2)


@pytest.fixture(scope="module")
def meja(city):
    return open_meja(city, TANGGAL, kuota=8)


def drawn(meja, seed):
    return futures(meja.planning, meja.problem, UNSURE, 5, seed)


def test_the_same_seed_draws_the_same_futures_and_another_others(meja):
    one, again, other = drawn(meja, 1), drawn(meja, 1), drawn(meja, 2)
    for first, second in zip(one, again, strict=True):
        assert np.array_equal(first.kebutuhan, second.kebutuhan)
        assert np.array_equal(first.banned, second.banned)
    assert any(not np.array_equal(a.banned, b.banned) for a, b in zip(one, other, strict=True))


def test_a_future_changes_no_kebutuhan_by_more_than_one_and_invents_nobody(meja):
    for future in drawn(meja, 3):
        assert np.abs(future.kebutuhan - meja.problem.kebutuhan).max() <= 1
        assert (future.bezetting <= meja.problem.bezetting).all()


def test_the_plan_is_never_better_than_the_best_of_the_future(meja):
    fate, robust = judge(meja.planning, meja.base, UNSURE, count=12, seed=4, least=0.5)
    assert fate.sesal_rata >= -SCORE_TOLERANCE
    assert robust.ketahanan.sesal_terbesar >= -SCORE_TOLERANCE
    assert fate.skor_terburuk <= fate.skor_rata
    assert set(fate.bernilai) == set(np.flatnonzero(meja.solution.chosen).tolist())
    assert all(0 <= share <= 1 for share in fate.bernilai.values())


def test_the_robust_plan_gives_up_every_move_seldom_worth_it_and_says_what_that_costs(meja):
    fate, robust = judge(meja.planning, meja.base, UNSURE, count=12, seed=4, least=0.9)
    seldom = [
        move
        for move, share in fate.bernilai.items()
        if share < 0.9 and not meja.problem.pinned[move]
    ]
    assert seldom
    assert set(seldom) <= set(robust.dilepas)
    assert meja.problem.breaks(robust.chosen) == ()
    lost = meja.solution.score - meja.problem.score(robust.chosen)
    assert abs(robust.biaya - lost) < SCORE_TOLERANCE

"""The ledger adds up, flags small groups, and finds those passed over."""

from dataclasses import replace

import numpy as np
import pytest

from mutasi_core.planning.ledger import age_band, ledger, passed_over, price_without_envy
from mutasi_core.planning.resolving import make_base
from mutasi_core.planning.solving import solve
from mutasi_core.services.meja_rencana import open_meja
from tests.planning.conftest import TANGGAL
from tests.planning.problems import random_problem


@pytest.fixture(scope="module")
def meja(city):
    return open_meja(replace(city, keputusan=()), TANGGAL, kuota=10)


def test_each_measure_counts_every_person_and_every_move_once(meja):
    cells = ledger(meja.planning, meja.solution.chosen)
    for ukuran in ("jenis kelamin", "kelompok usia"):
        part = [cell for cell in cells if cell.ukuran == ukuran]
        assert sum(cell.dapat for cell in part) == len(meja.problem.movers)
        assert sum(cell.pindah for cell in part) == int(meja.solution.chosen.sum())


def test_a_group_with_few_moves_is_flagged(meja):
    cells = ledger(meja.planning, meja.solution.chosen)
    assert all(cell.kecil for cell in cells if 0 < cell.pindah < 10)
    assert any(cell.kecil for cell in cells)


def test_age_is_counted_in_completed_years(meja):
    person = replace(meja.planning.instansi.pegawai[0], tanggal_lahir=TANGGAL.replace(year=1981))
    assert age_band(person, TANGGAL) == "45 sampai 54"
    assert age_band(person, TANGGAL.replace(year=2025)) == "35 sampai 44"
    assert age_band(replace(person, tanggal_lahir=None), TANGGAL) == "tidak diketahui"


@pytest.mark.parametrize("seed", range(60))
def test_a_best_plan_passes_nobody_over_and_a_worse_one_is_caught(seed):
    problem = random_problem(seed, movers=12, posts=4, kuota=4, density=0.8)
    found = solve(problem)
    assert not [one for one in passed_over(problem, found.chosen) if one.asal_sama]
    way = problem.origin * 10 + problem.target
    stays = ~np.isin(problem.mover, problem.mover[found.chosen])
    for move in np.flatnonzero(found.chosen).tolist():
        lesser = np.flatnonzero((way == way[move]) & stays & (problem.gain < problem.gain[move]))
        if len(lesser):
            worse = found.chosen.copy()
            worse[move], worse[lesser[0]] = False, True
            assert move in {one.dilewati for one in passed_over(problem, worse)}


@pytest.mark.parametrize("seed", range(20))
def test_paying_its_price_leaves_nobody_passed_over_by_that_colleague(seed):
    problem = random_problem(seed, movers=12, posts=4, kuota=4)
    base = make_base(problem, solve(problem))
    envy = passed_over(problem, base.solution.chosen)
    price = price_without_envy(base, envy)
    assert price >= 0
    if not envy:
        assert price == 0
    if price > 0:
        assert envy

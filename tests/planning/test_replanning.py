"""Planning again near an announced plan: the fewest changed names worth changing, proven."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan
from mutasi_core.planning.network import InfeasibleError
from mutasi_core.planning.replanning import replan
from mutasi_core.planning.solving import SCORE_TOLERANCE, solve
from mutasi_core.services.meja_rencana import open_meja
from mutasi_core.services.susun_ulang import susun_ulang
from tests.planning.conftest import TANGGAL
from tests.planning.problems import random_problem


def changed_names(problem, announced, chosen):
    told, made = (
        {(problem.mover[m], problem.target[m]) for m in moves}
        for moves in (announced, np.flatnonzero(chosen))
    )
    return len({mover for mover, _ in told ^ made})


def best_by_trying(problem, announced, price):
    options = [
        [None, *np.flatnonzero(problem.mover == mover)] for mover in range(len(problem.movers))
    ]
    best = -np.inf
    for combination in product(*options):
        chosen = np.zeros(len(problem.mover), dtype=bool)
        chosen[[move for move in combination if move is not None]] = True
        if not problem.breaks(chosen):
            names = changed_names(problem, announced, chosen)
            best = max(best, problem.score(chosen) - price * names)
    return best


@pytest.mark.parametrize("seed", range(40))
def test_no_other_plan_is_better_once_changed_names_are_paid_for(seed):
    problem = random_problem(seed, movers=5, posts=4, kuota=3, density=0.6)
    announced = np.flatnonzero(solve(problem).chosen).tolist()
    rng = np.random.default_rng(seed)
    banned = rng.random(len(problem.mover)) < 0.3
    changed = replace(problem, banned=banned, kuota=2 + seed % 3)
    price = float(rng.choice([0.05, 0.2, 0.6]))
    try:
        made = replan(changed, announced, price)
    except InfeasibleError:
        pytest.fail("bans alone leave the empty plan")
    assert made.solution.is_proven
    assert made.changed_names == changed_names(changed, announced, made.solution.chosen)
    paid = made.score - price * made.changed_names
    assert abs(paid - best_by_trying(changed, announced, price)) < SCORE_TOLERANCE


def test_after_a_ban_the_other_announced_moves_stay_and_each_change_has_its_reason(city):
    free = replace(city, keputusan=())
    before = open_meja(free, TANGGAL, kuota=6).rencana
    first = before.mutasi[0]
    ban = Keputusan(
        nip=first.pegawai.nip,
        jenis=JenisKeputusan.LARANG,
        unit_id=first.tujuan.unit_id,
        jabatan=first.tujuan.jabatan,
    )
    meja = open_meja(replace(free, keputusan=(ban,)), TANGGAL, kuota=6)
    answer = susun_ulang(meja, before.moves, harga_nama=5.0)
    assert answer.terbukti
    assert answer.skor <= answer.skor_bebas + SCORE_TOLERANCE
    assert {one.nip for one in answer.berubah} >= {first.pegawai.nip}
    assert answer.tetap == len(before.mutasi) - sum(
        one.dahulu is not None for one in answer.berubah
    )
    reason = next(one.alasan for one in answer.berubah if one.nip == first.pegawai.nip)
    assert reason == "Dilarang oleh pimpinan."


def test_an_unchanged_problem_keeps_every_announced_name(city):
    meja = open_meja(city, TANGGAL, kuota=6)
    answer = susun_ulang(meja, meja.rencana.moves)
    assert answer.berubah == ()
    assert abs(answer.skor - meja.solution.score) < SCORE_TOLERANCE

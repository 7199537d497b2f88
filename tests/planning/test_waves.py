"""Waves: every move on one day, no part split, no post outside its limits after any wave."""

from datetime import date

import numpy as np

from mutasi_core.planning.waves import gelombang
from mutasi_core.services.meja_rencana import open_meja
from mutasi_core.services.rangkaian import rangkaian_rencana
from tests.planning.conftest import TANGGAL

DAYS = tuple(date(2026, month, 1) for month in range(1, 9))


def test_after_every_wave_the_limits_hold_and_after_the_last_the_plan_is_made(city):
    meja = open_meja(city, TANGGAL, kuota=10)
    waves, left = gelombang(rangkaian_rencana(meja), DAYS, 3)
    done = np.zeros(len(meja.problem.mover), dtype=bool)
    for wave in waves:
        assert wave.jumlah <= 3
        done[[move.calon for part in wave.rangkaian for move in part.gerakan]] = True
        assert set(meja.problem.breaks(done)) <= {"kunci"}
    done[[move.calon for part in left for move in part.gerakan]] = True
    assert np.array_equal(done, meja.solution.chosen)


def test_a_part_larger_than_a_day_finds_none(city):
    parts = rangkaian_rencana(open_meja(city, TANGGAL, kuota=4))
    waves, left = gelombang(parts, DAYS, 0)
    assert waves == ()
    assert set(left) == set(parts)

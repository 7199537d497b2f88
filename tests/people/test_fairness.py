"""The disparity tests: alarms that mean something, and silence where there is too little."""

import numpy as np
import pytest

from mutasi_core.people.attribute_leak import attribute_leak
from mutasi_core.people.disparity import Putusan, compare_means, compare_rates, mantel_haenszel


def people(first, second):
    """Sides and outcomes of (people, hit) on the true side, then on the other."""
    side = [True] * first[0] + [False] * second[0]
    hit = [place < first[1] for place in range(first[0])]
    return side, hit + [place < second[1] for place in range(second[0])]


def rates(first, second, moves=120, strata=None):
    side, hit = people(first, second)
    return compare_rates(side, hit, strata or ["sama"] * len(side), moves)


def test_a_halved_rate_is_a_sign():
    found = rates((500, 80), (500, 40))
    assert (found.rasio, found.putusan) == (0.5, Putusan.TANDA)
    assert found.or_mh == pytest.approx((80 * 460) / (420 * 40))


def test_four_fifths_alone_is_no_sign():
    found = rates((40, 8), (40, 6))
    assert found.rasio < 0.8
    assert found.putusan is Putusan.WAJAR


@pytest.mark.parametrize(("moves", "putusan"), [(59, Putusan.SEDIKIT), (60, Putusan.TANDA)])
def test_under_sixty_moves_is_too_little_to_judge(moves, putusan):
    assert rates((500, 80), (500, 40), moves).putusan is putusan


def test_fewer_than_ten_on_a_side_is_too_little_to_judge():
    assert rates((9, 9), (500, 40)).putusan is Putusan.SEDIKIT


def test_a_difference_that_the_kind_of_work_explains_is_no_sign():
    side, hit, strata = [], [], []
    for stratum, counts in {"guru": ((400, 160), (50, 20)), "kantor": ((50, 5), (400, 40))}.items():
        own_side, own_hit = people(*counts)
        side, hit, strata = side + own_side, hit + own_hit, strata + [stratum] * len(own_side)
    found = compare_rates(side, hit, strata, 225)
    assert found.rasio < 0.8
    assert found.p_fisher < 0.05
    assert found.or_mh == pytest.approx(1)
    assert found.putusan is Putusan.WAJAR


def test_mantel_haenszel_of_one_table_is_its_odds_ratio():
    side, hit = people((30, 20), (30, 10))
    ratio, p = mantel_haenszel(side, hit, ["x"] * 60)
    assert ratio == pytest.approx(4)
    assert p == pytest.approx(0.0204, abs=0.001)


def test_where_no_stratum_holds_both_sides_nothing_is_said():
    side, hit = people((30, 20), (30, 10))
    assert mantel_haenszel(side, hit, ["a"] * 30 + ["b"] * 30) == (None, None)


def test_neutral_plans_alarm_in_about_one_of_twenty_at_most():
    rng = np.random.default_rng(3)
    side = [True] * 700 + [False] * 300
    alarms = 0
    for _ in range(200):
        hit = np.zeros(1000, dtype=bool)
        hit[rng.permutation(1000)[:120]] = True
        alarms += compare_rates(side, hit.tolist(), ["x"] * 1000, 120).putusan is Putusan.TANDA
    assert alarms <= 14


def test_a_large_and_unlikely_gap_of_means_is_a_sign():
    rng = np.random.default_rng(1)
    side = [True] * 100 + [False] * 100
    far = [*rng.normal(5, 1, 100).tolist(), *rng.normal(4, 1, 100).tolist()]
    assert compare_means(side, far, 200).putusan is Putusan.TANDA
    assert compare_means(side, far, 59).putusan is Putusan.SEDIKIT
    same = rng.normal(4, 1, 200).tolist()
    assert compare_means(side, same, 200).putusan is Putusan.WAJAR
    assert compare_means(side, [None] * 200, 200).putusan is Putusan.SEDIKIT


def test_features_that_betray_a_side_are_noticed():
    rng = np.random.default_rng(1)
    side = rng.random(300) < 0.5
    points = rng.normal(size=(300, 4))
    assert not attribute_leak("x", points, side.tolist(), 1).perlu_diperhatikan
    points[:, 0] += 2 * side
    assert attribute_leak("x", points, side.tolist(), 1).perlu_diperhatikan
    assert attribute_leak("x", points[:40], [True] * 29 + [False] * 11, 1).auc is None

"""Chains and rings: every move in exactly one, people neither made nor lost, told in sentences."""

from collections import Counter
from random import Random
from types import SimpleNamespace

import pytest

from mutasi_core.planning.chains import Bentuk, aliran, rangkaian
from mutasi_core.planning.gerakan import Gerakan, gerakan_of
from mutasi_core.services.meja_rencana import open_meja
from tests.planning.conftest import TANGGAL


def move(number, origin, target):
    def post(name):
        return SimpleNamespace(id=name, unit_id=name, jabatan="Guru")

    return Gerakan(
        calon=number,
        pegawai=SimpleNamespace(nip=f"{number:018}", nama=f"N{number}"),
        asal=post(origin),
        tujuan=post(target),
        nama_unit_asal=origin,
        nama_unit_tujuan=target,
    )


def moves(*pairs):
    return [move(number, *pair) for number, pair in enumerate(pairs)]


def shapes(*pairs):
    return [one.bentuk for one in rangkaian(moves(*pairs))]


def test_two_who_change_places_are_a_tukar():
    assert shapes("AB", "BA") == [Bentuk.TUKAR]


def test_three_in_a_ring_are_a_putaran():
    assert shapes("AB", "BC", "CA") == [Bentuk.PUTARAN]


def test_moves_into_a_vacancy_are_a_rantai_told_from_the_surplus_on():
    (chain,) = rangkaian(moves("BC", "AB"))
    assert chain.bentuk is Bentuk.RANTAI
    assert chain.kalimat == (
        "N1 ke Guru di B, mengisi kekosongan yang ditinggalkan N0; "
        "N0 ke Guru di C, mengisi tempat yang kosong."
    )


@pytest.mark.parametrize("seed", range(60))
def test_every_move_is_in_one_part_and_the_parts_keep_the_headcount(seed):
    random = Random(seed)
    plan = [move(number, *random.sample("ABCDEF", 2)) for number in range(random.randint(1, 14))]
    parts = rangkaian(plan)
    assert Counter(m.calon for part in parts for m in part.gerakan) == Counter(
        m.calon for m in plan
    )
    change = Counter()
    for part in parts:
        for one, after in zip(part.gerakan, part.gerakan[1:], strict=False):
            assert one.tujuan.id == after.asal.id
        first, last = part.gerakan[0].asal.id, part.gerakan[-1].tujuan.id
        assert (first == last) == (part.bentuk is not Bentuk.RANTAI)
        if part.bentuk is Bentuk.RANTAI:
            change[first] -= 1
            change[last] += 1
    for post in "ABCDEF":
        net = sum(m.tujuan.id == post for m in plan) - sum(m.asal.id == post for m in plan)
        assert change[post] == net
    ends = {p.gerakan[-1].tujuan.id for p in parts if p.bentuk is Bentuk.RANTAI}
    starts = {p.gerakan[0].asal.id for p in parts if p.bentuk is Bentuk.RANTAI}
    assert not ends & starts
    assert rangkaian(random.sample(plan, len(plan))) == parts


def test_the_flow_between_units_counts_every_move_of_a_plan(city):
    meja = open_meja(city, TANGGAL, kuota=12)
    plan = gerakan_of(meja.planning, meja.solution.chosen.nonzero()[0].tolist())
    assert sum(row.orang for row in aliran(plan)) == len(plan)
    assert all(part.kalimat.endswith(".") for part in rangkaian(plan))

"""The plan of a city: within the rules, explained to the last point, the same for any row order."""

from dataclasses import replace
from random import Random

import pytest

from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan
from mutasi_core.planning.gain import Bobot
from mutasi_core.planning.solving import SCORE_TOLERANCE
from mutasi_core.rules import assess
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Scope
from mutasi_core.services.rencana import make_plan, rencana_json
from tests.planning.conftest import TANGGAL
from tests.planning.problems import second_solver

KUNCI, LARANG = JenisKeputusan.KUNCI, JenisKeputusan.LARANG


@pytest.fixture(scope="module")
def free(city):
    """The city without pins and bans."""
    return replace(city, keputusan=())


@pytest.fixture(scope="module")
def plan(free):
    return make_plan(free, TANGGAL, kuota=12)


def decided(city, *decisions):
    return replace(city, keputusan=decisions)


def moved(plan):
    return {(m.pegawai.nip, m.tujuan.id) for m in plan.mutasi}


def test_the_plan_is_proven_and_breaks_no_limit(plan):
    assert plan.solution.is_proven
    assert plan.solution.gap == 0
    assert 0 < len(plan.mutasi) <= 12
    assert plan.problem.breaks(plan.solution.chosen) == ()


def test_no_move_of_the_plan_breaks_a_blocking_rule(plan, free):
    for move in plan.mutasi:
        usul = make_usul(free, move.pegawai, move.tujuan, TANGGAL)
        blocking = [
            rule.kode
            for rule, finding in assess(usul)
            if rule.scope is not Scope.KEADAAN and finding.blocks
        ]
        assert not blocking, move.pegawai.nip


def test_the_values_of_the_moves_sum_to_the_score(plan):
    assert sum(move.nilai for move in plan.mutasi) == pytest.approx(plan.solution.score)


def test_the_terms_of_a_move_sum_to_its_value(plan):
    for move in plan.mutasi:
        assert sum(term.nilai for term in move.suku) == pytest.approx(move.nilai)


def test_the_shortage_falls_and_headcount_is_conserved(plan):
    before, after = plan.sebelum, plan.sesudah
    assert after.kekurangan < before.kekurangan
    assert before.kekurangan - before.kelebihan == after.kekurangan - after.kelebihan


def test_the_order_of_the_rows_does_not_matter(plan, free):
    shuffled = replace(
        free,
        pegawai=tuple(Random(1).sample(free.pegawai, len(free.pegawai))),
        formasi=tuple(Random(2).sample(free.formasi, len(free.formasi))),
        kinerja=tuple(Random(3).sample(free.kinerja, len(free.kinerja))),
        kompetensi=tuple(Random(4).sample(free.kompetensi, len(free.kompetensi))),
    )
    assert rencana_json(make_plan(shuffled, TANGGAL, kuota=12)) == rencana_json(plan)


def test_a_second_solver_gives_the_same_score_on_the_exported_problem(free):
    small = make_plan(free, TANGGAL, kuota=5)
    exported = dict(small.problem.to_json())
    some = {m["nip"] for m in sorted(exported["calon"], key=lambda m: -m["nilai_mutasi"])[:400]}
    some |= {move.pegawai.nip for move in small.mutasi}
    exported["calon"] = [m for m in exported["calon"] if m["nip"] in some]
    assert abs(second_solver(exported) - small.solution.score) < SCORE_TOLERANCE


def test_a_pin_is_in_the_plan_and_costs_what_it_costs(plan, free):
    problem = plan.problem
    place = next(
        i
        for i in range(len(problem.mover))
        if problem.vacancies[problem.target[i]]
        and problem.releasable[problem.origin[i]]
        and not plan.solution.chosen[i]
    )
    nip = problem.movers[int(problem.mover[place])]
    unit, jabatan = problem.post_ids[int(problem.target[place])].split("|")
    pin = Keputusan(nip=nip, jenis=KUNCI, unit_id=unit, jabatan=jabatan)
    pinned = make_plan(decided(free, pin), TANGGAL, kuota=12)
    assert (nip, f"{unit}|{jabatan}") in moved(pinned)
    assert pinned.solution.score <= plan.solution.score + SCORE_TOLERANCE


def test_a_ban_keeps_the_move_out(plan, free):
    first = plan.mutasi[0]
    ban = Keputusan(
        nip=first.pegawai.nip,
        jenis=LARANG,
        unit_id=first.tujuan.unit_id,
        jabatan=first.tujuan.jabatan,
    )
    banned = make_plan(decided(free, ban), TANGGAL, kuota=12)
    assert (first.pegawai.nip, first.tujuan.id) not in moved(banned)


def test_a_ban_without_a_place_keeps_the_person_where_they_are(plan, free):
    nip = plan.mutasi[0].pegawai.nip
    stays = make_plan(decided(free, Keputusan(nip=nip, jenis=LARANG)), TANGGAL, kuota=12)
    assert nip not in {move.pegawai.nip for move in stays.mutasi}


def test_an_unlawful_pin_is_refused_with_its_rule(free):
    young = next(p for p in free.pegawai if p.tmt_jabatan and p.tmt_jabatan.year >= 2025)
    same = next(f for f in free.formasi if f.unit_id != young.unit_id)
    pin = Keputusan(nip=young.nip, jenis=KUNCI, unit_id=same.unit_id, jabatan=same.jabatan)
    refused = make_plan(decided(free, pin), TANGGAL, kuota=12)
    assert [r.keputusan.nip for r in refused.ditolak] == [young.nip]
    assert refused.ditolak[0].aturan[0] in "RPK"
    assert young.nip not in {move.pegawai.nip for move in refused.mutasi}


def test_a_pin_out_of_a_post_that_nobody_can_refill_is_refused_as_r13(plan, free):
    problem = plan.problem
    place = next(
        i
        for i in range(len(problem.mover))
        if problem.vacancies[problem.target[i]]
        and not problem.releasable[problem.origin[i]]
        and not (problem.target == problem.origin[i]).any()
    )
    unit, jabatan = problem.post_ids[int(problem.target[place])].split("|")
    nip = problem.movers[int(problem.mover[place])]
    pin = Keputusan(nip=nip, jenis=KUNCI, unit_id=unit, jabatan=jabatan)
    assert [r.aturan for r in make_plan(decided(free, pin), TANGGAL).ditolak] == ["R13"]


def test_pins_for_two_places_are_refused_together(plan, free):
    problem = plan.problem
    nip = next(
        nip
        for number, nip in enumerate(problem.movers)
        if int((problem.mover == number).sum()) >= 2
    )
    moves = [i for i in range(len(problem.mover)) if problem.movers[problem.mover[i]] == nip][:2]
    pins = [
        Keputusan(nip=nip, jenis=KUNCI, unit_id=unit, jabatan=jabatan)
        for unit, jabatan in (problem.post_ids[int(problem.target[i])].split("|") for i in moves)
    ]
    refused = make_plan(decided(free, *pins), TANGGAL, kuota=12)
    assert {r.aturan for r in refused.ditolak} == {"KUNCI_GANDA"}
    assert len(refused.ditolak) == 2


def test_more_pins_than_the_quota_are_refused_as_a_quota_conflict(plan, free):
    pins = [
        Keputusan(
            nip=move.pegawai.nip,
            jenis=KUNCI,
            unit_id=move.tujuan.unit_id,
            jabatan=move.tujuan.jabatan,
        )
        for move in plan.mutasi[:3]
    ]
    refused = make_plan(decided(free, *pins), TANGGAL, kuota=2)
    assert {r.aturan for r in refused.ditolak} == {"KUOTA"}
    assert refused.solution.is_proven


def test_a_pin_for_an_unknown_person_is_refused_in_words(free):
    pin = Keputusan(nip="199001012015011999", jenis=KUNCI, unit_id="X", jabatan="Y")
    refused = make_plan(decided(free, pin), TANGGAL, kuota=1).ditolak
    assert refused[0].aturan == "TUJUAN"
    assert "199001012015011999" in refused[0].penjelasan


def test_a_heavier_wish_gives_no_fewer_wishes(free):
    def wishes(delta):
        made = make_plan(free, TANGGAL, kuota=12, bobot=Bobot(delta=delta))
        return sum(any(t.nama == "permohonan" for t in m.suku) for m in made.mutasi)

    assert wishes(3.0) >= wishes(0.0)


def test_the_flip_of_sex_and_names_changes_nothing(plan, free):
    flipped = replace(
        free,
        pegawai=tuple(
            replace(p, jenis_kelamin="L" if p.jenis_kelamin == "P" else "P", nama="X")
            for p in free.pegawai
        ),
    )
    assert moved(make_plan(flipped, TANGGAL, kuota=12)) == moved(plan)

"""Why, why not, and what forcing a move costs: the answers hold when the plan is made again."""

from dataclasses import replace

import numpy as np
import pytest

from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan
from mutasi_core.planning.obstacles import halangan
from mutasi_core.planning.solving import SCORE_TOLERANCE
from mutasi_core.services.meja_rencana import open_meja
from mutasi_core.services.mengapa import Kedudukan, mengapa, mengapa_json
from mutasi_core.services.rencana import make_plan
from tests.planning.conftest import TANGGAL

KUOTA = 12


@pytest.fixture(scope="module")
def free(city):
    return replace(city, keputusan=())


@pytest.fixture(scope="module")
def meja(free):
    return open_meja(free, TANGGAL, kuota=KUOTA)


def asked(meja, calon):
    instansi, found = meja.planning.instansi, meja.planning.candidates
    person = instansi.pegawai[found.pegawai[calon]]
    post = instansi.formasi[found.formasi[calon]]
    return person.nip, post.unit_id, post.jabatan


def some_candidates(meja, count=12):
    rng = np.random.default_rng(3)
    return rng.choice(len(meja.problem.mover), size=count, replace=False).tolist()


def test_a_chosen_move_tells_its_terms_and_rules(meja):
    move = meja.rencana.mutasi[0]
    answer = mengapa(meja, move.pegawai.nip, move.tujuan.unit_id, move.tujuan.jabatan)
    assert answer.kedudukan is Kedudukan.DALAM_RENCANA
    assert answer.mutasi == move
    assert answer.temuan == move.temuan


def test_the_price_is_what_the_plan_loses_when_the_move_is_pinned(meja, free):
    priced = 0
    for calon in some_candidates(meja):
        nip, unit, jabatan = asked(meja, calon)
        answer = mengapa(meja, nip, unit, jabatan)
        if answer.kedudukan is Kedudukan.DALAM_RENCANA:
            continue
        pin = Keputusan(nip=nip, jenis=JenisKeputusan.KUNCI, unit_id=unit, jabatan=jabatan)
        pinned = make_plan(replace(free, keputusan=(pin,)), TANGGAL, kuota=KUOTA)
        if answer.kedudukan is Kedudukan.MUSTAHIL:
            assert [refusal.keputusan for refusal in pinned.ditolak] == [pin]
            continue
        assert answer.terbukti
        lost = meja.solution.score - pinned.solution.score
        assert abs(answer.harga - lost) < SCORE_TOLERANCE
        priced += 1
    assert priced > 0


def test_what_enters_and_leaves_turns_one_plan_into_the_other(meja):
    for calon in some_candidates(meja, 30):
        answer = mengapa(meja, *asked(meja, calon))
        if answer.harga is None:
            continue
        chosen = meja.solution.chosen.copy()
        chosen[calon] = True
        chosen[[move.calon for move in answer.masuk]] = True
        chosen[[move.calon for move in answer.keluar]] = False
        assert meja.problem.breaks(chosen) == ()
        lost = meja.solution.score - meja.problem.score(chosen)
        assert abs(lost - answer.harga) < SCORE_TOLERANCE


def test_every_pair_is_a_candidate_or_has_an_obstacle(meja):
    instansi, planning = meja.planning.instansi, meja.planning
    lawful = set(zip(planning.candidates.pegawai, planning.candidates.formasi, strict=True))
    rng = np.random.default_rng(5)
    for _ in range(400):
        person = int(rng.integers(len(instansi.pegawai)))
        post = int(rng.integers(len(instansi.formasi)))
        found = halangan(planning, instansi.pegawai[person], instansi.formasi[post])
        assert bool(found) != ((person, post) in lawful)


def test_a_forbidden_move_names_its_rule_with_article(meja):
    instansi = meja.planning.instansi
    person, post = next(
        (person, post)
        for person in instansi.pegawai
        for post in instansi.formasi[:20]
        if post.key != person.formasi_key and halangan(meja.planning, person, post)[:1]
    )
    answer = mengapa_json(mengapa(meja, person.nip, post.unit_id, post.jabatan))
    assert answer["kedudukan"] == Kedudukan.TERLARANG
    assert answer["halangan"][0]["aturan"]
    assert answer["halangan"][0]["penjelasan"].endswith(".")
    assert answer["harga"] is None


def test_a_banned_move_is_said_to_be_banned(meja, free):
    move = meja.rencana.mutasi[0]
    place = {"unit_id": move.tujuan.unit_id, "jabatan": move.tujuan.jabatan}
    ban = Keputusan(nip=move.pegawai.nip, jenis=JenisKeputusan.LARANG, **place)
    banned = open_meja(replace(free, keputusan=(ban,)), TANGGAL, kuota=KUOTA)
    answer = mengapa(banned, move.pegawai.nip, place["unit_id"], place["jabatan"])
    assert answer.kedudukan is Kedudukan.MUSTAHIL
    assert "dilarang" in answer.penjelasan

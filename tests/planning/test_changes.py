"""What would change it: every stated change, applied to the data, makes it so."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan
from mutasi_core.planning.changes import JenisPerubahan, apply
from mutasi_core.planning.obstacles import halangan
from mutasi_core.planning.solving import SCORE_TOLERANCE
from mutasi_core.rules.verdict import Tingkat
from mutasi_core.services.meja_rencana import open_meja
from mutasi_core.services.mengapa import Kedudukan, mengapa
from mutasi_core.services.perubahan import perubahan
from tests.planning.conftest import TANGGAL

KUOTA = 5


@pytest.fixture(scope="module")
def free(city):
    return replace(city, keputusan=())


@pytest.fixture(scope="module")
def meja(free):
    return open_meja(free, TANGGAL, kuota=KUOTA)


def target(instansi, candidates, calon):
    person, post = candidates.pegawai[calon], candidates.formasi[calon]
    return instansi.pegawai[person].nip, instansi.formasi[post]


def holds_after(meja, change):
    instansi, kuota = apply(meja.planning.instansi, meja.problem.kuota, TANGGAL, change)
    answer = mengapa(
        open_meja(instansi, TANGGAL, kuota=kuota), change.nip, change.unit_id, change.jabatan
    )
    if answer.kedudukan is Kedudukan.DALAM_RENCANA:
        return True
    return answer.harga is not None and answer.harga < SCORE_TOLERANCE


def verified(meja, asked):
    kinds = Counter()
    for nip, post in asked:
        for change in perubahan(meja, nip, post.unit_id, post.jabatan):
            assert holds_after(meja, change), change
            kinds[change.jenis] += 1
    return kinds


def test_a_larger_quota_and_one_more_place_do_what_they_say(meja):
    wider = open_meja(meja.planning.instansi, TANGGAL, kuota=KUOTA + 3)
    asked = [
        (m.pegawai.nip, m.tujuan)
        for m in wider.rencana.mutasi
        if (m.pegawai.nip, m.tujuan.id)
        not in {(p.pegawai.nip, p.tujuan.id) for p in meja.rencana.mutasi}
    ]
    rng = np.random.default_rng(2)
    picks = rng.choice(len(meja.problem.mover), 5, replace=False).tolist()
    found = meja.planning.candidates
    asked += [target(meja.planning.instansi, found, pick) for pick in picks]
    kinds = verified(meja, asked)
    assert kinds[JenisPerubahan.KUOTA] >= 1


def test_no_smaller_quota_would_do(meja):
    wider = open_meja(meja.planning.instansi, TANGGAL, kuota=KUOTA + 4)
    for move in wider.rencana.mutasi:
        asked = (move.pegawai.nip, move.tujuan.unit_id, move.tujuan.jabatan)
        for change in perubahan(meja, *asked):
            if change.jenis is JenisPerubahan.KUOTA and change.besar > 1:
                assert not holds_after(meja, replace(change, besar=change.besar - 1))


def test_lifting_the_ban_or_the_pin_in_the_way_does_what_it_says(meja, free):
    move, other = meja.rencana.mutasi[0], meja.rencana.mutasi[1]
    place = {"unit_id": move.tujuan.unit_id, "jabatan": move.tujuan.jabatan}
    ban = Keputusan(nip=move.pegawai.nip, jenis=JenisKeputusan.LARANG, **place)
    elsewhere = next(
        post
        for post in free.formasi
        if post.key not in {other.tujuan.key, other.pegawai.formasi_key}
        and not halangan(meja.planning, other.pegawai, post)
        and mengapa(meja, other.pegawai.nip, post.unit_id, post.jabatan).harga is not None
    )
    pin = Keputusan(
        nip=other.pegawai.nip,
        jenis=JenisKeputusan.KUNCI,
        unit_id=elsewhere.unit_id,
        jabatan=elsewhere.jabatan,
    )
    decided = open_meja(replace(free, keputusan=(ban, pin)), TANGGAL, kuota=KUOTA)
    kinds = verified(decided, [(move.pegawai.nip, move.tujuan), (other.pegawai.nip, other.tujuan)])
    assert kinds[JenisPerubahan.LARANGAN] == 1
    assert kinds[JenisPerubahan.KUNCI] == 1


def test_an_izin_or_a_longer_tenure_does_what_it_says(meja):
    planning, kinds = meja.planning, Counter()
    short = [
        post
        for post, empty in zip(meja.problem.post_ids, meja.problem.vacancies, strict=True)
        if empty
    ]
    posts = [post for post in planning.instansi.formasi if post.id in short]
    opened = (
        (person.nip, post)
        for person in planning.instansi.pegawai
        for post in posts
        if [one.tingkat for one in halangan(planning, person, post)] == [Tingkat.OVR]
    )
    for one in opened:
        kinds += verified(meja, [one])
        if sum(kinds.values()) >= 2:
            break
    assert set(kinds) & {JenisPerubahan.IZIN, JenisPerubahan.BULAN}
    assert set(kinds) <= {JenisPerubahan.IZIN, JenisPerubahan.BULAN}


def test_a_move_of_the_plan_needs_no_change(meja):
    move = meja.rencana.mutasi[0]
    assert perubahan(meja, move.pegawai.nip, move.tujuan.unit_id, move.tujuan.jabatan) == ()

"""The fast path to the candidates says what the plain rules say, pair by pair."""

from dataclasses import replace
from random import Random

import numpy as np

from mutasi_core.domain.izin import Izin
from mutasi_core.needs.bezetting import is_counted
from mutasi_core.needs.kebutuhan import kebutuhan
from mutasi_core.people.fit_table import FitTable
from mutasi_core.planning.candidates import find_candidates
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Scope
from mutasi_core.rules.verdict import Tingkat
from tests.planning.conftest import TANGGAL


def found_pairs(city):
    found = find_candidates(city, TANGGAL, FitTable(city, TANGGAL))
    return {
        (city.pegawai[person].nip, city.formasi[post].key)
        for person, post in zip(found.pegawai.tolist(), found.formasi.tolist(), strict=True)
    }


def plainly_allowed(city, person, post, jpm):
    """Ask every rule about one pair, without any fast path."""
    usul = make_usul(city, person, post, TANGGAL, jpm=jpm)
    return not any(rule.check(usul).blocks for rule in RULES if rule.scope is not Scope.KEADAAN)


def test_the_fast_path_equals_the_plain_rules(city):
    fits = FitTable(city, TANGGAL)
    found, needed = found_pairs(city), kebutuhan(city)
    places = range(len(city.pegawai) * len(city.formasi))
    asked = allowed = 0
    for place in Random(5).sample(places, 12_000):
        p, f = divmod(place, len(city.formasi))
        person, post = city.pegawai[p], city.formasi[f]
        jpm = float(fits.jpm(np.array([p]), np.array([f]))[0])
        own = city.formasi_by_key.get(person.formasi_key)
        expected = (
            own is not None
            and needed[own.key] is not None
            and needed[post.key] is not None
            and own.key != post.key
            and post.dapat_diisi
            and is_counted(person, TANGGAL)
            and plainly_allowed(city, person, post, None if np.isnan(jpm) else jpm)
        )
        asked += 1
        allowed += expected
        assert ((person.nip, post.key) in found) == expected, (person.nip, post.id)
    assert 0 < allowed < asked


def test_the_order_of_the_rows_changes_nothing(city):
    shuffled = replace(
        city,
        pegawai=tuple(Random(1).sample(city.pegawai, len(city.pegawai))),
        formasi=tuple(Random(2).sample(city.formasi, len(city.formasi))),
    )
    assert found_pairs(shuffled) == found_pairs(city)


def test_nobody_is_a_candidate_for_the_own_formasi(city):
    own = {(person.nip, person.formasi_key) for person in city.pegawai}
    assert not own & found_pairs(city)


def test_an_izin_opens_the_one_move_and_rule_it_names_and_nothing_hard(city):
    found, fits = found_pairs(city), FitTable(city, TANGGAL)
    opened = blocked = 0
    for person, post in ((p, f) for p in city.pegawai[:60] for f in city.formasi[::9]):
        if (person.nip, post.key) in found or person.formasi_key == post.key:
            continue
        row = np.array([city.pegawai.index(person)]), np.array([city.formasi.index(post)])
        jpm = float(fits.jpm(*row)[0])
        usul = make_usul(city, person, post, TANGGAL, jpm=None if np.isnan(jpm) else jpm)
        stopped = [rule for rule in RULES if rule.check(usul).blocks]
        codes = [rule.kode for rule in stopped]
        grave = {rule.check(usul).tingkat for rule in stopped if rule.rujukan is None}
        recorded = replace(city, izin=tuple(izin(person, post, kode) for kode in codes))
        after = found_pairs(recorded)
        if Tingkat.HARD in grave:
            blocked += 1
            assert after == found
        elif codes and (is_known(city, person, post)):
            opened += 1
            assert after == found | {(person.nip, post.key)}
            assert found_pairs(replace(city, izin=recorded.izin[1:])) == found
        if opened > 2 and blocked > 2:
            return
    raise AssertionError((opened, blocked))


def izin(person, post, kode):
    return Izin(
        nip=person.nip,
        unit_id=post.unit_id,
        jabatan=post.jabatan.upper(),
        aturan=kode,
        alasan="Kebutuhan mendesak",
        pejabat="Wali Kota",
        nomor="800/1",
        tanggal=TANGGAL,
    )


def is_known(city, person, post):
    needed = kebutuhan(city)
    return (
        needed.get(person.formasi_key) is not None
        and needed[post.key] is not None
        and post.dapat_diisi
        and is_counted(person, TANGGAL)
    )

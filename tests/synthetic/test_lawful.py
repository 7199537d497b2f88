"""The city under the rules: it reads without a finding, its pins hold, its traps catch."""

from collections import Counter
from datetime import date

import pytest

from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok
from mutasi_core.intake.reading import read_sumber
from mutasi_core.services.kelayakan import kelayakan
from tests.synthetic.conftest import CONTOH

TMT = date(2026, 1, 1)


@pytest.fixture(scope="module")
def baca():
    return read_sumber([CONTOH])


@pytest.fixture(scope="module")
def instansi(baca):
    return baca.instansi


def test_the_committed_city_is_read_whole_and_without_a_finding(baca):
    assert baca.temuan == ()
    assert all(table.disisihkan == 0 for table in baca.tabel.values())
    assert baca.instansi.is_synthetic


def test_every_pin_of_the_city_is_lawful(instansi):
    pins = [pin for pin in instansi.keputusan if pin.unit_id]
    assert len(pins) == 3
    for pin in pins:
        assert kelayakan(instansi, pin.nip, pin.unit_id, pin.jabatan, TMT).boleh


def test_story_4_most_misplaced_officials_may_move_to_a_vacancy_that_fits(instansi):
    there = Counter(person.formasi_key for person in instansi.pegawai)
    vacant = [f for f in instansi.formasi if f.eselon and not there[f.key]]
    lawful = 0
    for person in instansi.pegawai:
        if not person.eselon or _fits(person, instansi.formasi_by_key[person.formasi_key]):
            continue
        targets = [
            f for f in vacant if f.jenis_jabatan == person.jenis_jabatan and _fits(person, f)
        ]
        lawful += any(
            kelayakan(instansi, person.nip, f.unit_id, f.jabatan, TMT).boleh for f in targets
        )
    assert lawful >= 20


def _fits(person, formasi):
    return pendidikan_cocok(person.pendidikan, formasi.rumpun_pendidikan) is not False


@pytest.mark.parametrize(
    ("place", "jabatan"),
    [(0, "Apoteker"), (1, ""), (2, "Kepala Subbagian"), (3, "Lurah")],
    ids=["only apoteker", "PPPK", "under two years", "promotion"],
)
def test_story_8_the_rules_stop_each_planted_wish(instansi, place, jabatan):
    wish = instansi.permohonan[place]
    targets = [
        f for f in instansi.formasi
        if f.unit_id == wish.unit_tujuan and f.jabatan.startswith(jabatan)
    ]  # fmt: skip
    assert targets
    for target in targets:
        assert not kelayakan(instansi, wish.nip, target.unit_id, target.jabatan, TMT).boleh

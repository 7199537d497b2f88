"""The session of a board: journals in, small answers out, the same as the board that was told."""

import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutasi_core.domain.mutasi import Mutasi
from tests.ui import fake_papan
from ui.board.journal import parse_journal
from ui.board.ledger import Ledger
from ui.board.packing import Roster
from ui.board.session import BoardSession

LISTED = Roster(isi=fake_papan.roster(60, 6))


def opened():
    return BoardSession(LISTED, fake_papan, fake_papan.Board(LISTED.isi))


class Browser:
    """What the JavaScript does with answers, as far as data go."""

    def __init__(self, session):
        self.session, self.rev, self.held, self.seq = session, 0, {}, 0
        self.waiting = []

    def step(self, jenis, people=(), *, heard=True):
        self.seq += 1
        self.waiting.append([self.seq, jenis, [list(person) for person in people]])
        answer = self.session.take(self.journal())
        if heard:
            self.hear(answer)
        return answer

    def journal(self):
        return parse_journal(
            {
                "roster": LISTED.id,
                "sesi": "s",
                "buku": self.session.buku,
                "punya": self.rev,
                "tanya": None,
                "langkah": self.waiting,
            }
        )

    def hear(self, answer):
        assert answer["dari"] <= self.rev
        for key, value in answer["isi"].items():
            self.held.pop(key, None) if value is None else self.held.update({key: value})
        self.rev = answer["rev"]
        self.waiting = [step for step in self.waiting if step[0] > answer["diterima"]]


def full(session):
    return {key: value for key, value in session.ledger.since(0).items() if value is not None}


def test_a_drop_changes_place_figures_and_findings():
    browser = Browser(opened())
    browser.step("pindah", [(8, 3, None)])
    assert browser.held["m8"][:2] == [3, 1]
    assert browser.held["u3"][1] == LISTED.isi["units"][3]["bezetting"] + 1
    assert browser.held["u2"][1] == LISTED.isi["units"][2]["bezetting"] - 1
    assert browser.held["r"]["langgar"] == len(browser.held.get("t8", []))


def test_the_same_journal_twice_moves_nobody_twice():
    browser = Browser(opened())
    browser.step("pindah", [(8, 3, None)], heard=False)
    browser.session.take(browser.journal())
    assert browser.session.board.drops == 1


def test_steps_whose_answers_were_lost_still_arrive():
    browser = Browser(opened())
    for person in range(10, 19):
        browser.step("pindah", [(person, 0, 2)], heard=False)
    browser.step("pindah", [(19, 0, 2)])
    assert browser.session.board.drops == 10
    assert browser.waiting == []
    assert browser.held == full(browser.session)


def test_undo_and_redo_take_several_people_at_once():
    browser = Browser(opened())
    start = full(browser.session)
    browser.step("pindah", [(7, 3, None), (8, 3, None), (9, 4, None)])
    moved = dict(browser.held)
    browser.step("batal")
    assert not browser.session.ledger.keys("m")
    assert browser.held["r"] == start["r"]
    browser.step("ulang")
    assert browser.held == moved


def test_clearing_the_board_can_be_undone():
    browser = Browser(opened())
    browser.step("pindah", [(7, 3, None)])
    browser.step("pindah", [(8, 4, None)])
    browser.step("kosong")
    assert not browser.session.ledger.keys("m")
    browser.step("batal")
    assert sorted(browser.session.ledger.keys("m")) == ["m7", "m8"]


def test_a_refused_move_is_said_and_the_others_stand():
    session = opened()
    refused = session.load(
        "Rencana",
        [
            Mutasi(nip=LISTED.nip[7], unit_tujuan="U004", jabatan_tujuan=fake_papan.JABATAN[2]),
            Mutasi(nip=LISTED.nip[8], unit_tujuan="tidak ada", jabatan_tujuan="x"),
        ],
    )
    assert refused == ("Unit tidak ada tidak dikenal.",)
    assert session.ledger.keys("m") == ("m7",)
    assert session.riwayat.batal == "Rencana"


def test_a_card_nobody_knows_is_answered_with_a_sentence():
    answer = Browser(opened()).step("pindah", [(4000, 1, None)])
    assert answer["galat"] == [(1, "Kartu itu tidak dikenal. Muat ulang halaman.")]


def test_a_journal_for_other_data_changes_nothing():
    browser = Browser(opened())
    journal = browser.journal()
    answer = browser.session.take(type(journal)(roster="lain", sesi="s", buku="b", punya=0))
    assert answer["diterima"] == 0
    assert browser.session.board.drops == 0


def test_a_browser_from_before_a_restart_gets_everything():
    browser = Browser(opened())
    browser.step("pindah", [(8, 3, None)])
    after = Browser(opened())
    after.session.buku = "lain"
    journal = type(browser.journal())(roster=LISTED.id, sesi="s", buku="lama", punya=99)
    assert after.session.take(journal)["dari"] == 0


def test_a_question_is_answered_for_every_unit_in_the_order_of_the_roster():
    session = opened()
    journal = Browser(session).journal()
    asked = type(journal)(roster=LISTED.id, sesi="s", buku="", punya=0, nomor_tanya=1, tanya=(8,))
    checked = session.take(asked)["periksa"][8]
    assert len(checked["s"]) == len(checked["a"]) == len(checked["j"]) == 6
    assert checked["s"][2] == "a"


def test_a_drop_is_answered_in_less_than_five_kilobytes():
    session = BoardSession(LISTED, fake_papan, fake_papan.Board(LISTED.isi))
    browser = Browser(session)
    for person in range(6, 36):
        answer = browser.step("pindah", [(person, (person + 1) % 6, None)])
        assert len(json.dumps(answer)) < 5000


def test_the_packed_roster_holds_no_full_nip():
    text = gzip.decompress(LISTED.packed).decode()
    assert not any(nip in text for nip in LISTED.nip)
    assert json.loads(text)["people"][3][1] == LISTED.nip[3][-4:]


def test_equal_rosters_pack_to_equal_bytes():
    assert Roster(isi=fake_papan.roster(60, 6)).packed == LISTED.packed


GOALS = st.lists(st.tuples(st.integers(0, 59), st.integers(0, 5)), min_size=1, max_size=4)
MOVES = st.tuples(st.just("pindah"), GOALS)
OTHERS = st.tuples(st.sampled_from(["batal", "ulang", "kosong"]), st.just([]))
STEPS = st.lists(st.one_of(MOVES, OTHERS), max_size=15)


@settings(max_examples=40, deadline=None)
@given(STEPS, st.data())
def test_the_browser_ends_with_what_a_fresh_reading_of_the_board_says(steps, data):
    browser = Browser(opened())
    for jenis, people in steps:
        targets = [(person, unit, None) for person, unit in people]
        browser.step(jenis, targets, heard=data.draw(st.booleans()))
    browser.hear(browser.session.take(browser.journal()))
    assert browser.held == full(browser.session)
    fresh = full(BoardSession(LISTED, fake_papan, browser.session.board))
    assert fresh["r"] == browser.held["r"]
    assert places(fresh) == places(browser.held)


def places(held):
    return {key: value[:2] for key, value in held.items() if key[0] == "m"}


@pytest.mark.parametrize("value", [0, [1], {"a": 1}])
def test_an_equal_entry_makes_no_new_revision(value):
    ledger = Ledger()
    assert ledger.put({"x": value}) == 1
    assert ledger.put({"x": value}) == 1
    assert ledger.since(1) == {}
    assert ledger.put({"x": None}) == 2
    assert ledger.since(1) == {"x": None}

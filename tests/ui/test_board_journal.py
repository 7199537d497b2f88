"""The journal: what a browser says, folded once each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.board.journal import (
    Jenis,
    Langkah,
    Perubahan,
    Pindahan,
    Riwayat,
    Tempat,
    Tujuan,
    parse_journal,
    recorded,
    redone,
    undone,
    unseen,
)


def said(*steps, **more):
    return {"roster": "r", "sesi": "s", "buku": "b", "punya": 0, "langkah": list(steps)} | more


def change(label, nip="1"):
    here, there = Tempat(unit_id="A", jabatan="x"), Tempat(unit_id="B", jabatan="y")
    return Perubahan(label=label, pindahan=(Pindahan(nip=nip, dari=here, ke=there),))


def test_a_step_is_read_with_its_people_and_targets():
    journal = parse_journal(said([1, "pindah", [[7, 2, None], [8, 2, 3]]]))
    assert journal.langkah == (
        Langkah(
            seq=1,
            jenis=Jenis.PINDAH,
            tujuan=(Tujuan(orang=7, unit=2, jabatan=None), Tujuan(orang=8, unit=2, jabatan=3)),
        ),
    )


@pytest.mark.parametrize("raw", [None, 3, "x", [], {}, {"roster": "r"}, said(punya=-1)])
def test_what_is_not_a_journal_is_none(raw):
    assert parse_journal(raw) is None


@pytest.mark.parametrize(
    "step",
    [
        None,
        [0, "pindah", []],
        [1, "hapus semua", []],
        [1, "pindah", [[-1, 2, None]]],
        [1, "pindah", [[1.5, 2, None]]],
        [1, "pindah", [[1, 2, "x"]]],
        [True, "pindah", []],
        [1, "pindah"],
    ],
)
def test_a_broken_step_is_left_out_and_the_others_count(step):
    journal = parse_journal(said(step, [2, "batal", []]))
    assert [good.seq for good in journal.langkah] == [2]


def test_a_question_names_people_and_a_number():
    journal = parse_journal(said(tanya={"no": 4, "orang": [1, 2.0, "x"]}))
    assert (journal.nomor_tanya, journal.tanya) == (4, (1, 2))


def test_steps_of_another_mounted_board_are_counted_apart():
    journal = parse_journal(said([1, "batal", []]))
    assert unseen(journal, {"other": 9}) == journal.langkah
    assert unseen(journal, {"s": 1}) == ()


@given(st.integers(1, 30), st.data())
def test_every_step_is_folded_exactly_once_whatever_is_lost_or_repeated(steps, data):
    rows = [[seq, "batal", []] for seq in range(1, steps + 1)]
    acknowledged, folded = {}, []
    sent = data.draw(st.lists(st.integers(1, steps), max_size=12))
    for until in [*sent, steps]:
        first = data.draw(st.integers(0, min(acknowledged.get("s", 0), until)))
        journal = parse_journal(said(*rows[first:until]))
        for step in unseen(journal, acknowledged):
            folded.append(step.seq)
            acknowledged["s"] = step.seq
    assert folded == list(range(1, steps + 1))


def test_undo_sends_people_back_in_reverse_and_redo_sends_them_again():
    both = Perubahan(label="dua", pindahan=change("a", "1").pindahan + change("b", "2").pindahan)
    riwayat, back = undone(recorded(Riwayat(), both))
    assert [nip for nip, _ in back] == ["2", "1"]
    assert {tempat.unit_id for _, tempat in back} == {"A"}
    riwayat, again = redone(riwayat)
    assert [(nip, tempat.unit_id) for nip, tempat in again] == [("1", "B"), ("2", "B")]
    assert (riwayat.batal, riwayat.ulang) == ("dua", None)


def test_a_new_change_ends_what_could_be_redone():
    riwayat, _ = undone(recorded(Riwayat(), change("satu")))
    assert riwayat.ulang == "satu"
    assert recorded(riwayat, change("dua")).ulang is None


def test_a_step_that_moved_nobody_is_not_kept():
    assert recorded(Riwayat(), Perubahan(label="kosong", pindahan=())) == Riwayat()


def test_undo_and_redo_without_history_do_nothing():
    assert undone(Riwayat()) == (Riwayat(), ())
    assert redone(Riwayat()) == (Riwayat(), ())


def test_undo_has_no_limit():
    riwayat = Riwayat()
    for n in range(1000):
        riwayat = recorded(riwayat, change(str(n)))
    for _ in range(1000):
        riwayat, _back = undone(riwayat)
    assert riwayat.batal is None
    assert len(riwayat.depan) == 1000

"""The board: changed step by step it equals the skenario evaluated from nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi, Skenario
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.simulation.board import Board
from mutasi_core.simulation.evaluating import evaluate
from mutasi_core.simulation.ground import Ground
from tests.simulation.worlds import ON, UNITS, formasi, pegawai, unhurried, worlds_with_moves

GURU = "Guru Kelas Ahli Muda"


def assert_equals_full(board: Board, moves: tuple[Mutasi, ...]) -> None:
    full = evaluate(board.ground.instansi, Skenario(nama="uji", tmt=ON, mutasi=moves))
    for totals, expected in (
        (board.ground.totals, full.before.ringkasan),
        (board.totals, full.after.ringkasan),
    ):
        assert totals.kekurangan == expected.kekurangan
        assert totals.kelebihan == expected.kelebihan
        assert totals.terisi_persen == pytest.approx(expected.terisi_persen)
    for row in full.after.formasi:
        assert board.bezetting(row.formasi.key) == row.bezetting
    assert {move.nip: move for move in board.mutasi} == {move.nip: move for move in full.mutasi}
    said = {
        nip: [(one.rule.kode, one.finding) for one in found]
        for nip, found in board.violations.items()
    }
    assert said == {
        nip: [(one.rule.kode, one.finding) for one in found]
        for nip, found in full.violations.items()
    }


@unhurried
@given(worlds_with_moves())
def test_every_change_of_the_board_equals_the_whole_evaluation(case):
    world, moves = case
    board = Board(Ground(instansi=world, on=ON))
    for done, move in enumerate(moves, start=1):
        board.apply(move)
        assert_equals_full(board, moves[:done])


@unhurried
@given(worlds_with_moves(), st.data())
def test_undo_and_remove_leave_the_moves_that_stand(case, data):
    world, moves = case
    board = Board(Ground(instansi=world, on=ON))
    for move in moves:
        board.apply(move)
    for done in reversed(range(len(moves))):
        board.undo()
        assert_equals_full(board, moves[:done])
    assert board.undo() is None
    for move in moves:
        board.apply(move)
    nip = data.draw(st.sampled_from([person.nip for person in world.pegawai]))
    board.remove(nip)
    assert_equals_full(board, tuple(move for move in moves if move.nip != nip))
    board.reset()
    assert_equals_full(board, ())


@unhurried
@given(worlds_with_moves(), st.randoms(use_true_random=False))
def test_the_order_in_which_different_people_move_does_not_matter(case, random):
    world, moves = case
    last = list({move.nip: move for move in moves}.values())
    one, other = (Board(Ground(instansi=world, on=ON)) for _ in range(2))
    for move in last:
        one.apply(move)
    random.shuffle(last)
    for move in last:
        other.apply(move)
    assert one.totals == other.totals
    assert one.violations == other.violations


def small_city(**first: object) -> Instansi:
    return Instansi(
        units=UNITS,
        formasi=(
            formasi("SD1", GURU, 2, minimum=1),
            formasi("SD2", GURU, 1),
            formasi("PKM", GURU, 5),
        ),
        pegawai=(
            pegawai(1, "SD1", GURU, **first),
            pegawai(2, "SD1", GURU),
            pegawai(3, "SD2", GURU),
        ),
    )


def move(number: int, unit_id: str, jabatan: str = GURU) -> Mutasi:
    nip = pegawai(number, "SD1", GURU).nip
    return Mutasi(nip=nip, unit_tujuan=unit_id, jabatan_tujuan=jabatan)


def codes(board: Board, number: int) -> set[str]:
    found = board.violations[pegawai(number, "SD1", GURU).nip]
    return {one.rule.kode for one in found}


def test_a_full_post_is_a_violation_until_the_plan_itself_makes_room():
    board = Board(Ground(instansi=small_city(), on=ON))
    board.apply(move(1, "SD2"))
    assert "R12" in codes(board, 1)
    change = board.apply(move(3, "PKM"))
    assert "R12" not in codes(board, 1)
    assert pegawai(1, "SD1", GURU).nip in change.touched


def test_the_last_one_who_leaves_breaks_the_minimum_for_both_who_left():
    board = Board(Ground(instansi=small_city(), on=ON))
    board.apply(move(1, "PKM"))
    board.apply(move(2, "PKM"))
    gravest = {
        one.finding.tingkat.value
        for found in board.violations.values()
        for one in found
        if one.rule.kode == "R13"
    }
    assert gravest == {"OVR"}


def test_a_person_who_only_acts_counts_once_moved_in_fact():
    board = Board(Ground(instansi=small_city(plt=True), on=ON))
    before = board.totals
    board.apply(move(1, "PKM"))
    assert board.bezetting(("SD1", "guru kelas ahli muda")) == 1
    assert board.totals.kekurangan == before.kekurangan - 1


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (Mutasi(nip="1", unit_tujuan="SD1", jabatan_tujuan=GURU), "NIP 1"),
        (move(1, "XX"), "XX"),
        (move(1, "DIS", "Camat"), "Camat"),
    ],
)
def test_a_move_to_nowhere_is_refused_by_name_and_changes_nothing(wrong, named):
    board = Board(Ground(instansi=small_city(), on=ON))
    with pytest.raises(UnknownReferenceError, match=named):
        board.apply(wrong)
    assert board.mutasi == ()
    assert board.undo() is None


def test_nobody_unknown_can_be_sent_home():
    with pytest.raises(UnknownReferenceError):
        Board(Ground(instansi=small_city(), on=ON)).remove("1")


def test_an_instansi_without_known_need_has_no_share_filled():
    world = Instansi(units=UNITS, formasi=(formasi("SD1", GURU, None),), pegawai=())
    assert Board(Ground(instansi=world, on=ON)).totals.terisi_persen is None

"""The scenario as tables: a row a move, a row a unit, ranges and not single numbers."""

from tests.ui import fake_papan
from ui.board.taking_away import HEADERS, IMPACT_HEADERS, impact_rows, move_rows


def moved():
    listed = fake_papan.roster(60, 6)
    board = fake_papan.Board(listed)
    fake_papan.drop(board, listed["people"][0][0], "U003")
    units = {unit["id"]: unit["nama"] for unit in listed["units"]}
    return fake_papan.state(board), units


def test_a_move_names_both_units_and_the_broken_rule_with_its_article():
    rows = move_rows(*moved())
    assert [len(row) for row in rows] == [len(HEADERS)]
    assert rows[0][2] == "Puskesmas Contoh 000"
    assert rows[0][4] == "Dinas Contoh 003"
    assert rows[0][8] == "T1 Pejabat baru dilantik (PP 0/2000 Pasal 1 ayat (2))"


def test_the_impact_is_a_range_and_empty_where_nothing_is_known():
    rows = impact_rows(moved()[0])
    assert {len(row) for row in rows} == {len(IMPACT_HEADERS)}
    assert rows[0][1:6] == [80.5, -0.11, 0.79, -0.11, 0.79]
    assert rows[1][1:6] == [None, None, None, None, None]

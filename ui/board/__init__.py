"""The drag-and-drop board: people as cards, units as columns."""

from ui.board.component import carry_roster, draw_board, read_journal
from ui.board.journal import parse_journal
from ui.board.packing import Roster
from ui.board.session import BoardSession

__all__ = [
    "BoardSession",
    "Roster",
    "board",
    "carry_roster",
    "draw_board",
    "parse_journal",
    "read_journal",
]


def board(session: BoardSession, *, key: str = "papan") -> None:
    """Fold what the browser sent into the scenario and draw the answer; call it in a fragment."""
    draw_board(session.take(parse_journal(read_journal(key))), key=key)

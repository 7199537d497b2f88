"""The board of this session over the active data: opened once, opened again when they change."""

from datetime import date

import streamlit as st

from mutasi_core.services import papan
from ui import drafts
from ui.board.packing import Roster
from ui.board.session import BoardSession
from ui.dataset import Dataset

_HELD = "papan_sesi"


def open_session(data: Dataset) -> BoardSession:
    """Give the board of this session; the moves of its draft are on it."""
    kunci = (data.kunci, data.tanggal)
    held: tuple[tuple[str, date], BoardSession] | None = st.session_state.get(_HELD)
    if held is not None and held[0] == kunci:
        drafts.notice(data.kunci)
        return held[1]
    roster = _roster(data)
    session = BoardSession(roster, papan, papan.open_board(data.instansi, data.tanggal))
    draft = drafts.load(data.kunci)
    drafts.notice(data.kunci)
    if draft:
        session.load("muat draf", draft)
    st.session_state[_HELD] = (kunci, session)
    return session


def keep_draft(data: Dataset, session: BoardSession) -> None:
    """Keep what is on the board for the next page or date."""
    drafts.save(data.kunci, papan.moves(session.board))


@st.cache_resource(
    show_spinner="Menyiapkan papan…",
    max_entries=3,
    hash_funcs={Dataset: lambda data: (data.kunci, data.tanggal)},
)
def _roster(data: Dataset) -> Roster:
    """Read the roster once for all sessions."""
    return Roster(isi=papan.roster(data.instansi, data.tanggal))

"""Simulator: what happens to balance, law and service when people are moved by hand."""

import streamlit as st

from ui import board, dataset
from ui.board import actions, opening

data = dataset.active()
session = opening.open_session(data)
board.carry_roster(session.roster)


@st.fragment
def simulator() -> None:
    """Draw the board and what is done with the whole scenario; a drop runs only this again."""
    actions.draw_actions("Simulator mutasi", session, st.session_state.get("rencana"))
    board.board(session)
    opening.keep_draft(data, session)


simulator()

"""Simulator: what happens to balance, law and service when people are moved by hand."""

import streamlit as st

from ui import board, dataset
from ui.board import actions, opening

data = dataset.active()
session = opening.open_session(data)
actions.draw_actions("Simulator mutasi", session, st.session_state.get("rencana"))
board.carry_roster(session.roster)


@st.fragment
def simulator() -> None:
    """Draw the board; a drop runs only this again."""
    board.board(session)
    opening.keep_draft(data, session)


simulator()

"""The board over the stand-in service, for the browser tests; size comes from the environment."""

import os
import sys

import streamlit as st

from tests.ui import fake_papan
from ui import board


@st.cache_resource
def listed() -> board.Roster:
    """Invent the roster once a server."""
    size = os.environ.get("PAPAN_UKURAN", "120/6").split("/")
    return board.Roster(isi=fake_papan.roster(int(size[0]), int(size[1])))


st.set_page_config(layout="wide")
roster = listed()
if "sesi_papan" not in st.session_state:
    opened = fake_papan.Board(roster.isi)
    st.session_state["sesi_papan"] = board.BoardSession(
        roster, sys.modules[fake_papan.__name__], opened
    )
session = st.session_state["sesi_papan"]
board.carry_roster(roster)


@st.fragment
def draw() -> None:
    """The board; only this runs again at a drop."""
    board.board(session)
    st.caption(
        f"Mutasi di server: {len(session.ledger.keys('m'))}; panggilan: {session.board.drops}"
    )


draw()

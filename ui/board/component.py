"""The component in the browser: registered once a server, its files served by Streamlit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from ui.board.packing import Json, Roster

_PACKAGE, _COMPONENT, _FILES = "mutasi", "papan", "frontend"
_NAME = f"{_PACKAGE}.{_COMPONENT}"


def _mount() -> Callable[..., Any]:
    """Give the mounting command.

    Streamlit serves a component's files only for installed distributions that announce them. This
    program is run from its folder, so the announcement is made here, by the same call that the
    scan of distributions ends in. Inline JavaScript would be sent again with every drop.
    """
    manager = get_bidi_component_manager()
    if manager.get(_NAME) is None:
        _announce(manager)
    return st.components.v2.component(_NAME, js="papan.js", css="papan.css")


def _announce(manager: BidiComponentManager) -> None:
    manifest = ComponentManifest(
        name=_PACKAGE,
        version="1",
        components=[ComponentConfig(name=_COMPONENT, asset_dir=_FILES)],
    )
    manager.register_from_manifest(manifest, Path(__file__).parent)


def carry_roster(roster: Roster) -> None:
    """Send the roster; to be called outside the fragment of the board, so that it goes once."""
    _mount()(key="papan_daftar", data=roster.packed, height=1)


def draw_board(answer: Json, *, key: str) -> None:
    """Draw the board with the server's last answer; the journal comes back as its state."""
    _mount()(key=key, data=answer, on_jurnal_change=lambda: None)


def read_journal(key: str) -> object:
    """Give what the browser last sent, None before it sent anything."""
    state = st.session_state.get(key)
    return None if state is None else state.get("jurnal")

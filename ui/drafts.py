"""Drafts: the moves somebody is trying, kept for each set of data while the session lasts."""

from collections.abc import Sequence

import streamlit as st

from mutasi_core.domain.mutasi import Mutasi

_DRAFTS = "draf"


def load(kunci: str) -> tuple[Mutasi, ...]:
    """Give the moves last tried on these data, none where there are none."""
    drafts: dict[str, tuple[Mutasi, ...]] = st.session_state.get(_DRAFTS, {})
    return drafts.get(kunci, ())


def save(kunci: str, mutasi: Sequence[Mutasi]) -> None:
    """Keep the moves tried on these data."""
    st.session_state.setdefault(_DRAFTS, {})[kunci] = tuple(mutasi)

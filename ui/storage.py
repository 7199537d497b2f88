"""The store as the pages see it: opened once a process, and never before there is need of it."""

import atexit
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import streamlit as st

from mutasi_core.services import versi
from mutasi_core.store import Store, StoreError
from mutasi_core.store.place import DATABASE_FILE
from mutasi_core.store.versions import Version

WIB = timezone(timedelta(hours=7), "WIB")
_WHO = "pelaku"


@dataclass(slots=True)
class Opened:
    """What came of opening the store at an address.

    Attributes:
        store: None where it could not be opened at all.
        refusal: Why not, one Indonesian sentence.
        active: The active version as it was last seen.
    """

    store: Store | None
    refusal: str | None = None
    active: Version | None = None


@st.cache_resource(show_spinner=False, max_entries=8)
def opened(address: str) -> Opened:
    """Open the store at an address, once for all sessions."""
    try:
        store = versi.buka(address)
    except StoreError as refusal:
        return Opened(store=None, refusal=str(refusal))
    atexit.register(store.close)
    return Opened(store=store)


def now() -> datetime:
    """Give the present moment in Binjai."""
    return datetime.now(WIB)


def store() -> Store | None:
    """Give the store for reading; None where there is none yet or it cannot be opened."""
    return _known().store if exists() else None


def store_to_write() -> Store:
    """Give the store, made where it does not exist yet.

    Raises:
        StoreError: If it cannot be opened.
    """
    known = _known()
    if known.store is None:
        raise StoreError(known.refusal or "Basis data tidak dapat dibuka.")
    return known.store


def exists() -> bool:
    """Say whether anything was ever stored; looking does not make a store."""
    address = versi.alamat()
    return "://" in address or (Path(address) / DATABASE_FILE).exists()


def problem() -> str | None:
    """Say what is the matter with the store; None while all is well."""
    if not exists():
        return None
    known = _known()
    return known.refusal if known.store is None else known.store.problem


def try_again() -> None:
    """Look whether the trouble is over."""
    known = _known()
    if known.store is None:
        opened.clear(versi.alamat())
        return
    try:
        known.store.recheck()
    except StoreError as refusal:
        known.store.close()
        known.store, known.refusal = None, str(refusal)


def active_version() -> Version | None:
    """Give the version everybody works on; where the store cannot be asked now, the last known."""
    if not exists():
        return None
    known = _known()
    if known.store is not None:
        try:
            known.active = known.store.versions.active()
        except StoreError:
            return known.active
    return known.active


def who() -> str:
    """Give the name of who sits here, as they wrote it; empty before they did."""
    return str(st.session_state.get(_WHO, "")).strip()


def ask_who(key: str) -> str:
    """Draw the field for the name of who acts, and give it."""
    written = st.text_input(
        "Nama Anda",
        value=who(),
        key=f"{_WHO}_{key}",
        max_chars=80,
        placeholder="Nama pejabat atau operator",
        help="Dicatat dalam riwayat versi dan jejak audit.",
    )
    st.session_state[_WHO] = written
    return written.strip()


def _known() -> Opened:
    known: Opened = opened(versi.alamat())
    return known

"""Readings of stored versions, held for all sessions: a version is read once a process."""

import gc
import threading
from collections import OrderedDict
from collections.abc import Callable

import streamlit as st

from mutasi_core.intake.pembacaan import Pembacaan

KEPT = 4
"""How many readings are held; one of a whole city takes some 60 MB."""


class HeldReadings:
    """The latest readings by the digest of their version."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, Pembacaan] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, kunci: str, make: Callable[[], Pembacaan]) -> Pembacaan:
        """Give a reading, made where it is not held; nobody else makes it meanwhile."""
        with self._lock:
            found = self._held.get(kunci)
            if found is None:
                found = make()
                # What is loaded now stays: later collections need not look at it.
                gc.collect()
                gc.freeze()
            self._hold(kunci, found)
            return found

    def put(self, kunci: str, reading: Pembacaan) -> None:
        """Hold a reading that is there already."""
        with self._lock:
            self._hold(kunci, reading)

    def _hold(self, kunci: str, reading: Pembacaan) -> None:
        self._held[kunci] = reading
        self._held.move_to_end(kunci)
        while len(self._held) > KEPT:
            self._held.popitem(last=False)


@st.cache_resource(show_spinner=False)
def held_readings() -> HeldReadings:
    """Give the readings of this process."""
    return HeldReadings()

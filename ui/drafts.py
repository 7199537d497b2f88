"""Drafts: the moves somebody is trying, kept in the store so that a restart loses none of them."""

import secrets
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

import streamlit as st
from streamlit.runtime import exists as has_runtime
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx

from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.store import Act, StoreError
from mutasi_core.store.draft_rows import Draft, DraftContent
from ui import storage
from ui.format import number

_KEPT = "draf"
_RESTORED = "draf_dipulihkan"
_KIND = "papan"
_NOBODY = "papan simulator"
"""Whose drafts they are until people sign on: all who use this program."""


@dataclass(slots=True)
class Own:
    """The draft of this session on one set of data.

    Attributes:
        urutan: Steps saved so far; a later one replaces an earlier one.
    """

    id: str
    mutasi: tuple[Mutasi, ...] = ()
    urutan: int = 0


@dataclass(slots=True)
class Claims:
    """Which session holds which draft, so that no two write the same one."""

    holder: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, draft: str, session: str) -> bool:
        """Take a draft unless a session that is still connected holds it."""
        with self.lock:
            former = self.holder.get(draft)
            if former not in (None, session) and _is_connected(str(former)):
                return False
            self.holder[draft] = session
            return True


def load(kunci: str) -> tuple[Mutasi, ...]:
    """Give the moves last tried on these data, those of an earlier session included."""
    own = _own().get(kunci)
    if own is None:
        own = _own()[kunci] = _found(kunci) or Own(id=secrets.token_hex(8))
        if own.mutasi:
            st.session_state[_RESTORED] = kunci
    return own.mutasi


def save(kunci: str, mutasi: Sequence[Mutasi]) -> None:
    """Keep the moves tried on these data; nothing is written while nothing changes."""
    moves = tuple(mutasi)
    own = _own().setdefault(kunci, Own(id=secrets.token_hex(8)))
    if own.mutasi == moves:
        return
    own.mutasi, own.urutan = moves, own.urutan + 1
    _claims().take(own.id, _session())
    kept = DraftContent(
        id=own.id,
        kind=_KIND,
        subject=kunci,
        content=[asdict(move) for move in moves],
        sequence=own.urutan,
    )
    try:
        storage.store_to_write().drafts.autosave(kept, act=_act())
    except StoreError:
        return


def notice(kunci: str) -> None:
    """Say once more, on every run, that the board began with a restored draft."""
    if st.session_state.get(_RESTORED) != kunci:
        return
    own = _own().get(kunci)
    if own is None:
        return
    st.info(
        f"Draf dengan {number(len(own.mutasi))} mutasi dipulihkan. "
        "Batalkan di papan bila tidak diperlukan.",
        icon=":material/history:",
    )


def _own() -> dict[str, Own]:
    drafts: dict[str, Own] = st.session_state.setdefault(_KEPT, {})
    return drafts


def _found(kunci: str) -> Own | None:
    """Take over the newest draft on these data that no connected session holds."""
    store = storage.store()
    if store is None:
        return None
    store.drafts.flush()
    try:
        kept = store.drafts.open(_NOBODY, _KIND)
    except StoreError:
        return None
    for draft in kept:
        moves = _moves(draft) if draft.subject == kunci else ()
        if moves and _claims().take(draft.id, _session()):
            return Own(id=draft.id, mutasi=moves, urutan=draft.sequence)
    return None


def _moves(draft: Draft) -> tuple[Mutasi, ...]:
    try:
        return tuple(Mutasi(**row) for row in draft.content)
    except TypeError:
        return ()


def _act() -> Act:
    return Act(who=_NOBODY, now=storage.now())


def _session() -> str:
    context = get_script_run_ctx()
    return context.session_id if context else ""


def _is_connected(session: str) -> bool:
    return has_runtime() and get_instance().is_active_session(session)


@st.cache_resource(show_spinner=False)
def _claims() -> Claims:
    return Claims()

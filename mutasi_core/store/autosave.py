"""The autosave: of many steps in a row, the last is written within two seconds."""

import threading
from typing import Protocol

from mutasi_core.store.act import Act
from mutasi_core.store.draft_rows import DraftContent
from mutasi_core.store.errors import StoreUnavailableError

PAUSE_SECONDS = 0.5
"""How long steps are gathered before the last of them is written."""


class _Save(Protocol):
    def __call__(self, kept: DraftContent, *, act: Act) -> bool: ...


class Autosave:
    """Holds the latest step of each draft for a moment, then writes it in its own thread.

    The thread lives only while there is something to write. What cannot be written is held
    for the next try, unless a newer step has come.
    """

    def __init__(self, save: _Save, pause: float = PAUSE_SECONDS) -> None:
        self._save = save
        self._pause = pause
        self._held: dict[str, tuple[DraftContent, Act]] = {}
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._is_stopped = False

    def put(self, kept: DraftContent, act: Act) -> None:
        """Hold a step; an older one of the same draft is let go."""
        with self._lock:
            held = self._held.get(kept.id)
            if held is None or held[0].sequence <= kept.sequence:
                self._held[kept.id] = (kept, act)
            if self._timer is None and not self._is_stopped:
                self._timer = threading.Timer(self._pause, self.flush)
                self._timer.daemon = True
                self._timer.start()

    def drop(self, draft_id: str) -> None:
        """Let go of a draft that is no longer wanted."""
        with self._lock:
            self._held.pop(draft_id, None)

    def flush(self) -> None:
        """Write all that is held."""
        with self._lock:
            held, self._held, self._timer = self._held, {}, None
        for kept, act in held.values():
            try:
                self._save(kept, act=act)
            except StoreUnavailableError:
                with self._lock:
                    self._held.setdefault(kept.id, (kept, act))

    def stop(self) -> None:
        """Write all that is held and start no thread again."""
        with self._lock:
            self._is_stopped = True
            timer = self._timer
        if timer is not None:
            timer.cancel()
            if timer is not threading.current_thread():
                timer.join()
        self.flush()

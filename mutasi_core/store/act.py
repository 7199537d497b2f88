"""The act: who changes something, when, and by which click."""

from dataclasses import dataclass
from datetime import datetime

from mutasi_core.store.canonical import storable, utc_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who does it, when, and the key under which the same click is recognised again.

    Attributes:
        request_id: Chosen by the caller for one click; a repeat under the same key changes
            nothing and gets the first answer. None: every call counts.
    """

    who: str
    now: datetime
    request_id: str | None = None

    @property
    def actor(self) -> str:
        """The name as it is stored."""
        return storable(self.who)

    @property
    def at(self) -> str:
        """The moment as it is stored."""
        return utc_text(self.now)

"""Drafts: what somebody was doing when the browser, the program or the power went away."""

from sqlalchemy import Connection, select, update

from mutasi_core.store import draft_rows
from mutasi_core.store.act import Act
from mutasi_core.store.autosave import Autosave
from mutasi_core.store.canonical import Json
from mutasi_core.store.draft_rows import Draft, DraftContent
from mutasi_core.store.ledger import Ledger
from mutasi_core.store.tables import draft


class Drafts:
    """Unfinished work. It is no decision, so its steps are not in the audit trail."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._autosave = Autosave(self.save)

    def save(self, kept: DraftContent, *, act: Act) -> bool:
        """Keep a draft and wait until it is on disk.

        Returns:
            Whether anything changed: a step that was already kept, or comes late, changes nothing.

        Raises:
            StoreUnavailableError: If it could not be kept.
        """

        def job(connection: Connection) -> Json:
            return draft_rows.put(connection, kept, act)

        intent = [kept.id, kept.sequence, kept.content]
        return bool(self._ledger.change(act, "draf", intent, job))

    def autosave(self, kept: DraftContent, *, act: Act) -> None:
        """Keep a draft soon, without waiting: of many steps in a row only the last is written.

        A failure shows in the `problem` of the store, not here.
        """
        self._autosave.put(kept, act)

    def flush(self) -> None:
        """Write now what `autosave` still holds."""
        self._autosave.flush()

    def get(self, draft_id: str) -> Draft | None:
        """Give a draft; None where there is none such."""
        query = select(draft).where(draft.c.id == draft_id)
        row = self._ledger.read(lambda connection: connection.execute(query).first())
        return None if row is None else draft_rows.read(row)

    def open(self, who: str, kind: str | None = None) -> tuple[Draft, ...]:
        """Give the open drafts of a person, newest first."""
        query = select(draft).where(draft.c.who == who, draft.c.state == "open")
        if kind is not None:
            query = query.where(draft.c.kind == kind)
        ordered = query.order_by(draft.c.at.desc(), draft.c.id)
        rows = self._ledger.read(lambda connection: connection.execute(ordered).all())
        return tuple(draft_rows.read(row) for row in rows)

    def close(self, draft_id: str, *, act: Act) -> None:
        """Say that a draft was used or is not wanted; it is kept, but no longer offered."""
        self._autosave.drop(draft_id)

        def job(connection: Connection) -> Json:
            connection.execute(update(draft).where(draft.c.id == draft_id).values(state="closed"))
            return None

        self._ledger.change(act, "draf_ditutup", draft_id, job)

    def stop(self) -> None:
        """Write what is held and end the autosave."""
        self._autosave.stop()

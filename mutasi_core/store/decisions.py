"""Decisions: what a leader decided on a plan or on one move of it, in every version."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from mutasi_core.store import audit
from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, from_utc_text, storable
from mutasi_core.store.conflict import outcome, raise_if_conflict, side
from mutasi_core.store.ledger import Ledger
from mutasi_core.store.tables import decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision.

    Attributes:
        subject: What it is on, for example "rencana 3" or "skenario 5".
        nip: Whose move; empty: the whole.
        version: Counts the decisions on the same thing, from 1.
    """

    subject: str
    nip: str
    version: int
    verdict: str
    reason: str
    who: str
    at: datetime


class Decisions:
    """The decisions; a new one stands beside the former, and no two are merged."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def current(self, subject: str) -> tuple[Decision, ...]:
        """Give the standing decision on each move of a subject, in order of NIP."""
        return tuple({one.nip: one for one in self.history(subject)}.values())

    def history(self, subject: str) -> tuple[Decision, ...]:
        """Give every decision on a subject, by NIP and version."""
        query = (
            select(decision)
            .where(decision.c.subject == storable(subject))
            .order_by(decision.c.nip, decision.c.version)
        )
        rows = self._ledger.read(lambda connection: connection.execute(query).all())
        return tuple(_decision(row) for row in rows)

    def record(
        self, subject: str, verdict: str, *, version: int, act: Act, nip: str = "", reason: str = ""
    ) -> Decision:
        """Record a decision.

        Args:
            subject: What it is on.
            verdict: What is decided.
            version: The version that was seen when deciding, 0 where there was none.
            act: Who, when, by which click.
            nip: Whose move; empty for the whole.
            reason: Why.

        Raises:
            ConflictError: If somebody decided since.
        """
        key = {"subject": storable(subject), "nip": storable(nip)}
        said = {"verdict": storable(verdict), "reason": storable(reason)}

        def job(connection: Connection) -> Json:
            current = _current(connection, key)
            if (current.version if current else 0) != version:
                return _conflict(current, version, said, act)
            made = {**key, **said, "version": version + 1}
            connection.execute(insert(decision).values(**made, who=act.actor, at=act.at))
            audit.append(connection, act, "keputusan_dicatat", made)
            return made

        intent = {**key, **said, "version": version}
        answer = self._ledger.change(act, "keputusan_dicatat", intent, job)
        raise_if_conflict(answer)
        return Decision(**answer, who=act.actor, at=from_utc_text(act.at))


def _current(connection: Connection, key: dict[str, str]) -> Row[Any] | None:
    query = (
        select(decision)
        .where(decision.c.subject == key["subject"], decision.c.nip == key["nip"])
        .order_by(decision.c.version.desc())
    )
    return connection.execute(query.limit(1)).first()


def _conflict(current: Row[Any] | None, version: int, said: dict[str, str], act: Act) -> Json:
    mine = side(version, act.actor, act.at, _fields(said["verdict"], said["reason"]))
    if current is None:
        return outcome(mine, side(0, "-", act.at, {}))
    theirs = _fields(current.verdict, current.reason)
    return outcome(mine, side(current.version, current.who, current.at, theirs))


def _fields(verdict: str, reason: str) -> dict[str, str]:
    return {"keputusan": verdict, "alasan": reason}


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        subject=row.subject,
        nip=row.nip,
        version=row.version,
        verdict=row.verdict,
        reason=row.reason,
        who=row.who,
        at=from_utc_text(row.at),
    )

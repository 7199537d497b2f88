"""The audit trail: every change in one chain of hashes, written together with the change."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select

from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, canonical_json, from_utc_text, sha256
from mutasi_core.store.ledger import Ledger
from mutasi_core.store.tables import audit

START = "0" * 64
"""What the first row has as the hash before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One change as the trail tells it."""

    seq: int
    at: datetime
    actor: str
    action: str
    payload: Json
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Whether the trail is whole.

    Attributes:
        rows: Rows that were read.
        head: Sequence and hash of the last row, to be kept outside; (0, START) of an empty trail.
        first_bad: Sequence of the first row that does not fit; None where all do.
        sentence: The finding, in Indonesian.
    """

    rows: int
    head: tuple[int, str]
    first_bad: int | None
    sentence: str

    @property
    def is_valid(self) -> bool:
        """Whether every row fits."""
        return self.first_bad is None


def chain_hash(prev: str, seq: int, at: str, actor: str, action: str, payload: str) -> str:
    r"""Hash one row with all before it: SHA-256(prev|seq|at|actor|action|payload).

    A bar within actor or action is written `\|`, so that no two rows read the same.
    """
    named = (text.replace("\\", "\\\\").replace("|", "\\|") for text in (actor, action))
    return sha256("|".join((prev, str(seq), at, *named, payload)))


def append(connection: Connection, act: Act, action: str, payload: Json) -> int:
    """Add a row within the transaction of the change it tells of; give its sequence."""
    last = connection.execute(_newest()).first()
    seq, prev = (last.seq + 1, last.hash) if last else (1, START)
    written = canonical_json(payload)
    connection.execute(
        insert(audit).values(
            seq=seq,
            at=act.at,
            actor=act.actor,
            action=action,
            payload=written,
            prev=prev,
            hash=chain_hash(prev, seq, act.at, act.actor, action, written),
        )
    )
    return seq


class AuditTrail:
    """Reads the trail, and notes what is no change but must be known: views and exports."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def note(self, action: str, payload: Json, *, act: Act) -> int:
        """Note an event that changes no table; give its sequence."""
        return int(
            self._ledger.change(
                act, action, payload, lambda connection: append(connection, act, action, payload)
            )
        )

    def latest(self, limit: int = 100, *, before: int | None = None) -> tuple[AuditRow, ...]:
        """Give the newest rows first, those before a sequence where one is given."""
        query = select(audit).order_by(audit.c.seq.desc()).limit(limit)
        if before is not None:
            query = query.where(audit.c.seq < before)
        return self._ledger.read(
            lambda connection: tuple(_row(row) for row in connection.execute(query))
        )

    def head(self) -> tuple[int, str]:
        """Give sequence and hash of the last row: what to print or send away every day."""
        last = self._ledger.read(lambda connection: connection.execute(_newest()).first())
        return (last.seq, last.hash) if last else (0, START)

    def verify(self, known: tuple[int, str] | None = None) -> Verification:
        """Recompute every hash.

        Args:
            known: A head kept outside earlier; only it betrays a trail that was cut or rewritten
                as a whole by the owner of the database.
        """
        return self._ledger.read(lambda connection: verify(connection, known))


def verify(connection: Connection, known: tuple[int, str] | None = None) -> Verification:
    """Recompute the trail on one connection."""
    query = select(audit).order_by(audit.c.seq).execution_options(yield_per=1000)
    with connection.execute(query) as rows:
        seq, prev, bad = _follow(rows, known)
    if bad is None and known is not None and known[0] > seq:
        bad = seq + 1
    return Verification(
        rows=int(connection.execute(select(func.count()).select_from(audit)).scalar_one()),
        head=(seq, prev),
        first_bad=bad,
        sentence=f"Jejak audit utuh: {seq} catatan, sidik terakhir {prev[:16]}."
        if bad is None
        else f"Jejak audit TIDAK utuh: catatan nomor {bad} hilang atau berubah.",
    )


def _follow(rows: Iterable[Row[Any]], known: tuple[int, str] | None) -> tuple[int, str, int | None]:
    """Follow the chain; give the last good sequence and hash, and the sequence that broke it."""
    seq, prev = 0, START
    for row in rows:
        told = chain_hash(prev, row.seq, row.at, row.actor, row.action, row.payload)
        if (row.seq, row.prev, row.hash) != (seq + 1, prev, told):
            return seq, prev, seq + 1
        seq, prev = row.seq, row.hash
        if known is not None and seq == known[0] and prev != known[1]:
            return seq, prev, seq
    return seq, prev, None


def _newest() -> Select[tuple[int, str]]:
    return select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)


def _row(row: Row[Any]) -> AuditRow:
    return AuditRow(
        seq=row.seq,
        at=from_utc_text(row.at),
        actor=row.actor,
        action=row.action,
        payload=json.loads(row.payload),
        hash=row.hash,
    )

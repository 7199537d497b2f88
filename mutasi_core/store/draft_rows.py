"""Draft rows: unfinished work as it is stored; a later step replaces an earlier one."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, canonical_json, from_utc_text, storable
from mutasi_core.store.tables import draft


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftContent:
    """What is to be kept of unfinished work.

    Attributes:
        id: Chosen by the caller, hard to guess; it may stand in a link, so no NIP.
        kind: What kind of work, for example "papan".
        subject: What it is about, for example the digest of the data.
        sequence: Counts the steps of the work; a step that comes late is left out.
    """

    id: str
    kind: str
    subject: str
    content: Json
    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Unfinished work as it is stored."""

    id: str
    kind: str
    subject: str
    content: Json
    sequence: int
    is_open: bool
    who: str
    at: datetime


def put(connection: Connection, kept: DraftContent, act: Act) -> bool:
    """Keep a draft; say whether anything changed. The same step again changes nothing."""
    values = {
        "kind": storable(kept.kind),
        "subject": storable(kept.subject),
        "content": canonical_json(kept.content),
        "sequence": kept.sequence,
    }
    stamp = {"state": "open", "who": act.actor, "at": act.at}
    former = connection.execute(select(draft).where(draft.c.id == kept.id)).first()
    if former is None:
        connection.execute(insert(draft).values(id=kept.id, **values, **stamp))
        return True
    same = all(getattr(former, name) == value for name, value in values.items())
    if former.sequence > kept.sequence or (same and former.state == "open"):
        return False
    connection.execute(update(draft).where(draft.c.id == kept.id).values(**values, **stamp))
    return True


def read(row: Row[Any]) -> Draft:
    """Build a draft from its row."""
    return Draft(
        id=row.id,
        kind=row.kind,
        subject=row.subject,
        content=json.loads(row.content),
        sequence=row.sequence,
        is_open=row.state == "open",
        who=row.who,
        at=from_utc_text(row.at),
    )

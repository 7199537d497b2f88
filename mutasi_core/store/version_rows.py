"""Version rows: a dataset version to rows and back, and the pointer to the active one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, from_utc_text
from mutasi_core.store.errors import UnknownRecordError
from mutasi_core.store.tables import blob, dataset_file, dataset_version


class VersionState(StrEnum):
    """What became of a version."""

    ACTIVE = "active"
    OLD = "old"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file of a version; size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One set of files that was accepted or rejected.

    Attributes:
        sha256: Digest of names, contents and `reading`: equal digest, equal data.
        reading: How the files are to be read (tables named, columns mapped, aliases), as JSON.
    """

    id: int
    name: str
    sha256: str
    reading: Mapping[str, Json]
    note: str
    state: VersionState
    who: str
    at: datetime
    files: tuple[SourceFile, ...]


def write(connection: Connection, new: Mapping[str, Any], state: VersionState, act: Act) -> int:
    """Keep a version under the next number."""
    last = connection.execute(select(func.max(dataset_version.c.id))).scalar()
    made = int(last or 0) + 1
    columns = {key: new[key] for key in ("name", "note", "sha256", "reading")}
    connection.execute(
        insert(dataset_version).values(
            **columns, id=made, state=state.value, who=act.actor, at=act.at
        )
    )
    for position, (name, digest) in enumerate(new["files"]):
        connection.execute(
            insert(dataset_file).values(
                version_id=made, position=position, name=name, sha256=digest
            )
        )
    return made


def point(connection: Connection, version_id: int) -> None:
    """Move the pointer: at every moment one version at most is active."""
    table = dataset_version
    retire = update(table).where(table.c.state == VersionState.ACTIVE.value)
    connection.execute(retire.values(state=VersionState.OLD.value))
    promote = update(table).where(table.c.id == version_id)
    connection.execute(promote.values(state=VersionState.ACTIVE.value))


def active(connection: Connection) -> Version | None:
    """Give the active version; None before the first."""
    query = select(dataset_version).where(dataset_version.c.state == VersionState.ACTIVE.value)
    row = connection.execute(query).first()
    return None if row is None else version_of(connection, row)


def get(connection: Connection, version_id: int) -> Version:
    """Give one version.

    Raises:
        UnknownRecordError: If there is none such.
    """
    query = select(dataset_version).where(dataset_version.c.id == version_id)
    row = connection.execute(query).first()
    if row is None:
        raise UnknownRecordError(f"Versi data {version_id} tidak ada.")
    return version_of(connection, row)


def version_of(connection: Connection, row: Row[Any]) -> Version:
    """Build a version from its row and those of its files."""
    query = (
        select(dataset_file.c.name, dataset_file.c.sha256, blob.c.size)
        .join(blob, blob.c.sha256 == dataset_file.c.sha256)
        .where(dataset_file.c.version_id == row.id)
        .order_by(dataset_file.c.position)
    )
    return Version(
        id=row.id,
        name=row.name,
        sha256=row.sha256,
        reading=json.loads(row.reading),
        note=row.note,
        state=VersionState(row.state),
        who=row.who,
        at=from_utc_text(row.at),
        files=tuple(
            SourceFile(name=name, sha256=digest, size=size)
            for name, digest, size in connection.execute(query)
        ),
    )

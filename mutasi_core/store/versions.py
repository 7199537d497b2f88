"""Dataset versions: what was loaded, by whom, from which bytes, and which one is active."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from mutasi_core.store import audit, blobs
from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, canonical_json, from_utc_text, sha256, storable
from mutasi_core.store.conflict import outcome, raise_if_conflict, side
from mutasi_core.store.errors import StoreError, UnknownRecordError
from mutasi_core.store.ledger import Ledger
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """The answer to a yes: the active version, and whether this made it so."""

    version: Version
    is_new: bool


def total_sha256(files: Mapping[str, bytes], reading: Mapping[str, Json] | None = None) -> str:
    """Digest a set of files with the way they are read; the order of the files is no matter."""
    named = sorted((storable(name), sha256(data)) for name, data in files.items())
    return sha256(canonical_json({"files": named, "reading": dict(reading or {})}))


class Versions:
    """The versions of the data."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def active(self) -> Version | None:
        """Give the version everybody works on; None before the first."""
        return self._ledger.read(_active)

    def get(self, version_id: int) -> Version:
        """Give one version.

        Raises:
            UnknownRecordError: If there is none such.
        """
        return self._ledger.read(lambda connection: _get(connection, version_id))

    def history(self) -> tuple[Version, ...]:
        """Give every version, newest first."""
        query = select(dataset_version).order_by(dataset_version.c.id.desc())
        return self._ledger.read(
            lambda connection: tuple(
                _version(connection, row) for row in connection.execute(query).all()
            )
        )

    def files(self, version_id: int) -> dict[str, bytes]:
        """Give the bytes a version was read from, as they came.

        Raises:
            UnknownRecordError: If there is no such version.
            StoreUnavailableError: If the bytes are damaged.
        """
        return self._ledger.read(
            lambda connection: {
                file.name: blobs.take(connection, file.sha256)
                for file in _get(connection, version_id).files
            }
        )

    def accept(
        self,
        files: Mapping[str, bytes],
        *,
        name: str,
        act: Act,
        note: str = "",
        reading: Mapping[str, Json] | None = None,
        seen: int | None = None,
    ) -> Accepted:
        """Make a set of files the active data; the same set again changes nothing.

        Args:
            files: File name to content.
            name: What to call the version.
            act: Who, when, by which click.
            note: Why, in the words of who accepts.
            reading: How the files are read, to build the same data again.
            seen: Id of the version that was active when the difference was shown, 0 where none
                was; None to accept whatever is active now.

        Raises:
            ConflictError: If another version became active since.
            StoreUnavailableError: If it could not be kept.
        """
        new = _new(files, name, note, reading)
        packed = [blobs.pack(data) for data in files.values()]

        def job(connection: Connection) -> Json:
            now_active = _active(connection)
            if now_active and now_active.sha256 == new["sha256"]:
                return {"id": now_active.id, "is_new": False}
            if seen is not None and seen != (now_active.id if now_active else 0):
                return _overtaken(now_active, new, act)
            blobs.put(connection, packed)
            made = _insert(connection, new, VersionState.OLD, act)
            _point(connection, made)
            audit.append(connection, act, "data_diterima", {"id": made, **_told(new)})
            return {"id": made, "is_new": True}

        answer = self._ledger.change(act, "data_diterima", {**_told(new), "seen": seen}, job)
        raise_if_conflict(answer)
        return Accepted(version=self.get(answer["id"]), is_new=answer["is_new"])

    def reject(self, files: Mapping[str, bytes], *, name: str, act: Act, note: str = "") -> Version:
        """Record that a set of files was looked at and refused; its bytes are not kept."""
        new = _new(files, name, note, None)

        def job(connection: Connection) -> Json:
            made = _insert(connection, {**new, "files": []}, VersionState.REJECTED, act)
            audit.append(connection, act, "data_ditolak", {"id": made, **_told(new)})
            return made

        return self.get(self._ledger.change(act, "data_ditolak", _told(new), job))

    def activate(self, version_id: int, *, act: Act, note: str = "") -> Version:
        """Go back, or forth, to a version that was accepted.

        Raises:
            UnknownRecordError: If there is none such, or it was rejected.
        """
        intent = {"id": version_id, "note": storable(note)}

        def job(connection: Connection) -> Json:
            wanted = _get(connection, version_id)
            if wanted.state is VersionState.REJECTED:
                raise StoreError(f"Versi data {version_id} ditolak; berkasnya tidak disimpan.")
            if wanted.state is VersionState.OLD:
                former = _active(connection)
                _point(connection, version_id)
                told = {**intent, "sha256": wanted.sha256, "from": former.id if former else None}
                audit.append(connection, act, "data_dikembalikan", told)
            return version_id

        self._ledger.change(act, "data_dikembalikan", intent, job)
        return self.get(version_id)


def _new(
    files: Mapping[str, bytes], name: str, note: str, reading: Mapping[str, Json] | None
) -> dict[str, Any]:
    return {
        "name": storable(name),
        "note": storable(note),
        "sha256": total_sha256(files, reading),
        "reading": canonical_json(dict(reading or {})),
        "files": [(storable(file), sha256(data)) for file, data in files.items()],
    }


def _told(new: Mapping[str, Any]) -> dict[str, Json]:
    return {key: new[key] for key in ("name", "note", "sha256", "files")}


def _overtaken(now_active: Version | None, new: Mapping[str, Any], act: Act) -> Json:
    names = ", ".join(name for name, _ in new["files"])
    mine = side(0, act.actor, act.at, {"nama": new["name"], "berkas": names})
    if now_active is None:
        return outcome(mine, side(0, "-", act.at, {}))
    theirs = {
        "nama": now_active.name,
        "berkas": ", ".join(file.name for file in now_active.files),
    }
    at = now_active.at.isoformat()
    return outcome(mine, side(now_active.id, now_active.who, at, theirs))


def _insert(connection: Connection, new: Mapping[str, Any], state: VersionState, act: Act) -> int:
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


def _point(connection: Connection, version_id: int) -> None:
    """Move the pointer: at every moment one version at most is active."""
    table = dataset_version
    retire = update(table).where(table.c.state == VersionState.ACTIVE.value)
    connection.execute(retire.values(state=VersionState.OLD.value))
    promote = update(table).where(table.c.id == version_id)
    connection.execute(promote.values(state=VersionState.ACTIVE.value))


def _active(connection: Connection) -> Version | None:
    query = select(dataset_version).where(dataset_version.c.state == VersionState.ACTIVE.value)
    row = connection.execute(query).first()
    return None if row is None else _version(connection, row)


def _get(connection: Connection, version_id: int) -> Version:
    query = select(dataset_version).where(dataset_version.c.id == version_id)
    row = connection.execute(query).first()
    if row is None:
        raise UnknownRecordError(f"Versi data {version_id} tidak ada.")
    return _version(connection, row)


def _version(connection: Connection, row: Row[Any]) -> Version:
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

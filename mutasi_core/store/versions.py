"""Dataset versions: what was loaded, by whom, from which bytes, and which one is active."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from mutasi_core.store import audit, blobs, version_rows
from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, canonical_json, sha256, storable
from mutasi_core.store.conflict import outcome, raise_if_conflict, side
from mutasi_core.store.errors import StoreError
from mutasi_core.store.ledger import Ledger
from mutasi_core.store.tables import dataset_version
from mutasi_core.store.version_rows import SourceFile, Version, VersionState

__all__ = ["Accepted", "SourceFile", "Version", "VersionState", "Versions", "total_sha256"]


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
        return self._ledger.read(version_rows.active)

    def get(self, version_id: int) -> Version:
        """Give one version.

        Raises:
            UnknownRecordError: If there is none such.
        """
        return self._ledger.read(lambda connection: version_rows.get(connection, version_id))

    def history(self) -> tuple[Version, ...]:
        """Give every version, newest first."""
        query = select(dataset_version).order_by(dataset_version.c.id.desc())
        return self._ledger.read(
            lambda connection: tuple(
                version_rows.version_of(connection, row) for row in connection.execute(query).all()
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
                for file in version_rows.get(connection, version_id).files
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
            now_active = version_rows.active(connection)
            if now_active and now_active.sha256 == new["sha256"]:
                return {"id": now_active.id, "is_new": False}
            if seen is not None and seen != (now_active.id if now_active else 0):
                return _overtaken(now_active, new, act)
            blobs.put(connection, packed)
            made = version_rows.write(connection, new, VersionState.OLD, act)
            version_rows.point(connection, made)
            audit.append(connection, act, "data_diterima", {"id": made, **_told(new)})
            return {"id": made, "is_new": True}

        answer = self._ledger.change(act, "data_diterima", {**_told(new), "seen": seen}, job)
        raise_if_conflict(answer)
        return Accepted(version=self.get(answer["id"]), is_new=answer["is_new"])

    def reject(self, files: Mapping[str, bytes], *, name: str, act: Act, note: str = "") -> Version:
        """Record that a set of files was looked at and refused; its bytes are not kept."""
        new = _new(files, name, note, None)

        def job(connection: Connection) -> Json:
            made = version_rows.write(connection, {**new, "files": []}, VersionState.REJECTED, act)
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
            wanted = version_rows.get(connection, version_id)
            if wanted.state is VersionState.REJECTED:
                raise StoreError(f"Versi data {version_id} ditolak; berkasnya tidak disimpan.")
            if wanted.state is VersionState.OLD:
                former = version_rows.active(connection)
                version_rows.point(connection, version_id)
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

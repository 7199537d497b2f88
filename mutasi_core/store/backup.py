"""Backups: a whole copy as one SQLite file with its digest, from either database and back."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import file_digest
from pathlib import Path

from sqlalchemy import Connection, MetaData, func, select
from sqlalchemy.exc import SQLAlchemyError

from mutasi_core.store import copying, engines
from mutasi_core.store.audit import Verification, verify
from mutasi_core.store.errors import StoreError, StoreUnavailableError, Trouble
from mutasi_core.store.place import Place, file_place

DAILY, WEEKLY = 14, 8
"""The newest backup of each of so many days, and of so many weeks, is kept."""

_NAME = re.compile(r"mutasi-(\d{8})T\d{6}Z\.db")


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One copy that was opened and found whole.

    Attributes:
        rows: Rows of each table.
        audit: The finding on its audit trail.
    """

    path: Path
    sha256: str
    rows: Mapping[str, int]
    audit: Verification


def backup_name(now: datetime) -> str:
    """Name a backup by its moment."""
    return f"mutasi-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"


def backup(place: Place, target: Path) -> Backup:
    """Copy a database as it is at one moment, while others go on writing.

    The copy gets its name only when it is whole, checked and on disk.

    Raises:
        StoreUnavailableError: If what was copied is not whole.
        OSError: If the folder cannot be written.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.belum-selesai")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_RDWR, 0o600))
    if place.file is not None:
        copying.copy_file(place.file, unfinished)
    else:
        copying.copy_rows(place, file_place(unfinished))
    made = check(unfinished)
    digest = _digest_file(target)
    digest.write_text(f"{made.sha256}  {target.name}\n", encoding="utf-8")
    _to_disk(unfinished, digest)
    unfinished.replace(target)
    _to_disk(target.parent)
    return Backup(path=target, sha256=made.sha256, rows=made.rows, audit=made.audit)


def check(path: Path) -> Backup:
    """Open a backup, read all of it, and compare it with its digest where that lies beside it.

    Raises:
        StoreUnavailableError: If it is damaged or its audit trail is broken.
    """
    with path.open("rb") as content:
        sha256 = file_digest(content, "sha256").hexdigest()
    beside = _digest_file(path)
    if beside.exists() and beside.read_text(encoding="utf-8").split()[:1] != [sha256]:
        raise StoreUnavailableError(Trouble.DAMAGED)
    engine = engines.reading(file_place(path))
    try:
        with engine.begin() as connection:
            whole = connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            foreign = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            rows = _counted(connection)
            trail = verify(connection)
    except SQLAlchemyError:
        raise StoreUnavailableError(Trouble.DAMAGED) from None
    finally:
        engine.dispose()
    if not whole or foreign is not None or not trail.is_valid:
        raise StoreUnavailableError(Trouble.DAMAGED)
    return Backup(path=path, sha256=sha256, rows=rows, audit=trail)


def restore(path: Path, place: Place) -> Backup:
    """Put a backup in the place of a database; the program must not be running meanwhile.

    A SQLite file that is there is set aside under another name, never deleted; a PostgreSQL
    database must be empty.

    Raises:
        StoreUnavailableError: If the backup is damaged; then nothing was touched.
        StoreError: If there is no such backup, or the PostgreSQL database is not empty.
    """
    if not path.is_file():
        raise StoreError(f"Cadangan {path.name} tidak ada.")
    found = check(path)
    if place.file is not None and place.file.exists():
        _set_aside(place.file)
    place.prepare()
    copying.copy_rows(file_place(path), place)
    return found


def prune(folder: Path, today: date) -> tuple[Path, ...]:
    """Delete backups that are neither of the last days nor the last of a recent week.

    Only files that `backup_name` named are looked at; those before a migration stay.

    Returns:
        What was deleted.
    """
    dated = sorted(
        (found[1], path)
        for path in folder.glob("mutasi-*.db")
        if (found := _NAME.fullmatch(path.name))
    )
    kept = _newest_of_each((day, day, path) for day, path in dated)[-DAILY:]
    weeks = ((_week(day), day, path) for day, path in dated if _date(day) <= today)
    kept += _newest_of_each(weeks)[-WEEKLY:]
    gone = tuple(path for _, path in dated if path not in kept)
    for path in gone:
        _digest_file(path).unlink(missing_ok=True)
        path.unlink()
    return gone


def _counted(connection: Connection) -> dict[str, int]:
    metadata = MetaData()
    metadata.reflect(connection)
    counts = {
        table.name: select(func.count()).select_from(table) for table in metadata.sorted_tables
    }
    return {name: int(connection.execute(count).scalar_one()) for name, count in counts.items()}


def _newest_of_each(dated: Iterable[tuple[str, str, Path]]) -> list[Path]:
    newest: dict[str, tuple[str, Path]] = {}
    for group, day, path in dated:
        newest[group] = (day, path)
    return [path for _, path in newest.values()]


def _date(day: str) -> date:
    return date(int(day[:4]), int(day[4:6]), int(day[6:8]))


def _week(day: str) -> str:
    year, week, _ = _date(day).isocalendar()
    return f"{year}-{week:02}"


def _digest_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _set_aside(file: Path) -> None:
    number = 1
    while (aside := file.with_name(f"{file.name}.disisihkan-{number}")).exists():
        number += 1
    for suffix in ("", "-wal", "-shm"):
        part = file.with_name(f"{file.name}{suffix}")
        if part.exists():
            part.rename(aside.with_name(f"{aside.name}{suffix}"))


def _to_disk(*paths: Path) -> None:
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

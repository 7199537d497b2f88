"""The engines: how one connects to a place, one way to write and another to read."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from mutasi_core.store.place import Place

BUSY_SECONDS = 5
WRITE_LOCK = 7_411_962_305
"""Key of the advisory lock under which PostgreSQL writes: one order for the audit chain."""


def writing(place: Place) -> Engine:
    """Connect for the writer: a transaction takes the one write lock as it begins.

    The switch to WAL is remembered by the file; FULL syncs every commit before it is told.
    """
    if place.file is None:
        return _postgres_writing(place.url)
    engine = _sqlite(place.file, "rw", _writer_settings, pool_size=1, max_overflow=0)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading(place: Place) -> Engine:
    """Connect for readers: a connection for each, one snapshot for each question."""
    if place.file is None:
        engine = create_engine(place.url, pool_pre_ping=True, connect_args=_postgres_arguments())
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    engine = _sqlite(place.file, _reading_mode(place), _reader_settings, max_overflow=32)
    event.listen(engine, "begin", _begin)
    return engine


def _reading_mode(place: Place) -> str:
    """Open a file that nobody may write as one that nobody writes, unless its WAL holds more.

    Without leave to write, SQLite cannot make the shared memory that reading a WAL asks for.
    """
    if place.file is None or not place.is_locked:
        return "rw"
    wal = place.file.with_name(f"{place.file.name}-wal")
    return "ro" if wal.exists() and wal.stat().st_size else "ro&immutable=1"


def _sqlite(
    file: Path, mode: str, settings: Callable[[sqlite3.Connection], None], **pool: int
) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{file.as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            settings(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    return create_engine("sqlite+pysqlite://", creator=connect, poolclass=QueuePool, **pool)


def _common_settings(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA recursive_triggers = ON")


def _writer_settings(connection: sqlite3.Connection) -> None:
    _common_settings(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _reader_settings(connection: sqlite3.Connection) -> None:
    _common_settings(connection)
    connection.execute("PRAGMA query_only = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _postgres_writing(url: URL) -> Engine:
    engine = create_engine(
        url,
        pool_size=1,
        max_overflow=0,
        pool_pre_ping=True,
        connect_args=_postgres_arguments(),
    )
    event.listen(engine, "begin", _lock)
    return engine


def _postgres_arguments() -> dict[str, Any]:
    return {"connect_timeout": 10, "application_name": "mutasi"}


def _lock(connection: Connection) -> None:
    """Wait for the one write lock, and have every commit on disk before it is told."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{2 * BUSY_SECONDS}s'")
    connection.exec_driver_sql("SET LOCAL synchronous_commit = on")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})")

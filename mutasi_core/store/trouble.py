"""From what a database driver says to what a person can do about it."""

import sqlite3
from collections.abc import Iterator

from sqlalchemy.exc import DBAPIError

from mutasi_core.store.errors import StoreUnavailableError, Trouble

_SQLITE = {
    sqlite3.SQLITE_FULL: Trouble.STORAGE,
    sqlite3.SQLITE_IOERR: Trouble.STORAGE,
    sqlite3.SQLITE_NOLFS: Trouble.STORAGE,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_CANTOPEN: Trouble.UNREACHABLE,
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_PROTOCOL: Trouble.BUSY,
}
"""Primary result codes of SQLite (sqlite.org/rescode.html)."""

_SQLSTATE = {
    "53100": Trouble.STORAGE,
    "53200": Trouble.STORAGE,
    "58030": Trouble.STORAGE,
    "25006": Trouble.READ_ONLY,
    "42501": Trouble.READ_ONLY,
    "XX001": Trouble.DAMAGED,
    "XX002": Trouble.DAMAGED,
    "53300": Trouble.BUSY,
    "55P03": Trouble.BUSY,
    "40P01": Trouble.BUSY,
    "57014": Trouble.BUSY,
}
"""Error codes of PostgreSQL (appendix A of its manual); 08, 28, 3D and 57P are unreachable."""

_UNREACHABLE_CLASSES = ("08", "28", "3D", "57P")


def trouble_of(error: BaseException) -> Trouble | None:
    """Say why the database could not be used; None where the fault is not the database's."""
    for one in _chain(error):
        found = _sqlite(one) if isinstance(one, sqlite3.Error) else _postgres(one)
        if found is not None:
            return found
    return None


def unavailable(error: BaseException) -> StoreUnavailableError | None:
    """Make the error that callers know; None where the fault is not the database's."""
    found = trouble_of(error)
    return None if found is None else StoreUnavailableError(found)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Give the error and all it came from; the first cause may hide behind a failed rollback."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop(0)
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        if isinstance(one, DBAPIError):
            waiting.append(one.orig)
        waiting += [one.__cause__, one.__context__]


def _sqlite(error: sqlite3.Error) -> Trouble | None:
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _SQLITE.get(code & 0xFF)


def _postgres(error: BaseException) -> Trouble | None:
    if not type(error).__module__.startswith("psycopg"):
        return None
    state = getattr(error, "sqlstate", None)
    if state is None:
        lost = type(error).__name__ in {"OperationalError", "ConnectionTimeout"}
        return Trouble.UNREACHABLE if lost else None
    if state.startswith(_UNREACHABLE_CLASSES):
        return Trouble.UNREACHABLE
    found: Trouble | None = _SQLSTATE.get(state)
    return found

"""Opening: a database made, checked and brought to the schema this release needs."""

import errno
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert
from sqlalchemy.exc import SQLAlchemyError

from mutasi_core.store import backup, engines, migrating
from mutasi_core.store.errors import StoreUnavailableError, Trouble
from mutasi_core.store.place import Place
from mutasi_core.store.tables import request
from mutasi_core.store.trouble import trouble_of

_PROBE = "uji-tulis"


def make_ready(place: Place, scripts: Path) -> Trouble | None:
    """Make a database ready to be written; say why that cannot be.

    Raises:
        StoreTooNewError: If its schema comes from a later release.
    """
    try:
        place.prepare()
        if place.is_locked:
            return _readable(place, scripts) or Trouble.READ_ONLY
        return _migrate(place, scripts)
    except StoreUnavailableError as error:
        if error.trouble is Trouble.NEWER:
            raise
        return error.trouble
    except OSError as error:
        return Trouble.READ_ONLY if _is_refusal(error) else Trouble.STORAGE
    except SQLAlchemyError as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        return trouble


def probe(connection: Connection) -> None:
    """Write something real that leaves nothing behind."""
    connection.execute(insert(request).values(id=_PROBE, digest="", outcome="null", at=""))
    connection.execute(delete(request).where(request.c.id == _PROBE))


def _is_refusal(error: OSError) -> bool:
    return isinstance(error, PermissionError) or error.errno == errno.EROFS


def _migrate(place: Place, scripts: Path) -> Trouble | None:
    """Upgrade in one transaction under the write lock, a copy made first.

    A damaged file is left as it is: it is what can still be rescued.
    """
    engine = engines.writing(place)
    try:
        found = _revision(engine, scripts)
        damage = _damage(engine)
        if damage is not None or found == migrating.head(scripts):
            return damage
        if found is not None:
            backup.backup(place, _unused(place.backups, f"sebelum-migrasi-dari-{found}"))
        with engine.begin() as connection:
            migrating.upgrade(connection, scripts=scripts)
        return None
    finally:
        engine.dispose()


def _revision(engine: Engine, scripts: Path) -> str | None:
    with engine.begin() as connection:
        return migrating.revision(connection, scripts)


def _readable(place: Place, scripts: Path) -> Trouble | None:
    """Look at a file that may not be written; say what is the matter beyond that."""
    engine = engines.reading(place)
    try:
        if _revision(engine, scripts) is None:
            return Trouble.UNREACHABLE
        return _damage(engine)
    finally:
        engine.dispose()


def _damage(engine: Engine) -> Trouble | None:
    """Read every page of a SQLite file; a server looks after its own."""
    if engine.dialect.name != "sqlite":
        return None
    with engine.begin() as connection:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    return None if found == "ok" else Trouble.DAMAGED


def _unused(folder: Path, name: str) -> Path:
    number, path = 1, folder / f"{name}.db"
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}.db"
    return path

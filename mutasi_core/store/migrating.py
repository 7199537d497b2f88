"""Migrating: from the schema a database has to the one this release needs."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from mutasi_core.store.errors import StoreTooNewError

MIGRATIONS = Path(__file__).with_name("migrations")


def head(scripts: Path = MIGRATIONS) -> str:
    """Name the schema this release needs."""
    found = ScriptDirectory.from_config(_config(scripts)).get_current_head()
    if found is None:
        raise RuntimeError(f"no migration in {scripts}")
    return found


def revision(connection: Connection, scripts: Path = MIGRATIONS) -> str | None:
    """Name the schema a database has; None of an empty one.

    Raises:
        StoreTooNewError: If this release does not know it.
    """
    found = MigrationContext.configure(connection).get_current_revision()
    known = {one.revision for one in ScriptDirectory.from_config(_config(scripts)).walk_revisions()}
    if found is not None and found not in known:
        raise StoreTooNewError
    return found


def upgrade(connection: Connection, to: str = "head", scripts: Path = MIGRATIONS) -> None:
    """Go to a schema within the transaction of the connection."""
    config = _config(scripts)
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _config(scripts: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config

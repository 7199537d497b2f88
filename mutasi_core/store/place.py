"""The place: where a database lives."""

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from mutasi_core.store.errors import StoreError

DATABASE_FILE = "mutasi.db"
DEFAULT_BACKUPS = Path("basisdata") / "cadangan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A database that can be connected to.

    Attributes:
        file: The SQLite file; None for a server.
        backups: Folder for the copies made before a migration.
    """

    url: URL
    file: Path | None
    backups: Path

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file of our own."""
        return self.file is not None

    def prepare(self) -> None:
        """Make the folder and an empty file that only the owner may read.

        Raises:
            OSError: If the folder cannot be made or written.
        """
        if self.file is None or self.file.exists():
            return
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, 0o600))

    @property
    def is_locked(self) -> bool:
        """Whether the file is there but it or its folder may not be written."""
        if self.file is None or not self.file.exists():
            return False
        return not (os.access(self.file, os.W_OK) and os.access(self.file.parent, os.W_OK))


def place_of(target: str | Path, backups: Path | None = None) -> Place:
    """Find the database that a folder or an SQLAlchemy URL names.

    Raises:
        StoreError: If the URL is none, or of a database that is neither SQLite nor PostgreSQL.
    """
    text = str(target)
    if "://" not in text:
        return file_place(Path(target) / DATABASE_FILE, backups)
    try:
        url = make_url(text)
    except ArgumentError:
        raise StoreError("Alamat basis data tidak dapat dibaca.") from None
    kind = url.get_backend_name()
    if kind == "sqlite":
        if not url.database or url.database == ":memory:":
            raise StoreError("Basis data SQLite memerlukan nama berkas, bukan memori.")
        return file_place(Path(url.database), backups)
    if kind in {"postgresql", "postgres"}:
        return Place(
            url=url.set(drivername="postgresql+psycopg"),
            file=None,
            backups=backups or DEFAULT_BACKUPS,
        )
    raise StoreError(f"Basis data {kind} tidak didukung; pakai folder atau PostgreSQL.")


def file_place(file: Path, backups: Path | None = None) -> Place:
    """Name the database in one SQLite file."""
    file = file.absolute()
    return Place(
        url=URL.create("sqlite", database=str(file)),
        file=file,
        backups=backups or file.parent / "cadangan",
    )

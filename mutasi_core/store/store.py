"""The store: everything that must be there tomorrow, behind one small face."""

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from mutasi_core.store import backup, engines
from mutasi_core.store.act import Act
from mutasi_core.store.aliases import Aliases
from mutasi_core.store.audit import AuditTrail
from mutasi_core.store.canonical import Json
from mutasi_core.store.decisions import Decisions
from mutasi_core.store.drafts import Drafts
from mutasi_core.store.errors import SENTENCES, StoreError, StoreUnavailableError, Trouble
from mutasi_core.store.ledger import once
from mutasi_core.store.migrating import MIGRATIONS
from mutasi_core.store.opening import make_ready, probe
from mutasi_core.store.place import Place, place_of
from mutasi_core.store.plans import Plans
from mutasi_core.store.scenarios import Scenarios
from mutasi_core.store.trouble import trouble_of
from mutasi_core.store.versions import Versions
from mutasi_core.store.writer import Writer

T = TypeVar("T")


class Store:
    """One database: readers as many as there are, one writer.

    It may be shared by all threads of a process, and several processes may open the same place.
    """

    def __init__(self, place: Place, scripts: Path = MIGRATIONS) -> None:
        self.place = place
        self._scripts = scripts
        self._trouble: Trouble | None = None
        self._can_write = False
        self._is_closed = False
        self._lock = threading.Lock()
        self._reading = engines.reading(place)
        self._start()
        self._writer = Writer(engines.writing(place), self._watch)
        self.versions = Versions(self)
        self.aliases = Aliases(self)
        self.scenarios = Scenarios(self)
        self.drafts = Drafts(self)
        self.plans = Plans(self)
        self.decisions = Decisions(self)
        self.audit = AuditTrail(self)

    @property
    def is_read_only(self) -> bool:
        """Whether changes are refused or were not kept when last tried."""
        return self._trouble is not None

    @property
    def problem(self) -> str | None:
        """What to tell everybody in one Indonesian sentence; None while all is well."""
        return None if self._trouble is None else SENTENCES[self._trouble]

    def read(self, question: Callable[[Connection], T]) -> T:
        """Ask within one snapshot.

        Raises:
            StoreUnavailableError: If the database cannot be read.
        """
        if self._is_closed:
            raise StoreUnavailableError(Trouble.CLOSED)
        try:
            with self._reading.begin() as connection:
                return question(connection)
        except SQLAlchemyError as error:
            trouble = trouble_of(error) or self._trouble
            if trouble is None:
                raise
            self._note(trouble)
            raise StoreUnavailableError(trouble) from error

    def change(
        self, act: Act, action: str, intent: Json, job: Callable[[Connection], Json]
    ) -> Json:
        """Change durably, and once per request id; see `Ledger.change`."""
        if not self._can_write:
            raise StoreUnavailableError(self._trouble or Trouble.READ_ONLY)
        return self._writer.run(once(act, action, intent, job))

    def recheck(self) -> bool:
        """Look whether the trouble is over, by a real write; say whether all is well.

        Raises:
            StoreTooNewError: If the schema has meanwhile become newer than the program.
        """
        self._start()
        if self._can_write:
            try:
                self._writer.run(probe)
            except StoreError:
                return False
        return not self.is_read_only

    def backup(self, now: datetime, folder: Path | None = None) -> backup.Backup:
        """Copy everything to one checked file, while others go on writing.

        Raises:
            StoreUnavailableError: If it cannot be read, or the copy cannot be written.
        """
        target = (folder or self.place.backups) / backup.backup_name(now)
        try:
            return backup.backup(self.place, target)
        except OSError:
            raise StoreUnavailableError(Trouble.STORAGE) from None

    def close(self) -> None:
        """Finish what was asked, then let go of the database."""
        if self._is_closed:
            return
        self.drafts.stop()
        self._is_closed = True
        self._writer.close()
        self._reading.dispose()

    def _start(self) -> None:
        with self._lock:
            trouble = make_ready(self.place, self._scripts)
            former, self._reading = self._reading, engines.reading(self.place)
            former.dispose()
            self._can_write = trouble is None
            self._trouble = trouble

    def _watch(self, trouble: Trouble | None) -> None:
        """Hear from the writer how a commit went."""
        if trouble is None:
            self._trouble = None
        else:
            self._note(trouble)

    def _note(self, trouble: Trouble) -> None:
        if trouble is not Trouble.BUSY:
            self._trouble = trouble


def open_store(
    target: str | Path, *, backups: Path | None = None, scripts: Path = MIGRATIONS
) -> Store:
    """Open a database, made or migrated where need be.

    What cannot be written, or not even read, is opened all the same: `Store.problem` says what
    is the matter, and each question or change that cannot be served raises.

    Args:
        target: A folder, or an SQLAlchemy URL of SQLite or PostgreSQL.
        backups: Folder for backups; beside the SQLite file, else ./basisdata/cadangan.
        scripts: The migrations.

    Raises:
        StoreTooNewError: If the database comes from a later release.
        StoreError: If the target names no database that can be used.
    """
    return Store(place_of(target, backups), scripts)

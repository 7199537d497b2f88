"""Copying: every row of one database into another, whichever of the two kinds each is."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, MetaData, Table, insert, select

from mutasi_core.store import engines, migrating
from mutasi_core.store.errors import StoreError
from mutasi_core.store.place import Place

TOGETHER = 500
"""Rows that are read and written at a time."""

_ASIDE = {"alembic_version"}


def copy_file(source: Path, target: Path) -> None:
    """Copy a SQLite file page by page while others write to it; the copy needs no WAL."""
    with (
        closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as reading,
        closing(sqlite3.connect(target)) as writing,
    ):
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode = DELETE")


def copy_rows(source: Place, target: Place) -> None:
    """Copy every row into an empty database, under the schema the source has.

    Raises:
        StoreError: If the target is not empty.
    """
    reading, writing = engines.reading(source), engines.writing(target)
    try:
        with reading.begin() as there, writing.begin() as here:
            if migrating.revision(here) is not None:
                raise StoreError("Basis data tujuan tidak kosong; pulihkan ke yang kosong.")
            schema = migrating.revision(there)
            if schema is None:
                return
            migrating.upgrade(here, schema)
            for table in _tables(there):
                _copy_table(there, here, table)
    finally:
        reading.dispose()
        writing.dispose()


def _tables(connection: Connection) -> list[Table]:
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name not in _ASIDE]


def _copy_table(there: Connection, here: Connection, table: Table) -> None:
    """Copy in the order of the key: the audit trail takes its rows only one after another."""
    ordered = select(table).order_by(*table.primary_key.columns)
    rows = there.execute(ordered.execution_options(yield_per=TOGETHER))
    for some in rows.partitions(TOGETHER):
        here.execute(insert(table), [dict(row._mapping) for row in some])  # noqa: SLF001, its public name

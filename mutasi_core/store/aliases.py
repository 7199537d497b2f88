"""Aliases: what a person has confirmed that a unit name or a column header means."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from mutasi_core.store import audit
from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, from_utc_text, storable
from mutasi_core.store.ledger import Ledger
from mutasi_core.store.tables import alias


class AliasKind(StrEnum):
    """What is called by another name."""

    UNIT = "unit"
    COLUMN = "column"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One name and what it means.

    Attributes:
        scope: The table of a column; empty for a unit.
        source: The name as it stood in the file.
        canonical: The unit id or the canonical column; None: a column that is not used.
    """

    kind: AliasKind
    scope: str
    source: str
    canonical: str | None
    who: str
    at: datetime


def source_key(source: str) -> str:
    r"""Give the form under which two spellings are the same name.

    Example:
        >>> source_key("  Dinas\u00a0PENDIDIKAN ")
        'dinas pendidikan'
    """
    return " ".join(unicodedata.normalize("NFKC", storable(source)).casefold().split())


class Aliases:
    """The names that were confirmed; the latest word on a name counts."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def units(self) -> tuple[Alias, ...]:
        """Give every unit name, in order of the name."""
        return self._all(AliasKind.UNIT)

    def columns(self, table: str | None = None) -> tuple[Alias, ...]:
        """Give every column header, of one table or of all."""
        found = self._all(AliasKind.COLUMN)
        return tuple(one for one in found if table is None or one.scope == table)

    def confirm_unit(self, source: str, unit_id: str, *, act: Act) -> None:
        """Remember which unit a name means."""
        self._set(AliasKind.UNIT, "", source, unit_id, act)

    def confirm_column(self, table: str, header: str, column: str | None, *, act: Act) -> None:
        """Remember which column a header means in a table; None: it is not used."""
        self._set(AliasKind.COLUMN, table, header, column, act)

    def forget(self, kind: AliasKind, source: str, *, act: Act, scope: str = "") -> bool:
        """Take back what was confirmed; say whether there was anything."""
        intent = {"scope": storable(scope), "source": storable(source)}
        action = f"alias_{_SAID[kind]}_dihapus"

        def job(connection: Connection) -> Json:
            former = _find(connection, kind, storable(scope), source)
            if former is None:
                return False
            connection.execute(delete(alias).where(*_is(kind, storable(scope), source)))
            audit.append(connection, act, action, {**intent, "from": former.canonical})
            return True

        return bool(self._ledger.change(act, action, intent, job))

    def _set(
        self, kind: AliasKind, scope: str, source: str, canonical: str | None, act: Act
    ) -> None:
        target = None if canonical is None else storable(canonical)
        scope, source = storable(scope), storable(source)
        intent = {"scope": scope, "source": source, "canonical": target}
        action = f"alias_{_SAID[kind]}"

        def job(connection: Connection) -> Json:
            former = _find(connection, kind, scope, source)
            if former is not None and former.canonical == target:
                return None
            connection.execute(delete(alias).where(*_is(kind, scope, source)))
            connection.execute(
                insert(alias).values(
                    kind=kind.value,
                    scope=scope,
                    key=source_key(source),
                    source=source,
                    canonical=target,
                    who=act.actor,
                    at=act.at,
                )
            )
            was = former.canonical if former else None
            audit.append(connection, act, action, {**intent, "from": was})
            return None

        self._ledger.change(act, action, intent, job)

    def _all(self, kind: AliasKind) -> tuple[Alias, ...]:
        query = select(alias).where(alias.c.kind == kind.value)
        rows = self._ledger.read(lambda connection: connection.execute(query).all())
        return tuple(sorted((_alias(row) for row in rows), key=lambda one: (one.scope, one.source)))


_SAID = {AliasKind.UNIT: "unit", AliasKind.COLUMN: "kolom"}


def _is(kind: AliasKind, scope: str, source: str) -> tuple[Any, ...]:
    return (
        alias.c.kind == kind.value,
        alias.c.scope == scope,
        alias.c.key == source_key(source),
    )


def _find(connection: Connection, kind: AliasKind, scope: str, source: str) -> Row[Any] | None:
    return connection.execute(select(alias).where(*_is(kind, scope, source))).first()


def _alias(row: Row[Any]) -> Alias:
    return Alias(
        kind=AliasKind(row.kind),
        scope=row.scope,
        source=row.source,
        canonical=row.canonical,
        who=row.who,
        at=from_utc_text(row.at),
    )

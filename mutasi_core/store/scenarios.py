"""Scenarios: moves tried together, kept in every version, never overwritten unseen."""

from sqlalchemy import Connection, func, insert, select, update

from mutasi_core.domain.mutasi import Skenario
from mutasi_core.store import audit, draft_rows
from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, canonical_json, sha256, utc_text
from mutasi_core.store.conflict import outcome, raise_if_conflict, side
from mutasi_core.store.errors import UnknownRecordError
from mutasi_core.store.ledger import Ledger
from mutasi_core.store.scenario_rows import (
    ScenarioRecord,
    content,
    content_of,
    fields,
    read,
    write,
)
from mutasi_core.store.tables import scenario, scenario_version

CONFLICT_DRAFT = "konflik_skenario"
"""Kind of the draft that keeps what lost a conflict."""


class Scenarios:
    """The scenarios; whoever saves says which version they started from."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, scenario_id: int, version: int | None = None) -> ScenarioRecord:
        """Give a scenario as it is now, or as an earlier version had it.

        Raises:
            UnknownRecordError: If there is none such.
        """
        return self._ledger.read(lambda connection: _get(connection, scenario_id, version))

    def list(self, *, archived: bool = False) -> tuple[ScenarioRecord, ...]:
        """Give the open scenarios, or those that were put away, in order of their number."""
        query = (
            select(scenario.c.id)
            .where(scenario.c.state == ("archived" if archived else "open"))
            .order_by(scenario.c.id)
        )
        return self._ledger.read(
            lambda connection: tuple(
                _get(connection, found) for found in connection.execute(query).scalars().all()
            )
        )

    def history(self, scenario_id: int) -> tuple[ScenarioRecord, ...]:
        """Give every version of a scenario, newest first."""
        query = (
            select(scenario_version.c.version)
            .where(scenario_version.c.scenario_id == scenario_id)
            .order_by(scenario_version.c.version.desc())
        )
        return self._ledger.read(
            lambda connection: tuple(
                _get(connection, scenario_id, version)
                for version in connection.execute(query).scalars().all()
            )
        )

    def create(
        self, skenario: Skenario, *, act: Act, note: str = "", dataset: str = ""
    ) -> ScenarioRecord:
        """Keep a new scenario as its version 1."""
        told = content(skenario, note, dataset)

        def job(connection: Connection) -> Json:
            made = int(connection.execute(select(func.max(scenario.c.id))).scalar() or 0) + 1
            connection.execute(insert(scenario).values(id=made, version=1, state="open"))
            write(connection, made, 1, told, act)
            audit.append(connection, act, "skenario_dibuat", _told(made, 1, told))
            return made

        return self.get(self._ledger.change(act, "skenario_dibuat", told, job), 1)

    def save(
        self,
        scenario_id: int,
        version: int,
        skenario: Skenario,
        *,
        act: Act,
        note: str = "",
        dataset: str = "",
    ) -> ScenarioRecord:
        """Keep a scenario as its next version; without any change it stays as it is.

        Args:
            scenario_id: Which one.
            version: The version the changes started from.
            skenario: The scenario as it is to be.
            act: Who, when, by which click.
            note: Words beside it.
            dataset: Digest of the data it was made on.

        Raises:
            ConflictError: If another version was saved since; the changes are kept as a draft.
            UnknownRecordError: If there is no such scenario or version.
        """
        told = content(skenario, note, dataset)

        def job(connection: Connection) -> Json:
            current = _get(connection, scenario_id)
            if current.version == version and content_of(current) == told:
                return {"version": version}
            moved = connection.execute(
                update(scenario)
                .where(scenario.c.id == scenario_id, scenario.c.version == version)
                .values(version=version + 1)
            )
            if moved.rowcount != 1:
                base = _get(connection, scenario_id, version)
                return _conflict(connection, base, current, told, act)
            write(connection, scenario_id, version + 1, told, act)
            row = _told(scenario_id, version + 1, told)
            audit.append(connection, act, "skenario_diubah", row)
            return {"version": version + 1}

        intent = {**told, "id": scenario_id, "version": version}
        answer = self._ledger.change(act, "skenario_diubah", intent, job)
        raise_if_conflict(answer)
        return self.get(scenario_id, answer["version"])

    def archive(self, scenario_id: int, *, act: Act, archived: bool = True) -> None:
        """Put a scenario away, or take it out again; nothing of it is deleted."""
        action = "skenario_diarsipkan" if archived else "skenario_dibuka_kembali"

        def job(connection: Connection) -> Json:
            if _get(connection, scenario_id).is_archived != archived:
                connection.execute(
                    update(scenario)
                    .where(scenario.c.id == scenario_id)
                    .values(state="archived" if archived else "open")
                )
                audit.append(connection, act, action, {"id": scenario_id})
            return None

        self._ledger.change(act, action, {"id": scenario_id}, job)


def _get(connection: Connection, scenario_id: int, version: int | None = None) -> ScenarioRecord:
    found = read(connection, scenario_id, version)
    if found is None:
        which = "" if version is None else f" versi {version}"
        raise UnknownRecordError(f"Skenario {scenario_id}{which} tidak ada.")
    return found


def _told(scenario_id: int, version: int, told: dict[str, Json]) -> dict[str, Json]:
    """Say in the audit trail what was saved: enough to recognise it, its digest to prove it."""
    return {
        "id": scenario_id,
        "version": version,
        "name": told["name"],
        "moves": len(told["moves"]),
        "sha256": sha256(canonical_json(told)),
    }


def _conflict(
    connection: Connection,
    base: ScenarioRecord,
    current: ScenarioRecord,
    told: dict[str, Json],
    act: Act,
) -> Json:
    """Keep what lost as a draft, and tell both versions."""
    row = _told(current.id, base.version, told) | {"current": current.version}
    seq = audit.append(connection, act, "skenario_konflik", row)
    draft_id = f"konflik-{current.id}-{seq}"
    draft_rows.put(
        connection,
        draft_rows.DraftContent(
            id=draft_id, kind=CONFLICT_DRAFT, subject=str(current.id), content=told, sequence=0
        ),
        act,
    )
    return outcome(
        side(base.version, act.actor, act.at, fields(told)),
        _side(current),
        _side(base),
        draft_id,
    )


def _side(record: ScenarioRecord) -> dict[str, Json]:
    return side(record.version, record.who, utc_text(record.at), fields(content_of(record)))

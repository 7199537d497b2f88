"""Plans: settings and result of a plan that was made, with the digest that proves them."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from mutasi_core.store import audit, blobs
from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, canonical_json, from_utc_text, sha256, storable
from mutasi_core.store.errors import UnknownRecordError
from mutasi_core.store.ledger import Ledger
from mutasi_core.store.tables import plan


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecord:
    """One plan without its result.

    Attributes:
        dataset: Digest of the data it was made on.
        settings: What it was made with: date, kuota, bobot, seed.
        sha256: Digest of dataset, settings and result: equal digest, equal plan.
    """

    id: int
    name: str
    dataset: str
    settings: Json
    sha256: str
    who: str
    at: datetime


class Plans:
    """The plans that were kept; a plan is never changed."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def keep(
        self, *, name: str, dataset: str, settings: Json, result: Json, act: Act
    ) -> PlanRecord:
        """Keep a plan; the same plan again is the one that is there, under its first name."""
        written = canonical_json(result)
        digest = sha256(canonical_json([dataset, settings, sha256(written)]))
        packed = blobs.pack(written.encode())
        told = {"name": storable(name), "dataset": storable(dataset), "sha256": digest}

        def job(connection: Connection) -> Json:
            same = select(plan.c.id).where(plan.c.sha256 == digest)
            there = connection.execute(same).scalar()
            if there is not None:
                return int(there)
            made = int(connection.execute(select(func.max(plan.c.id))).scalar() or 0) + 1
            blobs.put(connection, [packed])
            connection.execute(
                insert(plan).values(
                    **told,
                    id=made,
                    settings=canonical_json(settings),
                    result=packed[0],
                    who=act.actor,
                    at=act.at,
                )
            )
            audit.append(connection, act, "rencana_disimpan", {**told, "id": made})
            return made

        return self.get(self._ledger.change(act, "rencana_disimpan", told, job))

    def get(self, plan_id: int) -> PlanRecord:
        """Give one plan.

        Raises:
            UnknownRecordError: If there is none such.
        """
        return _record(self._ledger.read(lambda connection: _row(connection, plan_id)))

    def result(self, plan_id: int) -> Json:
        """Give the result of a plan, exactly as it was kept.

        Raises:
            UnknownRecordError: If there is no such plan.
        """
        return json.loads(
            self._ledger.read(
                lambda connection: blobs.take(connection, _row(connection, plan_id).result)
            )
        )

    def list(self) -> tuple[PlanRecord, ...]:
        """Give every plan, newest first."""
        query = select(plan).order_by(plan.c.id.desc())
        rows = self._ledger.read(lambda connection: connection.execute(query).all())
        return tuple(_record(row) for row in rows)


def _row(connection: Connection, plan_id: int) -> Row[Any]:
    row = connection.execute(select(plan).where(plan.c.id == plan_id)).first()
    if row is None:
        raise UnknownRecordError(f"Rencana {plan_id} tidak ada.")
    return row


def _record(row: Row[Any]) -> PlanRecord:
    return PlanRecord(
        id=row.id,
        name=row.name,
        dataset=row.dataset,
        settings=json.loads(row.settings),
        sha256=row.sha256,
        who=row.who,
        at=from_utc_text(row.at),
    )

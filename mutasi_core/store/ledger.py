"""The ledger: the one door to the database, for questions and for changes."""

import json
from collections.abc import Callable
from typing import Protocol, TypeVar

from sqlalchemy import Connection, insert, select

from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, canonical_json, sha256
from mutasi_core.store.errors import RequestReusedError
from mutasi_core.store.tables import request

T = TypeVar("T")


class Ledger(Protocol):
    """What the rooms of the store need: to read, and to change once per click."""

    def read(self, question: Callable[[Connection], T]) -> T:
        """Ask within one snapshot.

        Raises:
            StoreUnavailableError: If the database cannot be read.
        """
        ...

    def change(
        self, act: Act, action: str, intent: Json, job: Callable[[Connection], Json]
    ) -> Json:
        """Change, durably, and once per request id.

        Args:
            act: Who, when and by which click.
            action: What kind of change.
            intent: What is asked for; under a request id already used it must be the same.
            job: Makes the change and its audit row within the transaction.

        Raises:
            StoreUnavailableError: If the change could not be kept; then nothing of it was.
            RequestReusedError: If the request id was used for something else.
        """
        ...


def once(
    act: Act, action: str, intent: Json, job: Callable[[Connection], Json]
) -> Callable[[Connection], Json]:
    """Make a job that gives the first answer again when its request id comes again."""
    if act.request_id is None:
        return job
    key, digest = act.request_id, sha256(canonical_json([action, act.actor, intent]))

    def run(connection: Connection) -> Json:
        done = connection.execute(select(request).where(request.c.id == key)).first()
        if done is None:
            outcome = job(connection)
            connection.execute(
                insert(request).values(
                    id=key, digest=digest, outcome=canonical_json(outcome), at=act.at
                )
            )
            return outcome
        if done.digest != digest:
            raise RequestReusedError
        return json.loads(done.outcome)

    return run

"""The writer: one thread that makes every change, many changes to a commit."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from mutasi_core.store.errors import StoreUnavailableError, Trouble
from mutasi_core.store.trouble import trouble_of

T = TypeVar("T")
Job = Callable[[Connection], Any]
_Waiting = tuple[Job, "Future[Any]"]

MOST_TOGETHER = 64
"""Changes that share one commit; those that wait longer share the next."""


class Writer:
    """Makes changes one after another; who asked is answered when the commit is on disk.

    A change that fails leaves no trace and does not disturb those it shares the commit with.
    Where the database itself fails, nobody of the commit is told that it was kept.

    Args:
        engine: Connects for writing; a transaction begins with the write lock.
        watch: Told the trouble of every commit that failed, and None of every one that stood.
    """

    def __init__(self, engine: Engine, watch: Callable[[Trouble | None], None]) -> None:
        self._engine = engine
        self._watch = watch
        self._queue: SimpleQueue[_Waiting | None] = SimpleQueue()
        self._gate = threading.Lock()
        self._is_closed = False
        self._thread = threading.Thread(target=self._work, name="mutasi-penulis", daemon=True)
        self._thread.start()

    def run(self, job: Callable[[Connection], T]) -> T:
        """Make a change and wait until it is on disk.

        Raises:
            StoreUnavailableError: If it could not be kept; then nothing of it was.
            Exception: Whatever the job raised.
        """
        answer: Future[T] = Future()
        with self._gate:
            if self._is_closed:
                raise StoreUnavailableError(Trouble.CLOSED)
            self._queue.put((job, answer))
        return answer.result()

    def close(self) -> None:
        """Finish what was asked, then stop and let go of the database."""
        with self._gate:
            if self._is_closed:
                return
            self._is_closed = True
            self._queue.put(None)
        self._thread.join()
        self._engine.dispose()

    def _work(self) -> None:
        while batch := self._next():
            self._commit(batch)

    def _next(self) -> list[_Waiting]:
        """Wait for a change and take what else is waiting; empty when there will be none."""
        first = self._queue.get()
        if first is None:
            return []
        batch = [first]
        while len(batch) < MOST_TOGETHER:
            try:
                more = self._queue.get_nowait()
            except Empty:
                break
            if more is None:
                self._queue.put(None)
                break
            batch.append(more)
        return batch

    def _commit(self, batch: list[_Waiting]) -> None:
        try:
            with self._engine.begin() as connection:
                told = [_attempt(connection, job) for job, _ in batch]
        except Exception as error:  # noqa: BLE001, every caller must hear of it
            trouble = trouble_of(error)
            self._watch(trouble)
            for _, answer in batch:
                answer.set_exception(StoreUnavailableError(trouble) if trouble else error)
            return
        self._watch(None)
        for (_, answer), (value, refused) in zip(batch, told, strict=True):
            if refused is None:
                answer.set_result(value)
            else:
                answer.set_exception(refused)


def _attempt(connection: Connection, job: Job) -> tuple[Any, Exception | None]:
    """Do one change within the transaction; give what it answers or why it was refused.

    Raises:
        SQLAlchemyError: If the database itself failed: the whole transaction is void.
    """
    try:
        with connection.begin_nested():
            return job(connection), None
    except SQLAlchemyError as error:
        if trouble_of(error) is not None:
            raise
        return None, error
    except Exception as error:  # noqa: BLE001, it belongs to the caller
        return None, error

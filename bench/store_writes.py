"""Commits a second and waiting times of twenty threads, each change durable and audited.

python -m bench.store_writes [changes a thread]
"""

import sys
import tempfile
import threading
import time
from datetime import UTC, datetime

from mutasi_core.store import Act, open_store
from tests.store.postgres import Server

THREADS = 20


def measure(target: str, changes: int) -> str:
    """Let twenty threads change as fast as they are answered."""
    store, waits = open_store(target), []

    def work(who: int) -> None:
        for number in range(changes):
            began = time.perf_counter()
            act = Act(who=str(who), now=datetime.now(UTC), request_id=f"{who}-{number}")
            store.aliases.confirm_unit(f"{who} {number}", "U1", act=act)
            waits.append(time.perf_counter() - began)

    threads = [threading.Thread(target=work, args=(who,)) for who in range(THREADS)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - began
    found = store.audit.verify()
    store.close()
    waits.sort()
    p50, p99 = (1000 * waits[int(len(waits) * share)] for share in (0.5, 0.99))
    return (
        f"{found.rows} of {THREADS * changes} kept, whole: {found.is_valid}, "
        f"{len(waits) / seconds:.0f} a second, p50 {p50:.1f} ms, p99 {p99:.1f} ms, "
        f"longest {1000 * waits[-1]:.1f} ms"
    )


def main() -> None:
    """Measure both kinds of database."""
    changes = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        print("SQLite:", measure(folder, changes))
    server = Server("fsync=on")
    try:
        print("PostgreSQL:", measure(server.new_database(), changes))
    finally:
        server.close()


if __name__ == "__main__":
    main()

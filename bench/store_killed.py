"""Kill a writing program many times: acknowledged changes lost, broken trails, commits a run.

python -m bench.store_killed [rounds] [sqlite|postgresql]
"""

import sys
import tempfile

from mutasi_core.store import open_store
from tests.store.killing import check_whole, killed_after, lost, moments
from tests.store.postgres import Server


def measure(target: str, rounds: int) -> str:
    """Kill a child at seeded moments over one database, looking at it after every tenth."""
    told, gone = [], 0
    for number, seconds in enumerate(moments(seed=rounds, rounds=rounds, longest=0.35)):
        told += killed_after(target, seconds, number)
        if number % 10 == 9 or number == rounds - 1:
            store = open_store(target)
            check_whole(store)
            gone += len(list(lost(store, told)))
            store.close()
    return f"{rounds} kills, {len(told)} acknowledged, {gone} lost, trail and data whole"


def main() -> None:
    """Measure one kind of database, or both."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    kinds = sys.argv[2:] or ["sqlite", "postgresql"]
    if "sqlite" in kinds:
        with tempfile.TemporaryDirectory() as folder:
            print("SQLite:", measure(folder, rounds))
    if "postgresql" in kinds:
        server = Server("fsync=on")
        try:
            print("PostgreSQL:", measure(server.new_database(), rounds))
        finally:
            server.close()


if __name__ == "__main__":
    main()

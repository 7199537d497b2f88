"""Measure how often groups are found where there are none: python -m bench.null_groups.

Tables without groups (Gaussian, correlated, one factor, skewed, flat, heavy-tailed, whole levels,
with gaps) of several sizes, and as many sizes with planted groups. One run prints the share of
each kind in which "natural groups" are found, and the share of planted tables in which they are
missed; the rule may err in at most 5 % of the tables without groups.
"""

from collections.abc import Iterator

import numpy as np
from threadpoolctl import threadpool_limits

from mutasi_core.people.profile_groups import group_profiles
from mutasi_core.people.profile_table import Floats, profile_table

ROWS, COLUMNS, REPEATS = (60, 150, 400, 1200), (3, 6, 12, 40), 2
PLANTED = ((2, 3.0), (4, 2.0), (4, 1.2), (8, 1.5))
KINDS = (
    "Gaussian",
    "correlated",
    "one factor",
    "factor, whole levels",
    "skewed",
    "flat",
    "a fifth missing",
    "random levels",
    "heavy tails",
)
LIMIT = 0.05


def main() -> None:
    """Run every table and print three tables of shares."""
    rng = np.random.default_rng(11)
    alarms: dict[str, list[bool]] = {}
    for kind, values in nulls(rng):
        alarms.setdefault(kind, []).append(found(values) > 0)
    missed: dict[str, list[bool]] = {}
    exact: dict[str, list[bool]] = {}
    for name, k, values in planted(rng):
        number = found(values)
        missed.setdefault(name, []).append(number == 0)
        exact.setdefault(name, []).append(number == k)
    print(f"{'tables without groups':34} {'tables':>6} {'found':>7}")
    for kind, hits in alarms.items():
        print(f"{kind:34} {len(hits):6} {np.mean(hits):7.1%}")
    every = [hit for hits in alarms.values() for hit in hits]
    print(f"{'all':34} {len(every):6} {np.mean(every):7.1%}  (at most {LIMIT:.0%})")
    print(f"\n{'tables with planted groups':34} {'tables':>6} {'missed':>7} {'k right':>7}")
    for name, hits in missed.items():
        print(f"{name:34} {len(hits):6} {np.mean(hits):7.1%} {np.mean(exact[name]):7.1%}")


def found(values: Floats) -> int:
    """Give the number of natural groups, without measuring their stability."""
    keys = [f"{row:05d}" for row in range(len(values))]
    columns = [f"D{column}" for column in range(values.shape[1])]
    return group_profiles(profile_table(keys, columns, values), refits=0).k


def nulls(rng: np.random.Generator) -> Iterator[tuple[str, Floats]]:
    """Give tables without groups."""
    for _ in range(REPEATS):
        for rows in ROWS:
            for columns in COLUMNS:
                for kind in KINDS:
                    yield kind, null(kind, rows, columns, rng)


def null(kind: str, rows: int, columns: int, rng: np.random.Generator) -> Floats:
    """Make one table without groups."""
    plain = rng.normal(size=(rows, columns))
    factor = rng.normal(size=(rows, 1))
    gap = np.where(rng.random(plain.shape) < 0.2, np.nan, 0.0)
    return {
        "Gaussian": lambda: plain,
        "correlated": lambda: plain @ rng.normal(size=(columns, columns)),
        "one factor": lambda: factor * 0.8 + plain * 0.7,
        "factor, whole levels": lambda: np.clip(np.round(3 + factor * 0.6 + plain * 0.7), 1, 5),
        "skewed": lambda: rng.exponential(size=plain.shape),
        "flat": lambda: rng.uniform(size=plain.shape),
        "a fifth missing": lambda: factor * 0.5 + plain + gap,
        "random levels": lambda: rng.integers(1, 6, size=plain.shape).astype(float),
        "heavy tails": lambda: rng.standard_t(4, size=plain.shape),
    }[kind]()


def planted(rng: np.random.Generator) -> Iterator[tuple[str, int, Floats]]:
    """Give tables with planted groups, named by how hard they are."""
    for rows in ROWS:
        for columns in COLUMNS:
            for k, apart in PLANTED:
                centres = rng.normal(size=(k, columns)) * apart
                values = centres[rng.integers(0, k, rows)] + rng.normal(size=(rows, columns))
                size = "few rows" if rows < 100 else "many rows"
                width = "3 columns" if columns == 3 else "6 or more columns"
                yield f"{size}, {width}", k, values


if __name__ == "__main__":
    with threadpool_limits(limits=1):
        main()

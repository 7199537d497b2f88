"""How fast the candidates of the whole city are found, and how slow the plain rules would be.

    python bench/candidates.py [--folder data/contoh] [--sampel 4000] [--kali 5]

Prints seconds and pairs a second of the fast path on one core, and the ratio to asking every plain
rule about a sample of pairs in the same run.
"""

import argparse
import os
import sys
import time
from datetime import date
from pathlib import Path
from random import Random

os.environ.setdefault("OMP_NUM_THREADS", "1")
ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from mutasi_core.intake.reading import read_sumber  # noqa: E402
from mutasi_core.people.fit_table import FitTable  # noqa: E402
from mutasi_core.planning.candidates import find_candidates  # noqa: E402
from mutasi_core.rules import RULES  # noqa: E402
from mutasi_core.rules.context import make_usul  # noqa: E402
from mutasi_core.rules.rule import Scope  # noqa: E402
from mutasi_core.rules.verdict import Tingkat  # noqa: E402


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser()
    words.add_argument("--folder", type=Path, default=ROOT / "data" / "contoh")
    words.add_argument("--sampel", type=int, default=4000)
    words.add_argument("--kali", type=int, default=5)
    words.add_argument("--tanggal", type=date.fromisoformat, default=date(2026, 1, 1))
    said = words.parse_args()
    city = read_sumber([said.folder]).require()
    pairs = len(city.pegawai) * len(city.formasi)
    start = time.process_time()
    fits = FitTable(city, said.tanggal)
    print(f"fit table: {time.process_time() - start:.3f} s")
    times = []
    for _ in range(said.kali):
        start = time.process_time()
        found = find_candidates(city, said.tanggal, fits)
        times.append(time.process_time() - start)
    best = min(times)
    print(f"{len(city.pegawai):,} persons x {len(city.formasi):,} posts = {pairs:,} pairs")
    print(f"candidates: {len(found):,}")
    print(f"fast path [s]: first {times[0]:.3f}, best {best:.3f}, worst {max(times):.3f}")
    print(f"fast path: {pairs / best:,.0f} pairs/s")
    rules = [
        rule
        for rule in RULES
        if rule.tingkat in {Tingkat.HARD, Tingkat.OVR} and rule.scope is not Scope.KEADAAN
    ]
    sample = Random(1).sample(range(pairs), min(said.sampel, pairs))  # noqa: S311 - no secret
    start = time.process_time()
    for place in sample:
        person, post = divmod(place, len(city.formasi))
        usul = make_usul(city, city.pegawai[person], city.formasi[post], said.tanggal)
        any(rule.check(usul).blocks for rule in rules)
    plain = (time.process_time() - start) / len(sample)
    print(f"plain rules: {1 / plain:,.0f} pairs/s on {len(sample):,} sampled pairs")
    print(f"ratio fast path to plain rules: {pairs / best * plain:,.0f}")


if __name__ == "__main__":
    main()

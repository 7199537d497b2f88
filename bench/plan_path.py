"""The whole way to a proven plan of the synthetic city, in process time past imports.

    python -m bench.plan_path [FOLDER] [--kuota 60]

Prints each step and the ratio of the whole path to its solver calls. Times are those of this
machine under whatever load it has; the ratio is what may be compared.
"""

import argparse
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

from mutasi_core.planning import network, solving
from mutasi_core.planning.building import build_planning
from mutasi_core.planning.explaining import explain
from mutasi_core.planning.gain import Bobot
from mutasi_core.planning.pinning import pin
from mutasi_core.services.periksa import periksa

TANGGAL = date(2026, 1, 1)
clock = time.process_time


def main() -> None:
    """Measure once."""
    words = argparse.ArgumentParser()
    words.add_argument("folder", nargs="?", default="data/contoh", type=Path)
    words.add_argument("--kuota", type=int, default=60)
    asked = words.parse_args()
    in_solver = 0.0
    solve_network = network._solve  # noqa: SLF001 - measured from outside

    def measured(*arguments: object) -> network.Flow:
        nonlocal in_solver
        start = clock()
        flow = solve_network(*arguments)
        in_solver += clock() - start
        return flow

    network._solve = measured  # noqa: SLF001
    marks = [("mulai", clock())]
    instansi = periksa([asked.folder]).require()
    marks.append(("membaca", clock()))
    planning = build_planning(instansi, TANGGAL, asked.kuota, Bobot())
    marks.append(("aturan, calon, nilai", clock()))
    problem, _ = pin(planning)
    marks.append(("kunci", clock()))
    solution = solving.solve(problem)
    marks.append(("penyelesaian dan bukti", clock()))
    explain(planning, problem, solution.chosen)
    marks.append(("alasan", clock()))
    for (_, before), (name, after) in pairwise(marks):
        print(f"{name:26} {after - before:6.2f} s")
    whole = marks[-1][1] - marks[0][1]
    print(f"{'seluruhnya':26} {whole:6.2f} s untuk {len(planning.candidates):,} calon")
    print(f"jaringan diselesaikan {solution.flows_solved} kali, {in_solver:.2f} s di dalamnya")
    print(f"penyelesaian / panggilan penyelesai: {(marks[4][1] - marks[3][1]) / in_solver:.2f}")
    print(f"terbukti: {solution.is_proven}, celah {solution.gap:.1e}, skor {solution.score:.6f}")


if __name__ == "__main__":
    main()

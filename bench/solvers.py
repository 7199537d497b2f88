"""The same plan problem by several solvers in one run, and the growth of ours.

    python -m bench.solvers [--kuota 60] [--pegawai 600] [--detik 60] [--tumbuh 4100 16400]

Ours, HiGHS MIP (scipy, gap 0), networkx network simplex (for a problem whose quota does not bind:
it has none), and CP-SAT; Timefold is named and skipped where Java or its package is absent. Times
are those of this machine under whatever load it has; only those of one run may be compared.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import networkx as nx
import numpy as np
from ortools.sat.python import cp_model

from mutasi_core.planning.building import build_planning
from mutasi_core.planning.core_program import solve_core
from mutasi_core.planning.gain import Bobot
from mutasi_core.planning.network import build_network
from mutasi_core.planning.problem import PlanProblem
from mutasi_core.planning.solving import solve
from mutasi_core.services.periksa import periksa
from mutasi_core.synthetic import write_contoh

TANGGAL = date(2026, 1, 1)
Outcome = tuple[float | None, str]


def ours(problem: PlanProblem, seconds: float) -> Outcome:
    """Solve as the program does."""
    found = solve(problem, seconds=seconds)
    return found.score, "terbukti" if found.is_proven else f"celah {found.gap:.1e}"


def highs(problem: PlanProblem, seconds: float) -> Outcome:
    """Solve the whole integer program at once."""
    chosen = solve_core(
        problem, open_moves=~problem.banned, fixed_moves=problem.pinned, seconds=seconds
    )
    return (None, "tidak selesai") if chosen is None else (problem.score(chosen), "terbukti")


def network_simplex(problem: PlanProblem, _seconds: float) -> Outcome:
    """Solve without the quota, on a MultiDiGraph: a DiGraph drops parallel arcs silently."""
    network = build_network(replace(problem, kuota=len(problem.mover)))
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(
        (node, {"demand": -int(s)}) for node, s in enumerate(network.supply.tolist())
    )
    arcs = zip(network.tail, network.head, network.capacity, network.value, strict=True)
    for tail, head, capacity, value in arcs:
        graph.add_edge(int(tail), int(head), capacity=int(capacity), weight=-int(value))
    cost, _ = nx.network_simplex(graph)
    return network.scale.value(-cost + network.fixed_value), "tanpa kuota"


def cp_sat(problem: PlanProblem, seconds: float) -> Outcome:
    """Solve as a constraint program with whole-number gains."""
    model, points = cp_model.CpModel(), 10**6
    moves = [model.new_bool_var("") for _ in problem.mover]
    fill_post, fill_gain = problem.fill_gain()
    fills = [model.new_bool_var("") for _ in fill_post]
    for mover in range(len(problem.movers)):
        model.add(sum(moves[m] for m in np.flatnonzero(problem.mover == mover)) <= 1)
    releasable, origin = problem.releasable, problem.origin
    for post in range(len(problem.post_ids)):
        entering = sum(moves[m] for m in np.flatnonzero(problem.target == post))
        leaving = sum(moves[m] for m in np.flatnonzero(origin == post))
        filled = sum(fills[f] for f in np.flatnonzero(fill_post == post))
        released = model.new_int_var(0, int(releasable[post]), "")
        model.add(entering - leaving + released == filled)
    for move in np.flatnonzero(problem.pinned).tolist():
        model.add(moves[move] == 1)
    for move in np.flatnonzero(problem.banned).tolist():
        model.add(moves[move] == 0)
    model.add(sum(moves) <= problem.kuota)
    gain = np.rint(problem.gain * points).astype(int).tolist()
    worth = np.rint(fill_gain * points).astype(int).tolist()
    model.maximize(
        sum(g * m for g, m in zip(gain, moves, strict=True))
        + sum(w * f for w, f in zip(worth, fills, strict=True))
    )
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    status = solver.solve(model)
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return None, "tidak selesai"
    chosen = np.array([bool(solver.value(move)) for move in moves])
    return problem.score(chosen), "terbukti" if status == cp_model.OPTIMAL else "belum terbukti"


def timefold(_problem: PlanProblem, _seconds: float) -> Outcome:
    """Say why Timefold is not measured here."""
    missing = [
        name
        for name, there in (
            ("Java", shutil.which("java")),
            ("paket timefold", find_spec("timefold")),
        )
        if not there
    ]
    return None, f"dilewati: {' dan '.join(missing)} tidak ada" if missing else "belum dimodelkan"


def measured(
    solver: Callable[[PlanProblem, float], Outcome], *asked: object
) -> tuple[Outcome, float]:
    """Solve once and give the time with the outcome."""
    start = time.perf_counter()
    outcome = solver(*asked)  # type: ignore[arg-type]
    return outcome, time.perf_counter() - start


def city(people: int, kuota: int) -> tuple[PlanProblem, float]:
    """Build the problem of a synthetic city; give the time past reading with it."""
    with tempfile.TemporaryDirectory() as folder:
        write_contoh(Path(folder), pegawai=people)
        instansi = periksa([Path(folder)]).require()
    start = time.perf_counter()
    problem = build_planning(replace(instansi, keputusan=()), TANGGAL, kuota, Bobot()).problem
    return problem, time.perf_counter() - start


def main() -> None:
    """Measure side by side, then growth."""
    words = argparse.ArgumentParser()
    words.add_argument("--kuota", type=int, default=60)
    words.add_argument("--pegawai", type=int, default=600)
    words.add_argument("--detik", type=float, default=60.0)
    words.add_argument("--tumbuh", type=int, nargs="*", default=[])
    asked = words.parse_args()
    problem, _ = city(asked.pegawai, asked.kuota)
    print(f"{asked.pegawai} pegawai, {len(problem.mover):,} calon, kuota {asked.kuota}")
    for solver in (ours, highs, cp_sat, timefold):
        (score, word), seconds = measured(solver, problem, asked.detik)
        shown = "-" if score is None else f"{score:.6f}"
        print(f"{solver.__name__:16} {shown:>14} {seconds:9.3f} s  {word}")
    wide = replace(problem, kuota=len(problem.mover))
    for solver in (ours, network_simplex):
        (score, word), seconds = measured(solver, wide, asked.detik)
        print(f"{solver.__name__:16} {score:14.6f} {seconds:9.3f} s  tanpa batas kuota, {word}")
    for people in asked.tumbuh:
        grown, building = city(people, asked.kuota)
        (score, word), seconds = measured(ours, grown, 600.0)
        print(
            f"{people:,} pegawai: {len(grown.mover):,} calon, menyusun {building:.1f} s, "
            f"menyelesaikan {seconds:.2f} s, skor {score:.6f}, {word}"
        )


if __name__ == "__main__":
    main()

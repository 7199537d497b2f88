"""Solve an exported plan problem with another solver and compare the score.

    python -m mutasi_core rencana data/contoh --tanggal 2026-01-01 --ekspor-masalah masalah.json
    python bench/second_solver.py masalah.json [SCORE]

Nothing of the program is used: the file and the plan contract are all this knows. The solver is
HiGHS (through scipy) with gap 0 on the whole integer program, which takes minutes for a city.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array


def solve(problem: dict, seconds: float = 3600.0) -> tuple[float, float]:
    """Give the best score and HiGHS's own bound."""
    posts = {post["id"]: place for place, post in enumerate(problem["pos"])}
    moves = problem["calon"]
    nips = {nip: n for n, nip in enumerate(sorted({move["nip"] for move in moves}))}
    need, now, least = (np.array([post[k] for post in problem["pos"]]) for k in "KBL")
    fills = [
        (place, post["w"] * (1 + s / post["K"]))
        for place, post in enumerate(problem["pos"])
        for s in range(1, max(post["K"] - post["B"], 0) + 1)
    ]
    columns, count = len(moves) + len(fills), len(posts)
    place = np.arange(len(moves))
    target = np.array([posts[move["tujuan"]] for move in moves])
    origin = np.array([posts[move["asal"]] for move in moves])
    mover = np.array([nips[move["nip"]] for move in moves])
    fill_post = np.array([post for post, _ in fills], dtype=int)
    fill_column = len(moves) + np.arange(len(fills))
    one, minus = np.ones(len(moves)), -np.ones(len(moves))
    rows = [target, origin, count + target, count + origin, count + fill_post]
    cols = [place, place, place, place, fill_column]
    vals = [one, minus, one, minus, -np.ones(len(fills))]
    rows += [2 * count + mover, np.full(len(moves), 2 * count + len(nips))]
    cols += [place, place]
    vals += [one, one]
    shape = (2 * count + len(nips) + 1, columns)
    matrix = coo_array((np.concatenate(vals), (np.concatenate(rows), np.concatenate(cols))), shape)
    has_fill = np.bincount(fill_post, minlength=count) > 0
    lower = np.concatenate(
        (
            np.minimum(now, np.maximum(need, least)) - now,
            np.where(has_fill, 0, -np.inf),
            np.zeros(len(nips) + 1),
        )
    )
    upper = np.concatenate(
        (
            np.maximum(need, now) - now,
            np.full(count, np.inf),
            np.ones(len(nips)),
            [problem["kuota"]],
        )
    )
    low, high = np.zeros(columns), np.ones(columns)
    triples = {(m["nip"], m["asal"], m["tujuan"]): i for i, m in enumerate(moves)}
    for pin in problem["kunci"]:
        low[triples[pin["nip"], pin["asal"], pin["tujuan"]]] = 1
    for ban in problem["larang"]:
        high[triples[ban["nip"], ban["asal"], ban["tujuan"]]] = 0
    gain = np.concatenate(([m["nilai_mutasi"] for m in moves], [value for _, value in fills]))
    result = milp(
        -gain,
        integrality=np.ones(columns),
        bounds=Bounds(low, high),
        constraints=LinearConstraint(matrix.tocsr(), lower, upper),
        options={"mip_rel_gap": 0.0, "time_limit": seconds},
    )
    return -result.fun, -result.mip_dual_bound


def main() -> None:
    """Compare."""
    problem = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    start = time.perf_counter()
    score, bound = solve(problem)
    print(f"HiGHS: {score:.9f}, bound {bound:.9f}, {time.perf_counter() - start:.1f} s")
    if len(sys.argv) > 2:
        print(f"difference from {sys.argv[2]}: {float(sys.argv[2]) - score:.2e}")


if __name__ == "__main__":
    main()

"""Random plan problems, and two other ways to solve them."""

from itertools import product

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from mutasi_core.planning.problem import PlanProblem


def random_problem(seed, *, posts=5, movers=7, kuota=3, pins=0, bans=0, density=0.5):
    """Make a small problem with surplus, shortage, full posts and minimums above the need."""
    rng = np.random.default_rng(seed)
    kebutuhan = rng.integers(0, 4, posts)
    origin = np.sort(rng.integers(0, posts, movers))
    bezetting = np.bincount(origin, minlength=posts) + rng.integers(0, 2, posts)
    allowed = rng.random((movers, posts)) < density
    allowed[np.arange(movers), origin] = False
    mover, target = np.nonzero(allowed)
    count = len(mover)
    marks = rng.permutation(count)
    pinned, banned = np.zeros(count, dtype=bool), np.zeros(count, dtype=bool)
    pinned[marks[:pins]] = True
    banned[marks[pins : pins + bans]] = True
    return PlanProblem(
        post_ids=tuple(f"p{i:03}" for i in range(posts)),
        kebutuhan=kebutuhan,
        bezetting=bezetting,
        minimum=rng.integers(0, 4, posts),
        weight=rng.choice([0.6, 0.8, 1.0, 1.3, 1.6], posts),
        movers=tuple(f"{i:018}" for i in range(movers)),
        mover_origin=origin,
        mover=mover,
        target=target,
        gain=np.round(rng.uniform(-0.7, 0.8, count), int(rng.integers(1, 4))),
        kuota=kuota,
        pinned=pinned,
        banned=banned,
    )


def brute_force(problem):
    """Try every combination; the best score, or None where no plan is legal."""
    options = [
        [None, *np.flatnonzero(problem.mover == mover)] for mover in range(len(problem.movers))
    ]
    best = None
    for combination in product(*options):
        chosen = np.zeros(len(problem.mover), dtype=bool)
        chosen[[move for move in combination if move is not None]] = True
        if not problem.breaks(chosen):
            score = problem.score(chosen)
            best = score if best is None else max(best, score)
    return best


def second_solver(exported):
    """Solve the exported problem as the contract words it, with HiGHS; None where infeasible."""
    posts = {post["id"]: i for i, post in enumerate(exported["pos"])}
    moves = exported["calon"]
    fills = [
        (posts[p["id"]], p["w"] * (1 + s / p["K"]))
        for p in exported["pos"]
        for s in range(1, max(p["K"] - p["B"], 0) + 1)
    ]
    columns = len(moves) + len(fills)
    rows, lower, upper = [], [], []

    def add(coefficients, low, high):
        row = np.zeros(columns)
        for column, value in coefficients:
            row[column] += value
        rows.append(row)
        lower.append(low)
        upper.append(high)

    for post in exported["pos"]:
        i, need, now, least = posts[post["id"]], post["K"], post["B"], post["L"]
        change = [(c, 1) for c, m in enumerate(moves) if posts[m["tujuan"]] == i]
        change += [(c, -1) for c, m in enumerate(moves) if posts[m["asal"]] == i]
        add(change, min(now, max(need, least)) - now, max(need, now) - now)
        filled = [(len(moves) + c, -1) for c, (p, _) in enumerate(fills) if p == i]
        if filled:
            add(change + filled, 0, np.inf)
    for nip in sorted({move["nip"] for move in moves}):
        add([(c, 1) for c, m in enumerate(moves) if m["nip"] == nip], 0, 1)
    add([(c, 1) for c in range(len(moves))], 0, exported["kuota"])
    low, high = np.zeros(columns), np.ones(columns)
    for column, move in enumerate(moves):
        triple = {key: move[key] for key in ("nip", "asal", "tujuan")}
        low[column] = triple in exported["kunci"]
        high[column] = triple not in exported["larang"]
    gain = np.array([m["nilai_mutasi"] for m in moves] + [g for _, g in fills])
    result = milp(
        -gain,
        integrality=np.ones(columns),
        bounds=Bounds(low, high),
        constraints=LinearConstraint(np.array(rows), np.array(lower), np.array(upper)),
        options={"mip_rel_gap": 0.0},
    )
    return -result.fun if result.status == 0 else None

"""Solving with side conditions: the plan without them bounds the plan with them.

A plan that keeps the conditions is a plan, so the circle argument holds as before: what loses
more than the circle may be left out, and once the best plan within reaches bound - circle nothing
outside can beat it.
"""

import time
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from mutasi_core.planning.core_program import solve_core
from mutasi_core.planning.network import InfeasibleError
from mutasi_core.planning.problem import Bools
from mutasi_core.planning.resolving import Base
from mutasi_core.planning.side_row import Baris
from mutasi_core.planning.solving import SCORE_TOLERANCE, Solution

_FIRST_CIRCLE = 0.05
_GROWTH = 4


def solve_with(base: Base, rows: Sequence[Baris], seconds: float = 60.0) -> Solution:
    """Find the best plan of the base's problem that also keeps every row.

    Args:
        base: The problem solved without the rows.
        rows: The side conditions.
        seconds: Time limit. A plan that could not be proven within it has a gap.

    Raises:
        InfeasibleError: If no plan keeps the pins and every row, or none was found in time.
    """
    problem, start = base.problem, base.solution
    if all(row.is_kept(start.chosen) for row in rows):
        return start
    deadline = time.monotonic() + seconds
    bound = base.solution.bound
    edge = base.dual + base.price * problem.kuota
    near, circle = base.residual.near(), _FIRST_CIRCLE
    best: Bools | None = None
    while (left := deadline - time.monotonic()) > 0:
        keep = problem.pinned.copy()
        keep[base.arc >= 0] |= base.residual.circle(near, circle)
        chosen = solve_core(
            problem,
            open_moves=keep & ~problem.pinned,
            fixed_moves=problem.pinned,
            seconds=left,
            rows=rows,
        )
        if chosen is not None and (best is None or problem.score(chosen) > problem.score(best)):
            best = chosen
        if best is not None and chosen is not None:
            score = problem.score(best)
            if score >= edge - circle - SCORE_TOLERANCE:
                return replace(start, chosen=best, score=score, bound=score)
            # Within the circle nothing beats this plan, outside it nothing reaches edge - circle.
            bound = min(bound, max(problem.score(chosen), edge - circle))
            circle = max(edge - score + SCORE_TOLERANCE, circle * 1.01)
        elif circle == np.inf:
            break
        else:
            circle = circle * _GROWTH if circle < 10 else np.inf
    if best is None:
        raise InfeasibleError
    score = problem.score(best)
    return replace(start, chosen=best, score=score, bound=max(bound, score), stopped_by="waktu")

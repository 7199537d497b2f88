"""Shrinking: the same problem over a few of its candidate moves, and its plan put back."""

from dataclasses import replace

import numpy as np

from mutasi_core.planning.problem import Bools, PlanProblem
from mutasi_core.planning.solving import Solution, solve


def solve_within(
    problem: PlanProblem, keep: Bools, *, near_price: float | None, seconds: float = 60.0
) -> Solution:
    """Find the best plan that uses only some candidate moves; the proof holds among them.

    Posts that no kept move touches stay as they are in every such plan, so they are left out: the
    work grows with the moves kept, not with the instansi.

    Args:
        problem: The plan problem.
        keep: Candidate moves to choose among; every pinned one must be there.
        near_price: A price per move to begin at, from a similar problem.
        seconds: Time limit.

    Raises:
        InfeasibleError: If no plan within them honours every pin.
    """
    moves = np.flatnonzero(keep)
    found = solve(shrink(problem, keep), seconds=seconds, near_price=near_price)
    chosen = np.zeros(len(problem.mover), dtype=np.bool_)
    chosen[moves[found.chosen]] = True
    score = problem.score(chosen)
    return replace(
        found, chosen=chosen, score=score, bound=score if found.is_proven else found.bound
    )


def shrink(problem: PlanProblem, keep: Bools) -> PlanProblem:
    """Give the problem over the kept candidate moves alone, in the same order."""
    moves = np.flatnonzero(keep)
    movers, mover = np.unique(problem.mover[moves], return_inverse=True)
    origin = problem.mover_origin[movers]
    posts = np.unique(np.concatenate((origin, problem.target[moves])))
    return PlanProblem(
        post_ids=tuple(problem.post_ids[post] for post in posts.tolist()),
        kebutuhan=problem.kebutuhan[posts],
        bezetting=problem.bezetting[posts],
        minimum=problem.minimum[posts],
        weight=problem.weight[posts],
        movers=tuple(problem.movers[one] for one in movers.tolist()),
        mover_origin=np.searchsorted(posts, origin),
        mover=mover,
        target=np.searchsorted(posts, problem.target[moves]),
        gain=problem.gain[moves],
        kuota=problem.kuota,
        pinned=problem.pinned[moves],
        banned=problem.banned[moves],
    )

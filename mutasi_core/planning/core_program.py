"""The core program: the few moves that could still matter, solved as an integer program."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from mutasi_core.planning.problem import Bools, Floats, Ints, PlanProblem
from mutasi_core.planning.side_row import Baris


def solve_core(
    problem: PlanProblem,
    *,
    open_moves: Bools,
    fixed_moves: Bools,
    seconds: float,
    rows: Sequence[Baris] = (),
) -> Bools | None:
    """Choose the best plan that holds every fixed move and otherwise only open ones.

    maximise  sum gain x + sum fill f
    per post  fixed in - fixed out + sum x in - sum x out + released - sum f = 0
    per mover sum x <= 1 - fixed
    quota     sum x <= M - fixed
    side      sum coefficient x <= most - fixed

    Args:
        problem: The plan problem.
        open_moves: Candidate moves to decide on, disjoint from the fixed ones.
        fixed_moves: Candidate moves that are in the plan.
        seconds: Time limit.
        rows: Side conditions that the plan must keep too.

    Returns:
        The chosen moves; None where no plan exists within them or the time ran out unproven.

    References:
        HiGHS through scipy, with mip_rel_gap 0: its default of 1e-4 calls worse plans optimal.
    """
    # Most plans are proven without it, and importing it would cost every start a second.
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415
    from scipy.sparse import coo_array  # noqa: PLC0415

    moves = np.flatnonzero(open_moves)
    fixed = np.flatnonzero(fixed_moves)
    posts = len(problem.post_ids)
    fill_post, fill_gain = problem.fill_gain()
    giving = np.flatnonzero(problem.releasable)
    sizes = (len(moves), len(fill_post), len(giving))
    columns = sum(sizes)
    first_fill, first_release = sizes[0], sizes[0] + sizes[1]

    def entries(places: np.ndarray, cols: np.ndarray, value: float) -> tuple[np.ndarray, ...]:
        return places, cols, np.full(len(places), value)

    parts = (
        entries(problem.target[moves], np.arange(sizes[0]), 1.0),
        entries(problem.origin[moves], np.arange(sizes[0]), -1.0),
        entries(fill_post, first_fill + np.arange(sizes[1]), -1.0),
        entries(giving, first_release + np.arange(sizes[2]), 1.0),
        entries(posts + problem.mover[moves], np.arange(sizes[0]), 1.0),
        entries(np.full(sizes[0], posts + len(problem.movers)), np.arange(sizes[0]), 1.0),
    )
    row_of, cols, values = (np.concatenate(column) for column in zip(*parts, strict=True))
    matrix = coo_array((values, (row_of, cols)), shape=(posts + len(problem.movers) + 1, columns))
    net_fixed = np.bincount(problem.target[fixed], minlength=posts) - np.bincount(
        problem.origin[fixed], minlength=posts
    )
    taken = np.bincount(problem.mover[fixed], minlength=len(problem.movers))
    lower = np.concatenate((-net_fixed, np.full(len(problem.movers) + 1, -np.inf)))
    upper = np.concatenate((-net_fixed, 1 - taken, [problem.kuota - len(fixed)]))
    result = milp(
        -np.concatenate((problem.gain[moves], fill_gain, np.zeros(sizes[2]))),
        integrality=np.concatenate((np.ones(sizes[0]), np.zeros(columns - sizes[0]))),
        bounds=Bounds(
            0, np.concatenate((np.ones(first_release), problem.releasable[giving].astype(float)))
        ),
        constraints=[
            LinearConstraint(matrix.tocsr(), lower, upper),
            *([LinearConstraint(*_side(rows, moves, columns, fixed_moves))] if rows else []),
        ],
        options={"mip_rel_gap": 0.0, "time_limit": max(seconds, 0.1)},
    )
    if result.status != 0:
        return None
    chosen = fixed_moves.copy()
    chosen[moves[np.asarray(result.x[: sizes[0]]) > 0.5]] = True
    return chosen


def _side(
    rows: Sequence[Baris], moves: Ints, columns: int, fixed: Bools
) -> tuple[Any, Floats, Floats]:
    """Write the side conditions over the columns of the open moves; fixed moves go to the right."""
    from scipy.sparse import coo_array  # noqa: PLC0415

    place = np.full(len(fixed), -1, dtype=np.int64)
    place[moves] = np.arange(len(moves))
    number = np.repeat(np.arange(len(rows)), [len(row.moves) for row in rows])
    move = np.concatenate([np.array(row.moves, dtype=np.int64) for row in rows])
    value = np.concatenate([np.array(row.coefficients) for row in rows])
    most = np.array([row.most for row in rows])
    taken = np.bincount(number, weights=value * fixed[move], minlength=len(rows))
    is_open = place[move] >= 0
    matrix = coo_array(
        (value[is_open], (number[is_open], place[move[is_open]])), shape=(len(rows), columns)
    )
    return matrix.tocsr(), np.full(len(rows), -np.inf), most - taken

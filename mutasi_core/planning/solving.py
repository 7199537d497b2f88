"""Solving the plan problem: a plan, a bound that no plan can exceed, and whether they meet.

1. The network without a price per move gives the best plan if the quota does not bind.
2. Otherwise a price per move is sought at which the best flow makes exactly the quota: the
   Lagrangian dual of the quota, a convex piecewise linear function of the price, followed from
   breakpoint to breakpoint. Its value bounds every plan.
3. Where the breakpoint jumps over the quota (a chain of two moves, say), the moves that could
   still matter by their reduced cost make a small integer program, solved to gap 0; it is enlarged
   until nothing left outside can improve the plan.
"""

import time
from dataclasses import dataclass

import numpy as np

from mutasi_core.planning.core_program import solve_core
from mutasi_core.planning.network import (
    Flow,
    InfeasibleError,
    Network,
    build_network,
    cheapest_flow,
    chosen_moves,
    fewest_moves_flow,
)
from mutasi_core.planning.potentials import reduced_costs
from mutasi_core.planning.problem import Bools, PlanProblem
from mutasi_core.planning.residual import Residual

SCORE_TOLERANCE = 1e-6
"""Two scores closer than this are the same score (plan contract)."""

_FIRST_CIRCLE = 0.02
_GROWTH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """A plan and its proof.

    Attributes:
        chosen: Whether each candidate move is in the plan.
        score: Its score.
        bound: What no plan can exceed; equal to the score where the plan is proven best.
        stopped_by: "batas" (nothing more is worth moving), "kuota" or "waktu".
        flows_solved: How many networks were solved.
        price: What one more move in the quota would be worth at most, in points of score.
    """

    chosen: Bools
    score: float
    bound: float
    stopped_by: str
    flows_solved: int
    price: float = 0.0

    @property
    def gap(self) -> float:
        """(bound - score) / |bound|, 0 where they meet."""
        return (self.bound - self.score) / abs(self.bound) if self.bound != self.score else 0.0

    @property
    def is_proven(self) -> bool:
        """Whether no plan can be better."""
        return self.bound == self.score


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dual:
    """Where following the price of a move ended: a flow on either side of the quota.

    `last` is the cheapest flow at `price`.
    """

    over: Flow
    under: Flow
    last: Flow
    price: int
    bound: int
    solved: int


def solve(
    problem: PlanProblem,
    *,
    seconds: float = 60.0,
    keep: Bools | None = None,
    near_price: float | None = None,
) -> Solution:
    """Find the best plan and prove it, or say how far from proof the time left it.

    Args:
        problem: The plan problem.
        seconds: Time limit.
        keep: Candidate moves to choose among; the proof then holds among them. All where None.
        near_price: A price per move to begin at, from a similar problem.

    Raises:
        InfeasibleError: If no plan honours every pin.
    """
    deadline = time.monotonic() + seconds
    network = build_network(problem, keep)
    free = cheapest_flow(network, 0)
    if free.moves <= problem.kuota:
        return _proven(problem, chosen_moves(problem, network, free), "batas", 1)
    fewest = fewest_moves_flow(network)
    if fewest.moves > problem.kuota:
        raise InfeasibleError
    first = None if near_price is None else network.scale.whole_price(near_price)
    dual = _follow_price(network, free, fewest, problem.kuota, deadline, first)
    for flow in (dual.over, dual.under):
        if flow.moves == problem.kuota and flow.value >= dual.bound:
            price = network.scale.value(dual.price)
            chosen = chosen_moves(problem, network, flow)
            return _proven(problem, chosen, "kuota", dual.solved, price)
    return _close_gap(problem, network, dual, deadline)


def _follow_price(
    network: Network, over: Flow, under: Flow, kuota: int, deadline: float, first: int | None
) -> _Dual:
    """Follow the dual of the quota: each price is where the two known flows are worth the same."""
    price, bound, solved, last = 0, over.value, 2, over
    while over.moves > kuota >= under.moves and time.monotonic() < deadline:
        price = (over.value - under.value) // (over.moves - under.moves)
        is_guess = first is not None
        if first is not None:
            price, first = first, None
        last = cheapest_flow(network, price)
        solved += 1
        best = last.value - price * last.moves
        bound = min(bound, best + price * kuota)
        known = max(over.value - price * over.moves, under.value - price * under.moves)
        if last.moves >= kuota:
            over = last
        else:
            under = last
        if best <= known and not is_guess:
            break
    return _Dual(over=over, under=under, last=last, price=price, bound=bound, solved=solved)


def _close_gap(problem: PlanProblem, network: Network, dual: _Dual, deadline: float) -> Solution:
    """Solve the moves that could still matter exactly, enlarging their circle until it suffices.

    A plan that uses an unused move which loses more than the circle, or leaves out a used one, is
    worth less than bound - circle. So once the best plan within the circle reaches that, no plan
    outside can beat it.
    """
    bound = network.scale.bound(dual.bound)
    best = chosen_moves(problem, network, dual.under)
    best_score = problem.score(best)
    cost = network.scale.values(reduced_costs(network, dual.last, dual.price))
    cost_of_move = cost[: len(network.moves)]
    residual = Residual(network, dual.last, cost, len(problem.post_ids))
    near = residual.near()
    used = dual.last.flows[: len(network.moves)] > 0
    circle = _FIRST_CIRCLE
    while time.monotonic() < deadline:
        circle = min(circle, bound - best_score) + SCORE_TOLERANCE
        open_moves = np.zeros(len(problem.mover), dtype=np.bool_)
        certain = used & (cost_of_move < -circle)
        open_moves[network.moves[residual.circle(near, circle) & ~certain]] = True
        fixed = problem.pinned.copy()
        fixed[network.moves[certain]] = True
        left = deadline - time.monotonic()
        chosen = solve_core(problem, open_moves=open_moves, fixed_moves=fixed, seconds=left)
        if chosen is not None and problem.score(chosen) > best_score:
            best, best_score = chosen, problem.score(chosen)
        if chosen is not None and best_score >= bound - circle:
            price = network.scale.value(dual.price)
            return _proven(problem, best, "kuota", dual.solved, price)
        circle *= _GROWTH
    return Solution(
        chosen=best,
        score=best_score,
        bound=max(bound, best_score),
        stopped_by="waktu",
        flows_solved=dual.solved,
    )


def _proven(
    problem: PlanProblem, chosen: Bools, stopped_by: str, solved: int, price: float = 0.0
) -> Solution:
    score = problem.score(chosen)
    return Solution(
        chosen=chosen,
        score=score,
        bound=score,
        stopped_by=stopped_by,
        flows_solved=solved,
        price=price,
    )

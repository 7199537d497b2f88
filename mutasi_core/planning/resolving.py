"""Resolving: the best plan of a problem that differs from a solved one by pins, bans or quota.

Most candidate moves cannot matter any more: at the price of the solved plan each has a reduced
cost, and a plan that uses one is worth less than the bound by at least that. So a small circle of
moves is solved, and if its best plan reaches bound - circle no other plan can beat it; if not, the
circle that suffices is known.
"""

from dataclasses import dataclass, replace

import numpy as np

from mutasi_core.planning.network import InfeasibleError, build_network, cheapest_flow
from mutasi_core.planning.potentials import reduced_costs
from mutasi_core.planning.problem import Bools, Ints, PlanProblem
from mutasi_core.planning.residual import Near, Residual
from mutasi_core.planning.shrinking import solve_within
from mutasi_core.planning.solving import SCORE_TOLERANCE, Solution

_FIRST_CIRCLE = 0.02
_GROWTH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A solved problem from which similar ones are solved quickly.

    Attributes:
        dual: Bound of the score without the quota: bound of a quota M is dual + price * M.
        residual: The open arcs at that price.
        arc: Place of each candidate move among the arcs of the network, -1 where it has none.
    """

    problem: PlanProblem
    solution: Solution
    price: float
    dual: float
    residual: Residual
    arc: Ints

    def least_loss(self, move: int) -> float:
        """Give what every plan with this move stays below the bound, whatever the quota."""
        place = int(self.arc[move])
        return self.residual.force(place).loss if place >= 0 else 0.0


def make_base(problem: PlanProblem, solution: Solution) -> Base:
    """Compute the reduced costs at the price of a solved plan: one flow and its potentials."""
    network = build_network(problem)
    price = network.scale.whole_price(solution.price)
    flow = cheapest_flow(network, price)
    cost = network.scale.values(reduced_costs(network, flow, price))
    residual = Residual(network, flow, cost, len(problem.post_ids))
    arc = np.full(len(problem.mover), -1, dtype=np.int64)
    arc[network.moves] = np.arange(len(network.moves))
    return Base(
        problem=problem,
        solution=solution,
        price=network.scale.value(price),
        dual=network.scale.value(flow.value - price * flow.moves),
        residual=residual,
        arc=arc,
    )


def resolve(base: Base, problem: PlanProblem) -> Solution:
    """Solve a problem with the same candidates but other pins, bans or quota.

    Pins and bans may only be added to those of the base: then its bound still holds.

    Raises:
        InfeasibleError: If no plan honours every pin.
    """
    bound = base.dual + base.price * problem.kuota
    added = np.flatnonzero(problem.pinned & ~base.problem.pinned)
    near = base.residual.near()
    if len(added) == 1 and base.arc[added[0]] >= 0:
        near = base.residual.force(int(base.arc[added[0]]))
        if not np.isfinite(near.loss):
            raise InfeasibleError
    return _enlarging(base, problem, near, bound - near.loss)


def force(base: Base, move: int) -> Solution:
    """Solve the problem of the base with one more candidate move pinned.

    Raises:
        InfeasibleError: If no plan holds it.
    """
    pinned = base.problem.pinned.copy()
    pinned[move] = True
    return resolve(base, replace(base.problem, pinned=pinned))


def _enlarging(base: Base, problem: PlanProblem, near: Near, bound: float) -> Solution:
    """Solve circles of moves until what lies outside cannot matter.

    Args:
        base: The solved problem.
        problem: The problem to be solved.
        near: The neighbourhood in which every plan of it lies, by what it loses.
        bound: What no plan of it can exceed.
    """
    circle = _FIRST_CIRCLE
    while True:
        keep: Bools = problem.pinned.copy()
        keep[base.arc >= 0] |= base.residual.circle(near, circle)
        try:
            found = solve_within(problem, keep, near_price=base.price)
        except InfeasibleError:
            if circle == np.inf:
                raise
            circle = circle * _GROWTH if circle < 1 else np.inf  # a pin may need a far partner
            continue
        if found.score >= bound - circle - SCORE_TOLERANCE:
            return found
        circle = bound - found.score + SCORE_TOLERANCE

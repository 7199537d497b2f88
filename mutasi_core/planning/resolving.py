"""Resolving: the best plan of a problem that differs from a solved one by pins, bans or quota.

Most candidate moves cannot matter any more: at the price of the solved plan each has a reduced
cost, and a plan that uses one is worth less than the bound by at least that. So a small circle of
moves is solved, and if its best plan reaches bound - circle no other plan can beat it; if not, the
circle that suffices is known.
"""

from dataclasses import dataclass

import numpy as np

from mutasi_core.planning.network import InfeasibleError, build_network, cheapest_flow
from mutasi_core.planning.potentials import reduced_costs
from mutasi_core.planning.problem import Bools, Floats, PlanProblem
from mutasi_core.planning.solving import SCORE_TOLERANCE, Solution, solve

_CIRCLE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A solved problem from which similar ones are solved quickly.

    Attributes:
        loss: What a plan loses at least by using each candidate move, in points of score; 0 for
            the moves that the best plans use.
        dual: Bound of the score without the quota: bound of a quota M is dual + price * M.
    """

    problem: PlanProblem
    solution: Solution
    price: float
    dual: float
    loss: Floats


def make_base(problem: PlanProblem, solution: Solution) -> Base:
    """Compute the reduced costs at the price of a solved plan: one flow and its potentials."""
    network = build_network(problem)
    price = network.scale.whole_price(solution.price)
    flow = cheapest_flow(network, price)
    cost = reduced_costs(network, flow, price)[: len(network.moves)]
    loss = np.zeros(len(problem.mover))
    loss[network.moves] = np.maximum(network.scale.values(cost), 0.0)
    return Base(
        problem=problem,
        solution=solution,
        price=network.scale.value(price),
        dual=network.scale.value(flow.value - price * flow.moves),
        loss=loss,
    )


def resolve(base: Base, problem: PlanProblem) -> Solution:
    """Solve a problem with the same candidates but other pins, bans or quota.

    Pins and bans may only be added to those of the base: then its bound still holds.

    Raises:
        InfeasibleError: If no plan honours every pin.
    """
    bound = base.dual + base.price * problem.kuota
    pinned_loss = float(np.sum(base.loss[problem.pinned & ~base.problem.pinned]))
    circle = _CIRCLE + pinned_loss
    while True:
        keep: Bools = (base.loss <= circle) | problem.pinned
        try:
            found = solve(problem, keep=keep, near_price=base.price)
        except InfeasibleError:
            if keep.all():
                raise
            circle = np.inf  # a pin may need a partner that seemed not to matter
            continue
        if keep.all() or found.score >= bound - circle - SCORE_TOLERANCE:
            return found
        circle = bound - found.score + SCORE_TOLERANCE

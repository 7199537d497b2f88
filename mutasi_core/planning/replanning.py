"""Replanning: after new pins, bans or wishes, the plan that changes the fewest announced names.

Every changed name costs a stated price: an announced move that is not kept, or a person who was
not announced and now moves. Both are amounts on single candidate moves, so the problem keeps its
form and its proof.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from mutasi_core.planning.counterfactuals import Harga, price
from mutasi_core.planning.problem import Bools, Floats, Ints, PlanProblem
from mutasi_core.planning.resolving import make_base
from mutasi_core.planning.solving import Solution, solve


@dataclass(frozen=True, slots=True, kw_only=True)
class Replan:
    """A plan near an announced one.

    Attributes:
        solution: Its score and bound with the price of the changed names counted.
        score: Its score by itself.
        free_score: The best score if names might change at no price.
        kept, dropped: Announced candidate moves that stay, and that do not.
        added: Candidate moves that are new, changed targets of announced people among them.
        keeping: For each dropped move that could be kept, what the plan would lose by keeping it.
        changed_names: How many people are told something else than announced.
    """

    solution: Solution
    score: float
    free_score: float
    kept: tuple[int, ...]
    dropped: tuple[int, ...]
    added: tuple[int, ...]
    keeping: dict[int, float]
    changed_names: int


def replan(
    problem: PlanProblem, announced: Sequence[int], price_per_name: float, seconds: float = 60.0
) -> Replan:
    """Make the best plan when every changed name costs a price.

    Args:
        problem: The problem with the new pins and bans.
        announced: Candidate moves of the announced plan that are still lawful.
        price_per_name: Points of score that a changed name must bring at least.
        seconds: Time limit.

    Raises:
        InfeasibleError: If no plan honours every pin.
    """
    told: Bools = np.zeros(len(problem.mover), dtype=np.bool_)
    told[list(announced)] = True
    priced = replace(problem, gain=problem.gain + name_prices(problem, told, price_per_name))
    found = solve(priced, seconds=seconds)
    dropped = np.flatnonzero(told & ~found.chosen).tolist()
    keeping: dict[int, float] = {}
    if dropped:
        base = make_base(priced, found)
        for move in dropped:
            answer = price(base, move)
            if isinstance(answer, Harga):
                keeping[move] = answer.nilai
    kept: Ints = np.flatnonzero(told & found.chosen)
    added: Ints = np.flatnonzero(found.chosen & ~told)
    names = {int(one) for one in problem.mover[dropped]} | {
        int(one) for one in problem.mover[added]
    }
    return Replan(
        solution=found,
        score=problem.score(found.chosen),
        free_score=solve(problem, seconds=seconds).score,
        kept=tuple(kept.tolist()),
        dropped=tuple(dropped),
        added=tuple(added.tolist()),
        keeping=keeping,
        changed_names=len(names),
    )


def name_prices(problem: PlanProblem, told: Bools, price_per_name: float) -> Floats:
    """Give what each candidate move earns or costs by keeping to, or leaving, what was announced.

    An announced move earns the price, any move of a person not announced costs it; another move
    of an announced person does neither: staying or going elsewhere is one changed name.
    """
    people = np.zeros(len(problem.movers), dtype=np.bool_)
    people[problem.mover[told]] = True
    told_people = people[problem.mover]
    return np.asarray(price_per_name * (told.astype(float) - (~told_people).astype(float)))

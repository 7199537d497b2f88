"""The quota curve: the best score and the shortage left for every quota, each proven.

Quotas near each other have best plans near each other, so one neighbourhood of a price per move
serves many of them: a quota whose best plan within it reaches what lies outside at most is proven,
and the first that does not starts the next neighbourhood.
"""

from dataclasses import dataclass, replace

import numpy as np

from mutasi_core.planning.network import (
    Flow,
    InfeasibleError,
    Network,
    build_network,
    cheapest_flow,
    chosen_moves,
)
from mutasi_core.planning.problem import Bools, PlanProblem
from mutasi_core.planning.resolving import Base, make_base
from mutasi_core.planning.shrinking import shrink
from mutasi_core.planning.solving import SCORE_TOLERANCE, solve

_CIRCLE = 0.15
_STEP = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Titik:
    """The best plan of one quota.

    Attributes:
        skor: Its score.
        kekurangan: Shortage that it leaves [orang].
        mutasi: Moves it makes, fewer than the quota where more are not worth it.
        terbukti: Whether no plan of this quota is better.
    """

    kuota: int
    skor: float
    kekurangan: int
    mutasi: int
    terbukti: bool


def quota_curve(problem: PlanProblem, seconds: float = 60.0) -> tuple[Titik, ...]:
    """Give the best plan of every quota from 0 to that of the problem.

    Quotas too small for the pins are left out.

    Raises:
        InfeasibleError: If no plan honours every pin within the largest quota.
    """
    first = solve(problem, seconds=seconds)
    found = {problem.kuota: _point(problem, problem.kuota, first.chosen, terbukti=first.is_proven)}
    made = found[problem.kuota].mutasi
    for less in range(made, problem.kuota):
        found[less] = replace(found[problem.kuota], kuota=less)
    kuota, price = made - 1, first.price
    while kuota >= int(problem.pinned.sum()):
        base = make_base(problem, replace(first, price=price))
        before = kuota
        kuota, price = _near(problem, base, kuota, found)
        if kuota == before:
            try:
                alone = solve(replace(problem, kuota=kuota), near_price=price, seconds=seconds)
            except InfeasibleError:
                break
            found[kuota] = _point(problem, kuota, alone.chosen, terbukti=alone.is_proven)
            price = alone.price
            kuota -= 1
    return tuple(found[kuota] for kuota in sorted(found))


def _near(
    problem: PlanProblem, base: Base, kuota: int, found: dict[int, Titik]
) -> tuple[int, float]:
    """Solve smaller quotas within one neighbourhood; give the first unproven one and a price."""
    keep: Bools = problem.pinned.copy()
    keep[base.arc >= 0] |= base.residual.circle(base.residual.near(), _CIRCLE)
    moves = np.flatnonzero(keep)
    small = shrink(problem, keep)
    network = build_network(small)
    step = network.scale.whole_price(_STEP)
    price = network.scale.whole_price(base.price)
    over, under = cheapest_flow(network, price), cheapest_flow(network, price + step)
    corners = _corners(network, over, under)
    while kuota >= under.moves:
        at = network.scale.value(_price_of(corners, kuota))
        corner = corners.get(kuota)
        if corner is not None:
            chosen = chosen_moves(small, network, corner)
        else:
            try:
                alone = solve(replace(small, kuota=kuota), near_price=at)
            except InfeasibleError:
                return kuota, at
            if not alone.is_proven:
                return kuota, at
            chosen = alone.chosen
        if small.score(chosen) < base.dual + base.price * kuota - _CIRCLE - SCORE_TOLERANCE:
            return kuota, at
        whole = np.zeros(len(problem.mover), dtype=np.bool_)
        whole[moves[chosen]] = True
        found[kuota] = _point(problem, kuota, whole)
        kuota -= 1
    return kuota, network.scale.value(price + step)


def _corners(network: Network, over: Flow, under: Flow) -> dict[int, Flow]:
    """Find the best flow of every number of moves at which the dual of the quota has a corner."""
    corners = {under.moves: under, over.moves: over}
    open_pairs = [(over, under)]
    while open_pairs:
        more, less = open_pairs.pop()
        if more.moves - less.moves <= 1:
            continue
        price = (more.value - less.value) // (more.moves - less.moves)
        middle = cheapest_flow(network, price)
        known = max(more.value - price * more.moves, less.value - price * less.moves)
        if middle.value - price * middle.moves > known and less.moves < middle.moves < more.moves:
            corners[middle.moves] = middle
            open_pairs += [(more, middle), (middle, less)]
    return corners


def _price_of(corners: dict[int, Flow], kuota: int) -> int:
    """Give the price per move of the segment that a quota lies on."""
    above = min((m for m in corners if m >= kuota), default=max(corners))
    below = max((m for m in corners if m < above), default=min(corners))
    if above == below:
        return 0
    return (corners[above].value - corners[below].value) // (above - below)


def _point(problem: PlanProblem, kuota: int, chosen: Bools, *, terbukti: bool = True) -> Titik:
    return Titik(
        kuota=kuota,
        skor=problem.score(chosen),
        kekurangan=shortage_left(problem, chosen),
        mutasi=int(chosen.sum()),
        terbukti=terbukti,
    )


def shortage_left(problem: PlanProblem, chosen: Bools) -> int:
    """Count the places still empty after the moves [orang]."""
    posts = len(problem.post_ids)
    headcount = (
        problem.bezetting
        + np.bincount(problem.target[chosen], minlength=posts)
        - np.bincount(problem.origin[chosen], minlength=posts)
    )
    return int(np.maximum(problem.kebutuhan - headcount, 0).sum())

"""The plan problem as a network: people flow between posts, empty places draw them."""

from dataclasses import dataclass, replace
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from mutasi_core.planning.problem import Bools, Floats, Ints, PlanProblem

_TIE_RANGE = 1 << 10
_COST_CEILING = 2**62
_FINEST_DIGITS = 9
_POOL = 0


class InfeasibleError(ValueError):
    """The pins, together with the limits, leave no plan at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How values of score become whole numbers for an exact solver.

    Attributes:
        points: Steps to one point of score.
        step: Whole numbers to one step; the room below it holds the tie-breaking hash.
    """

    points: int
    step: int

    def whole(self, values: Floats) -> Ints:
        """Round values of score to steps, the room for ties left at zero."""
        return np.rint(values * self.points).astype(np.int64) * self.step

    def values(self, whole: Ints) -> Floats:
        """Give whole numbers back as points of score."""
        return np.asarray(whole / (self.points * self.step))

    def value(self, whole: int) -> float:
        """Give one whole number back as points of score."""
        return whole / (self.points * self.step)

    def whole_price(self, value: float) -> int:
        """Turn a price in points of score into a whole number, ties left out."""
        return int(value * self.points) * self.step

    def bound(self, whole: int) -> float:
        """Give the score that a whole number cannot exceed: its ties are cut off."""
        return (whole // self.step) / self.points


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A circulation whose cheapest flow is the best plan at a given price per move.

    Nodes: 0 is the pool, then one node a post, then one a mover. A place that a post may lose is
    an arc from the pool, an empty place an arc to the pool that pays its gain, and a candidate
    move the path post - mover - post.

    Attributes:
        moves: Index of each candidate move kept as an arc.
        tail, head, capacity, value: The arcs; candidate moves first, in the order of `moves`.
        supply: People that pins push into each node.
        scale: How values of score become whole numbers.
        fixed_value: What the pinned moves are worth by themselves, in whole numbers.
        fixed_moves: How many moves are pinned.
    """

    moves: Ints
    tail: Ints
    head: Ints
    capacity: Ints
    value: Ints
    supply: Ints
    scale: Scale
    fixed_value: int
    fixed_moves: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The cheapest flow at one price per move.

    Attributes:
        flows: Flow on each arc.
        moves: How many moves it makes, pins included.
        value: Its value without the price, in whole numbers, pins included.
    """

    flows: Ints
    moves: int
    value: int


def build_network(problem: PlanProblem, keep: Bools | None = None) -> Network:
    """Turn the problem into arcs. Pinned moves become supplies; banned ones are left out.

    Args:
        problem: The plan problem.
        keep: Candidate moves to use; all where None.

    Raises:
        InfeasibleError: If one person is pinned twice, or a pinned move is banned.
    """
    posts = len(problem.post_ids)
    pinned = np.flatnonzero(problem.pinned)
    if np.any(np.bincount(problem.mover[pinned], minlength=1) > 1) or np.any(
        problem.pinned & problem.banned
    ):
        raise InfeasibleError
    bound = np.zeros(len(problem.movers), dtype=np.bool_)
    bound[problem.mover[pinned]] = True
    free = ~problem.banned & ~problem.pinned & ~bound[problem.mover]
    moves = np.flatnonzero(free if keep is None else free & keep)
    movers, mover_of_move = np.unique(problem.mover[moves], return_inverse=True)
    fill_post, fill_gain = problem.fill_gain()
    scale = _scale(problem, nodes=1 + posts + len(movers), largest_fill=fill_gain)
    whole = scale.whole(problem.gain) + _ties(problem)
    releasable = problem.releasable
    giving = np.flatnonzero(releasable)
    mover_node = 1 + posts + np.arange(len(movers))

    arcs = (
        (mover_node[mover_of_move], 1 + problem.target[moves], _ones(moves), whole[moves]),
        (1 + problem.mover_origin[movers], mover_node, _ones(movers), _zeros(movers)),
        (np.full(len(giving), _POOL), 1 + giving, releasable[giving], _zeros(giving)),
        (1 + fill_post, np.full(len(fill_post), _POOL), _ones(fill_post), scale.whole(fill_gain)),
    )
    tail, head, capacity, value = (np.concatenate(parts) for parts in zip(*arcs, strict=True))
    supply = np.zeros(1 + posts + len(movers), dtype=np.int64)
    np.add.at(supply, 1 + problem.target[pinned], 1)
    np.subtract.at(supply, 1 + problem.origin[pinned], 1)
    return Network(
        moves=moves,
        tail=tail,
        head=head,
        capacity=capacity,
        value=value,
        supply=supply,
        scale=scale,
        fixed_value=int(np.sum(whole[pinned])),
        fixed_moves=len(pinned),
    )


def cheapest_flow(network: Network, price: int) -> Flow:
    """Solve the network at a price per move.

    Raises:
        InfeasibleError: If the pins cannot all be honoured.

    Complexity: cost scaling push-relabel, about arcs ** 1.14 on transfer networks as measured.
    """
    cost = -network.value
    cost[: len(network.moves)] += price
    return _solve(network, cost)


def fewest_moves_flow(network: Network) -> Flow:
    """Honour the pins with as few moves as can be: what they cost of the quota.

    Raises:
        InfeasibleError: If the pins cannot all be honoured.
    """
    cost = np.zeros(len(network.tail), dtype=np.int64)
    cost[: len(network.moves)] = 1
    return _solve(network, cost)


def _solve(network: Network, cost: Ints) -> Flow:
    solver = SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(network.tail, network.head, network.capacity, cost)
    solver.set_nodes_supplies(np.arange(len(network.supply)), network.supply)
    status = solver.solve()
    if status == solver.INFEASIBLE:
        raise InfeasibleError
    if status != solver.OPTIMAL:
        msg = f"min-cost flow ended with status {status}"
        raise RuntimeError(msg)
    flows = np.asarray(solver.flows(np.arange(len(network.tail))), dtype=np.int64)
    return Flow(
        flows=flows,
        moves=int(flows[: len(network.moves)].sum()) + network.fixed_moves,
        value=int(np.dot(flows, network.value)) + network.fixed_value,
    )


def chosen_moves(problem: PlanProblem, network: Network, flow: Flow) -> Bools:
    """Mark the candidate moves that a flow makes, pins included."""
    chosen = problem.pinned.copy()
    chosen[network.moves[flow.flows[: len(network.moves)] > 0]] = True
    return chosen


def with_overfull_posts(network: Network, posts: Ints) -> Network:
    """Give the network in which these posts may take any number of people beyond their limit.

    What becomes possible then was forbidden by a full destination (R12).
    """
    many = np.full(len(posts), len(network.moves) + network.fixed_moves, dtype=np.int64)
    return replace(
        network,
        tail=np.concatenate((network.tail, 1 + posts)),
        head=np.concatenate((network.head, np.full(len(posts), _POOL))),
        capacity=np.concatenate((network.capacity, many)),
        value=np.concatenate((network.value, _zeros(posts))),
    )


def _scale(problem: PlanProblem, *, nodes: int, largest_fill: Floats) -> Scale:
    """Choose how fine the whole numbers are.

    The ties of a whole plan stay below one step of score, so they decide only between plans of
    equal score. The solver multiplies costs by the number of nodes, which sets the ceiling.
    """
    step = 1
    while step < (problem.kuota + 1) * _TIE_RANGE:
        step *= 2
    largest = max(
        1.0,
        float(np.max(np.abs(problem.gain), initial=0.0)),
        float(np.max(largest_fill, initial=0.0)),
    )
    digits = _FINEST_DIGITS
    while digits > 0 and 4 * largest * 10**digits * step * (nodes + 2) > _COST_CEILING:
        digits -= 1
    return Scale(points=10**digits, step=step)


def _ties(problem: PlanProblem) -> Ints:
    """Give each candidate move a number of its own nature that decides between equal plans."""
    movers = np.array([crc32(nip.encode()) for nip in problem.movers], dtype=np.uint64)
    posts = np.array([crc32(post.encode()) for post in problem.post_ids], dtype=np.uint64)
    keys = (movers[problem.mover] << np.uint64(32)) ^ posts[problem.target]
    return _splitmix64(keys) % _TIE_RANGE


def _ones(like: Ints) -> Ints:
    return np.ones(len(like), dtype=np.int64)


def _zeros(like: Ints) -> Ints:
    return np.zeros(len(like), dtype=np.int64)


def _splitmix64(keys: NDArray[np.uint64]) -> Ints:
    """Scatter keys evenly; a linear hash would leave swaps of two people tied.

    References:
        Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014.
    """
    mixed = keys + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((mixed ^ (mixed >> np.uint64(31))) >> np.uint64(1)).astype(np.int64)

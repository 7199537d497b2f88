"""The residual of a solved plan: what forcing a move costs at least, and which moves then matter.

At the price per move of the solved plan, forcing a move costs the shortest way back from its
target to where its mover comes from, through the arcs that the best flow leaves open. The
lengths are new potentials: of every other move they say what a plan with the forced one loses at
least by using it. A plan differs from the best flow by closed walks through open arcs, so a move
that lies on no closed walk of cheap arcs cannot matter either.

References:
    Ahuja, Magnanti, Orlin: Network Flows, 1993, chapter 9.7 (successive shortest paths).
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from mutasi_core.planning.network import Flow, Network
from mutasi_core.planning.problem import Bools, Floats, Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """The neighbourhood of a cheapest flow, with one candidate move forced or none.

    Attributes:
        loss: What every plan with the forced move loses at least, in points of score; infinite
            where no plan can hold it at all.
        loss_of_move: For each candidate move of the network, what a plan loses at least beyond
            `loss` by using it.
        tail, head, weight: The open arcs.
    """

    loss: float
    loss_of_move: Floats
    tail: Ints
    head: Ints
    weight: Floats


class Residual:
    """The open arcs of a cheapest flow among posts, pool and the movers that it moves.

    A mover that stays is a way from its own post to its targets, so parallel ways are merged and
    only the cheapest is kept: a graph of posts, not of people.
    """

    def __init__(self, network: Network, flow: Flow, cost: Floats, posts: int) -> None:
        """Prepare the graph.

        Args:
            network: The network.
            flow: Its cheapest flow.
            cost: Reduced cost of each arc, in points of score.
            posts: How many posts the problem has.
        """
        moves = len(network.moves)
        movers = len(network.supply) - 1 - posts
        self._first_mover = 1 + posts
        self._mover = network.tail[:moves] - self._first_mover
        self._target = network.head[:moves]
        self._cost = cost[:moves]
        self._used = flow.flows[:moves] > 0
        self._origin = network.tail[moves : moves + movers]
        self._leave = cost[moves : moves + movers]
        self._moved = flow.flows[moves : moves + movers] > 0
        self._place = np.full(movers, -1, dtype=np.int64)
        self._place[self._moved] = self._first_mover + np.arange(int(self._moved.sum()))
        self._size = self._first_mover + int(self._moved.sum())
        self._start = np.where(self._moved, self._place, self._origin)[self._mover]
        self._graph = self._build(network, flow, cost, moves + movers)
        self._tail = np.repeat(np.arange(self._size), np.diff(self._graph.indptr))

    def near(self) -> Near:
        """Describe the neighbourhood of the flow itself."""
        loss = np.maximum(self._cost, 0.0) + np.maximum(self._leave[self._mover], 0.0)
        return Near(
            loss=0.0,
            loss_of_move=loss,
            tail=self._tail,
            head=self._graph.indices,
            weight=self._graph.data,
        )

    def force(self, arc: int) -> Near:
        """Describe the neighbourhood of the cheapest flow that holds the move of one arc."""
        from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415 - needed for questions only

        if self._used[arc]:
            return self.near()
        mover, target = int(self._mover[arc]), int(self._target[arc])
        moved = bool(self._moved[mover])
        sink = int(self._place[mover] if moved else self._origin[mover])
        own = float(self._cost[arc]) + (0.0 if moved else float(self._leave[mover]))
        lengths, befores = dijkstra(
            self._graph, directed=True, indices=[target], return_predecessors=True
        )
        length, before = lengths[0], befores[0]
        far = float(length[sink])
        if not np.isfinite(far):
            return replace(self.near(), loss=np.inf)
        length = np.minimum(length, far)
        at_mover = np.where(
            self._moved, length[self._place], np.minimum(length[self._origin] + self._leave, far)
        )
        using = self._cost + at_mover[self._mover] - length[self._target]
        leaving = self._leave + length[self._origin] - at_mover
        way = [sink]
        while way[-1] != target:
            way.append(int(before[way[-1]]))
        head = self._graph.indices
        weight = self._graph.data + length[self._tail] - length[head]
        return Near(
            loss=own + far,
            loss_of_move=np.maximum(using, 0.0) + np.maximum(leaving, 0.0)[self._mover],
            tail=np.concatenate((self._tail, way[:-1])),
            head=np.concatenate((head, way[1:])),
            weight=np.concatenate((weight, np.zeros(len(way) - 1))),
        )

    def circle(self, near: Near, widest: float) -> Bools:
        """Mark the moves that a plan may use, or may drop, without losing more than `widest`.

        Those are the moves of the flow, and those on a closed walk of arcs of at most that weight.
        """
        from scipy.sparse import csr_array  # noqa: PLC0415
        from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

        cheap = near.weight <= widest
        ones = np.ones(int(cheap.sum()), dtype=np.int8)
        graph = csr_array((ones, (near.tail[cheap], near.head[cheap])), shape=self._graph.shape)
        _, group = connected_components(graph, directed=True, connection="strong")
        round_trip = group[self._start] == group[self._target]
        return np.asarray(self._used | ((near.loss_of_move <= widest) & round_trip))

    def _build(self, network: Network, flow: Flow, cost: Floats, rest: int) -> Any:  # noqa: ANN401 - a csr_array, imported late
        from scipy.sparse import csr_array  # noqa: PLC0415

        stays = ~self._moved[self._mover]
        used, free = self._used, ~self._used
        way = self._cost + np.where(stays, self._leave[self._mover], 0.0)
        moved = np.flatnonzero(self._moved)
        open_arc = flow.flows[rest:] < network.capacity[rest:]
        full = flow.flows[rest:] > 0
        arcs = (
            (self._start[free], self._target[free], way[free]),
            (self._target[used], self._place[self._mover[used]], -self._cost[used]),
            (self._place[moved], self._origin[moved], -self._leave[moved]),
            (network.tail[rest:][open_arc], network.head[rest:][open_arc], cost[rest:][open_arc]),
            (network.head[rest:][full], network.tail[rest:][full], -cost[rest:][full]),
        )
        tail, head, weight = (np.concatenate(parts) for parts in zip(*arcs, strict=True))
        key, first = _first_of_each(tail * self._size + head, weight)
        tail, head = np.divmod(key, self._size)
        pointer = np.searchsorted(tail, np.arange(self._size + 1))
        return csr_array(
            (np.maximum(weight[first], 0.0), head, pointer), shape=(self._size, self._size)
        )


def _first_of_each(key: Ints, weight: Floats) -> tuple[Ints, Ints]:
    """Give each key once, sorted, and where its least weight stands."""
    order = np.lexsort((weight, key))
    ordered = key[order]
    is_first = np.ones(len(key), dtype=np.bool_)
    is_first[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_first], order[is_first]

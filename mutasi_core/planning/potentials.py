"""Potentials of a cheapest flow: the certificate of its optimality, and each arc's reduced cost."""

import numpy as np

from mutasi_core.planning.network import Flow, Network
from mutasi_core.planning.problem import Ints


def reduced_costs(network: Network, flow: Flow, price: int) -> Ints:
    """Give the reduced cost of each arc at a price per move, in whole numbers.

    An arc left unused has a reduced cost of at least 0, one that is full of at most 0. The amount
    is what a plan loses at least by using the one or not using the other.

    Raises:
        ArithmeticError: If the flow is not the cheapest, so that no potentials exist.

    References:
        Ahuja, Magnanti, Orlin: Network Flows, 1993, theorem 9.3 (reduced cost optimality).
    """
    cost = -network.value
    cost[: len(network.moves)] += price
    forward = flow.flows < network.capacity
    backward = flow.flows > 0
    tail = np.concatenate((network.tail[forward], network.head[backward]))
    head = np.concatenate((network.head[forward], network.tail[backward]))
    weight = np.concatenate((cost[forward], -cost[backward]))
    potential = np.zeros(len(network.supply), dtype=np.int64)
    for _ in range(len(potential) + 1):
        offered = potential[tail] + weight
        shorter = offered < potential[head]
        if not shorter.any():
            return cost + potential[network.tail] - potential[network.head]
        np.minimum.at(potential, head[shorter], offered[shorter])
    msg = "the residual network has a negative cycle: the flow is not optimal"
    raise ArithmeticError(msg)

"""Sampling with exact totals: shares to whole numbers, and values to people within bounds."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def apportion(weights: Sequence[float] | Floats, total: int) -> list[int]:
    """Share a whole number out by weight, largest remainders first.

    Example:
        >>> apportion([1, 1, 2], 7)
        [2, 2, 3]
    """
    exact = np.asarray(weights, dtype=np.float64)
    if exact.sum() <= 0:
        return [0] * len(exact)
    exact = exact * total / exact.sum()
    whole = np.floor(exact + 1e-9).astype(int)
    for place in np.argsort(-(exact - whole), kind="stable")[: total - int(whole.sum())]:
        whole[place] += 1
    return [int(value) for value in whole]


def apportion_named(weights: Mapping[str, float], total: int) -> dict[str, int]:
    """Share a whole number out over names."""
    return dict(zip(weights, apportion(list(weights.values()), total), strict=True))


def fit_slots(slots: Floats, want: Floats, low: Floats, high: Floats) -> Floats:
    """Deal out exactly the given values, by order of `want`, each within its person's bounds.

    Values are first dealt in order; one that breaks a bound is then exchanged with the nearest
    person for whom the exchange breaks none. A value that nobody can take is moved to the bound.

    Args:
        slots: The values to deal out, one a person.
        want: Whose value should be higher.
        low: Least value of each person, allowed.
        high: Greatest value of each person, allowed.
    """
    dealt = np.empty(len(slots))
    dealt[np.argsort(want, kind="stable")] = np.sort(slots)
    for _ in range(4):
        broken = np.flatnonzero((dealt < low) | (dealt > high))
        if not len(broken):
            return dealt
        for one in broken:
            if low[one] <= dealt[one] <= high[one]:
                continue
            fits = (
                (dealt >= low[one]) & (dealt <= high[one])
                & (low <= dealt[one]) & (high >= dealt[one])
            )  # fmt: skip
            others = np.flatnonzero(fits)
            if len(others):
                target = dealt[one] if low[one] > dealt[one] else high[one]
                nearest = others[np.argmin(np.abs(dealt[others] - target), keepdims=True)[0]]
                dealt[one], dealt[nearest] = dealt[nearest], dealt[one]
    return np.clip(dealt, low, np.maximum(low, high))


def pick(rng: np.random.Generator, count: int, total: int) -> list[int]:
    """Draw distinct places, in ascending order."""
    return sorted(int(place) for place in rng.permutation(total)[:count])

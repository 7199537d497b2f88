"""Choosing k: how many groups the data bear, and whether they bear any."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.metrics import pairwise_distances, silhouette_score

from mutasi_core.people.partition import centres_of, partition, squared_distances
from mutasi_core.people.profile_table import Floats, Indices
from mutasi_core.people.profile_views import View

MIN_GAIN = 0.01
"""Least silhouette above that of null profiles at which groups count as natural."""

_MAX_K = 14
_ROWS_PER_GROUP = 5
_SAMPLE = 1000
_LANDMARKS = 500
_NULLS, _NULLS_SMALL = 2, 10
# Measured on 288 tables without groups (bench/null_groups.py): these three find groups in 3 %.
_NOISE_MARGIN = 1.5
_MIN_SHARE = 0.15
_LEAST_NOISE = 0.001
_SPLITS = 4
_HOLDS = 0.8  # the usual bound; on 34 planted tables .5 splits groups too often, .8 hits k in 88 %
_NEAR_BEST = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was measured for one view.

    Attributes:
        silhouette: By k, in the view.
        gain: By k, silhouette minus that of data without groups.
        k: Chosen number of groups; 0 where there are no natural groups.
    """

    silhouette: dict[int, float]
    gain: dict[int, float]
    k: int

    @property
    def best_gain(self) -> float:
        """The largest gain over all k tried."""
        return max(self.gain.values(), default=0.0)


def choose_view(views: Sequence[View], k: int | None, seed: int) -> tuple[View, Choice]:
    """Take the view whose groups owe the least to chance, and its k.

    That is the view with the largest gain over data without groups, counted in what chance alone
    shows there: silhouettes of a round view are lower as a whole. Where a person gives k, only
    that k is looked at, and it is taken.
    """
    measured = [(view, _measure(view, k, seed)) for view in views]
    view, found = max(measured, key=lambda pair: (pair[1].is_natural, pair[1].merit))
    if k is None and not found.is_natural:
        view, found = max(measured, key=lambda pair: pair[1].best_gain)
        return view, Choice(silhouette=found.silhouette, gain=found.gain, k=0)
    chosen = k or _largest_that_holds(view, found.gain, seed)
    return view, Choice(silhouette=found.silhouette, gain=found.gain, k=chosen)


def _largest_that_holds(view: View, gain: dict[int, float], seed: int) -> int:
    """Take the largest k that predicts the other half and gains nearly the most.

    Where none predicts well, the one that gains the most.
    """
    best = max(gain.values())
    near = [k for k, value in gain.items() if value >= max(MIN_GAIN, _NEAR_BEST * best)]
    strength = prediction_strength(view, near, seed)
    holding = [k for k in near if strength[k] > _HOLDS]
    return max(holding) if holding else max(gain, key=lambda k: gain[k])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measured:
    """Silhouettes of one view by k, their gain over chance, and the gain chance itself shows."""

    silhouette: dict[int, float]
    gain: dict[int, float]
    noise: float

    @property
    def best_gain(self) -> float:
        return max(self.gain.values(), default=0.0)

    @property
    def is_natural(self) -> bool:
        enough = max(MIN_GAIN, _NOISE_MARGIN * self.noise)
        return self.best_gain >= enough and self.share >= _MIN_SHARE

    @property
    def share(self) -> float:
        best = max(self.gain, key=lambda k: self.gain[k], default=0)
        return (
            self.gain[best] / self.silhouette[best] if best and self.silhouette[best] > 0 else 0.0
        )

    @property
    def merit(self) -> float:
        return self.best_gain / max(self.noise, _LEAST_NOISE)


def _measure(view: View, k: int | None, seed: int) -> _Measured:
    rng = np.random.default_rng(seed)
    rows = _sample(view.size, rng)
    ks = [k] if k is not None else list(range(2, min(_MAX_K, len(rows) // _ROWS_PER_GROUP) + 1))
    ks = [one for one in ks if 1 < one < len(rows)]
    if not ks:
        return _Measured(silhouette={}, gain={}, noise=0.0)
    silhouette = _silhouettes(view.points(rows), ks, rng)
    draws = max(_NULLS, min(_NULLS_SMALL, _SAMPLE * _NULLS // len(rows)))
    nulls = [_silhouettes(view.null(rows, rng), ks, rng) for _ in range(draws)]
    mean = {one: sum(null[one] for null in nulls) / draws for one in ks}
    return _Measured(
        silhouette=silhouette,
        gain={one: silhouette[one] - mean[one] for one in ks},
        noise=max(null[one] - mean[one] for null in nulls for one in ks),
    )


def _silhouettes(points: Floats, ks: Sequence[int], rng: np.random.Generator) -> dict[int, float]:
    distance = pairwise_distances(points)
    np.fill_diagonal(distance, 0.0)
    found = partition(points, ks, rng, _LANDMARKS)
    return {k: silhouette_of(distance, found[k], precomputed=True) for k in ks}


def silhouette_of(points: Floats, labels: Indices, *, precomputed: bool = False) -> float:
    """Give the mean silhouette, -1 to 1; 0 where there is one group or nothing but singletons."""
    if not 1 < len(np.unique(labels)) < len(labels):
        return 0.0
    metric = "precomputed" if precomputed else "euclidean"
    return float(silhouette_score(points, labels, metric=metric))


def prediction_strength(view: View, ks: Sequence[int], seed: int) -> dict[int, float]:
    """Give, by k, how well groups found in one half of the rows hold in the other.

    For each group of one half, the share of its pairs that the centres of the other half keep
    together; the worst group counts; mean over both ways of four random halvings.

    References:
        Tibshirani and Walther (2005), Cluster validation by prediction strength.
    """
    rng = np.random.default_rng(seed)
    rows = _sample(view.size, rng)
    points = view.points(rows)
    worst: dict[int, list[float]] = {k: [] for k in ks}
    for _ in range(_SPLITS):
        shuffled = rng.permutation(len(points))
        halves = [points[part] for part in np.array_split(shuffled, 2)]
        found = [partition(half, ks, rng, _LANDMARKS) for half in halves]
        for k in ks:
            for own, other in ((0, 1), (1, 0)):
                centres = centres_of(halves[other], found[other][k])
                predicted = squared_distances(halves[own], centres).argmin(axis=1)
                worst[k].append(_worst_kept(found[own][k], predicted))
    return {k: float(np.mean(values)) for k, values in worst.items()}


def _worst_kept(labels: Indices, predicted: npt.NDArray[np.intp]) -> float:
    table = np.zeros((labels.max() + 1, predicted.max() + 1))
    np.add.at(table, (labels, predicted), 1)
    size = table.sum(axis=1)
    together = (table * (table - 1)).sum(axis=1)[size > 1]
    pairs = (size * (size - 1))[size > 1]
    return float((together / pairs).min()) if len(pairs) else 0.0


def _sample(size: int, rng: np.random.Generator) -> Indices:
    return np.sort(rng.permutation(size)[:_SAMPLE])

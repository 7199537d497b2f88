"""The grouping: every profile's group, its certainty, and how well the groups hold."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.metrics import adjusted_rand_score
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from mutasi_core.people.choosing_k import choose_view, silhouette_of
from mutasi_core.people.partition import centres_of, partition, squared_distances
from mutasi_core.people.profile_table import Floats, Indices
from mutasi_core.people.profile_views import View

REFITS = 20
_SHARE = 0.8
_REFIT_ROWS = 2500
_SILHOUETTE_ROWS = 2000
_MARGIN = 0.05
_TEMPERATURE = 0.1  # of the spread of all points; 0.2 where blocks of spread .5, 1 and .5 add up


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grouping:
    """Groups of profiles.

    Attributes:
        k: Number of groups; 0 where the data bear none and nobody asked for a number.
        labels: Group of each profile from 0; empty where k is 0.
        keyakinan: Soft membership in the own group, 0 to 1.
        second: The next nearest group of each profile; empty where k is below 2.
        is_borderline: Whether it is nearly as near as the own one; empty likewise.
        exemplars: Row nearest the centre of each group.
        silhouette: Of the groups, or of the best grouping tried where k is 0; -1 to 1.
        gain: Largest silhouette above that of data without groups.
        stabilitas: Mean adjusted Rand index with refits on 80 % of the rows, at most 2,500; None
            where k < 2.
        view: Name of the view the distances were taken in.
    """

    k: int
    labels: Indices
    keyakinan: Floats
    second: Indices
    is_borderline: npt.NDArray[np.bool_]
    exemplars: Indices
    silhouette: float
    gain: float
    stabilitas: float | None
    view: str


def find_groups(views: Sequence[View], k: int | None, seed: int, refits: int = REFITS) -> Grouping:
    """Group profiles, with k chosen by the data where it is None.

    Runs on one thread: sums in another order would give other last digits.

    Raises:
        ValueError: If k is below 1 or above the number of profiles.
    """
    size = views[0].size
    if k is not None and not 1 <= k <= size:
        raise ValueError(f"k must be 1 to {size}, not {k}")
    with threadpool_limits(limits=1):
        view, choice = choose_view(views, k, seed)
        if choice.k == 0:
            return _no_groups(
                view.nama, max(choice.silhouette.values(), default=0.0), choice.best_gain
            )
        rng = np.random.default_rng(seed)
        points = view.points(np.arange(size))
        labels = partition(points, [choice.k], rng)[choice.k]
        distance = squared_distances(points, centres_of(points, labels))
        second, is_borderline = _borderline(distance, labels)
        sample = np.sort(rng.permutation(size)[:_SILHOUETTE_ROWS])
        return Grouping(
            k=int(labels.max()) + 1,
            labels=labels,
            keyakinan=_membership(points, distance)[np.arange(size), labels],
            second=second,
            is_borderline=is_borderline,
            exemplars=np.where(
                labels[:, None] == np.arange(distance.shape[1]), distance, np.inf
            ).argmin(axis=0),
            silhouette=silhouette_of(points[sample], labels[sample]),
            gain=choice.best_gain,
            stabilitas=_stability(view, labels, rng, refits),
            view=view.nama,
        )


def _no_groups(view: str, silhouette: float, gain: float) -> Grouping:
    return Grouping(
        k=0,
        labels=np.zeros(0, dtype=np.intp),
        keyakinan=np.zeros(0),
        second=np.zeros(0, dtype=np.intp),
        is_borderline=np.zeros(0, dtype=np.bool_),
        exemplars=np.zeros(0, dtype=np.intp),
        silhouette=silhouette,
        gain=gain,
        stabilitas=None,
        view=view,
    )


def _borderline(distance: Floats, labels: Indices) -> tuple[Indices, npt.NDArray[np.bool_]]:
    """Give the next nearest group, and whether (d2 - d1) / d2 is below 5 %."""
    if distance.shape[1] < 2:
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.bool_)
    own = np.arange(distance.shape[1]) == labels[:, None]
    others = np.where(own, np.inf, distance)
    second = others.argmin(axis=1).astype(np.intp)
    near, next_near = np.sqrt(distance[own]), np.sqrt(others.min(axis=1))
    return second, (next_near - near) < _MARGIN * next_near


def _membership(points: Floats, distance: Floats) -> Floats:
    """Turn squared distances into soft membership, softmax(-D²/T)."""
    spread = ((points - points.mean(axis=0)) ** 2).sum(axis=1).mean()
    heat = max(_TEMPERATURE * float(spread), 1e-12)
    soft = np.exp(-(distance - distance.min(axis=1, keepdims=True)) / heat)
    return np.asarray(soft / soft.sum(axis=1, keepdims=True))


def _stability(view: View, labels: Indices, rng: np.random.Generator, refits: int) -> float | None:
    k = int(labels.max()) + 1
    if k < 2 or refits < 1:
        return None
    size = min(int(_SHARE * view.size), _REFIT_ROWS)
    agreement = []
    for _ in range(refits):
        rows = np.sort(rng.permutation(view.size)[:size])
        refitted = partition(view.points(rows), [k], rng)[k]
        agreement.append(adjusted_rand_score(labels[rows], refitted))
    return float(np.mean(agreement))

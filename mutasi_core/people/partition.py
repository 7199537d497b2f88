"""The partition of points into k groups: neighbourhoods, a tree over them, then k-means."""

from collections.abc import Sequence

import numpy as np
from scipy.cluster.hierarchy import linkage
from sklearn.cluster import KMeans

from mutasi_core.people.profile_table import Floats, Indices

_LANDMARKS = 1000
_NEIGHBOUR_SHARE = 0.02
_CHUNK = 2_000


def partition(
    points: Floats, ks: Sequence[int], rng: np.random.Generator, landmarks: int = _LANDMARKS
) -> dict[int, Indices]:
    """Divide points into k groups, for several k at once.

    Every point is drawn to the mean of its neighbourhood, the nearest 2 % of at most 1,000
    landmarks; Ward's tree over the landmarks gives the first centres, k-means the groups, and in
    the end each point belongs to the nearest centre of the groups as they lie in truth. One noisy
    row moves such groups less than plain k-means, and there is no luck of the start.

    Returns:
        Group of each point, from 0, by k; fewer than k groups where fewer points are distinct.

    Notes:
        Time O(points x landmarks), memory O(2,000 x landmarks).
    """
    chosen = np.sort(rng.permutation(len(points))[:landmarks])
    smooth = _smoothed(points, points[chosen])
    corners = smooth[chosen]
    distinct = len(np.unique(corners.round(9), axis=0))
    wanted = sorted({max(1, min(k, distinct)) for k in ks})
    cuts = _cuts(corners, wanted)
    found = {k: _refined(points, smooth, corners, cut) for k, cut in zip(wanted, cuts, strict=True)}
    return {k: found[max(1, min(k, distinct))] for k in ks}


def centres_of(points: Floats, labels: Indices) -> Floats:
    """Give the mean point of each group."""
    count = np.bincount(labels)
    sums = np.zeros((len(count), points.shape[1]))
    np.add.at(sums, labels, points)
    return np.asarray(sums / count[:, None])


def squared_distances(points: Floats, centres: Floats) -> Floats:
    """Give the squared distance of every point to every centre."""
    squares = (points**2).sum(axis=1)[:, None] + (centres**2).sum(axis=1)
    return np.asarray(np.clip(squares - 2 * points @ centres.T, 0.0, None))


def _smoothed(points: Floats, landmarks: Floats) -> Floats:
    near = round(_NEIGHBOUR_SHARE * len(landmarks))
    if near < 2:
        return points
    parts, thin = [], landmarks.astype(np.float32)
    squares = (thin**2).sum(axis=1)
    for start in range(0, len(points), _CHUNK):
        # The order of distances to the landmarks is all that is needed: |l|² - 2pl, half as wide.
        distance = squares - 2 * points[start : start + _CHUNK].astype(np.float32) @ thin.T
        farthest = np.partition(distance, near - 1, axis=1)[:, near - 1 : near]
        is_near = (distance <= farthest).astype(np.float32)
        parts.append((is_near @ thin) / is_near.sum(axis=1, keepdims=True))
    smooth = np.vstack(parts).astype(np.float64)
    # Means of points on a sphere lie inside it; bring each back to the length it had.
    length = np.linalg.norm(smooth, axis=1, keepdims=True)
    before = np.linalg.norm(points, axis=1, keepdims=True)
    is_sphere = np.ptp(before[before > 1e-12]) < 1e-6 if (before > 1e-12).any() else False
    return np.asarray(smooth / np.where(length > 1e-12, length, 1.0)) if is_sphere else smooth


def _cuts(corners: Floats, ks: Sequence[int]) -> list[Indices]:
    """Cut Ward's tree into each number of groups."""
    size = len(corners)
    merges = linkage(corners, "ward")[:, :2].astype(int).tolist() if size > 1 else []
    return [_cut(merges[: size - k], size) for k in ks]


def _cut(merges: list[list[int]], size: int) -> Indices:
    """Follow the first merges of a tree: every leaf gets the last group it went into."""
    group = list(range(size + len(merges)))
    for place in range(len(merges) - 1, -1, -1):
        whole = size + place
        for part in merges[place]:
            group[part] = group[whole]
    return _renumbered(np.array(group[:size], dtype=np.intp))


def _refined(points: Floats, smooth: Floats, corners: Floats, cut: Indices) -> Indices:
    start = centres_of(corners, cut)
    means = KMeans(len(start), init=start, n_init=1, max_iter=100, random_state=0).fit(smooth)
    labels = _renumbered(np.asarray(means.labels_, dtype=np.intp))
    nearest = squared_distances(points, centres_of(points, labels)).argmin(axis=1)
    return _renumbered(nearest)


def _renumbered(labels: Indices) -> Indices:
    """Number the groups without gaps."""
    return np.unique(labels, return_inverse=True)[1].astype(np.intp)

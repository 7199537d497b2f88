"""Null profiles: invented rows that carry no groups but resemble the given ones otherwise.

Groups may be read into anything that is not round: skewed, flat or heavy-tailed columns, whole
levels, gaps. So the null keeps all of these, and the covariance; only, every column has one peak.
"""

import numpy as np
from scipy.special import ndtr

from mutasi_core.people.profile_table import Floats, standardise

_GRID = 65
_MODES = 17
_FEW_LEVELS = 25


def null_profiles(values: Floats, rng: np.random.Generator) -> Floats:
    """Draw rows like the given ones, in the same units and missing in the same cells.

    One Gaussian with the covariance of the rows, each column then bent to the one-peaked
    distribution nearest to its own, and brought to its levels where it has few.

    References:
        Nearest one-peaked distribution: Hartigan and Hartigan (1985), The dip test of unimodality.
    """
    if not values.size:
        return values
    centred = np.nan_to_num(standardise(values))
    centred -= centred.mean(axis=0)
    drawn = _coloured(centred, rng)
    spread = drawn.std(axis=0)
    share = ndtr((drawn - drawn.mean(axis=0)) / np.where(spread > 1e-12, spread, 1.0))
    made = np.full(values.shape, np.nan)
    for column in range(values.shape[1]):
        known = ~np.isnan(values[:, column])
        if known.any():
            own = values[known, column]
            made[known, column] = _bent(share[known, column], own, rng)
    return made


def _bent(share: Floats, own: Floats, rng: np.random.Generator) -> Floats:
    """Give the quantiles of the one-peaked distribution nearest to that of a column."""
    levels = np.unique(own)
    if len(levels) == 1:
        return np.full(len(share), levels[0])
    if len(levels) > _FEW_LEVELS:
        return _one_peaked(share, own)
    # A level stands for all the values nearer to it than to the next.
    border = (levels[1:] + levels[:-1]) / 2
    low = np.concatenate([[2 * levels[0] - border[0]], border])
    high = np.concatenate([border, [2 * levels[-1] - border[-1]]])
    cell = np.searchsorted(levels, own)
    spread_out = low[cell] + rng.random(len(own)) * (high - low)[cell]
    return np.asarray(levels[np.searchsorted(border, _one_peaked(share, spread_out))])


def _one_peaked(share: Floats, own: Floats) -> Floats:
    height = np.linspace(0.0, 1.0, _GRID)
    places = np.quantile(own, height)
    best, least = height, np.inf
    for mode in np.linspace(0, _GRID - 1, _MODES).round().astype(int).tolist():
        rising = _hull(places[: mode + 1], height[: mode + 1])
        falling = -_hull(places[mode:], -height[mode:])
        fitted = np.concatenate([rising, falling[1:]])
        gap = float(np.abs(fitted - height).max())
        if gap < least - 1e-12:
            best, least = fitted, gap
    return np.asarray(np.interp(share, best, places))


def _hull(places: Floats, height: Floats) -> Floats:
    """Give the greatest convex curve below the points."""
    x, y = places.tolist(), height.tolist()
    kept: list[int] = []
    for new in range(len(x)):
        while len(kept) > 1:
            one, two = kept[-2], kept[-1]
            if (x[two] - x[one]) * (y[new] - y[one]) > (x[new] - x[one]) * (y[two] - y[one]):
                break
            kept.pop()
        kept.append(new)
    return np.asarray(np.interp(places, [x[one] for one in kept], [y[one] for one in kept]))


def _coloured(centred: Floats, rng: np.random.Generator) -> Floats:
    rows, columns = centred.shape
    if rows <= columns:
        mixed = rng.standard_normal((rows, rows)) @ centred
        return np.asarray(mixed / np.sqrt(max(rows - 1, 1)))
    variance, axes = np.linalg.eigh(centred.T @ centred / (rows - 1))
    scale = np.sqrt(np.clip(variance, 0.0, None))
    return np.asarray((rng.standard_normal((rows, columns)) * scale) @ axes.T)

"""The traits of groups: what sets each apart from the rest, and the name that follows from it."""

from collections.abc import Sequence

import numpy as np

from mutasi_core.people.profile_table import Floats, Indices

NAMING_EFFECT = 0.8
"""Least Cohen's d for a dimension to give a group its name (a large effect)."""

CAMPURAN = "Campuran"


def effect_sizes(values: Floats, labels: Indices) -> Floats:
    """Give Cohen's d of every group against all the others, by column.

    Args:
        values: Shape (rows, columns), nan where unknown.
        labels: Group of each row, from 0.

    Returns:
        Shape (groups, columns); 0 where a group or the rest has no value or nothing varies.
    """
    known = ~np.isnan(values)
    filled = np.where(known, values, 0.0)
    groups = np.eye(int(labels.max()) + 1)[labels].T
    count, total, square = groups @ known, groups @ filled, groups @ filled**2
    rest_count = known.sum(axis=0) - count
    rest_total, rest_square = filled.sum(axis=0) - total, (filled**2).sum(axis=0) - square
    with np.errstate(invalid="ignore", divide="ignore"):
        mean, rest_mean = total / count, rest_total / rest_count
        within = square - count * mean**2 + rest_square - rest_count * rest_mean**2
        spread = np.sqrt(np.clip(within, 0.0, None) / (count + rest_count - 2))
        effect = (mean - rest_mean) / np.where(spread > 1e-9, spread, np.nan)
    return np.asarray(np.nan_to_num(effect, nan=0.0, posinf=0.0, neginf=0.0))


def group_means(values: Floats, labels: Indices) -> Floats:
    """Give the mean of every group by column, 0 where a group has no value there."""
    known = ~np.isnan(values)
    groups = np.eye(int(labels.max()) + 1)[labels].T
    return np.asarray((groups @ np.where(known, values, 0.0)) / np.maximum(groups @ known, 1))


def strongest(effects: Floats, columns: Sequence[str], most: int) -> tuple[tuple[str, float], ...]:
    """Give the dimensions in which one group differs most, by name and Cohen's d."""
    order = sorted(range(len(columns)), key=lambda column: (-abs(effects[column]), columns[column]))
    return tuple(
        (columns[column], round(float(effects[column]), 3))
        for column in order[:most]
        if abs(effects[column]) > 1e-9
    )


def name_by_effect(effects: Floats, columns: Sequence[str]) -> str:
    """Name a group after the two dimensions it is clearly strong in, else the one it lacks."""
    traits = strongest(effects, columns, len(columns))
    high = [name for name, effect in traits if effect > NAMING_EFFECT][:2]
    if high:
        return " + ".join(high)
    low = [name for name, effect in traits if effect < -NAMING_EFFECT][:1]
    return f"{low[0]} rendah" if low else CAMPURAN


def distinct_names(names: Sequence[str]) -> list[str]:
    """Number the later of groups that would carry one name.

    Example:
        >>> distinct_names(["Hukum", "Campuran", "Hukum"])
        ['Hukum', 'Campuran', 'Hukum (2)']
    """
    seen: dict[str, int] = {}
    distinct = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        distinct.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return distinct

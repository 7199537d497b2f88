"""The profile table: one row per person or role, one numeric column per dimension."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ProfileTable:
    """Profiles by key, rows in order of the key whatever order they came in.

    Attributes:
        keys: What identifies each row; unique.
        columns: Name of each dimension.
        values: Shape (keys, columns); nan where a cell is missing.
    """

    keys: tuple[str, ...]
    columns: tuple[str, ...]
    values: Floats

    @property
    def is_assessed(self) -> npt.NDArray[np.bool_]:
        """Which rows have any value at all."""
        return np.asarray(~np.isnan(self.values).all(axis=1))

    def take(self, rows: Indices) -> "ProfileTable":
        """Give some of the rows."""
        return ProfileTable(
            keys=tuple(self.keys[row] for row in rows),
            columns=self.columns,
            values=self.values[rows],
        )


def profile_table(
    keys: Sequence[str], columns: Sequence[str], values: npt.ArrayLike
) -> ProfileTable:
    """Make a profile table, sorted by key; infinite cells count as missing.

    Raises:
        ValueError: If keys repeat or the shape does not fit.
    """
    matrix = np.array(values, dtype=np.float64).reshape(len(keys), len(columns))
    if len(set(keys)) != len(keys):
        raise ValueError("keys repeat")
    matrix[~np.isfinite(matrix)] = np.nan
    order = sorted(range(len(keys)), key=lambda row: keys[row])
    return ProfileTable(
        keys=tuple(keys[row] for row in order), columns=tuple(columns), values=matrix[order]
    )


def standardise(values: Floats) -> Floats:
    """Bring every column to mean 0 and standard deviation 1 over its known cells."""
    known = ~np.isnan(values)
    count = np.maximum(known.sum(axis=0), 1)
    centred = values - np.where(known, values, 0.0).sum(axis=0) / count
    spread = np.sqrt((np.where(known, centred, 0.0) ** 2).sum(axis=0) / count)
    return np.asarray(centred / np.where(spread > 1e-12, spread, np.inf))


def without_row_mean(values: Floats) -> Floats:
    """Take the level of each row away: what is left is its shape, nan where unknown."""
    known = ~np.isnan(values)
    mean = np.where(known, values, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    return np.asarray(values - mean[:, None])


def unit_rows(values: Floats) -> Floats:
    """Scale every row to length 1; a row of zeros stays."""
    length = np.linalg.norm(values, axis=1, keepdims=True)
    return np.asarray(values / np.where(length > 1e-12, length, 1.0))

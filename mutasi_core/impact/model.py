"""The impact model: what a staffing change may do to the IKM, as a range."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from mutasi_core.impact.draws import Draws, Vector, draw
from mutasi_core.impact.parameter import Parameters, parameters
from mutasi_core.impact.staffing import StaffingChange

MONTHS = (3, 12)
SEED = 1
LOWEST, HIGHEST, ANCHOR = 25.0, 100.0, 80.0
QUANTILES = (0.1, 0.5, 0.9)
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A likely change of the IKM [poin]: median, the widened 80 % band, the chance of a gain."""

    perkiraan: float
    bawah: float
    atas: float
    peluang_naik: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """The estimate of one unit; `months` is empty and `obstacle` says why where there is none."""

    change: StaffingChange
    months: tuple[tuple[int, Range], ...] = ()
    obstacle: str | None = None

    def at(self, month: int) -> Range | None:
        """Give the range some months after the move; None where there is no estimate."""
        return dict(self.months).get(month)


def estimate_changes(
    changes: Sequence[StaffingChange],
    on: date,
    *,
    seed: int = SEED,
    months: tuple[int, ...] = MONTHS,
) -> tuple[Estimate, ...]:
    """Estimate every unit under the same draws, so that units and drops can be compared.

    Cap(m) = stayers + sum over newcomers of 1 - δ (0.5 + 1 - fit) exp(-m/τ)
    g(ρ) = ln min(ρ, 1) + λ ln max(ρ, 1),  ρ = Cap / need
    churn = (newcomers + leavers / 2) exp(-m/τ) / staff after
    Δ = β_s (g after - g before) + β_c (change of mean fit) - β_d churn + β_h Δhead

    The band is widened around the median, then squashed onto the scale of the IKM. Time is
    O(units x draws).
    """
    numbers = parameters(on)
    draws = draw(on, seed)
    possible = [change for change in changes if change.obstacle is None]
    by_month = {month: _ranges(possible, draws, numbers, month) for month in months}
    place = {id(change): row for row, change in enumerate(possible)}
    return tuple(
        Estimate(change=change, obstacle=change.obstacle)
        if change.obstacle
        else Estimate(
            change=change,
            months=tuple((month, by_month[month][place[id(change)]]) for month in months),
        )
        for change in changes
    )


def effect(changes: Sequence[StaffingChange], draws: Draws, month: float) -> Matrix:
    """Compute Δ before the squash [poin], shape (units, draws); no unit may have an obstacle."""
    column = _columns(changes)
    fading = np.exp(-month / draws.tau)
    after = column["after"] - column["missing_skill"] * (draws.delta * fading)
    capacity = np.log(after / column["need"])
    before = np.log(column["before"] / column["need"])
    gained = _worth(capacity, draws.lambda_) - _worth(before, draws.lambda_)
    delta: Matrix = draws.beta_s * gained
    delta += draws.beta_c * column["fit_change"]
    delta -= (draws.beta_d * fading) * column["churn"]
    delta += (draws.beta_h * draws.head) * column["head"]
    return delta


def squash(ikm: Matrix | float, delta: Matrix | float) -> Matrix:
    """Give the change of the IKM that stays on its scale: slope 1 at 80, smaller near 100."""
    width = HIGHEST - LOWEST
    share = (np.asarray(ikm, dtype=np.float64) - LOWEST) / width
    anchor = (ANCHOR - LOWEST) / width
    share = np.clip(share, 1e-6, 1 - 1e-6)
    moved = np.log(share / (1 - share)) + delta / (width * anchor * (1 - anchor))
    result: Matrix = LOWEST + width / (1 + np.exp(-moved)) - (LOWEST + width * share)
    return result


def _worth(log_ratio: Matrix, surplus: Vector) -> Matrix:
    """Value a ratio of capacity to need: a surplus helps little."""
    return np.where(log_ratio < 0, log_ratio, surplus * log_ratio)


def _columns(changes: Sequence[StaffingChange]) -> dict[str, Matrix]:
    """Put the changes into columns of shape (units, 1)."""
    rows = [
        (
            change.need or 0,
            change.before,
            change.after,
            # A newcomer of unknown fit learns like anybody new: the fit part is left out.
            sum(1.0 if fit is None else 1.5 - fit for fit in change.newcomers),
            change.fit_change,
            (len(change.newcomers) + change.leavers / 2) / change.after,
            change.head_changed,
        )
        for change in changes
    ]
    table = np.array(rows, dtype=np.float64).reshape(len(rows), 7)
    names = ("need", "before", "after", "missing_skill", "fit_change", "churn", "head")
    return {name: table[:, [place]] for place, name in enumerate(names)}


def _ranges(
    changes: Sequence[StaffingChange], draws: Draws, numbers: Parameters, month: float
) -> list[Range]:
    if not changes:
        return []
    delta = effect(changes, draws, month)
    rises = (delta > 0).mean(axis=1)
    low, middle, high = _quantiles(delta)
    ikm = np.array([change.ikm for change in changes], dtype=np.float64)
    share = numbers.staff_elements.value / 9
    most, least = share * (HIGHEST - ikm), share * (LOWEST - ikm)
    wide = numbers.widening.value
    bounds = (middle, middle - wide * (middle - low), middle + wide * (high - middle))
    perkiraan, bawah, atas = (np.clip(squash(ikm, bound), least, most) for bound in bounds)
    perkiraan, bawah, atas = (
        np.where(bound == 0, 0.0, value)
        for bound, value in zip(bounds, (perkiraan, bawah, atas), strict=True)
    )
    return [
        Range(perkiraan=float(p), bawah=float(b), atas=float(a), peluang_naik=float(r))
        for p, b, a, r in zip(perkiraan, bawah, atas, rises, strict=True)
    ]


def _quantiles(delta: Matrix) -> tuple[Vector, Vector, Vector]:
    """Take the order statistics nearest to the quantiles: half the time of interpolation."""
    last = delta.shape[1] - 1
    places = [round(quantile * last) for quantile in QUANTILES]
    ordered = np.partition(delta, places, axis=1)
    low, middle, high = (ordered[:, place] for place in places)
    return low, middle, high

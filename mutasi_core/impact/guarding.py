"""The guard rail over the whole city: no plan gains more than the best one ever measured."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mutasi_core.impact.model import Estimate, Range
from mutasi_core.impact.parameter import parameters


def within_citywide_gain(
    estimates: Sequence[Estimate], ikm: Sequence[float], on: date
) -> tuple[Estimate, ...]:
    """Shrink all estimates alike where their mean gain over the city passes the limit.

    Args:
        estimates: Of the units that change.
        ikm: Latest IKM of every unit of the city that has one, changed or not.
        on: Date of the parameters.
    """
    allowed = parameters(on).citywide_gain.value * sum(ikm)
    months = sorted({month for estimate in estimates for month, _ in estimate.months})
    factor = {}
    for month in months:
        found = [estimate.at(month) for estimate in estimates]
        gain = sum(one.perkiraan for one in found if one is not None)
        factor[month] = min(1.0, allowed / gain) if gain > 0 else 1.0
    if all(value == 1.0 for value in factor.values()):
        return tuple(estimates)
    return tuple(
        replace(
            estimate,
            months=tuple((month, _shrunk(one, factor[month])) for month, one in estimate.months),
        )
        for estimate in estimates
    )


def _shrunk(one: Range, factor: float) -> Range:
    return replace(
        one, perkiraan=one.perkiraan * factor, bawah=one.bawah * factor, atas=one.atas * factor
    )

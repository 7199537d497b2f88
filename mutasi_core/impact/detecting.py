"""The smallest change that a survey can tell from its own error."""

from datetime import date
from math import sqrt

from mutasi_core.impact.parameter import parameters

Z_ONE_SIDED_5_PERCENT = 1.6448536269514722
Z_POWER_80_PERCENT = 0.8416212335729143


def smallest_detectable(responden: int, on: date) -> float:
    """Compute the smallest difference of two surveys that shows [poin SKM].

    (z of 5 % one-sided + z of 80 % power) x sd x sqrt(2 / n)

    Raises:
        ValueError: If `responden` is not positive.

    Example:
        >>> [round(smallest_detectable(n, date(2026, 1, 1)), 1) for n in (50, 150, 300, 1000)]
        [5.5, 3.2, 2.2, 1.2]
    """
    if responden <= 0:
        raise ValueError(f"responden must be positive, not {responden}")
    spread = parameters(on).sd_respondent.value
    return (Z_ONE_SIDED_5_PERCENT + Z_POWER_80_PERCENT) * spread * sqrt(2 / responden)

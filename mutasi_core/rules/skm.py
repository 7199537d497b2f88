"""Service quality: the class of an IKM, and how many answers a survey needs."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from mutasi_core.rules.parameter import setting

_IN_FORCE = date(2017, 5, 9)
_CHI_SQUARE = Decimal("3.841")
_QUARTER = Decimal("0.25")
_SQUARED_MARGIN = Decimal("0.0025")


def mutu_pelayanan(ikm: Decimal) -> str | None:
    """Name the class of an IKM, A to D; None below the scale.

    The printed intervals leave holes: an IKM is rounded to two decimals, a half upwards, first.

    Example:
        >>> mutu_pelayanan(Decimal("76.605")), mutu_pelayanan(Decimal("88.30"))
        ('B', 'B')

    References:
        PermenPANRB 14/2017, Lampiran.
    """
    hundredths = 100 * ikm.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    limits: dict[str, int] = setting("mutu_pelayanan", _IN_FORCE)
    return next((name for name, limit in limits.items() if hundredths >= limit), None)


def sampel_minimal(populasi: int) -> int:
    """Give the fewest respondents for a population, after Krejcie and Morgan.

    n = chi2 N P(1-P) / (d2 (N-1) + chi2 P(1-P)), with chi2 3.841, P 0.5 and d 0.05

    Example:
        >>> sampel_minimal(100), sampel_minimal(1000)
        (80, 278)
    """
    spread = _CHI_SQUARE * _QUARTER
    needed = spread * populasi / (_SQUARED_MARGIN * (populasi - 1) + spread)
    return int(needed.quantize(Decimal(1), rounding=ROUND_HALF_UP))

"""EJ and EU: how much work falls on each person of a jabatan or unit, and its band."""

from datetime import date
from decimal import Decimal

from mutasi_core.rules.parameter import setting

_IN_FORCE = date(2020, 1, 1)
_LABELS = {"A": "Sangat Baik", "B": "Baik", "C": "Cukup", "D": "Sedang", "E": "Kurang"}


def efektivitas(beban: Decimal, pemegang: int) -> float | None:
    """Compute EJ of a jabatan, or EU of a unit: workload over the persons who carry it.

    EJ = beban kerja [orang] / jumlah pemegang [orang]

    Returns:
        None where nobody holds the jabatan.

    Example:
        >>> efektivitas(Decimal("4.5"), 5)
        0.9
    """
    return None if pemegang <= 0 else float(beban / pemegang)


def band(ej: float) -> str:
    """Name the band of an EJ or EU, A to E.

    A means that each person carries more than a full load, not that the post is well staffed.
    The bands touch: 0.895 lies below 0.90 and is C, although the form prints 0.89 as C's end.

    Example:
        >>> band(1.0), band(1.001), band(0.895)
        ('B', 'A', 'C')

    References:
        Permendagri 12/2008, Formulir D and E.
    """
    limits: dict[str, float] = setting("efektivitas_jabatan", _IN_FORCE)
    if ej > limits["A"]:
        return "A"
    return next((name for name in "BCD" if ej >= limits[name]), "E")


def band_label(name: str) -> str:
    """Give the word the form prints for a band."""
    return _LABELS[name]

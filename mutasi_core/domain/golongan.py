"""The golongan: the pay rank of a PNS (I/a to IV/e) or PPPK (I to XVII), and its order."""

PNS = tuple(f"{roman}/{letter}" for roman in ("I", "II", "III") for letter in "abcd") + tuple(
    f"IV/{letter}" for letter in "abcde"
)
"""Golongan ruang of a PNS, lowest first."""

PPPK = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip
"""Golongan of a PPPK, lowest first."""

_ORDER = {name: place for place, name in enumerate(PNS)} | {
    name: place for place, name in enumerate(PPPK)
}


def golongan_order(golongan: str) -> int:
    """Give the place of a golongan within its own ladder, lowest 0.

    Raises:
        KeyError: If it is on neither ladder.
    """
    return _ORDER[golongan]


def on_same_ladder(one: str, other: str) -> bool:
    """Say whether two golongan can be compared: PNS with PNS, PPPK with PPPK."""
    return ("/" in one) == ("/" in other)

"""Tables as Indonesians read them: 1.234,5, a dash for nothing, no taller than their rows."""

from collections.abc import Hashable, Sequence
from typing import Literal

import pandas as pd
from pandas.io.formats.style import Styler

_HEAD, _ROW = 38, 35
UNKNOWN = "–"
"""What a table shows where a number is not known."""


def styled(rows: Sequence[dict[str, object]], numeric: Sequence[str] = ()) -> Styler:
    """Write rows with decimal commas; an unknown number is a dash.

    Args:
        rows: Column name to value.
        numeric: Columns that may be unknown and would otherwise lose their kind.
    """
    frame = pd.DataFrame(rows)
    for name in numeric:
        frame[name] = pd.to_numeric(frame[name])
    whole: list[Hashable] = [name for name in numeric if not name.endswith("(%)")]
    shown = frame.style.format(precision=1, decimal=",", thousands=".", na_rep=UNKNOWN)
    if whole:
        shown = shown.format(precision=0, subset=whole, decimal=",", thousands=".", na_rep=UNKNOWN)
    return shown


def height(rows: int, most: int = 300) -> int | Literal["content"]:
    """Give the height of a table [px]: what its rows need, up to a limit."""
    return "content" if _HEAD + _ROW * max(rows, 1) <= most else most

"""Before and after a plan: the shortage of every unit it touches, from a hollow to a full dot."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from mutasi_core.services.arus import ArusUnit
from ui.charts import style

_STEP = 24
_UNITS = alt.Axis(labelLimit=300, ticks=False, labelFlush=False)


def show(units: Sequence[ArusUnit]) -> None:
    """Draw one line a unit."""
    frame = pd.DataFrame(
        [(u.nama, u.masuk, u.keluar, u.kekurangan_sebelum, u.kekurangan_sesudah) for u in units],
        columns=["unit", "masuk", "keluar", "sebelum", "sesudah"],
    )
    style.show(_draw, frame, alt_text="Kekurangan tiap unit sebelum dan sesudah rencana")


def _draw(frame: pd.DataFrame) -> style.Picture:
    base = alt.Chart(frame).encode(
        y=alt.Y(
            "unit:N",
            title=None,
            sort=None,
            axis=_UNITS,
        ),
        tooltip=[
            alt.Tooltip("unit:N", title="Unit kerja"),
            alt.Tooltip("masuk:Q", title="Masuk", format=",d"),
            alt.Tooltip("keluar:Q", title="Keluar", format=",d"),
            alt.Tooltip("sebelum:Q", title="Kekurangan sebelum", format=",d"),
            alt.Tooltip("sesudah:Q", title="Kekurangan sesudah", format=",d"),
        ],
    )
    axis = alt.Axis(orient="top", format="d", tickMinStep=1)
    place = alt.X("sebelum:Q", title="Kekurangan (orang)", axis=axis)
    line = base.mark_rule(strokeWidth=2.5, color=style.faint()).encode(
        x=place, x2=alt.X2("sesudah:Q")
    )
    before = base.mark_point(size=70, strokeWidth=2, color=style.shortage()).encode(x="sebelum:Q")
    after = base.mark_point(size=80, filled=True, opacity=1, color=style.surplus()).encode(
        x="sesudah:Q"
    )
    return alt.layer(line, before, after).properties(height=alt.Step(_STEP))

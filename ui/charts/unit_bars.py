"""The units that lack or exceed most: horizontal bars from a common zero."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from mutasi_core.services.peta import PetaUnit
from ui.charts import style

_STEP = 26


def show(units: Sequence[PetaUnit], *, what: str, alt_text: str) -> None:
    """Draw one bar a unit.

    Args:
        units: In the order they are to appear.
        what: "kekurangan" or "kelebihan".
        alt_text: What the picture shows, for those who do not see it.
    """
    frame = pd.DataFrame(
        [(u.nama, getattr(u, what), u.kebutuhan, u.bezetting, u.terisi_persen) for u in units],
        columns=["unit", "orang", "kebutuhan", "bezetting", "terisi"],
    )
    style.show(_draw, frame, what, alt_text=alt_text)


def _draw(frame: pd.DataFrame, what: str) -> style.Picture:
    colour = style.shortage() if what == "kekurangan" else style.surplus()
    base = alt.Chart(frame).encode(
        x=alt.X("orang:Q", title=None, axis=None),
        y=alt.Y("unit:N", title=None, sort=None, axis=alt.Axis(labelLimit=250, ticks=False)),
        tooltip=[
            alt.Tooltip("unit:N", title="Unit kerja"),
            alt.Tooltip("orang:Q", title=what.capitalize(), format=",d"),
            alt.Tooltip("kebutuhan:Q", title="Kebutuhan", format=",d"),
            alt.Tooltip("bezetting:Q", title="Bezetting", format=",d"),
            alt.Tooltip("terisi:Q", title="Terisi (%)", format=".1f"),
        ],
    )
    bars = base.mark_bar(color=colour, height={"band": 0.62})
    numbers = base.mark_text(align="left", dx=5, color=style.ink(), fontWeight=600).encode(
        text=alt.Text("orang:Q", format=",d")
    )
    return alt.layer(bars, numbers).properties(height=alt.Step(_STEP))

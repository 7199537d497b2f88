"""The retirement wave: how many leave in each of the coming years."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from mutasi_core.services.ringkasan import PensiunTahun
from ui.charts import style


def show(years: Sequence[PensiunTahun], *, height: int = 210) -> None:
    """Draw one column a calendar year."""
    frame = pd.DataFrame([(str(y.tahun), y.pensiun) for y in years], columns=["tahun", "pensiun"])
    style.show(_draw, frame, height, alt_text="Jumlah pegawai yang pensiun per tahun")


def _draw(frame: pd.DataFrame, height: int) -> style.Picture:
    base = alt.Chart(frame).encode(
        x=alt.X("tahun:N", title=None, axis=alt.Axis(labelAngle=0, ticks=False)),
        y=alt.Y("pensiun:Q", title=None, axis=None),
        tooltip=[
            alt.Tooltip("tahun:N", title="Tahun"),
            alt.Tooltip("pensiun:Q", title="Pensiun (orang)", format=",d"),
        ],
    )
    columns = base.mark_bar(color=style.accent(), width={"band": 0.6})
    numbers = base.mark_text(dy=-9, color=style.ink(), fontWeight=600).encode(
        text=alt.Text("pensiun:Q", format=",d")
    )
    return alt.layer(columns, numbers).properties(height=height)

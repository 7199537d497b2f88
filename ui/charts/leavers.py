"""The wave of leavers by month: retirements and ends of contract, five years in one row."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from mutasi_core.services.proyeksi import BulanKeluar
from ui.charts import export, style

_ORDER = ("Pensiun", "Akhir kontrak")


def show(months: Sequence[BulanKeluar], *, height: int = 250) -> None:
    """Draw one column a month."""
    style.show(
        _draw,
        _frame(months),
        height,
        alt_text="Jumlah pegawai yang keluar tiap bulan, menurut pensiun dan akhir kontrak",
    )


def picture(months: Sequence[BulanKeluar]) -> export.Drawing:
    """Give the picture for a file."""
    return export.Drawing(draw=_draw, frame=_frame(months), settings=(300,), width=1000)


def _frame(months: Sequence[BulanKeluar]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            (month.bulan.isoformat(), sebab, place, count)
            for month in months
            for place, (sebab, count) in enumerate(
                zip(_ORDER, (month.pensiun, month.akhir_kontrak), strict=True)
            )
        ],
        columns=["bulan", "sebab", "urutan", "orang"],
    )


def _draw(frame: pd.DataFrame, height: int) -> style.Picture:
    columns: alt.Chart = (
        alt.Chart(frame)
        .mark_bar()
        .encode(
            x=alt.X(
                "yearmonth(bulan):T",
                title=None,
                axis=alt.Axis(format="%b %Y", labelAngle=0, tickCount="year", grid=False),
            ),
            y=alt.Y(
                "orang:Q",
                title="Keluar (orang)",
                axis=alt.Axis(format="d", tickMinStep=1, tickCount=5),
            ),
            color=alt.Color(
                "sebab:N",
                title=None,
                sort=list(_ORDER),
                scale=alt.Scale(domain=list(_ORDER), range=[style.accent(), style.shortage()]),
                legend=alt.Legend(orient="top"),
            ),
            order=alt.Order("urutan:Q"),
            tooltip=[
                alt.Tooltip("yearmonth(bulan):T", title="Bulan", format="%B %Y"),
                alt.Tooltip("sebab:N", title="Sebab"),
                alt.Tooltip("orang:Q", title="Keluar (orang)", format=",d"),
            ],
        )
        .properties(height=height)
    )
    return columns

"""The map of profiles: groups by dimension, weaker than everybody to stronger."""

import altair as alt
import pandas as pd

from mutasi_core.services.profil_peta import PetaProfil
from ui.charts import style

_STEP, _BOUND = 22, 1.5
_JOINT = " · "
"""Between the families of a group and its field of study in its name."""
_TICKS = "datum.value == 0 ? 'rata-rata' : format(datum.value, '+.1f')"


def show(drawn: PetaProfil) -> None:
    """Draw the map, one column a group."""
    names = {
        group.id: f"{group.id}. {group.nama.partition(_JOINT)[0]}"
        for group in drawn.kelompok.groups.klaster
    }
    frame = pd.DataFrame(
        [
            (names[c.klaster], c.dimensi, c.jumlah, c.rata, c.beda)
            for c in drawn.sel
            if c.beda is not None
        ],
        columns=["kelompok", "dimensi", "jumlah", "rata", "beda"],
    )
    style.show(
        _draw,
        frame,
        drawn.dimensi,
        tuple(names.values()),
        alt_text="Peta panas kekuatan tiap kelompok menurut kompetensi",
    )


def _draw(frame: pd.DataFrame, rows: tuple[str, ...], columns: tuple[str, ...]) -> style.Picture:
    axis = alt.Axis(orient="top", labelAngle=-30, labelLimit=150, labelOverlap=False)
    base = alt.Chart(frame).encode(
        x=alt.X("kelompok:N", title=None, sort=list(columns), axis=axis),
        y=alt.Y("dimensi:N", title=None, sort=list(rows), axis=alt.Axis(labelLimit=260)),
        tooltip=[
            alt.Tooltip("kelompok:N", title="Kelompok"),
            alt.Tooltip("dimensi:N", title="Dimensi"),
            alt.Tooltip("rata:Q", title="Rata-rata level", format=".2f"),
            alt.Tooltip("beda:Q", title="Beda (simpangan baku)", format="+.2f"),
            alt.Tooltip("jumlah:Q", title="Dinilai (orang)", format=",d"),
        ],
    )
    colour = alt.Color(
        "beda:Q",
        title="Beda dari rata-rata semua (simpangan baku)",
        scale=style.diverging_scale(_BOUND),
        legend=alt.Legend(orient="top", gradientLength=260, titleLimit=320, labelExpr=_TICKS),
    )
    boxes = base.mark_rect(stroke=style.faint(), strokeWidth=0.5).encode(color=colour)
    is_strong = abs(alt.datum.beda) > 0.62 * _BOUND
    numbers = base.mark_text(fontSize=10.5).encode(
        text=alt.Text("rata:Q", format=".1f"),
        color=alt.condition(is_strong, alt.value(style.on_strong()), alt.value(style.ink())),
    )
    return alt.layer(boxes, numbers).properties(height=alt.Step(_STEP))

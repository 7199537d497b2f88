"""A map of needs: units by rumpun or year, from kekurangan over balanced to kelebihan."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from ui.charts import export, style

_STEP, _LABEL = 21, 215
COLUMNS = ("unit", "unit_id", "kolom", "kebutuhan", "bezetting", "nilai", "tulisan", "warna")
"""Of the frame: `nilai` as told, `tulisan` in the box, `warna` below zero where people lack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How a measure is coloured and written.

    Attributes:
        bound: The value from which the colour is strongest; None: by the data.
        label: Vega expression that writes a tick of the legend.
        written: Format of the value in the hint.
    """

    title: str
    bound: float | None = None
    label: str = "datum.value == 0 ? '0' : format(datum.value, '+d')"
    written: str = "+,d"


def show(
    frame: pd.DataFrame,
    scale: Scale,
    *,
    rows: Sequence[str],
    columns: Sequence[str],
    field: str,
    key: str,
    alt_text: str,
) -> dict[str, Any] | None:
    """Draw a map and give what the reader clicked: `unit_id` and the field of the columns.

    Args:
        frame: With COLUMNS; a missing cell means no formasi there.
        scale: How the values look.
        rows: Names of units, top row first.
        columns: From the left.
        field: What the columns are: "rumpun" or "tahun".
        key: Name of the widget on its page.
        alt_text: What the picture shows, for those who do not see it.
    """
    clicked = style.show(
        _draw,
        frame.rename(columns={"kolom": field}),
        scale,
        tuple(rows),
        tuple(columns),
        field,
        alt_text=alt_text,
        key=key,
        selection="sel",
    )
    return clicked[0] if clicked else None


def picture(
    frame: pd.DataFrame, scale: Scale, *, rows: Sequence[str], columns: Sequence[str], field: str
) -> export.Drawing:
    """Give the picture for a file."""
    return export.Drawing(
        draw=_draw,
        frame=frame.rename(columns={"kolom": field}),
        settings=(scale, tuple(rows), tuple(columns), field),
        width=max(60 * len(columns), 360),
    )


def _draw(
    frame: pd.DataFrame, scale: Scale, rows: tuple[str, ...], columns: tuple[str, ...], field: str
) -> style.Picture:
    bound = scale.bound or max(float(frame["warna"].abs().quantile(0.98)), 3.0)
    click = alt.selection_point(name="sel", fields=["unit_id", field], toggle=False)
    angle = -90 if field == "rumpun" else 0
    axes = alt.Chart(frame).encode(
        x=alt.X(
            f"{field}:N",
            title=None,
            sort=list(columns),
            axis=alt.Axis(orient="top", labelAngle=angle, labelLimit=140, labelOverlap=False),
        ),
        y=alt.Y(
            "unit:N",
            title=None,
            sort=list(rows),
            axis=alt.Axis(labelLimit=_LABEL, labelFlush=False),
        ),
        tooltip=[
            alt.Tooltip("unit:N", title="Unit kerja"),
            alt.Tooltip(f"{field}:N", title=field.capitalize()),
            alt.Tooltip("kebutuhan:Q", title="Kebutuhan", format=",d"),
            alt.Tooltip("bezetting:Q", title="Bezetting", format=",d"),
            alt.Tooltip("nilai:Q", title=scale.title, format=scale.written),
        ],
    )
    colour = alt.Color(
        "warna:Q",
        title=scale.title,
        scale=style.diverging_scale(bound),
        legend=alt.Legend(orient="top", gradientLength=260, titleLimit=320, labelExpr=scale.label),
    )
    boxes = (
        axes.mark_rect(stroke=style.faint(), strokeWidth=0.5)
        .encode(color=colour, opacity=alt.condition(click, alt.value(1), alt.value(0.45)))
        .add_params(click)
    )
    is_strong = abs(alt.datum.warna) > 0.62 * bound
    numbers = (
        axes.transform_filter("datum.tulisan != ''")
        .mark_text(fontSize=10.5)
        .encode(
            text=alt.Text("tulisan:N"),
            color=alt.condition(is_strong, alt.value(style.on_strong()), alt.value(style.ink())),
        )
    )
    return alt.layer(boxes, numbers).properties(height=alt.Step(_STEP))

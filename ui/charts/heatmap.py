"""The map of needs: unit kerja by rumpun, from kekurangan over balanced to kelebihan."""

import altair as alt
import pandas as pd

from ui.charts import style
from ui.peta_view import PetaView

_STEP, _LABEL = 21, 230
_SIGNED = "datum.value == 0 ? '0' : format(datum.value, '+d')"
_TOP_AXIS = alt.Axis(orient="top", labelAngle=-50, labelLimit=150, labelOverlap=False)


def show(view: PetaView, *, key: str) -> tuple[str, str] | None:
    """Draw the map and give the (unit_id, rumpun) the reader clicked.

    Args:
        view: What to draw, top row first; a missing cell means no formasi there.
        key: Name of the widget on its page.
    """
    names = {unit.unit_id: unit.nama for unit in view.unit}
    frame = pd.DataFrame(
        [
            (names[c.unit_id], c.unit_id, c.rumpun, c.kebutuhan, c.bezetting, c.selisih,
             c.kekurangan, c.kelebihan)
            for c in view.sel
        ],
        columns=["unit", "unit_id", "rumpun", "kebutuhan", "bezetting", "selisih", "kekurangan",
                 "kelebihan"],
    )  # fmt: skip
    clicked = style.show(
        _draw,
        frame,
        tuple(names.values()),
        alt_text="Peta panas selisih bezetting dan kebutuhan menurut unit kerja dan rumpun jabatan",
        key=key,
        selection="sel",
    )
    return (clicked[0]["unit_id"], clicked[0]["rumpun"]) if clicked else None


def _draw(frame: pd.DataFrame, units: tuple[str, ...]) -> style.Picture:
    bound = max(float(frame["selisih"].abs().quantile(0.98)), 3.0)
    click = alt.selection_point(name="sel", fields=["unit_id", "rumpun"], toggle=False)
    axes = alt.Chart(frame).encode(
        x=alt.X(
            "rumpun:N",
            title=None,
            axis=alt.Axis(orient="top", labelAngle=-50, labelLimit=150, labelOverlap=False),
        ),
        y=alt.Y(
            "unit:N",
            title=None,
            sort=list(units),
            axis=alt.Axis(labelLimit=_LABEL, labelFlush=False),
        ),
        tooltip=[
            alt.Tooltip("unit:N", title="Unit kerja"),
            alt.Tooltip("rumpun:N", title="Rumpun"),
            alt.Tooltip("kebutuhan:Q", title="Kebutuhan", format=",d"),
            alt.Tooltip("bezetting:Q", title="Bezetting", format=",d"),
            alt.Tooltip("kekurangan:Q", title="Kekurangan", format=",d"),
            alt.Tooltip("kelebihan:Q", title="Kelebihan", format=",d"),
        ],
    )
    colour = alt.Color(
        "selisih:Q",
        title="Selisih (orang)",
        scale=style.diverging_scale(bound),
        legend=alt.Legend(orient="top", gradientLength=260, labelExpr=_SIGNED),
    )
    boxes = (
        axes.mark_rect(stroke=style.faint(), strokeWidth=0.5)
        .encode(color=colour, opacity=alt.condition(click, alt.value(1), alt.value(0.45)))
        .add_params(click)
    )
    is_strong = abs(alt.datum.selisih) > 0.62 * bound
    numbers = (
        axes.transform_filter("datum.selisih != 0")
        .mark_text(fontSize=10.5)
        .encode(
            text=alt.Text("selisih:Q", format="+d"),
            color=alt.condition(is_strong, alt.value(style.on_strong()), alt.value(style.ink())),
        )
    )
    return alt.layer(boxes, numbers).properties(height=alt.Step(_STEP))

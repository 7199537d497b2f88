"""The city by kecamatan or kelurahan, from local boundaries: no tiles, nothing from a network."""

from collections.abc import Iterator
from typing import Any

import altair as alt
import pandas as pd

from mutasi_core.services.peta_kota import batas_wilayah
from ui.charts import export, style
from ui.charts.heatmap import Scale

COLUMNS = ("kode", "nama", "lat", "lon", "kebutuhan", "bezetting", "kekurangan", "kelebihan",
           "nilai", "tulisan", "warna", "bernama")  # fmt: skip
_HEIGHT = 480


def show(frame: pd.DataFrame, scale: Scale, level: str, *, alt_text: str) -> None:
    """Draw the areas of a level, "kecamatan" or "kelurahan", with the columns COLUMNS."""
    style.show(_draw, frame, scale, level, _HEIGHT, alt_text=alt_text)


def picture(frame: pd.DataFrame, scale: Scale, level: str) -> export.Drawing:
    """Give the picture for a file."""
    return export.Drawing(draw=_draw, frame=frame, settings=(scale, level, 760), width=760)


def _draw(frame: pd.DataFrame, scale: Scale, level: str, height: int) -> style.Picture:
    bound = scale.bound or max(float(frame["warna"].abs().quantile(0.9)), 3.0)
    hints = [
        alt.Tooltip("nama:N", title=level.capitalize()),
        alt.Tooltip("kebutuhan:Q", title="Kebutuhan", format=",d"),
        alt.Tooltip("bezetting:Q", title="Bezetting", format=",d"),
        alt.Tooltip("kekurangan:Q", title="Kekurangan", format=",d"),
        alt.Tooltip("kelebihan:Q", title="Kelebihan", format=",d"),
        alt.Tooltip("nilai:Q", title=scale.title, format=scale.written),
    ]
    borders: Any = alt.InlineData(values=_features(level))
    shapes: Any = alt.Chart(frame).transform_lookup(
        lookup="kode",
        from_=alt.LookupData(data=borders, key="kode", fields=["type", "geometry"]),
    )
    colour = alt.Color(
        "warna:Q",
        title=scale.title,
        scale=style.diverging_scale(bound),
        legend=alt.Legend(orient="top", gradientLength=260, titleLimit=320, labelExpr=scale.label),
    )
    areas = shapes.mark_geoshape(stroke=style.ink(), strokeWidth=0.7).encode(
        color=colour, tooltip=hints
    )
    large = level == "kecamatan"
    labels = [
        layer
        for text, dy in (("nama:N", -7 if large else -5), ("tulisan:N", 10 if large else 6))
        for layer in _written(frame, text, size=13 if large else 10, dy=dy, hints=hints)
    ]
    # Plane, north up: so near the equator a degree is as long in both directions.
    return (
        alt.layer(areas, *labels).project(type="identity", reflectY=True).properties(height=height)
    )


def _written(
    frame: pd.DataFrame, text: str, *, size: int, dy: int, hints: list[alt.Tooltip]
) -> Iterator[alt.Chart]:
    """Write a text at each labelled area, on a halo that keeps it readable on any colour."""
    for halo in (True, False):
        mark: dict[str, Any] = {"stroke": style.paper(), "strokeWidth": 3.5} if halo else {}
        yield (
            alt.Chart(frame)
            .transform_filter("datum.bernama")
            .mark_text(fontSize=size, fontWeight=600, dy=dy, color=style.ink(), **mark)
            .encode(longitude="lon:Q", latitude="lat:Q", text=text, tooltip=hints)
        )


def _features(level: str) -> list[dict[str, Any]]:
    return [
        {
            "type": "Feature",
            "kode": feature["properties"]["kode"],
            "geometry": feature["geometry"],
        }
        for feature in batas_wilayah(level)["features"]
    ]

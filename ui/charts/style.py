"""What all pictures share: Indonesian number marks, colours that everyone can tell apart."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

Picture = alt.Chart | alt.LayerChart | alt.FacetChart

NUMBER_LOCALE = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["Rp", ""]}
TIME_LOCALE = {
    "dateTime": "%A, %e %B %Y %X",
    "date": "%d/%m/%Y",
    "time": "%H.%M.%S",
    "periods": ["", ""],
    "days": ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
    "shortDays": ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
    "months": [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ],
    "shortMonths": [
        "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
    ],
}  # fmt: skip

_DIVERGING = {
    "light": ["#8f3604", "#d0741f", "#f3c18d", "#f4f4f2", "#a9c6e3", "#4b86bd", "#16518a"],
    "dark": ["#f9b572", "#c8721f", "#754820", "#26303a", "#294f74", "#4a8ac0", "#9cc9ee"],
}
_INK = {"light": "#101820", "dark": "#eef3f6"}
_ON_STRONG = {"light": "#ffffff", "dark": "#101820"}
_BACKGROUND = {"light": "#ffffff", "dark": "#10171d"}
_FAINT = {"light": "#d3dae0", "dark": "#34424d"}
_ACCENT = {"light": "#0b5a78", "dark": "#4ba3c7"}
_SHORTAGE = {"light": "#c4600f", "dark": "#e58a3a"}
_SURPLUS = {"light": "#447fb5", "dark": "#5e9fd3"}


_PAPER: ContextVar[bool] = ContextVar("paper", default=False)


@contextmanager
def on_paper() -> Iterator[None]:
    """Draw for a file: always in the colours of the light theme."""
    token = _PAPER.set(True)
    try:
        yield
    finally:
        _PAPER.reset(token)


def theme() -> str:
    """Name the theme the reader has chosen: "light" or "dark"; a file is always light."""
    if _PAPER.get():
        return "light"
    return "dark" if st.context.theme.type == "dark" else "light"


def diverging_scale(bound: float) -> alt.Scale:
    """Give the scale from -bound over nothing to +bound: orange to blue, safe for all eyes."""
    colours = _DIVERGING[theme()]
    return alt.Scale(domain=[-bound, bound], range=colours, interpolate="rgb", clamp=True)


def ink() -> str:
    """Give the colour of text inside a picture."""
    return _INK[theme()]


def paper() -> str:
    """Give the colour behind a picture."""
    return _BACKGROUND[theme()]


def on_strong() -> str:
    """Give the colour of text on the two ends of the diverging scale."""
    return _ON_STRONG[theme()]


def faint() -> str:
    """Give the colour of lines that only guide the eye."""
    return _FAINT[theme()]


def accent() -> str:
    """Give the colour of what is neither shortage nor surplus."""
    return _ACCENT[theme()]


def shortage() -> str:
    """Give the colour of kekurangan."""
    return _SHORTAGE[theme()]


def surplus() -> str:
    """Give the colour of kelebihan."""
    return _SURPLUS[theme()]


def show(
    draw: Callable[..., Picture],
    frame: pd.DataFrame,
    *settings: Any,  # noqa: ANN401
    alt_text: str,
    key: str | None = None,
    selection: str | None = None,
) -> list[dict[str, Any]]:
    """Draw a picture and give what the reader selected in it.

    The description is worked out once for the same data, settings and theme: checking it takes
    longer than everything else on a page.

    Args:
        draw: Makes the picture from the frame and the settings.
        frame: What is drawn.
        *settings: Further arguments of `draw`.
        alt_text: What the picture shows, for those who do not see it.
        key: Name of the widget on its page, where something can be selected.
        selection: Name of the selection in the picture.
    """
    spec = _description(f"{draw.__module__}.{draw.__name__}", theme(), frame, settings, draw)
    if selection is None:
        st.vega_lite_chart(frame, spec, key=key, alt=alt_text)
        return []
    state: Any = st.vega_lite_chart(
        frame, spec, key=key, alt=alt_text, on_select="rerun", selection_mode=selection
    )
    return list(state["selection"].get(selection) or [])


def dressed(chart: Any) -> Any:  # noqa: ANN401 - altair gives no types for configured charts
    """Give a chart the number marks, month names and colours all pictures share."""
    return (
        chart.configure(locale={"number": NUMBER_LOCALE, "time": TIME_LOCALE})
        .configure_axis(labelColor=ink(), titleColor=ink(), domainColor=faint(), gridColor=faint())
        .configure_legend(labelColor=ink(), titleColor=ink())
        .configure_view(stroke=None)
    )


@st.cache_data(max_entries=64, show_spinner=False)
def _description(
    name: str,  # noqa: ARG001 - part of the key
    theme_name: str,  # noqa: ARG001 - part of the key
    frame: pd.DataFrame,
    settings: tuple[Any, ...],
    _draw: Callable[..., Picture],
) -> dict[str, Any]:
    spec: dict[str, Any] = dressed(_draw(frame, *settings)).to_dict()
    main, others = spec.pop("data", {}), spec.pop("datasets", {})
    others.pop(main.get("name"), None)
    if others:
        _write_out(spec, others)
    return spec


def _write_out(part: Any, datasets: dict[str, Any]) -> None:  # noqa: ANN401 - any part of a tree
    """Put data that are not the frame, such as boundaries, where the description names them."""
    if isinstance(part, dict):
        if isinstance(data := part.get("data"), dict) and data.get("name") in datasets:
            part["data"] = {"values": datasets[data["name"]]}
            return
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            _write_out(one, datasets)

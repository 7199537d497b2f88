"""Pictures to take away: the same drawing as on screen, as PNG and SVG, made without a network."""

import importlib.util
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from ui.charts import style
from ui.dataset import SYNTHETIC_NOTICE, Dataset
from ui.downloads import file_name
from ui.format import tanggal

IS_POSSIBLE = importlib.util.find_spec("vl_convert") is not None
"""Whether the library that turns a description into a picture is installed."""

_MIME = {"png": "image/png", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What makes a picture: the function of the screen, its frame and settings.

    Attributes:
        width: Width of the file's picture [pixel]; on screen the page decides.
    """

    draw: Callable[..., style.Picture]
    frame: pd.DataFrame
    settings: tuple[Any, ...] = ()
    width: int = 700


def offer(name: str, title: str, drawing: Drawing, data: Dataset) -> None:
    """Draw the buttons for one picture; it is made when one is pressed, always on white.

    Args:
        name: File name without ending.
        title: Written above the picture, with the date and whether the data are synthetic.
        drawing: What to draw.
        data: Whose data these are.
    """
    if not IS_POSSIBLE:
        return
    told = [f"Per {tanggal(data.tanggal)}. Sumber: {data.nama}."]
    if data.is_synthetic:
        told.append(SYNTHETIC_NOTICE)
    for kind, mime in _MIME.items():
        st.download_button(
            f"Unduh {kind.upper()}",
            lambda kind=kind: made(kind, title, tuple(told), drawing),  # type: ignore[misc]
            f"{file_name(name, data)}.{kind}",
            mime,
            key=f"{kind}_{name}",
            on_click="ignore",
            icon=":material/image:",
        )


def made(kind: str, title: str, told: tuple[str, ...], drawing: Drawing) -> bytes:
    """Make the file of a picture, kept for the next who asks."""
    with style.on_paper():
        return _made(
            kind, title, told, f"{drawing.draw.__module__}.{drawing.draw.__name__}",
            drawing.frame, drawing.settings, drawing.width, drawing.draw,
        )  # fmt: skip


@st.cache_data(max_entries=24, show_spinner=False)
def _made(
    kind: str,
    title: str,
    told: tuple[str, ...],
    name: str,  # noqa: ARG001 - part of the key
    frame: pd.DataFrame,
    settings: tuple[Any, ...],
    width: int,
    _draw: Callable[..., style.Picture],
) -> bytes:
    heading = alt.TitleParams(
        title, subtitle=list(told), anchor="start", offset=14, color=style.ink(),
        subtitleColor=style.ink(),
    )  # fmt: skip
    chart: Any = style.dressed(
        _draw(frame, *settings).properties(title=heading, width=width, background="#ffffff")
    )
    if kind == "svg":
        text = io.StringIO()
        chart.save(text, format="svg")
        return text.getvalue().encode()
    picture = io.BytesIO()
    chart.save(picture, format="png", scale_factor=2)
    return picture.getvalue()

"""What all pictures share: Indonesian number marks, colours that everyone can tell apart."""

import altair as alt
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
_FAINT = {"light": "#d3dae0", "dark": "#34424d"}
_SHORTAGE = {"light": "#c4600f", "dark": "#e58a3a"}
_SURPLUS = {"light": "#447fb5", "dark": "#5e9fd3"}


def theme() -> str:
    """Name the theme the reader has chosen: "light" or "dark"."""
    return "dark" if st.context.theme.type == "dark" else "light"


def diverging() -> list[str]:
    """Give the scale from shortage over nothing to surplus: orange to blue, safe for all eyes."""
    return _DIVERGING[theme()]


def ink() -> str:
    """Give the colour of text inside a picture."""
    return _INK[theme()]


def faint() -> str:
    """Give the colour of lines that only guide the eye."""
    return _FAINT[theme()]


def shortage() -> str:
    """Give the colour of kekurangan."""
    return _SHORTAGE[theme()]


def surplus() -> str:
    """Give the colour of kelebihan."""
    return _SURPLUS[theme()]


def finish(chart: Picture) -> Picture:
    """Set the Indonesian marks and the quiet axes every picture has."""
    finished: Picture = (
        chart.configure(locale={"number": NUMBER_LOCALE, "time": TIME_LOCALE})
        .configure_axis(labelColor=ink(), titleColor=ink(), domainColor=faint(), gridColor=faint())
        .configure_legend(labelColor=ink(), titleColor=ink())
        .configure_view(stroke=None)
    )
    return finished

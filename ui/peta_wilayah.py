"""The city seen from above: which kecamatan and kelurahan lack people."""

import pandas as pd
import streamlit as st

from mutasi_core.services.peta_kota import PetaKota, SaldoWilayah, peta_kota
from ui.answers import ask
from ui.charts import city_map, export
from ui.dataset import Dataset
from ui.downloads import offer_table
from ui.format import MINUS, number
from ui.peta_panas import SCALES
from ui.peta_view import PetaView, Ukuran

_LEVELS = {"kecamatan": "Kecamatan", "kelurahan": "Kelurahan"}
_COLUMNS = ("kode", "nama", "kebutuhan", "bezetting", "kekurangan", "kelebihan")
Row = tuple[str, str, float, float, int, int, int, int, float, str, float]


def show(view: PetaView, measure: Ukuran, data: Dataset) -> None:
    """Draw the map of a level, and its table beside it."""
    level = st.segmented_control(
        "Wilayah",
        list(_LEVELS),
        format_func=_LEVELS.__getitem__,
        default="kecamatan",
        required=True,
        key="peta_tingkat",
        label_visibility="collapsed",
    )
    found = ask(peta_kota, data, tingkat=level)
    rows = [_row(one, view, measure) for one in found.wilayah]
    frame = pd.DataFrame([row for row in rows if row], columns=list(city_map.COLUMNS))
    if frame.empty:
        st.info("Tidak ada formasi di wilayah mana pun dengan saringan ini.")
        return
    scale = SCALES[measure]
    left, right = st.columns([8, 5], gap="medium")
    with left, st.container(border=True):
        city_map.show(
            frame, scale, level, alt_text=f"Peta Kota Binjai: {scale.title} menurut {level}"
        )
    with right:
        st.dataframe(
            frame.sort_values("kekurangan", ascending=False)[
                ["nama", "kebutuhan", "bezetting", "kekurangan", "kelebihan"]
            ]
            .rename(columns=str.capitalize)
            .rename(columns={"Nama": _LEVELS[level]}),
            hide_index=True,
            height=480 if level == "kelurahan" else "content",
            column_config={
                "Kebutuhan": st.column_config.NumberColumn("K", help="Kebutuhan (orang)"),
                "Bezetting": st.column_config.NumberColumn("B", help="Bezetting (orang)"),
                "Kekurangan": st.column_config.NumberColumn("Kurang"),
                "Kelebihan": st.column_config.NumberColumn("Lebih"),
            },
        )
        _outside(found)
    with st.container(horizontal=True):
        name = f"peta_kota_{level}"
        offer_table(
            name,
            _COLUMNS,
            lambda: [tuple(row) for row in frame[list(_COLUMNS)].to_numpy().tolist()],
            data,
        )
        export.offer(
            name,
            f"Kebutuhan pegawai Kota Binjai: {scale.title.casefold()} menurut {level}",
            city_map.picture(frame, scale, level),
            data,
        )
    st.caption("Unit digambar di wilayah tempat kantornya berdiri.")


def _outside(found: PetaKota) -> None:
    if found.tanpa_wilayah:
        st.caption(
            f"{number(len(found.tanpa_wilayah))} unit tidak tergambar: datanya tidak menyebut "
            "wilayah yang dikenal."
        )


def _row(one: SaldoWilayah, view: PetaView, measure: Ukuran) -> Row | None:
    """Sum an area over the formasi that pass the filters."""
    here = set(one.unit)
    inside = [
        row for row in view.formasi if row.kebutuhan is not None and row.formasi.unit_id in here
    ]
    if not inside:
        return None
    needed, held = sum(row.kebutuhan or 0 for row in inside), sum(row.bezetting for row in inside)
    gaps = [row.selisih or 0 for row in inside]
    short, over = -sum(min(gap, 0) for gap in gaps), sum(max(gap, 0) for gap in gaps)
    value: float = over - short
    if measure is Ukuran.PERSEN:
        value = 100 * value / needed if needed else 0.0
    told = f"{round(value):+d}".replace("-", MINUS) + ("%" if measure is Ukuran.PERSEN else "")
    place = one.wilayah
    return (place.kode, place.nama, place.lat, place.lon, needed, held, short, over, value, told,
            value)  # fmt: skip

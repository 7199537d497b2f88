"""The city seen from above: which kecamatan and kelurahan lack people."""

from collections.abc import Sequence

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
_ROOM = {"kecamatan": (0.0, 0.0), "kelurahan": (0.0016, 0.0068)}
"""Width of a letter and height of a label on the map [derajat]."""
_COLUMNS = ("kode", "nama", "kebutuhan", "bezetting", "kekurangan", "kelebihan")
Row = tuple[str, str, float, float, int, int, int, int, float, str, float]


def show(view: PetaView, measure: Ukuran, data: Dataset) -> None:
    """Draw the map of a level, and its table beside it."""
    left, right = st.columns([8, 5], gap="medium")
    level = right.segmented_control(
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
    kept = [row for row in rows if row]
    frame = pd.DataFrame(kept, columns=list(city_map.COLUMNS[:-1]))
    frame["bernama"] = _labelled(kept, _ROOM[level])
    if frame.empty:
        st.info("Tidak ada formasi di wilayah mana pun dengan saringan ini.")
        return
    scale = SCALES[measure]
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
            .rename(columns={"Nama": _LEVELS[level]})
            .style.format(thousands="."),
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
    told = "Unit digambar di wilayah tempat kantornya berdiri."
    if not frame["bernama"].all():
        told += " Nama yang bertumpuk tidak ditulis; semuanya ada di tabel."
    st.caption(told)


def _labelled(rows: Sequence[Row], room: tuple[float, float]) -> list[bool]:
    """Say whose label fits: the most lacking first, one that would cover another is left out."""
    letter, line = room
    taken: list[tuple[float, float, float]] = []
    fits: dict[str, bool] = {}
    for row in sorted(rows, key=lambda one: (-one[6], one[0])):
        lat, lon, half = row[2], row[3], len(row[1]) * letter / 2
        fits[row[0]] = all(
            abs(lat - other_lat) > line or abs(lon - other_lon) > half + other_half
            for other_lat, other_lon, other_half in taken
        )
        if fits[row[0]]:
            taken.append((lat, lon, half))
    return [fits[row[0]] for row in rows]


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

"""Peta Kebutuhan: which units lack people in which rumpun, when and where, and who is there now?"""

import streamlit as st

from mutasi_core.services.peta import peta
from ui import (
    dataset,
    downloads,
    drill_down,
    exports,
    peta_panas,
    peta_pohon,
    peta_view,
    peta_wilayah,
    unit_table,
)
from ui.answers import ask
from ui.format import tanggal

data = dataset.active()
drawn = ask(peta, data)

st.title("Peta Kebutuhan")
st.markdown(
    f"Selisih bezetting dan kebutuhan per {tanggal(data.tanggal)}: oranye kurang, biru lebih."
)
look, measure = peta_view.choose_look()
if look == "pohon":
    peta_pohon.show(data)
    st.stop()

view = peta_view.choose(drawn)
if not view.unit:
    st.info("Tidak ada unit yang cocok. Longgarkan pencarian atau saringan di atas.")
    st.stop()

match look:
    case "wilayah":
        peta_wilayah.show(view, measure, data)
    case "tabel":
        unit_table.show(view.unit)
        downloads.offer_workbook("peta_kebutuhan", lambda: exports.map_sheets(drawn), data)
    case _:
        left, right = st.columns([13, 8], gap="medium")
        with left:
            clicked = (
                peta_panas.by_year(drawn, view, measure, data)
                if look == "tahun"
                else peta_panas.by_rumpun(view, measure, data)
            )
        with right:
            drill_down.show(drawn, clicked)

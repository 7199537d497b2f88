"""Peta Kebutuhan: which units lack people in which rumpun, and who is there now?"""

import streamlit as st

from mutasi_core.services.peta import peta
from ui import dataset, downloads, drill_down, exports, peta_view, unit_table
from ui.answers import ask
from ui.charts import heatmap
from ui.format import tanggal

data = dataset.active()
drawn = ask(peta, data)

st.title("Peta Kebutuhan")
st.markdown(
    f"Selisih bezetting dan kebutuhan per {tanggal(data.tanggal)}: oranye kurang, biru lebih. "
    "Klik satu kotak untuk melihat formasi dan pemangkunya."
)
view = peta_view.choose(drawn)

if not view.unit:
    st.info("Tidak ada unit yang cocok. Longgarkan pencarian atau saringan di atas.")
    st.stop()

left, right = st.columns([13, 8], gap="medium")
with left, st.container(height=600, border=True):
    clicked = heatmap.show(view, key="peta_panas")
with right:
    drill_down.show(drawn, clicked)

st.subheader("Tabel unit")
unit_table.show(view.unit)
with st.container(horizontal=True):
    downloads.offer_workbook(
        "peta_kebutuhan",
        lambda: {
            "Unit": (exports.UNIT, exports.unit_rows(drawn)),
            "Sel": (exports.SEL, exports.cell_rows(drawn)),
            "Jabatan": (exports.JABATAN, exports.formasi_rows(drawn)),
        },
        data,
    )

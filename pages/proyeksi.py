"""Proyeksi: who leaves in the coming five years, which posts fall vacant, and what follows?"""

import streamlit as st

from ui import dataset, proyeksi_beruntun, proyeksi_kritis, proyeksi_ringkas
from ui.format import tanggal

data = dataset.active()

st.title("Proyeksi")
st.markdown(
    f"Pensiun dan akhir kontrak lima tahun sejak {tanggal(data.tanggal)}, bila tidak ada pegawai "
    "baru."
)
forecast = proyeksi_ringkas.asked(data)
proyeksi_ringkas.figures(forecast, data)
view = st.segmented_control(
    "Tampilan",
    ["Per bulan", "Jabatan kritis", "Formasi yang ditinggalkan", "Kekosongan beruntun"],
    default="Per bulan",
    required=True,
    label_visibility="collapsed",
    key="proyeksi_tampilan",
)
match view:
    case "Jabatan kritis":
        proyeksi_kritis.show(forecast.moves, data)
    case "Formasi yang ditinggalkan":
        proyeksi_ringkas.formasi(forecast, data)
    case "Kekosongan beruntun":
        proyeksi_beruntun.show(data)
    case _:
        proyeksi_ringkas.by_month(forecast, data)

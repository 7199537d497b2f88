"""Ringkasan: how is the city staffed, what needs attention, what comes next?"""

import streamlit as st

from mutasi_core.services.ringkasan import keadaan_kota
from ui import attention, dataset, figures
from ui.answers import ask
from ui.charts import pensiun, unit_bars
from ui.format import tanggal

data = dataset.active()
kota = ask(keadaan_kota, data)

st.title("Ringkasan")
st.caption(f"Keadaan kepegawaian per {tanggal(data.tanggal)}, dalam orang.")
figures.show(kota)

left, right = st.columns([11, 9], gap="large")
with left:
    st.subheader("Unit yang paling kekurangan")
    unit_bars.show(kota.terkurang, what="kekurangan", alt_text="Sepuluh unit paling kekurangan")
    st.subheader("Unit yang paling kelebihan")
    unit_bars.show(kota.terlebih, what="kelebihan", alt_text="Sepuluh unit paling kelebihan")
with right:
    st.subheader("Perlu perhatian")
    attention.show(kota)
    st.subheader("Pensiun lima tahun ke depan")
    pensiun.show(kota.pensiun_tahunan)

st.subheader("Langkah berikutnya")
with st.container(horizontal=True):
    if st.button("Lihat peta kebutuhan", icon=":material/grid_on:"):
        st.switch_page("pages/peta_kebutuhan.py")
    if st.button("Susun rencana mutasi", icon=":material/route:", type="primary"):
        st.switch_page("pages/rencana.py")
    if st.button("Coba di simulator", icon=":material/swap_horiz:"):
        st.switch_page("pages/simulator.py")

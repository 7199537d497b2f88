"""Profil Kompetensi: which pegawai resemble each other, and how sure is that?"""

import streamlit as st

from ui import dataset, profile_view

data = dataset.active()

st.title("Profil Kompetensi")
st.markdown(
    "Kelompok pegawai yang kompetensinya serupa. Hanya pegawai yang sudah dinilai yang "
    "dikelompokkan; nilai yang tidak ada tidak ditebak."
)
profile_view.show(profile_view.ask_groups(data), data)

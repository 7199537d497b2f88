"""Regulasi: which rules and numbers are in force on the planning date, and how sure are we?"""

import streamlit as st

from ui import dataset, regulasi_angka, regulasi_view
from ui.format import tanggal

data = dataset.active()

st.title("Regulasi")
st.markdown(
    f"Setiap aturan dan angka yang berlaku pada {tanggal(data.tanggal)}, dengan sumber dan tingkat "
    "keyakinannya."
)
regulasi_view.show(data)
regulasi_angka.show(data)

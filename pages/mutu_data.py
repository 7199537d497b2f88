"""Mutu Data: how complete, valid, fresh and consistent are the data, and what does it hinder?"""

import streamlit as st

from ui import dataset, quality, quality_facts, quality_history, quality_units

data = dataset.active()

st.title("Mutu Data")
st.markdown("Seberapa lengkap dan sah data ini, dan fakta mana yang perlu dilengkapi lebih dulu.")
found = quality.judged(data)

quality.show_figures(found)
st.subheader("Fakta kurang yang menghalangi aturan")
quality_facts.show(found, data)
st.subheader("Tabel dan isian")
quality.show_tables(found)
st.subheader("Unit kerja")
quality_units.show(found, data)
st.subheader("Antarversi")
quality_history.show(data)

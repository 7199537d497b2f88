"""Proyeksi: who leaves in the coming five years, which posts fall vacant, and what follows?"""

import streamlit as st

from ui import dataset

data = dataset.active()

st.title("Proyeksi")

"""Profil Kompetensi."""

import streamlit as st

st.title("Profil Kompetensi")

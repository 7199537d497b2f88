"""Rencana: which set of moves is best, why each of them, and how sure are we?"""

import streamlit as st

from mutasi_core.services.rencana import make_plan
from ui import dataset, plan_form, plan_result
from ui.answers import ask
from ui.format import tanggal

data = dataset.active()

st.title("Rencana mutasi")
st.markdown(
    f"Susunan mutasi terbaik yang tidak melanggar aturan, dengan TMT {tanggal(data.tanggal)}. "
    "Keputusan tetap pada pejabat yang berwenang."
)
settings = plan_form.ask_settings()

if settings:
    plan = ask(make_plan, data, kuota=settings.kuota, bobot=settings.bobot)
    dataset.keep_plan(plan, data)

latest = dataset.latest_plan(data)
if latest is None:
    st.info(
        "Belum ada rencana untuk data dan tanggal ini. Tentukan kuota, lalu tekan Susun rencana.",
        icon=":material/info:",
    )
    st.stop()

plan_result.show(latest, data)

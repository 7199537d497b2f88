"""Kelayakan: may this person move to that post, and what does every rule say?"""

import streamlit as st

from ui import dataset, kelayakan_berkas, kelayakan_izin, kelayakan_pilih, kelayakan_putusan
from ui.format import number, tanggal

data = dataset.active()

st.title("Kelayakan")
st.markdown(
    f"Boleh tidaknya satu pegawai pindah ke satu jabatan dengan TMT {tanggal(data.tanggal)}, "
    "menurut setiap aturan."
)
move = kelayakan_pilih.choose(data)
if move is None:
    st.stop()

answer = kelayakan_putusan.judged(data, move)
papers = kelayakan_berkas.checked(data, move)
kelayakan_putusan.verdict(answer)
rules, izin, documents = st.tabs(
    [
        f"Aturan ({number(len(answer.temuan))})",
        "Izin pejabat",
        f"Berkas sebelum I-MUT ({number(len(papers.berkas))})",
    ]
)
with rules:
    kelayakan_putusan.findings(answer, data)
with izin:
    kelayakan_izin.show(answer, data)
with documents:
    kelayakan_berkas.show(papers, data)

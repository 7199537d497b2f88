"""One move of a plan: why it is there, and what every rule says about it."""

from collections.abc import Mapping

import streamlit as st

from mutasi_core.domain.nip import mask_nip
from mutasi_core.planning.explaining import MutasiRencana
from ui.format import signed
from ui.law_words import finding_line
from ui.text import plain

_TERMS = {
    "kekurangan": "Mengisi kebutuhan",
    "kesesuaian": "Kesesuaian",
    "gangguan": "Masa penyesuaian",
    "jarak": "Jarak",
    "permohonan": "Permohonan",
}


def show(move: MutasiRencana, names: Mapping[str, str]) -> None:
    """Draw the move in a frame of its own."""
    with st.container(border=True, height=470):
        st.markdown(f"**{plain(move.pegawai.nama)}**  \n{plain(mask_nip(move.pegawai.nip))}")
        st.markdown(
            f"{plain(move.asal.jabatan)}, {plain(names.get(move.asal.unit_id, move.asal.unit_id))}"
            f"  \n:material/arrow_downward:  \n**{plain(move.tujuan.jabatan)}, "
            f"{plain(names.get(move.tujuan.unit_id, move.tujuan.unit_id))}**"
        )
        if move.terkunci:
            st.badge("Ditetapkan pimpinan (kunci)", color="blue")
        reasons, rules = st.tabs(["Alasan", "Aturan"])
        with reasons:
            for term in move.suku:
                st.markdown(
                    f"**{_TERMS.get(term.nama, plain(term.nama))} {signed(term.nilai, 2)}**  \n"
                    f"{plain(term.penjelasan)}"
                )
        with rules:
            for rule, finding in move.temuan:
                st.markdown(finding_line(rule.kode, rule.judul, rule.dasar, finding))

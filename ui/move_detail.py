"""One move of a plan: why it is there, and what every rule says about it."""

from collections.abc import Mapping

import streamlit as st

from mutasi_core.domain.nip import mask_nip
from mutasi_core.planning.explaining import MutasiRencana
from mutasi_core.rules.verdict import Finding, Verdict
from ui.format import signed
from ui.text import plain

_TERMS = {
    "kekurangan": "Mengisi kebutuhan",
    "kesesuaian": "Kesesuaian",
    "gangguan": "Masa penyesuaian",
    "jarak": "Jarak",
    "permohonan": "Permohonan",
}
_VERDICTS = {
    Verdict.MET: ("Terpenuhi", "green"),
    Verdict.NOT_APPLICABLE: ("Tidak berlaku", "gray"),
    Verdict.UNKNOWN: ("Data kurang", "orange"),
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
                word, colour = verdict(finding)
                st.markdown(
                    f":{colour}-badge[{word}] **{rule.kode}** {plain(rule.judul)}  \n"
                    f"{plain(finding.penjelasan)} :small[({plain(rule.dasar)})]"
                )


def verdict(finding: Finding) -> tuple[str, str]:
    """Give the word and the colour under which a finding is shown."""
    if finding.verdict is Verdict.VIOLATED:
        return ("Menghalangi", "red") if finding.blocks else ("Catatan", "orange")
    return _VERDICTS[finding.verdict]

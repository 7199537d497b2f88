"""An official's leave to pass over a rule: reason, name, number and date, kept on record."""

import streamlit as st

from mutasi_core.domain.izin import Izin
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.services.izin import IzinError, PilihanIzin, pilihan_izin
from mutasi_core.services.kelayakan import Kelayakan
from ui import own_rules
from ui.dataset import Dataset
from ui.format import tanggal
from ui.law_words import rule_link
from ui.text import plain

_RULE, _REASON, _WHO, _NUMBER, _DAY, _ERROR = (
    "izin_aturan", "izin_alasan", "izin_pejabat", "izin_nomor", "izin_tanggal", "izin_galat",
)  # fmt: skip


def show(answer: Kelayakan, data: Dataset) -> None:
    """Draw what may be opened, the form for it, and what is on record for this move."""
    choices = {one.aturan: one for one in pilihan_izin(answer)}
    closed = [one for one in choices.values() if not one.dapat]
    open_to = {kode: one for kode, one in choices.items() if one.dapat}
    if closed:
        named = ", ".join(f"{rule_link(one.aturan)} {plain(one.judul)}" for one in closed)
        st.markdown(f":red-badge[Mutlak] Tidak dapat diizinkan: {named}.")
    if open_to:
        _form(answer, data, open_to)
    elif not closed:
        st.info("Tidak ada aturan yang menghalangi, jadi tidak ada izin yang diperlukan.")
    _on_record(answer, data)


def _form(answer: Kelayakan, data: Dataset, open_to: dict[str, PilihanIzin]) -> None:
    if st.session_state.get(_RULE) not in open_to:
        st.session_state[_RULE] = next(iter(open_to))
    with st.form("izin_form", border=True):
        kode = st.selectbox(
            "Aturan yang dikecualikan atau dilengkapi dokumennya",
            list(open_to),
            format_func=lambda one: f"{one}. {open_to[one].judul}",
            key=_RULE,
        )
        document = open_to[kode].rujukan
        st.caption(
            f"Dokumen: {plain(document)}." if document else "Pengecualian oleh pejabat berwenang."
        )
        reason = st.text_area(
            "Alasan", key=_REASON, height=80, max_chars=500,
            placeholder="Mengapa aturan ini dapat dilewati untuk mutasi ini",
        )  # fmt: skip
        first, second, third = st.columns(3)
        who = first.text_input("Pejabat yang memutuskan", key=_WHO, max_chars=120)
        letter = second.text_input("Nomor surat atau keputusan", key=_NUMBER, max_chars=120)
        day = third.date_input("Tanggal surat", data.tanggal, key=_DAY, format="DD/MM/YYYY")
        pressed = st.form_submit_button("Catat izin", icon=":material/approval:", type="primary")
    if not pressed:
        return
    izin = Izin(
        nip=answer.usul.pegawai.nip,
        unit_id=answer.usul.tujuan.unit_id,
        jabatan=answer.usul.tujuan.jabatan,
        aturan=kode,
        alasan=reason.strip(),
        pejabat=who.strip(),
        nomor=letter.strip(),
        tanggal=day,
    )
    try:
        own_rules.record(data.instansi, data.kunci, izin)
    except (IzinError, UnknownReferenceError) as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    st.rerun()


def _on_record(answer: Kelayakan, data: Dataset) -> None:
    move = (answer.usul.pegawai.nip, answer.usul.tujuan.key)
    here = [one for one in own_rules.recorded(data.kunci) if (one.nip, one.formasi_key) == move]
    if not here:
        return
    st.markdown("**Izin yang tercatat untuk mutasi ini** (selama sesi ini)")
    for place, one in enumerate(here):
        with st.container(horizontal=True, vertical_alignment="center", border=True):
            st.markdown(
                f"**{rule_link(one.aturan)}** {plain(one.alasan)}  \n"
                f"{plain(one.pejabat)}, nomor {plain(one.nomor)}, {tanggal(one.tanggal)}"
            )
            st.button(
                "Cabut",
                key=f"izin_cabut_{place}",
                icon=":material/undo:",
                on_click=own_rules.withdraw,
                args=(data.kunci, one),
            )

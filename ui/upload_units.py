"""Unit names nobody knows yet: what they may mean, for a person to decide."""

from dataclasses import replace

import streamlit as st

from mutasi_core.intake.pembacaan import Pembacaan, UsulanUnit
from ui.format import number, percent
from ui.loading import Loaded, Said
from ui.text import plain

_AT_ONCE = 10


def ask(loaded: Loaded, read: Pembacaan) -> Said | None:
    """Draw the most frequent names with candidates; give what a person has just confirmed."""
    names = {unit.unit_id: unit.nama for unit in read.instansi.units} if read.instansi else {}
    shown = read.usulan_unit[:_AT_ONCE]
    st.markdown(
        "Nama unit ini tidak ada dalam data. Pilih unit yang dimaksud; pilihan Anda diingat untuk "
        "unggahan berikutnya. Nama yang dibiarkan kosong dibaca seperti sekarang."
    )
    with st.form(f"unit_{loaded.kunci[:8]}"):
        chosen = {
            proposal.nama_sumber: _one(proposal, names, f"{loaded.kunci[:8]}_{place}")
            for place, proposal in enumerate(shown)
        }
        pressed = st.form_submit_button("Simpan padanan, baca ulang", icon=":material/refresh:")
    rest = len(read.usulan_unit) - len(shown)
    if rest:
        st.caption(f"{number(rest)} nama lain menyusul setelah yang ini.")
    confirmed = {name: unit_id for name, unit_id in chosen.items() if unit_id}
    if not pressed or not confirmed:
        return None
    return replace(loaded.kata, alias_unit={**loaded.kata.alias_unit, **confirmed})


def _one(proposal: UsulanUnit, names: dict[str, str], key: str) -> str | None:
    likely = {one.unit_id: one for one in proposal.calon}
    others = sorted((unit_id for unit_id in names if unit_id not in likely), key=names.__getitem__)

    def label(unit_id: str) -> str:
        if unit_id in likely:
            one = likely[unit_id]
            return f"{one.nama} [{unit_id}], kemiripan {percent(100 * one.keyakinan, 0)}"
        return f"{names[unit_id]} [{unit_id}]"

    chosen: str | None = st.selectbox(
        f"{plain(proposal.nama_sumber)} ({number(proposal.baris)} baris)",
        [*likely, *others],
        index=None,
        placeholder=label(next(iter(likely))) + "?" if likely else "Pilih unit",
        format_func=label,
        key=f"usul_unit_{key}",
    )
    return chosen

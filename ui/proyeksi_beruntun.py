"""The cascade: a leader leaves, somebody steps in, and their own post falls vacant in turn."""

from datetime import date

import streamlit as st

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.nip import mask_nip
from mutasi_core.rules.pola_karier import Arah
from mutasi_core.services.suksesi import CalonPengganti, Kekosongan, kekosongan_beruntun
from ui.answers import ask
from ui.dataset import Dataset
from ui.format import number
from ui.law_words import rule_link
from ui.text import plain

_POST, _ASKED = "beruntun_jabatan", "beruntun_diminta"
_WAYS = {Arah.ROTASI: "rotasi", Arah.PROMOSI: "promosi", Arah.DEMOSI: "demosi"}


def show(data: Dataset) -> None:
    """Draw the choice of a post and, once asked, what follows when it falls vacant."""
    names = {unit.unit_id: unit.nama for unit in data.instansi.units}
    leading = {post.key: post for post in data.instansi.formasi if _leads(post)}
    first, second = st.columns([8, 2], vertical_alignment="bottom")
    key = first.selectbox(
        "Jabatan pimpinan yang ditinggalkan",
        list(leading),
        format_func=lambda one: (
            f"{leading[one].jabatan}, {names.get(leading[one].unit_id, leading[one].unit_id)}"
        ),
        key=_POST,
    )
    if second.button("Telusuri", icon=":material/account_tree:", type="primary"):
        st.session_state[_ASKED] = (key, data.kunci, data.tanggal)
    if key is None or st.session_state.get(_ASKED) != (key, data.kunci, data.tanggal):
        st.info(
            "Pilih satu jabatan lalu tekan Telusuri: siapa yang secara aturan dapat mengisinya, "
            "dan jabatan mana yang kemudian kosong.",
            icon=":material/account_tree:",
        )
        return
    with st.spinner("Memeriksa setiap pegawai…"):
        steps = ask(_cascade, data, unit_id=leading[key].unit_id, jabatan=leading[key].jabatan)
    st.markdown(
        "Gambaran urutan yang mungkin, bukan penunjukan orang: calon terdekat dianggap masuk, "
        "lalu jabatannya sendiri kosong."
    )
    for column, (place, step) in zip(st.columns(len(steps)), enumerate(steps, 1), strict=True):
        with column, st.container(border=True):
            _step(place, step, names)


def _step(place: int, step: Kekosongan, names: dict[str, str]) -> None:
    post = step.formasi
    st.markdown(
        f"**{number(place)}. {plain(post.jabatan)}**  \n"
        f"{plain(names.get(post.unit_id, post.unit_id))}"
    )
    st.markdown(
        f"{number(step.langsung)} orang dapat langsung mengisi; "
        f"{number(step.dengan_syarat)} lagi setelah berkasnya ada."
    )
    if not step.calon:
        st.warning("Tidak ada yang memenuhi syarat menurut data ini.")
    for order, one in enumerate(step.calon):
        st.markdown(_candidate(one, names, is_first=order == 0))


def _candidate(one: CalonPengganti, names: dict[str, str], *, is_first: bool) -> str:
    person = one.pegawai
    way = _WAYS[one.arah] if one.arah else "arah belum diketahui"
    needs = ", ".join(rule_link(kode) for kode in one.perlu)
    return (
        f"{':material/arrow_forward: ' if is_first else ''}**{plain(person.nama)}** "
        f"{plain(mask_nip(person.nip)[-8:])}  \n"
        f"{plain(person.jabatan)}, {plain(names.get(person.unit_id, person.unit_id))}  \n"
        f":small[{way}{'; perlu ' + needs if needs else '; tanpa berkas tambahan'}]"
    )


def _leads(post: Formasi) -> bool:
    kind = post.jenis_jabatan
    return post.pimpinan or (kind is not None and kind.is_structural)


def _cascade(
    instansi: Instansi, tanggal: date, *, unit_id: str, jabatan: str
) -> tuple[Kekosongan, ...]:
    return kekosongan_beruntun(instansi, unit_id, jabatan, tanggal)

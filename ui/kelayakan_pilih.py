"""Who is to move, and where to: found by name or NIP, chosen from the peta jabatan."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.services.pencarian import OrangTersamar, Peran, cari, nip_dari_kunci
from mutasi_core.services.peta import Peta, peta
from ui.answers import ask
from ui.dataset import Dataset, latest_plan
from ui.format import number

_WORDS, _PERSON, _UNIT, _POST = (
    "layak_cari", "layak_orang", "layak_unit", "layak_jabatan",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """The move somebody asks about."""

    nip: str
    unit_id: str
    jabatan: str


def choose(data: Dataset) -> Pilihan | None:
    """Draw the fields; give the move once it is whole, and say what is missing until then."""
    _start_with_the_plan(data)
    first, second = st.columns([1, 2], vertical_alignment="bottom")
    words = first.text_input(
        "Cari pegawai",
        key=_WORDS,
        placeholder="nama, atau empat angka terakhir NIP",
        max_chars=60,
    )
    found = cari(data.instansi, words, Peran.PIMPINAN)
    people = {one.kunci: one for one in found.orang}
    if st.session_state.get(_PERSON) not in people:
        st.session_state[_PERSON] = next(iter(people), None)
    person = second.selectbox(
        f"Pegawai ({number(found.jumlah)} ditemukan)",
        list(people),
        format_func=lambda one: _person(people[one]),
        key=_PERSON,
        disabled=not people,
        placeholder="Belum ada yang ditemukan",
    )
    third, fourth = st.columns([1, 2], vertical_alignment="bottom")
    unit_id, jabatan = _target(data, third, fourth)
    if person is None:
        st.info(
            found.catatan or "Tidak ada pegawai bernama itu. Periksa ejaannya.",
            icon=":material/search:",
        )
        return None
    if found.catatan:
        st.caption(found.catatan)
    nip = nip_dari_kunci(data.instansi, person)
    if data.instansi.pegawai_by_nip[nip].formasi_key == (unit_id, jabatan_key(jabatan)):
        st.info("Pegawai ini sudah menduduki jabatan itu. Pilih jabatan tujuan lain.")
        return None
    return Pilihan(nip=nip, unit_id=unit_id, jabatan=jabatan)


def _start_with_the_plan(data: Dataset) -> None:
    """Begin with the first move of the latest plan, else with the first person of the data."""
    if _WORDS in st.session_state:
        return
    plan = latest_plan(data)
    if plan and plan.mutasi:
        move = plan.mutasi[0]
        st.session_state[_UNIT], st.session_state[_POST] = (
            move.tujuan.unit_id,
            move.tujuan.jabatan,
        )
        nip = move.pegawai.nip
    else:
        nip = min(data.instansi.pegawai_by_nip, default="")
    person = data.instansi.pegawai_by_nip.get(nip)
    st.session_state[_WORDS] = person.nama if person else ""


def _target(data: Dataset, left: DeltaGenerator, right: DeltaGenerator) -> tuple[str, str]:
    drawn = ask(peta, data)
    posts = _posts(drawn)
    names = drawn.nama_unit
    if st.session_state.get(_UNIT) not in posts:
        st.session_state[_UNIT] = next(iter(posts))
    unit_id: str = left.selectbox(
        "Unit tujuan", list(posts), format_func=lambda one: names.get(one, one), key=_UNIT
    )
    here = {post.jabatan: label for post, label in posts[unit_id]}
    if st.session_state.get(_POST) not in here:
        st.session_state[_POST] = next(iter(here))
    jabatan: str = right.selectbox(
        "Jabatan tujuan", list(here), format_func=here.__getitem__, key=_POST
    )
    return unit_id, jabatan


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs={Peta: id})
def _posts(drawn: Peta) -> dict[str, list[tuple[Formasi, str]]]:
    found: dict[str, list[tuple[Formasi, str]]] = {}
    for row in drawn.formasi:
        gap = row.selisih or 0
        told = "terisi" if gap == 0 else f"kurang {number(-gap)}" if gap < 0 else f"lebih {gap}"
        if row.kebutuhan is None:
            told = "kebutuhan belum diisi"
        found.setdefault(row.formasi.unit_id, []).append(
            (row.formasi, f"{row.formasi.jabatan} ({told})")
        )
    return found


def _person(one: OrangTersamar) -> str:
    return f"{one.nama} · {one.nip[-8:]} · {one.jabatan}, {one.unit}"

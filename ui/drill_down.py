"""The drill-down of the map: the posts and the people behind one unit or one cell."""

import pandas as pd
import streamlit as st

from mutasi_core.domain.nip import mask_nip
from mutasi_core.services.peta import IsiFormasi, Peta, PetaUnit, isi
from ui.format import number, tanggal
from ui.text import plain

_UNIT, _RUMPUN, _CLICK = "peta_unit", "peta_rumpun", "peta_klik"
_ALL = "Semua rumpun"


def show(drawn: Peta, clicked: tuple[str, str | None] | None) -> None:
    """Draw the chosen unit; a click on the map chooses, and so do the two lists."""
    if clicked and clicked != st.session_state.get(_CLICK):
        st.session_state[_UNIT], st.session_state[_RUMPUN] = clicked[0], clicked[1] or _ALL
    st.session_state[_CLICK] = clicked
    by_id = {unit.unit_id: unit for unit in drawn.unit}
    if st.session_state.get(_UNIT) not in by_id:
        st.session_state[_UNIT] = max(drawn.unit, key=lambda unit: unit.kekurangan).unit_id
    if st.session_state.get(_RUMPUN) not in {_ALL, *drawn.rumpun}:
        st.session_state[_RUMPUN] = _ALL
    unit_id = st.selectbox(
        "Unit kerja", list(by_id), format_func=lambda one: by_id[one].nama, key=_UNIT
    )
    rumpun = st.selectbox("Rumpun", [_ALL, *drawn.rumpun], key=_RUMPUN)
    opened = isi(drawn, unit_id, None if rumpun == _ALL else rumpun)
    _headline(by_id[unit_id])
    posts, people = st.tabs(["Formasi", "Pemangku"])
    with posts:
        _posts(opened)
    with people:
        _people(opened)


def _headline(unit: PetaUnit) -> None:
    st.markdown(
        f"**{plain(unit.nama)}**: kebutuhan {number(unit.kebutuhan)}, "
        f"bezetting {number(unit.bezetting)}, kurang **{number(unit.kekurangan)}**, "
        f"lebih **{number(unit.kelebihan)}**."
    )


def _posts(opened: tuple[IsiFormasi, ...]) -> None:
    if not opened:
        st.info("Unit ini tidak punya formasi pada rumpun itu. Pilih rumpun lain.")
        return
    several = len({one.unit_nama for one in opened}) > 1
    frame = pd.DataFrame(
        [
            (
                one.saldo.formasi.jabatan,
                one.unit_nama,
                one.saldo.kebutuhan,
                one.saldo.bezetting,
                one.saldo.selisih,
            )
            for one in opened
        ],
        columns=["Jabatan", "Unit", "Kebutuhan", "Bezetting", "Selisih"],
    )
    st.dataframe(
        frame if several else frame.drop(columns="Unit"),
        hide_index=True,
        height=330,
        column_config={
            "Jabatan": st.column_config.TextColumn(width=185),
            "Kebutuhan": st.column_config.NumberColumn("K", width=48, help="Kebutuhan (orang)"),
            "Bezetting": st.column_config.NumberColumn("B", width=48, help="Bezetting (orang)"),
            "Selisih": st.column_config.NumberColumn(
                "±", width=52, help="Bezetting dikurangi kebutuhan"
            ),
        },
    )


def _people(opened: tuple[IsiFormasi, ...]) -> None:
    frame = pd.DataFrame(
        [
            (person.nama, mask_nip(person.nip), person.jabatan, person.golongan, person.tmt_jabatan)
            for one in opened
            for person in one.pemangku
        ],
        columns=["Nama", "NIP", "Jabatan", "Golongan", "TMT jabatan"],
    )
    if frame.empty:
        st.info("Tidak ada pemangku yang dihitung pada pilihan ini.")
        return
    frame["TMT jabatan"] = frame["TMT jabatan"].map(tanggal)
    st.dataframe(frame, hide_index=True, height=330)

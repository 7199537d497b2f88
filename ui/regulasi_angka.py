"""Numbers nobody is sure of: the instansi may set its own, with a source."""

from datetime import date
from typing import Any

import streamlit as st

from mutasi_core.domain.ketentuan import NilaiKetentuan
from mutasi_core.rules.parameter import Nilai, Parameter, all_parameters
from mutasi_core.services.izin import IzinError, dapat_diatur, ketentuan_dipakai
from ui import own_rules
from ui.dataset import Dataset
from ui.format import number
from ui.law_words import KEYAKINAN, KEYAKINAN_WARNA
from ui.text import plain

_CHOSEN, _SOURCE, _VALUE, _ROW, _ERROR = (
    "angka_pilih", "angka_sumber", "angka_nilai", "angka_baris", "angka_galat",
)  # fmt: skip
_LATEST = date(2100, 12, 31)


def show(data: Dataset) -> None:
    """Draw the numbers that may be set, and those that are."""
    used = ketentuan_dipakai(data.instansi, data.tanggal)
    label = "Atur angka yang belum pasti" + (f" ({number(len(used))} diatur)" if used else "")
    with st.expander(label, icon=":material/tune:", expanded=bool(used)):
        st.markdown(
            "Angka yang hanya berdasar praktik atau rancangan program, dan tanggal yang ditetapkan "
            "daerah, dapat diganti selama sesi ini. Angka yang bunyi peraturannya pasti tidak ada "
            "di daftar. Setiap rencana yang memakai angka sendiri menyebutkannya."
        )
        _form(data)
        for one in used:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(one.kalimat))
                st.button(
                    "Kembalikan",
                    key=f"angka_kembali_{one.nama}",
                    icon=":material/undo:",
                    on_click=own_rules.drop_number,
                    args=(one.nama,),
                )


def _form(data: Dataset) -> None:
    parameters = all_parameters()
    names = dapat_diatur(data.tanggal)
    first, second, third, fourth = st.columns([5, 3, 4, 2], vertical_alignment="bottom")
    name = first.selectbox(
        "Angka", names, format_func=lambda one: parameters[one].judul, key=_CHOSEN
    )
    parameter = parameters[name]
    given = parameter.on(data.tanggal)
    with second:
        value = _ask(parameter, given)
    third.text_input(
        "Sumber", key=_SOURCE, placeholder="misalnya: Perwal 5/2026 Pasal 3", max_chars=200
    )

    def accept() -> None:
        source = str(st.session_state.get(_SOURCE, ""))
        try:
            own_rules.set_number(data.instansi, name, value, source, data.tanggal)
        except IzinError:
            st.session_state[_ERROR] = (
                "Isi sumber angka itu: nomor peraturan, surat, atau pejabat yang memutuskan."
                if not source.strip()
                else "Nilai itu tidak dapat dipakai untuk angka ini; periksa lagi isiannya."
            )
        else:
            st.session_state[_SOURCE] = ""
            st.session_state.pop(_ERROR, None)

    fourth.button("Pakai", icon=":material/check:", type="primary", on_click=accept)
    error = st.session_state.pop(_ERROR, None)
    if error:
        st.error(error, icon=":material/error:")
    st.markdown(
        f":{KEYAKINAN_WARNA[given.keyakinan]}-badge[{KEYAKINAN[given.keyakinan]}] "
        f"{plain(given.citation)}. {plain(given.sumber)}"
    )


def _ask(parameter: Parameter, given: Nilai) -> NilaiKetentuan:
    """Draw the field that fits the kind of the number, and give what is in it."""
    label, key, value = f"Nilai ({parameter.unit})", f"{_VALUE}_{parameter.name}", given.value
    if parameter.unit == "tanggal":
        chosen: date | None = st.date_input(
            "Nilai (tanggal)", value, key=key, format="DD/MM/YYYY", max_value=_LATEST
        )
        return chosen
    if isinstance(value, bool):
        return bool(
            st.selectbox(
                label, [False, True], index=int(value), key=key,
                format_func=lambda one: "Ya" if one else "Tidak",
            )
        )  # fmt: skip
    if isinstance(value, dict):
        return _ask_row(parameter, value)
    return int(st.number_input(label, min_value=0, value=int(value), step=1, key=key))


def _ask_row(parameter: Parameter, rows: dict[str, Any]) -> NilaiKetentuan:
    left, right = st.columns(2, vertical_alignment="bottom")
    key = f"{_ROW}_{parameter.name}"
    if rows:
        row = left.selectbox(
            "Baris", list(rows), key=key, format_func=lambda one: str(one).replace("_", " ")
        )
    else:
        row = left.text_input("Awal nama jabatan", key=key, placeholder="dokter").strip().casefold()
    before = rows.get(row, 60)
    step: Any = 0.01 if isinstance(before, float) else 1
    least: Any = 0.0 if isinstance(before, float) else 0
    value = right.number_input(
        f"Nilai ({parameter.unit})", min_value=least, value=before, step=step,
        key=f"{_VALUE}_{parameter.name}_{row}",
    )  # fmt: skip
    return ((row, value),) if row else ()

"""The versions of the data: who accepted what and when, and the way back to one of them."""

import pandas as pd
import streamlit as st
from babel.dates import format_datetime

from mutasi_core.services import versi
from mutasi_core.store import Store, StoreError
from mutasi_core.store.versions import Version, VersionState
from ui import dataset, storage
from ui.format import LOCALE, number
from ui.text import plain

_STATES = {
    VersionState.ACTIVE: "Aktif",
    VersionState.OLD: "Tersimpan",
    VersionState.REJECTED: "Ditolak",
}


def show() -> None:
    """Draw the versions, newest first."""
    store = storage.store()
    try:
        history = store.versions.history() if store else ()
    except StoreError as trouble:
        st.error(plain(str(trouble)), icon=":material/error:")
        return
    if store is None or not history:
        st.info(
            "Belum ada versi tersimpan. Unggah data di atas; setiap data yang diterima menjadi "
            "satu versi yang dapat dipakai lagi.",
            icon=":material/info:",
        )
        return
    st.dataframe(
        pd.DataFrame([_row(version) for version in history]),
        hide_index=True,
        column_config={
            "Versi": st.column_config.NumberColumn(width="small"),
            "Nama": st.column_config.TextColumn(width="large"),
        },
    )
    _back(store, history)
    with st.expander("Berkas dan sidik SHA-256"):
        files = [
            (version.id, file.name, number(file.size), file.sha256)
            for version in history
            for file in version.files
        ]
        st.dataframe(
            pd.DataFrame(files, columns=["Versi", "Berkas", "Ukuran (bita)", "SHA-256"]),
            hide_index=True,
            column_config={"SHA-256": st.column_config.TextColumn(width="large")},
        )


def when(version: Version) -> str:
    """Write when a version came, in the time of Binjai."""
    return str(format_datetime(version.at.astimezone(storage.WIB), "d MMM y HH.mm", locale=LOCALE))


def _row(version: Version) -> dict[str, object]:
    return {
        "Versi": version.id,
        "Status": _STATES[version.state],
        "Nama": version.name,
        "Oleh": version.who,
        "Waktu (WIB)": when(version),
        "Berkas": len(version.files) or "–",
        "Sidik": version.sha256[:12],
    }


def _back(store: Store, history: tuple[Version, ...]) -> None:
    """Draw the way back to an earlier version, with a question before it."""
    old = {one.id: one for one in history if one.state is VersionState.OLD}
    if not old:
        return
    with st.popover("Pakai versi lain…", icon=":material/restore:"):
        number_chosen = st.selectbox(
            "Versi",
            list(old),
            format_func=lambda n: f"{n}: {old[n].name} ({old[n].who}, {when(old[n])})",
            key="versi_kembali",
        )
        who = storage.ask_who("kembali")
        st.markdown(f"Versi {number_chosen} menjadi data aktif untuk **semua orang**.")
        if st.button(f"Ya, pakai versi {number_chosen}", type="primary"):
            _activate(store, number_chosen, who)


def _activate(store: Store, version: int, who: str) -> None:
    if not who:
        st.error("Tulis nama Anda dahulu; nama itu dicatat.")
        return
    try:
        versi.kembali(store, version, pelaku=who, waktu=storage.now())
    except StoreError as trouble:
        st.error(plain(str(trouble)), icon=":material/error:")
        return
    dataset.use_stored()
    st.session_state["unggahan_kabar"] = f"Versi {version} sekarang aktif."
    st.rerun()

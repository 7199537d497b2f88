"""Loading data of one's own: what was read, what was set aside, what would change, then a yes."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from ui import decision, loading, reading_tables, storage, upload_columns, upload_units
from ui.dataset import Dataset
from ui.format import number
from ui.loading import Loaded
from ui.text import plain

TYPES = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "zip"]
_ROUND = "unggahan_ke"


def show(data: Dataset) -> None:
    """Draw the uploader and, when something was loaded, everything about it."""
    place = st.session_state.get(_ROUND, 0)
    done = st.session_state.pop("unggahan_kabar", None)
    if done:
        st.success(done, icon=":material/check_circle:")
    files = st.file_uploader(
        "Berkas pegawai dan peta jabatan, boleh beserta tabel lain",
        TYPES,
        accept_multiple_files=True,
        key=f"unggah_{place}",
        help="Paling besar 50 MB. Data diproses di komputer ini dan tidak dikirim ke mana pun.",
    )
    version = storage.active_version()
    with_active = version is not None and st.checkbox(
        f"Lengkapi versi {version.id}: baca bersama berkas yang sudah diterima",
        key=f"lengkapi_{place}",
        help="Untuk menambah satu tabel atau baris yang diperbaiki tanpa mengunggah semuanya lagi. "
        "Berkas bernama sama diganti yang baru.",
    )
    if not files:
        return
    loaded = loading.load(files, with_active=with_active)
    _told(loaded)
    _views(loaded, files, data, with_active=with_active)
    if loaded.pembacaan is not None and loaded.pembacaan.instansi is not None:
        decision.show(loaded, finish=_finish)
    else:
        st.button("Batalkan", icon=":material/close:", on_click=_finish, args=(None,))


def _finish(sentence: str | None) -> None:
    """Empty the uploader and say how it ended."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state["unggahan_kabar"] = sentence
    loading.forget()


def _told(loaded: Loaded) -> None:
    """Say in one sentence what came of the files."""
    read = loaded.pembacaan
    if read is None:
        st.error(plain(loaded.galat or "Berkas tidak dapat dibaca."), icon=":material/error:")
        st.markdown(
            "Perbaiki berkasnya atau tambahkan tabel yang kurang, lalu unggah lagi."
            + (
                " Bila program keliru mengenali isi atau kolomnya, betulkan di bawah ini."
                if loaded.lembar
                else ""
            )
        )
        return
    if read.instansi is None:
        st.error(
            "Tidak ada baris pegawai atau peta jabatan yang dapat dipakai. Lihat Disisihkan untuk "
            "alasannya, perbaiki, lalu unggah lagi.",
            icon=":material/error:",
        )
        return
    accepted = sum(table.diterima for table in read.tabel.values())
    aside = sum(table.disisihkan for table in read.tabel.values())
    sentence = f"{number(accepted)} baris diterima, {number(aside)} baris disisihkan."
    (st.warning if aside else st.success)(sentence, icon=":material/fact_check:")


def _views(loaded: Loaded, files: list[UploadedFile], data: Dataset, *, with_active: bool) -> None:
    """Draw one look at the reading; only the chosen one is worked out."""
    read = loaded.pembacaan
    if read is None:
        if said := upload_columns.ask(loaded):
            loading.say(files, said, with_active=with_active)
            st.rerun()
        return
    views = {
        "berkas": "Berkas dan kolom",
        "temuan": f"Temuan ({number(len(read.temuan))})",
        "disisihkan": f"Disisihkan ({number(len(read.disisihkan))})",
    }
    if read.usulan_unit:
        views["unit"] = f"Nama unit ({number(len(read.usulan_unit))})"
    chosen = st.segmented_control(
        "Yang dilihat",
        list(views),
        default="berkas",
        required=True,
        format_func=views.__getitem__,
        key=f"lihat_{st.session_state.get(_ROUND, 0)}_{len(views)}",
        label_visibility="collapsed",
    )
    if chosen == "berkas":
        if said := upload_columns.ask(loaded):
            loading.say(files, said, with_active=with_active)
            st.rerun()
    elif chosen == "unit":
        if said := upload_units.ask(loaded, read):
            loading.say(files, said, with_active=with_active)
            st.rerun()
    elif chosen == "temuan":
        reading_tables.findings(read, loaded.kunci, data)
    elif chosen == "disisihkan":
        reading_tables.aside(read, key="baru")

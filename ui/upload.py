"""Loading data of one's own: what was read, what was set aside, what would change, then a yes."""

import streamlit as st

from mutasi_core.intake.columns import COLUMNS
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.services.perbedaan import perbedaan
from ui import dataset, reading_tables
from ui.dataset import Dataset, Source
from ui.format import number
from ui.text import plain

TYPES = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "zip"]
_ROUND = "unggahan_ke"


def show(data: Dataset) -> None:
    """Draw the uploader and, when something was loaded, everything about it."""
    files = st.file_uploader(
        "Berkas pegawai dan peta jabatan, boleh beserta tabel lain",
        TYPES,
        accept_multiple_files=True,
        key=f"unggah_{st.session_state.get(_ROUND, 0)}",
        help="Paling besar 50 MB. Data diproses di komputer ini dan tidak dikirim ke mana pun.",
    )
    if not files:
        return
    tables = _named_tables([one.name for one in files])
    try:
        with st.spinner("Membaca berkas…"):
            source = dataset.read_upload({one.name: one.getvalue() for one in files}, tables)
    except SumberError as error:
        st.error(plain(str(error)), icon=":material/error:")
        st.markdown("Perbaiki berkasnya atau tambahkan tabel yang kurang, lalu unggah lagi.")
        return
    _verdict(source, data)
    reading_tables.show(source.pembacaan, key="baru")


def _named_tables(files: list[str]) -> dict[str, str]:
    """Let the reader say which table a file is, where the program could not tell."""
    with st.expander("Sebutkan isi berkas bila program keliru mengenalinya"):
        said = {
            name: st.selectbox(
                plain(name),
                list(COLUMNS),
                index=None,
                placeholder="Kenali sendiri",
                key=f"tabel_{name}",
            )
            for name in files
        }
    return {name: table for name, table in said.items() if table}


def _verdict(source: Source, data: Dataset) -> None:
    read = source.pembacaan
    accepted = sum(table.diterima for table in read.tabel.values())
    aside = sum(table.disisihkan for table in read.tabel.values())
    if read.instansi is None:
        st.error(
            "Tidak ada baris pegawai atau peta jabatan yang dapat dipakai. "
            "Lihat tab Disisihkan untuk alasannya, perbaiki, lalu unggah lagi.",
            icon=":material/error:",
        )
        return
    sentence = f"{number(accepted)} baris diterima, {number(aside)} baris disisihkan."
    (st.warning if aside else st.success)(sentence, icon=":material/fact_check:")
    if source.kunci == data.kunci:
        st.info("Data ini sudah aktif; memuatnya lagi tidak mengubah apa pun.")
        return
    st.markdown("**Perbedaan dengan data aktif**")
    reading_tables.difference(perbedaan(data.instansi, read.instansi))
    st.button(
        "Pakai data ini",
        type="primary",
        icon=":material/check:",
        on_click=_accept,
        args=(source,),
        help="Data aktif sekarang tetap disimpan selama sesi ini dan dapat dikembalikan.",
    )


def _accept(source: Source) -> None:
    dataset.activate(source)
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1

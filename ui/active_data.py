"""Which data are active now, and the way back to others."""

import streamlit as st

from ui import dataset, reading_tables
from ui.dataset import Dataset
from ui.format import number
from ui.text import plain


def show(data: Dataset) -> None:
    """Draw what is active and, where there is one, the former."""
    body = data.instansi
    st.markdown(
        f"**{plain(data.nama)}**: {number(len(body.pegawai))} pegawai, "
        f"{number(len(body.formasi))} formasi, {number(len(body.units))} unit."
    )
    source, former = dataset.active_source(), dataset.previous_source()
    with st.container(horizontal=True):
        if not source.is_contoh:
            st.button(
                "Kembali ke data contoh",
                icon=":material/restart_alt:",
                on_click=dataset.activate_contoh,
            )
        if former and not former.is_contoh:
            st.button(
                "Kembalikan data sebelumnya",
                icon=":material/undo:",
                on_click=dataset.activate,
                args=(former,),
                help=former.nama,
            )
    with st.expander("Rincian data aktif"):
        reading_tables.show(data.pembacaan, key="aktif")

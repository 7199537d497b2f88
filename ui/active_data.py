"""Which data are active now, and the way to the synthetic city and back."""

import streamlit as st

from ui import dataset, reading_tables
from ui.dataset import Dataset
from ui.format import number
from ui.text import plain


def show(data: Dataset) -> None:
    """Draw what is active and what else can be looked at."""
    body = data.instansi
    source, stored = dataset.active_source(), dataset.stored_source()
    version = "" if source.versi is None else f" (versi {source.versi})"
    st.markdown(
        f"**{plain(data.nama)}**{version}: {number(len(body.pegawai))} pegawai, "
        f"{number(len(body.formasi))} formasi, {number(len(body.units))} unit."
    )
    if not source.is_contoh:
        st.button(
            "Lihat kota contoh",
            icon=":material/location_city:",
            on_click=dataset.use_contoh,
            help="Hanya di sesi ini; versi aktif untuk semua orang tidak berubah.",
        )
    elif stored is not None:
        st.button(
            f"Kembali ke versi {stored.versi}",
            icon=":material/undo:",
            on_click=dataset.use_stored,
            help=stored.nama,
        )
    findings, rows = len(data.pembacaan.temuan), len(data.pembacaan.disisihkan)
    if not findings and not rows:
        return
    chosen = st.segmented_control(
        "Rincian data aktif",
        ["temuan", "disisihkan"],
        format_func={
            "temuan": f"Temuan ({number(findings)})",
            "disisihkan": f"Disisihkan ({number(rows)})",
        }.__getitem__,
        key=f"rincian_{data.kunci[:8]}",
    )
    if chosen == "temuan":
        reading_tables.findings(data.pembacaan, data.kunci, data)
    elif chosen == "disisihkan":
        reading_tables.aside(data.pembacaan, key="aktif")

"""The frame around every page: whose data these are, on which date the plan is made."""

from pathlib import Path

import streamlit as st

from ui import dataset, own_rules
from ui.format import number
from ui.text import plain

ASET = Path(__file__).parent / "aset"
ABOUT = """**Mutasi ASN Kota Binjai**

Kebutuhan pegawai, rencana mutasi yang terbukti mutunya, dan simulator. Setiap keputusan tetap
diambil oleh pejabat yang berwenang; program ini menyiapkan bahan dan alasannya."""


def configure() -> None:
    """Set up the browser tab; the title belongs to each page."""
    st.set_page_config(
        layout="wide",
        page_icon=str(ASET / "ikon.png"),
        initial_sidebar_state=264,
        menu_items={"About": ABOUT},
    )
    st.html(ASET / "bahasa.css")


def draw() -> None:
    """Draw the sidebar and the notice on synthetic data."""
    data = dataset.active()
    is_dark = st.context.theme.type == "dark"
    st.logo(
        ASET / ("logo_gelap.svg" if is_dark else "logo_terang.svg"),
        size="large",
        icon_image=ASET / "ikon.png",
    )
    with st.sidebar:
        st.session_state.setdefault("tanggal", data.tanggal)
        st.date_input(
            "Tanggal perencanaan",
            key="tanggal",
            format="DD/MM/YYYY",
            help="Masa jabatan, batas usia pensiun, dan bezetting dihitung pada tanggal ini.",
        )
        st.markdown(f"**Data aktif**  \n{plain(data.nama)}")
        st.caption(f"{number(len(data.instansi.pegawai))} pegawai")
    if data.is_synthetic:
        st.badge(dataset.SYNTHETIC_NOTICE, color="orange", icon=":material/info:")
    own_rules.notice(data.instansi, data.tanggal)

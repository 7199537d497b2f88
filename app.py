"""The entry point: page list and page frame, nothing else."""

import streamlit as st

from ui import frame, store_notice

frame.configure()
page = st.navigation(
    [
        st.Page("pages/ringkasan.py", title="Ringkasan", icon=":material/dashboard:", default=True),
        st.Page("pages/data.py", title="Data", icon=":material/upload_file:"),
        st.Page("pages/mutu_data.py", title="Mutu Data", icon=":material/rule:"),
        st.Page("pages/peta_kebutuhan.py", title="Peta Kebutuhan", icon=":material/grid_on:"),
        st.Page("pages/profil_kompetensi.py", title="Profil Kompetensi", icon=":material/groups:"),
        st.Page("pages/proyeksi.py", title="Proyeksi", icon=":material/event_upcoming:"),
        st.Page("pages/rencana.py", title="Rencana", icon=":material/route:"),
        st.Page("pages/simulator.py", title="Simulator", icon=":material/swap_horiz:"),
        st.Page("pages/kelayakan.py", title="Kelayakan", icon=":material/gavel:"),
        st.Page("pages/regulasi.py", title="Regulasi", icon=":material/balance:"),
    ]
)
frame.draw()
store_notice.show()
page.run()

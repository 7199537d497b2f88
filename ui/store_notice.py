"""The red banner: what is the matter with the store, on every page, while reading goes on."""

import streamlit as st

from ui import dataset, storage


def show() -> None:
    """Draw the banner where there is trouble, with a way to try again."""
    sentences = [one for one in (storage.problem(), dataset.unreadable()) if one]
    if not sentences:
        return
    st.error(
        f"**Penyimpanan bermasalah.** {' '.join(sentences)} Halaman tetap dapat dibaca; "
        "perubahan baru mungkin tidak tersimpan.",
        icon=":material/database_off:",
    )
    st.button("Periksa lagi", icon=":material/refresh:", on_click=storage.try_again)

"""The way in: every page is drawn inside the frame of app.py, whichever was opened first."""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager


def through_the_frame() -> None:
    """Run the page through app.py where Streamlit took the `pages` folder for its older menu.

    A server's very first visit, if it goes straight to the address of a page, runs that page alone
    with a menu of file names: the folder is there and app.py has not yet said otherwise. Saying so
    here and running again brings the visitor into the frame.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()

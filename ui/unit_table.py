"""The table behind the map: one row a planning unit."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from mutasi_core.services.peta import PetaUnit
from ui.peta_view import kind_label


def show(units: Sequence[PetaUnit]) -> None:
    """Draw the table; a click on a column name sorts it."""
    frame = pd.DataFrame(
        [
            (
                unit.nama,
                kind_label(unit.jenis or ""),
                unit.kecamatan or "",
                unit.kebutuhan,
                unit.bezetting,
                unit.kekurangan,
                unit.kelebihan,
                unit.terisi_persen,
            )
            for unit in units
        ],
        columns=[
            "Unit kerja", "Jenis", "Kecamatan", "Kebutuhan", "Bezetting", "Kekurangan",
            "Kelebihan", "Terisi (%)",
        ],
    )  # fmt: skip
    shown = frame.style.format(precision=1, decimal=",", thousands=".", na_rep="–")
    st.dataframe(
        shown,
        hide_index=True,
        height=360,
        column_config={"Unit kerja": st.column_config.TextColumn(width="large")},
    )

"""Which missing facts keep which rules from speaking, and about how many people."""

import streamlit as st

from mutasi_core.services.mutu_data import MutuData
from ui.dataset import Dataset
from ui.format import number
from ui.tables import UNKNOWN, height, styled


def show(found: MutuData, data: Dataset) -> None:
    """Draw the facts, those that concern most people first."""
    if not found.fakta:
        st.success(
            "Tidak ada fakta kurang: setiap aturan dapat diperiksa untuk setiap pegawai.",
            icon=":material/check_circle:",
        )
        return
    people = len(data.instansi.pegawai)
    first = found.fakta[0]
    st.markdown(
        f"Yang terbanyak: {first.fakta} menghalangi aturan {first.kode} untuk "
        f"{number(first.orang)} dari {number(people)} pegawai. Pegawai itu tetap dapat diusulkan; "
        "aturannya dinyatakan “data kurang”."
    )
    st.dataframe(
        styled(
            [
                {
                    "Aturan": fact.kode,
                    "Pokok": fact.judul,
                    "Fakta yang kurang": fact.fakta,
                    "Pegawai": fact.orang,
                    "Bagian (%)": 100 * fact.orang / people if people else None,
                }
                for fact in found.fakta
            ]
        ),
        hide_index=True,
        placeholder=UNKNOWN,
        height=height(len(found.fakta), 320),
        column_config={
            "Aturan": st.column_config.TextColumn(width=60),
            "Pokok": st.column_config.TextColumn(width=300),
            "Fakta yang kurang": st.column_config.TextColumn(width=380),
        },
    )

"""The quality unit by unit, and the work list that can be sent to a unit's head."""

import streamlit as st

from mutasi_core.services.daftar_kerja import daftar_kerja_xlsx
from mutasi_core.services.mutu_data import MutuData, MutuUnit
from ui.dataset import Dataset
from ui.downloads import XLSX
from ui.format import number
from ui.quality import floored
from ui.tables import UNKNOWN, height, styled


def show(found: MutuData, data: Dataset) -> None:
    """Draw the units with most to complete first, and the work list of one of them."""
    open_units = [unit for unit in found.unit if unit.kurang or unit.temuan]
    if not open_units:
        st.success("Tidak ada isian kosong atau temuan di unit mana pun.", icon=":material/check:")
        return
    st.dataframe(
        styled(
            [
                {
                    "Unit kerja": unit.nama,
                    "Pegawai": unit.pegawai,
                    "Formasi": unit.formasi,
                    "Kelengkapan (%)": floored(unit.kelengkapan),
                    "Isian kosong": unit.kurang,
                    "Temuan": unit.temuan,
                }
                for unit in open_units
            ],
            ("Kelengkapan (%)",),
        ),
        hide_index=True,
        placeholder=UNKNOWN,
        height=height(len(open_units)),
        column_config={"Unit kerja": st.column_config.TextColumn(width="large")},
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Daftar kerja untuk kepala unit",
            open_units,
            format_func=_label,
            key=f"unit_daftar_{data.kunci[:8]}",
        )
        st.download_button(
            "Unduh daftar kerja (XLSX)",
            lambda: daftar_kerja_xlsx(data.pembacaan, chosen.unit_id, data.tanggal),
            f"daftar_kerja_{_file(chosen.unit_id)}_{data.tanggal:%Y%m%d}.xlsx",
            XLSX,
            on_click="ignore",
            icon=":material/download:",
        )
    st.caption("Berisi isian kosong dengan kolom untuk diisi, dan temuan pada baris unit itu.")


def _label(unit: MutuUnit) -> str:
    return f"{unit.nama} ({number(unit.kurang)} isian kosong, {number(unit.temuan)} temuan)"


def _file(unit_id: str) -> str:
    """Keep letters, digits and hyphens: a unit id comes from a file of others."""
    return "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in unit_id)[:40]

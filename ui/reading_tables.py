"""What came out of the files, in tables: counts, rows set aside, findings, columns, differences."""

import pandas as pd
import streamlit as st

from mutasi_core.intake.exporting import table_csv
from mutasi_core.intake.pembacaan import Pembacaan, TingkatTemuan
from mutasi_core.services.perbedaan import Perbedaan
from ui import exports
from ui.format import number

_GRAVITY = {
    TingkatTemuan.GALAT: "Galat",
    TingkatTemuan.PERINGATAN: "Peringatan",
    TingkatTemuan.INFO: "Info",
}
_SHOWN = 1000
_HEIGHT = 280


def show(read: Pembacaan, *, key: str) -> None:
    """Draw the tabs on one reading.

    Args:
        read: What was read.
        key: Tells two readings on one page apart.
    """
    counts, aside, findings, columns = st.tabs(
        [
            "Tabel terbaca",
            f"Disisihkan ({number(len(read.disisihkan))})",
            f"Temuan ({number(len(read.temuan))})",
            "Pemetaan kolom",
        ]
    )
    with counts:
        _counts(read)
    with aside:
        _aside(read, key)
    with findings:
        _findings(read)
    with columns:
        _columns(read)


def _counts(read: Pembacaan) -> None:
    rows = [(name, t.dibaca, t.diterima, t.disisihkan) for name, t in read.tabel.items()]
    st.dataframe(
        pd.DataFrame(rows, columns=["Tabel", "Dibaca", "Diterima", "Disisihkan"]).style.format(
            thousands=".", decimal=","
        ),
        hide_index=True,
    )


def _aside(read: Pembacaan, key: str) -> None:
    if not read.disisihkan:
        st.success("Tidak ada baris yang disisihkan.", icon=":material/check_circle:")
        return
    st.markdown("Unduh, perbaiki menurut alasannya, lalu unggah lagi.")
    rows = [(b.tabel, b.berkas, b.baris, b.alasan) for b in read.disisihkan[:_SHOWN]]
    st.dataframe(
        pd.DataFrame(rows, columns=["Tabel", "Berkas", "Baris", "Alasan"]),
        hide_index=True,
        height=_HEIGHT,
        column_config={"Alasan": st.column_config.TextColumn(width="large")},
    )
    st.download_button(
        "Unduh baris yang disisihkan",
        lambda: table_csv(exports.DISISIHKAN, exports.aside_rows(read)),
        "baris_disisihkan.csv",
        "text/csv",
        key=f"disisihkan_{key}",
        on_click="ignore",
        icon=":material/download:",
    )


def _findings(read: Pembacaan) -> None:
    if not read.temuan:
        st.success("Tidak ada temuan.", icon=":material/check_circle:")
        return
    rows = [(_GRAVITY[t.tingkat], t.tabel, t.baris, t.kolom, t.pesan) for t in read.temuan[:_SHOWN]]
    st.dataframe(
        pd.DataFrame(rows, columns=["Tingkat", "Tabel", "Baris", "Kolom", "Pesan"]),
        hide_index=True,
        height=_HEIGHT,
        column_config={"Pesan": st.column_config.TextColumn(width="large")},
    )
    if len(read.temuan) > _SHOWN:
        st.caption(f"Ditampilkan {number(_SHOWN)} dari {number(len(read.temuan))} temuan.")


def _columns(read: Pembacaan) -> None:
    rows = [
        (table, source, canonical or "tidak dipakai")
        for table, columns in read.pemetaan_tabel.items()
        for source, canonical in columns.items()
    ]
    st.dataframe(
        pd.DataFrame(rows, columns=["Tabel", "Kolom berkas", "Dibaca sebagai"]),
        hide_index=True,
        height=_HEIGHT,
    )


def difference(found: Perbedaan) -> None:
    """Draw what would be added, changed and gone."""
    rows = [(t.tabel, t.bertambah, t.berubah, t.hilang, t.tetap) for t in found.tabel]
    columns = ["Tabel", "Bertambah", "Berubah", "Hilang", "Tetap"]
    st.dataframe(
        pd.DataFrame(rows, columns=columns).style.format(thousands=".", decimal=","),
        hide_index=True,
    )
    if found.isian:
        with st.expander(f"{number(len(found.isian))} isian berubah"):
            changes = [(c.tabel, c.kolom, c.lama, c.baru) for c in found.isian[:_SHOWN]]
            st.dataframe(
                pd.DataFrame(changes, columns=["Tabel", "Kolom", "Semula", "Menjadi"]),
                hide_index=True,
                height=_HEIGHT,
            )

"""Tables to take away, as CSV and XLSX that no spreadsheet can be made to execute."""

from collections.abc import Callable, Sequence

import streamlit as st

from mutasi_core.intake.exporting import Rows, table_csv, workbook_xlsx
from ui.dataset import SYNTHETIC_NOTICE, Dataset

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Sheets = dict[str, tuple[Sequence[str], Rows]]


def offer_table(name: str, headers: Sequence[str], rows: Callable[[], Rows], data: Dataset) -> None:
    """Draw two buttons for one table; the file is made when one is pressed.

    Args:
        name: File name without ending; synthetic data say so in it.
        headers: Column names.
        rows: Gives the rows.
        data: Whose data these are.
    """
    with st.container(horizontal=True):
        offer_workbook(name, lambda: {name: (headers, rows())}, data)
        st.download_button(
            "Unduh CSV",
            lambda: table_csv(headers, rows()),
            f"{file_name(name, data)}.csv",
            "text/csv",
            key=f"csv_{name}",
            on_click="ignore",
            icon=":material/download:",
        )


def offer_workbook(name: str, sheets: Callable[[], Sheets], data: Dataset) -> None:
    """Draw the button for a workbook of several sheets."""
    note = SYNTHETIC_NOTICE if data.is_synthetic else None
    st.download_button(
        "Unduh XLSX",
        lambda: workbook_xlsx(sheets(), title_note=note),
        f"{file_name(name, data)}.xlsx",
        XLSX,
        key=f"xlsx_{name}",
        on_click="ignore",
        icon=":material/download:",
    )


def file_name(name: str, data: Dataset) -> str:
    """Give a file its name: what, which planning date, and whether the data are synthetic."""
    return f"{name}_{data.tanggal:%Y%m%d}" + ("_data_sintetis" if data.is_synthetic else "")

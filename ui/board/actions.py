"""What is done with a whole scenario: fill it from the last plan, take it away."""

from typing import Any

import streamlit as st

from mutasi_core.intake.exporting import table_csv, workbook_xlsx
from mutasi_core.services import papan
from mutasi_core.services.rencana import Rencana
from ui.board.session import BoardSession
from ui.board.taking_away import HEADERS, IMPACT_HEADERS, impact_rows, move_rows
from ui.dataset import SYNTHETIC_NOTICE

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw_actions(judul: str, session: BoardSession, rencana: Rencana | None) -> None:
    """Draw title and buttons above the board; outside its fragment, so that no drop sends them."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title(judul)
        if st.button(
            "Isi dari rencana",
            icon=":material/route:",
            disabled=rencana is None,
            help="Memuat semua mutasi rencana terakhir ke papan. Buat rencana di halaman Rencana.",
        ):
            _fill(session, rencana)
        st.download_button(
            "Unduh XLSX",
            lambda: _xlsx(session),
            f"{_file_name(session)}.xlsx",
            _XLSX,
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            "Unduh CSV",
            lambda: _csv(session),
            f"{_file_name(session)}.csv",
            "text/csv",
            on_click="ignore",
            icon=":material/download:",
        )


def _fill(session: BoardSession, rencana: Rencana | None) -> None:
    if rencana is None:
        return
    with st.spinner("Memuat rencana ke papan…"):
        refused = session.load("isi dari rencana", rencana.moves)
    if refused:
        st.warning(" ".join(refused))


def _xlsx(session: BoardSession) -> bytes:
    state: dict[str, Any] = papan.state(session.board)
    return workbook_xlsx(
        {
            "Mutasi": (HEADERS, move_rows(state, _units(session))),
            "Dampak layanan": (IMPACT_HEADERS, impact_rows(state)),
        },
        title_note=_synthetic_note(session),
    )


def _csv(session: BoardSession) -> bytes:
    """Write the moves; of invented people each row says so, since a CSV has no title."""
    rows = move_rows(papan.state(session.board), _units(session))
    note = _synthetic_note(session)
    if note is None:
        return table_csv(HEADERS, rows)
    return table_csv((*HEADERS, "Keterangan"), [[*row, note] for row in rows])


def _file_name(session: BoardSession) -> str:
    return "simulasi_mutasi" + ("_data_sintetis" if _synthetic_note(session) else "")


def _synthetic_note(session: BoardSession) -> str | None:
    return SYNTHETIC_NOTICE if session.roster.isi["sintetis"] else None


def _units(session: BoardSession) -> dict[str, str]:
    return {unit["id"]: unit["nama"] for unit in session.roster.isi["units"]}

"""A plan on screen: its proof, what it changes, every move with its reasons, files to take."""

import pandas as pd
import streamlit as st

from mutasi_core.services.arus import arus
from mutasi_core.services.rencana import Rencana
from mutasi_core.services.rencana_berkas import plan_csv, plan_xlsx, problem_json
from ui import move_detail
from ui.charts import flow
from ui.dataset import Dataset
from ui.downloads import XLSX
from ui.format import number, percent, signed
from ui.text import plain


def show(plan: Rencana, data: Dataset) -> None:
    """Draw the whole result."""
    _proof(plan)
    _figures(plan)
    _refused(plan)
    if not plan.mutasi:
        st.info("Tidak ada mutasi yang menambah nilai dengan kuota dan bobot ini.")
        return
    moves, flows = st.tabs([f"Daftar mutasi ({number(len(plan.mutasi))})", "Perubahan unit"])
    with moves:
        _moves(plan, data)
    with flows:
        st.markdown("Kekurangan (orang): lingkaran sebelum, titik penuh sesudah rencana.")
        flow.show(arus(data.instansi, plan))
    _files(plan, data)


def _proof(plan: Rencana) -> None:
    box = st.success if plan.solution.is_proven else st.warning
    box(plan.bukti, icon=":material/verified:" if plan.solution.is_proven else ":material/info:")
    for sentence in plan.ketentuan:
        st.caption(f":material/tune: Angka sendiri. {plain(sentence)}")


def _figures(plan: Rencana) -> None:
    before, after = plan.sebelum, plan.sesudah
    first, second, third, fourth, fifth = st.columns(5)
    first.metric(
        "Mutasi", f"{number(len(plan.mutasi))} dari {number(plan.kuota)}", border=True, height=130
    )
    second.metric(
        "Kekurangan",
        number(after.kekurangan),
        _delta(after.kekurangan - before.kekurangan),
        delta_color="inverse",
        border=True,
        height=130,
    )
    third.metric(
        "Kelebihan",
        number(after.kelebihan),
        _delta(after.kelebihan - before.kelebihan),
        delta_color="inverse",
        border=True,
        height=130,
    )
    rise = (after.terisi_persen or 0) - (before.terisi_persen or 0)
    fourth.metric(
        "Kebutuhan terisi",
        percent(after.terisi_persen),
        f"{signed(rise, 1)} poin".replace("\N{MINUS SIGN}", "-"),
        border=True,
        height=130,
    )
    fifth.metric(
        "Skor",
        number(plan.solution.score, 2),
        help=f"Batas atas terbukti {number(plan.solution.bound, 2)}; "
        f"celah {percent(100 * plan.solution.gap, 3)}.",
        border=True,
        height=130,
    )


def _delta(change: int) -> str | None:
    """Write a change so that the arrow follows its sign."""
    return signed(change).replace("\N{MINUS SIGN}", "-") if change else None


def _refused(plan: Rencana) -> None:
    if not plan.ditolak:
        return
    with st.expander(
        f"{number(len(plan.ditolak))} keputusan kunci tidak dapat dipenuhi", expanded=False
    ):
        for refusal in plan.ditolak:
            st.markdown(f"- **{plain(refusal.aturan)}**: {plain(refusal.penjelasan)}")


def _moves(plan: Rencana, data: Dataset) -> None:
    names = {unit.unit_id: unit.nama for unit in data.instansi.units}
    frame = pd.DataFrame(
        [
            (
                move.pegawai.nama,
                names.get(move.asal.unit_id, move.asal.unit_id),
                names.get(move.tujuan.unit_id, move.tujuan.unit_id),
                move.tujuan.jabatan,
                move.nilai,
            )
            for move in plan.mutasi
        ],
        columns=["Nama", "Dari unit", "Ke unit", "Jabatan tujuan", "Nilai"],
    )
    left, right = st.columns([8, 5], gap="medium")
    with left:
        st.markdown("Pilih satu baris untuk membaca alasan dan aturan yang diperiksa.")
        chosen = st.dataframe(
            frame.style.format({"Nilai": "{:.2f}"}, decimal=","),
            hide_index=True,
            height=430,
            on_select="rerun",
            selection_mode="single-row",
            key="rencana_mutasi",
            column_config={
                "Nama": st.column_config.TextColumn(width=140),
                "Dari unit": st.column_config.TextColumn(width=125),
                "Ke unit": st.column_config.TextColumn(width=125),
                "Jabatan tujuan": st.column_config.TextColumn(width=150),
                "Nilai": st.column_config.NumberColumn(width=58),
            },
        )
    rows = chosen["selection"]["rows"]
    with right:
        move_detail.show(plan.mutasi[rows[0] if rows else 0], names)


def _files(plan: Rencana, data: Dataset) -> None:
    suffix = f"{plan.tanggal:%Y%m%d}" + ("_data_sintetis" if data.is_synthetic else "")
    files = (
        ("Unduh XLSX", lambda: plan_xlsx(plan, data.instansi), f"rencana_{suffix}.xlsx", XLSX),
        ("Unduh CSV", lambda: plan_csv(plan, data.instansi), f"rencana_{suffix}.csv", "text/csv"),
        (
            "Unduh soal (JSON)",
            lambda: problem_json(plan),
            f"masalah_{suffix}.json",
            "application/json",
        ),
    )
    with st.container(horizontal=True):
        for label, content, name, mime in files:
            st.download_button(
                label, content, name, mime, on_click="ignore", icon=":material/download:"
            )
    st.caption("Soal (JSON) memuat seluruh masalah sehingga program lain dapat memeriksa skornya.")

"""The papers of one move before it goes into I-MUT: what is there, what is missing, by when."""

from datetime import date

import pandas as pd
import streamlit as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.services.pra_imut import Berkas, PraImut, pra_imut
from ui.answers import ask
from ui.dataset import Dataset
from ui.downloads import offer_table
from ui.format import number, tanggal
from ui.kelayakan_pilih import Pilihan

_STATE = {True: "Ada", False: "Belum ada", None: "Periksa berkas"}
_COLUMNS = ("nip", "berkas", "aturan", "keadaan", "nomor", "paling_lambat", "dasar", "penjelasan")


def checked(data: Dataset, move: Pilihan) -> PraImut:
    """Check the papers of a move."""
    return ask(_check, data, nip=move.nip, unit_id=move.unit_id, jabatan=move.jabatan)


def show(papers: PraImut, data: Dataset) -> None:
    """Draw the papers in order of their day."""
    missing = papers.kurang
    if missing:
        st.warning(
            f"{number(len(missing))} berkas diketahui belum ada; yang pertama harus ada paling "
            f"lambat {tanggal(papers.mulai)}.",
            icon=":material/assignment_late:",
        )
    else:
        st.success(
            "Tidak ada berkas yang diketahui kurang. Berkas tanpa catatan tetap perlu diperiksa.",
            icon=":material/assignment_turned_in:",
        )
    late = papers.terlambat(data.tanggal)
    if late and papers.usul.tmt == data.tanggal:
        st.caption(
            "Tenggat dihitung mundur dari TMT, yaitu tanggal perencanaan. Pilih tanggal yang lebih "
            "jauh bila berkas belum siap. Hari libur nasional belum diperhitungkan."
        )
    st.dataframe(
        pd.DataFrame(
            [
                (
                    tanggal(one.paling_lambat), one.nama, _STATE[one.ada], one.nomor or "",
                    one.aturan or "", one.dasar,
                )
                for one in papers.berkas
            ],
            columns=["Paling lambat", "Berkas", "Keadaan", "Nomor", "Aturan", "Dasar"],
        ),
        hide_index=True,
        column_config={
            "Paling lambat": st.column_config.TextColumn(width=120),
            "Berkas": st.column_config.TextColumn(width=330),
            "Keadaan": st.column_config.TextColumn(width=100),
            "Nomor": st.column_config.TextColumn(width=90),
            "Aturan": st.column_config.TextColumn(width=55),
        },
    )  # fmt: skip
    if papers.lapor_mendagri:
        st.markdown(
            f"Penggantian ini dilaporkan ke Mendagri paling lambat "
            f"**{tanggal(papers.lapor_mendagri)}**."
        )
    nip = papers.usul.pegawai.nip
    offer_table(
        f"berkas_imut_{nip[-4:]}",
        _COLUMNS,
        lambda: [_exported(nip, one) for one in papers.berkas],
        data,
    )


def _exported(nip: str, one: Berkas) -> tuple[str | None, ...]:
    return (nip, one.nama, one.aturan, _STATE[one.ada], one.nomor, one.paling_lambat.isoformat(),
            one.dasar, one.penjelasan)  # fmt: skip


def _check(instansi: Instansi, tanggal: date, *, nip: str, unit_id: str, jabatan: str) -> PraImut:
    move = Mutasi(nip=nip, unit_tujuan=unit_id, jabatan_tujuan=jabatan)
    return pra_imut(instansi, [move], tanggal)[0]

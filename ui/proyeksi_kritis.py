"""Critical posts: leaders and single specialists, and when each falls vacant."""

import pandas as pd
import streamlit as st

from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.domain.nip import mask_nip
from mutasi_core.needs.keluar import Sebab
from mutasi_core.services.proyeksi import JabatanKritis
from ui.dataset import Dataset
from ui.downloads import offer_table
from ui.format import number, tanggal
from ui.proyeksi_ringkas import critical_posts

_KINDS = {"pimpinan": "Pimpinan", "spesialis tunggal": "Spesialis tunggal"}
_WHEN = {
    "semua": "Semua yang kosong dalam 5 tahun",
    "kini": "Sudah kosong",
    "setahun": "Kosong dalam 12 bulan",
}
_COLUMNS = ("unit_id", "jabatan", "sebab", "nip", "kosong_mulai", "karena")
_CAUSE = {Sebab.PENSIUN: "Pensiun", Sebab.AKHIR_KONTRAK: "Akhir kontrak"}


def show(moves: tuple[Mutasi, ...], data: Dataset) -> None:
    """Draw filters and the list, those first that fall vacant first."""
    first, second, third = st.columns([3, 3, 4], vertical_alignment="bottom")
    kinds = first.multiselect(
        "Sebab kritis", list(_KINDS), format_func=_KINDS.__getitem__, placeholder="Semua",
        key="kritis_sebab",
        help="Spesialis tunggal: satu-satunya pemangku jabatan fungsional itu di unitnya.",
    )  # fmt: skip
    when = second.selectbox("Kapan", list(_WHEN), format_func=_WHEN.__getitem__, key="kritis_kapan")
    words = third.text_input("Cari unit atau jabatan", key="kritis_cari").casefold().split()
    names = {unit.unit_id: unit.nama for unit in data.instansi.units}
    found = [
        one
        for one in critical_posts(data, moves)
        if one.kosong_mulai is not None
        and (not kinds or one.sebab in kinds)
        and _fits(one, when, data)
        and all(
            word in f"{one.formasi.jabatan} {names.get(one.formasi.unit_id, '')}".casefold()
            for word in words
        )
    ]
    if not found:
        st.info("Tidak ada jabatan kritis yang cocok dengan saringan itu.")
        return
    st.dataframe(
        pd.DataFrame(
            [
                (
                    "Sudah kosong" if one.sudah_kosong else tanggal(one.kosong_mulai),
                    one.formasi.jabatan,
                    names.get(one.formasi.unit_id, one.formasi.unit_id),
                    _KINDS[one.sebab],
                    one.pemangku.nama if one.pemangku else "",
                    mask_nip(one.pemangku.nip)[-8:] if one.pemangku else "",
                    _CAUSE[one.karena] if one.karena else "",
                )
                for one in found
            ],
            columns=["Kosong mulai", "Jabatan", "Unit kerja", "Sebab kritis", "Pemangku", "NIP",
                     "Karena"],
        ),
        hide_index=True,
        height=400,
        column_config={
            "Kosong mulai": st.column_config.TextColumn(width=120),
            "Jabatan": st.column_config.TextColumn(width=240),
            "Unit kerja": st.column_config.TextColumn(width=210),
        },
    )  # fmt: skip
    st.caption(f"{number(len(found))} jabatan.")
    offer_table(
        "jabatan_kritis",
        _COLUMNS,
        lambda: [
            (one.formasi.unit_id, one.formasi.jabatan, one.sebab,
             one.pemangku.nip if one.pemangku else None,
             one.kosong_mulai.isoformat() if one.kosong_mulai else None,
             one.karena.value if one.karena else None)
            for one in found
        ],
        data,
    )  # fmt: skip


def _fits(one: JabatanKritis, when: str, data: Dataset) -> bool:
    if when == "kini":
        return one.sudah_kosong
    if when == "setahun" and one.kosong_mulai:
        a_year = data.tanggal.replace(day=1, year=data.tanggal.year + 1)
        return not one.sudah_kosong and one.kosong_mulai < a_year
    return True

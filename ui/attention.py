"""What needs attention, in sentences a leader can act on."""

from collections.abc import Iterator

import streamlit as st

from mutasi_core.services.ringkasan import KeadaanKota
from ui.format import number
from ui.text import plain


def show(kota: KeadaanKota) -> None:
    """Draw one card for each matter; none where all is well."""
    matters = list(_matters(kota))
    if not matters:
        st.success("Tidak ada yang menonjol pada tanggal ini.", icon=":material/check_circle:")
    for count, headline, sentence in matters:
        with st.container(border=True, horizontal=True, vertical_alignment="center", gap="medium"):
            st.markdown(f"### {number(count)}", width=64)
            st.markdown(f"**{headline}**  \n{sentence}")


def _matters(kota: KeadaanKota) -> Iterator[tuple[int, str, str]]:
    if kota.unit_kurang:
        worst = plain(kota.terkurang[0].nama)
        yield (
            kota.unit_kurang,
            f"dari {number(kota.jumlah_unit)} unit kekurangan orang",
            f"Terberat: {worst}, kurang {number(kota.terkurang[0].kekurangan)} orang.",
        )
    if kota.pimpinan_kosong or kota.pimpinan_plt:
        yield (
            kota.pimpinan_kosong,
            "jabatan pimpinan kosong",
            f"{number(kota.pimpinan_plt)} jabatan pimpinan dijalankan pelaksana tugas (Plt).",
        )
    if kota.pensiun_setahun:
        yield (
            len(kota.pensiun_setahun),
            "pegawai pensiun dalam 12 bulan",
            f"{number(kota.pensiun_pimpinan)} di antaranya memimpin; siapkan pengganti sekarang.",
        )
    if kota.rawan_lama:
        yield (
            len(kota.rawan_lama),
            f"pemangku jabatan rawan lebih dari {number(kota.batas_rawan // 12)} tahun",
            "Pertimbangkan rotasi (PP 11/2017 Pasal 190 ayat (3)).",
        )
    if kota.belum_dinilai:
        yield (
            kota.belum_dinilai,
            "pegawai belum dinilai kompetensinya",
            "Kesesuaian mereka dihitung dari bagian yang diketahui saja.",
        )

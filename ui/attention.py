"""What needs attention, in sentences a leader can act on."""

from collections.abc import Iterator

import streamlit as st

from mutasi_core.services.ringkasan import KeadaanKota
from ui.format import number
from ui.text import plain


def show(kota: KeadaanKota) -> None:
    """Draw one paragraph for each matter; say so where there is none."""
    matters = list(_matters(kota))
    if not matters:
        st.success("Tidak ada yang menonjol pada tanggal ini.", icon=":material/check_circle:")
        return
    with st.container(border=True):
        for icon, headline, sentence in matters:
            st.markdown(f":material/{icon}: **{headline}**  \n{sentence}")


def _matters(kota: KeadaanKota) -> Iterator[tuple[str, str, str]]:
    if kota.unit_kurang:
        worst = kota.terkurang[0]
        yield (
            "group_remove",
            f"{number(kota.unit_kurang)} dari {number(kota.jumlah_unit)} unit kekurangan orang",
            f"Terberat: {plain(worst.nama)}, kurang {number(worst.kekurangan)} orang.",
        )
    if kota.pimpinan_kosong or kota.pimpinan_plt:
        acting = f"{number(kota.pimpinan_plt)} dijalankan pelaksana tugas (Plt). "
        yield (
            "person_off",
            f"{number(kota.pimpinan_kosong)} jabatan pimpinan tanpa pejabat definitif",
            (acting if kota.pimpinan_plt else "") + "Pelayanan dan tanda tangan dapat tertunda.",
        )
    if kota.pensiun_setahun:
        yield (
            "event_upcoming",
            f"{number(len(kota.pensiun_setahun))} pegawai pensiun dalam 12 bulan",
            f"{number(kota.pensiun_pimpinan)} di antaranya memimpin; siapkan pengganti sekarang.",
        )
    if kota.rawan_lama:
        years = number(kota.batas_rawan / 12, 1)
        yield (
            "policy",
            f"{number(len(kota.rawan_lama))} pemangku jabatan rawan lebih dari {years} tahun",
            "Pertimbangkan rotasi.",
        )
    if kota.belum_dinilai:
        yield (
            "help",
            f"{number(kota.belum_dinilai)} pegawai belum dinilai kompetensinya",
            "Kesesuaian mereka dihitung dari bagian yang diketahui saja.",
        )

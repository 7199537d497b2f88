"""The five figures of the city."""

import streamlit as st

from mutasi_core.services.ringkasan import KeadaanKota
from ui.format import number, percent


def show(kota: KeadaanKota) -> None:
    """Draw the five figures side by side."""
    total = kota.ringkasan
    figures = (
        ("Kebutuhan", number(total.kebutuhan), "Jumlah orang menurut peta jabatan dan ABK."),
        (
            "Bezetting",
            number(total.bezetting),
            "PNS, CPNS, dan PPPK penuh waktu yang aktif pada tanggal perencanaan.",
        ),
        (
            "Kekurangan",
            number(total.kekurangan),
            "Dijumlahkan per formasi; kelebihan di tempat lain tidak menutupinya.",
        ),
        (
            "Kelebihan",
            number(total.kelebihan),
            "Orang di atas kebutuhan formasinya, dijumlahkan per formasi.",
        ),
        (
            "Kebutuhan terisi",
            percent(total.terisi_persen),
            "Bagian kebutuhan yang ada orangnya; kelebihan tidak dihitung.",
        ),
    )
    for column, (label, value, meaning) in zip(st.columns(5), figures, strict=True):
        column.metric(label, value, help=meaning, border=True)
    if total.tanpa_peta or total.formasi_tanpa_kebutuhan:
        st.caption(
            f"Belum ikut ditimbang: {number(total.tanpa_peta)} pegawai yang jabatannya tidak ada "
            f"di peta jabatan dan {number(total.formasi_tanpa_kebutuhan)} formasi tanpa kebutuhan."
        )

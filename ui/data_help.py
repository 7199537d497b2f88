"""How data must look, and a workbook to fill in."""

import streamlit as st

from mutasi_core.services.templat import templat_xlsx
from ui.downloads import XLSX

GUIDE = """
**Wajib ada dua tabel**, sebagai CSV, XLSX, XLS, ODS, atau ZIP yang berisi semuanya.

1. `pegawai`: hasil unduhan SIASN (69 kolom) dapat langsung dipakai. Yang dibaca antara lain NIP,
   nama, unit organisasi, jabatan, jenis jabatan, golongan, dan TMT jabatan.
2. `peta_jabatan`: satu baris untuk tiap jabatan di tiap unit, dengan jumlah kebutuhannya.

**Tabel lain menambah kemampuan**, misalnya `kompetensi`, `kinerja`, `disiplin`, `permohonan`,
`skm`, dan `keputusan`. Yang tidak ada dinyatakan sebagai data kurang, tidak ditebak.

**NIP harus berupa teks.** Di Excel: blok kolom NIP, pilih format *Teks*, lalu isi. NIP yang sudah
berubah menjadi `1,98609E+17` kehilangan digitnya dan ditolak beserta nomor barisnya.

**Tidak disimpan:** NIK, NPWP, BPJS, telepon, surel, alamat, agama, dan status perkawinan dibuang
saat dibaca.
"""


def show() -> None:
    """Draw the guide and the buttons for the templates."""
    with st.expander("Bentuk data dan templat", icon=":material/help:"):
        st.markdown(GUIDE)
        with st.container(horizontal=True):
            _template("Unduh templat kosong (XLSX)", "templat_paket_data.xlsx", contoh=False)
            _template("Unduh templat berisi contoh", "templat_dengan_contoh.xlsx", contoh=True)


def _template(label: str, file: str, *, contoh: bool) -> None:
    st.download_button(
        label,
        lambda: templat_xlsx(contoh=contoh),
        file,
        XLSX,
        on_click="ignore",
        icon=":material/download:",
        help="Satu lembar untuk satu tabel, dengan petunjuk, contoh isian, dan daftar pilihan.",
    )

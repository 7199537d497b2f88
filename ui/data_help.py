"""How data must look, and empty tables to fill."""

import io
import zipfile

import streamlit as st

from mutasi_core.intake.columns import COLUMNS
from mutasi_core.intake.exporting import table_csv

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
    """Draw the guide and the button for the templates."""
    with st.expander("Bentuk data dan templat", icon=":material/help:"):
        st.markdown(GUIDE)
        st.download_button(
            "Unduh templat (ZIP)",
            templates,
            "templat_paket_data.zip",
            "application/zip",
            on_click="ignore",
            icon=":material/download:",
        )


def templates() -> bytes:
    """Give one CSV a table with nothing but its column names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for table, columns in COLUMNS.items():
            entry = zipfile.ZipInfo(f"{table}.csv")
            archive.writestr(entry, table_csv(tuple(columns), ()))
    return packed.getvalue()

"""Data: what is active, how to load one's own, and what became of every row."""

import streamlit as st

from ui import active_data, data_help, dataset, upload, version_list

data = dataset.active()

st.title("Data")
st.markdown(
    "Muat data pegawai dan peta jabatan sendiri. Tidak ada yang diganti sebelum Anda "
    "melihat perbedaannya dan menyetujui."
)

st.subheader("Data aktif")
active_data.show(data)

st.subheader("Unggah data")
data_help.show()
upload.show(data)

st.subheader("Versi data")
version_list.show()

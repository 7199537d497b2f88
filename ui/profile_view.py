"""Groups of pegawai on screen: how far to trust them, a card each, who is in them."""

import pandas as pd
import streamlit as st

from mutasi_core.domain.nip import mask_nip
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.people.profile_groups import ProfileGroup, ProfileGroups
from mutasi_core.services.profil_peta import PetaProfil, peta_profil
from ui.answers import ask
from ui.charts import profile_map
from ui.dataset import Dataset
from ui.downloads import offer_table
from ui.format import number, percent, signed
from ui.text import plain

_COLUMNS = 3
_DRIVERS = {"teknis": "kompetensi teknis", "pendidikan": "bidang pendidikan"}
_MEMBERS = ("nip", "nama", "unit_id", "jabatan", "kelompok", "keyakinan")
AUTO = "auto"


def ask_groups(data: Dataset) -> PetaProfil:
    """Draw the choice of how many groups, and find them."""
    count: str | int = st.select_slider(
        "Jumlah kelompok",
        [AUTO, *range(2, 13)],
        AUTO,
        format_func=lambda chosen: "Ditentukan data" if chosen == AUTO else str(chosen),
        key="profil_jumlah",
        width=420,
    )
    try:
        return ask(peta_profil, data, jumlah_kelompok=count)
    except SumberError as error:
        st.error(f"{plain(str(error))} Pilih jumlah yang lebih kecil.", icon=":material/error:")
        st.stop()


def show(drawn: PetaProfil, data: Dataset) -> None:
    """Draw everything about the groups."""
    groups = drawn.kelompok.groups
    _figures(groups)
    if not groups.anggota:
        st.info(
            "Belum ada pegawai yang dinilai. Unggah tabel kompetensi di halaman Data, "
            "lalu kembali ke sini."
        )
        return
    if not groups.k:
        st.info(
            "Tidak ada kelompok alami dalam data ini: perbedaan antarpegawai tidak lebih besar "
            "daripada yang timbul secara kebetulan. Tentukan sendiri jumlahnya bila tetap perlu.",
            icon=":material/info:",
        )
        return
    _trust(drawn)
    for start in range(0, groups.k, _COLUMNS):
        for place, group in zip(
            st.columns(_COLUMNS), groups.klaster[start : start + _COLUMNS], strict=False
        ):
            with place:
                _card(group)
    st.subheader("Kekuatan tiap kelompok")
    st.markdown("Angka di kotak adalah rata-rata level; warna membandingkannya dengan semua orang.")
    profile_map.show(drawn)
    st.subheader("Anggota")
    _members(groups, data)


def _figures(groups: ProfileGroups) -> None:
    first, second, third, fourth = st.columns(4)
    assessed = len(groups.anggota)
    everybody = assessed + len(groups.belum_dinilai)
    first.metric("Sudah dinilai", number(assessed), border=True)
    second.metric(
        "Belum dinilai",
        number(len(groups.belum_dinilai)),
        help=f"{percent(100 * len(groups.belum_dinilai) / everybody if everybody else None)} dari "
        "semua pegawai. Mereka tidak dimasukkan ke kelompok mana pun.",
        border=True,
    )
    third.metric("Kelompok", number(groups.k) if groups.k else "Tidak ada", border=True)
    fourth.metric(
        "Kestabilan",
        number(groups.stabilitas, 2) if groups.stabilitas is not None else "–",
        help="Kesamaan kelompok bila dihitung ulang dari 80% pegawai: 1 sama persis, 0 kebetulan.",
        border=True,
    )


def _trust(drawn: PetaProfil) -> None:
    groups, drivers = drawn.kelompok.groups, drawn.kelompok.pendorong
    strongest = max(drivers, key=lambda block: drivers[block], default=None)
    sentence = (
        f"Keterpisahan (silhouette) {number(groups.silhouette, 2)}, "
        f"{signed(groups.beda_acak, 2)} di atas data tanpa kelompok."
    )
    if strongest:
        sentence += f" Pembeda utama: {_DRIVERS.get(strongest, plain(strongest))}."
    st.markdown(
        f"{sentence} Kelompok menggambarkan kemiripan, bukan peringkat, dan tidak dipakai untuk "
        "memutuskan mutasi."
    )


def _card(group: ProfileGroup) -> None:
    with st.container(border=True, height="stretch"):
        st.markdown(f"**{group.id}. {plain(group.nama)}**  \n{number(group.jumlah)} pegawai")
        stronger = [plain(name) for name, effect in group.penciri if effect > 0]
        weaker = [plain(name) for name, effect in group.penciri if effect < 0]
        if stronger:
            st.markdown(f"Lebih kuat: {', '.join(stronger)}")
        if weaker:
            st.markdown(f"Lebih rendah: {', '.join(weaker)}")


def _members(groups: ProfileGroups, data: Dataset) -> None:
    names = {group.id: group.nama for group in groups.klaster}
    people = data.instansi.pegawai_by_nip
    chosen = st.selectbox(
        "Kelompok", list(names), format_func=lambda one: f"{one}. {names[one]}", key="profil_pilih"
    )
    inside = sorted(
        (member for member in groups.anggota if member.klaster == chosen),
        key=lambda member: (-(member.keyakinan or 0), member.kunci),
    )
    frame = pd.DataFrame(
        [
            (
                people[member.kunci].nama,
                mask_nip(member.kunci),
                people[member.kunci].jabatan,
                member.keyakinan,
            )
            for member in inside
        ],
        columns=["Nama", "NIP", "Jabatan", "Keyakinan"],
    )
    st.dataframe(
        frame.style.format({"Keyakinan": "{:.2f}"}, decimal=","), hide_index=True, height=320
    )
    offer_table(
        "profil_kompetensi",
        _MEMBERS,
        lambda: [
            (
                member.kunci,
                people[member.kunci].nama,
                people[member.kunci].unit_id,
                people[member.kunci].jabatan,
                names.get(member.klaster) if member.klaster is not None else None,
                member.keyakinan,
            )
            for member in groups.anggota
        ],
        data,
    )

"""The law as a list that can be searched, and one rule or number opened beside it."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from mutasi_core.rules.rule import Keyakinan
from mutasi_core.rules.verdict import Tingkat
from mutasi_core.services.regulasi import (
    KUNCI_TAUTAN,
    BarisRegulasi,
    baris_aturan,
    cari,
    regulasi,
)
from ui.dataset import Dataset
from ui.downloads import offer_table
from ui.format import number
from ui.law_words import KEYAKINAN, KEYAKINAN_WARNA, TINGKAT
from ui.text import plain

_KINDS = {"aturan": "Aturan", "angka": "Angka", "norma": "Norma"}
_OPEN, _LINKED, _TABLE = "regulasi_terbuka", "regulasi_tautan", "regulasi_tabel"
_HEIGHT, _LABEL = 520, 38
_COLUMNS = ("kode", "jenis", "judul", "tingkat", "nilai", "keyakinan", "dasar", "sumber", "kutipan")


def show(data: Dataset) -> None:
    """Draw filters, list and the opened entry."""
    rows = regulasi(data.tanggal, data.instansi.ketentuan)
    _follow_link(rows)
    found = _filtered(rows)
    left, right = st.columns([8, 5], gap="medium")
    with left:
        _list(found)
    with right:
        _entry(rows, found)
    offer_table("regulasi", _COLUMNS, lambda: [_exported(row) for row in rows], data)


def _follow_link(rows: Sequence[BarisRegulasi]) -> None:
    """Open what the address names, once: afterwards the reader chooses."""
    linked = st.query_params.get(KUNCI_TAUTAN)
    if linked and linked != st.session_state.get(_LINKED):
        st.session_state[_LINKED] = linked
        row = baris_aturan(rows, linked)
        if row is None:
            st.warning(
                f"Tidak ada aturan atau angka bernama {plain(linked)} pada tanggal ini.",
                icon=":material/link_off:",
            )
        else:
            st.session_state[_OPEN] = row.kode


def _filtered(rows: tuple[BarisRegulasi, ...]) -> tuple[BarisRegulasi, ...]:
    first, second, third, fourth = st.columns([4, 3, 3, 3], vertical_alignment="bottom")
    words = first.text_input(
        "Cari", placeholder="misalnya: masa jabatan, Pasal 190", key="regulasi_cari"
    )
    kinds = second.multiselect(
        "Macam",
        list(_KINDS),
        format_func=_KINDS.__getitem__,
        placeholder="Semua macam",
        key="regulasi_macam",
    )
    weights = third.multiselect(
        "Tingkat",
        [Tingkat.HARD, Tingkat.OVR, Tingkat.WARN],
        format_func=TINGKAT.__getitem__,
        placeholder="Semua tingkat",
        key="regulasi_tingkat",
        help="Mutlak: tidak ada pengecualian. Dapat diizinkan: pejabat dapat mencatat alasan. "
        "Peringatan: memberi tahu, tidak menghalangi.",
    )
    sure = fourth.multiselect(
        "Keyakinan",
        list(Keyakinan),
        format_func=KEYAKINAN.__getitem__,
        placeholder="Semua keyakinan",
        key="regulasi_keyakinan",
    )
    return tuple(
        row
        for row in cari(rows, words)
        if (not kinds or row.jenis in kinds)
        and (not weights or row.tingkat in weights)
        and (not sure or row.keyakinan in sure)
    )


def _list(found: tuple[BarisRegulasi, ...]) -> None:
    if not found:
        st.info("Tidak ada yang cocok. Kurangi kata pencarian atau saringan di atas.")
        return
    frame = pd.DataFrame(
        [
            (
                row.kode if row.jenis == "aturan" else _KINDS[row.jenis],
                row.judul,
                TINGKAT[row.tingkat] if row.tingkat else "",
                row.nilai or "",
                KEYAKINAN[row.keyakinan],
            )
            for row in found
        ],
        columns=["Kode", "Aturan atau angka", "Tingkat", "Nilai", "Keyakinan"],
    )

    def choose() -> None:
        rows = st.session_state[_TABLE]["selection"]["rows"]
        if rows and rows[0] < len(found):
            _open(found[rows[0]].kode)

    st.dataframe(
        frame,
        hide_index=True,
        height=_HEIGHT,
        on_select=choose,
        selection_mode="single-row",
        key=_TABLE,
        column_config={
            "Kode": st.column_config.TextColumn(width=52),
            "Aturan atau angka": st.column_config.TextColumn(width=228),
            "Tingkat": st.column_config.TextColumn(width=96),
            "Nilai": st.column_config.TextColumn(width=72),
            "Keyakinan": st.column_config.TextColumn(width=78),
        },
    )
    st.caption(f"{number(len(found))} baris. Pilih satu baris untuk membaca dasar dan sumbernya.")


def _entry(rows: tuple[BarisRegulasi, ...], found: tuple[BarisRegulasi, ...]) -> None:
    row = baris_aturan(rows, st.session_state.get(_OPEN)) or (found or rows)[0]
    with st.container(border=True, height=_HEIGHT):
        name = f"{row.kode}. {row.judul}" if row.jenis == "aturan" else row.judul
        st.subheader(plain(name))
        badges = [f":{KEYAKINAN_WARNA[row.keyakinan]}-badge[{KEYAKINAN[row.keyakinan]}]"]
        if row.tingkat:
            badges.insert(0, f":gray-badge[{TINGKAT[row.tingkat]}]")
        st.markdown(" ".join(badges))
        if row.nilai is not None:
            st.markdown(f"**Nilai yang berlaku**  \n{plain(row.nilai)}")
        if row.diubah is not None:
            st.markdown(f":violet-badge[Angka sendiri] Sumber: {plain(row.diubah)}")
        st.markdown(f"**Dasar**  \n{plain(row.dasar)}")
        if row.kutipan:
            st.markdown(f"**Kutipan**  \n“{plain(row.kutipan)}”")
        st.markdown(f"**Seberapa yakin**  \n{plain(row.label_keyakinan)}.")
        if row.jenis != "aturan":
            st.markdown(f"**Dibaca dari**  \n{plain(row.sumber)}")
        _related(rows, row)


def _related(rows: tuple[BarisRegulasi, ...], row: BarisRegulasi) -> None:
    related = [one for kode in row.terkait if (one := baris_aturan(rows, kode))]
    if not related:
        return
    st.markdown("**Angka yang dibaca aturan ini**" if row.jenis == "aturan" else "**Dipakai oleh**")
    for one in related:
        label = f"{one.kode}. {one.judul}" if one.jenis == "aturan" else one.judul
        whole = label if one.nilai is None else f"{label}: {one.nilai}"
        st.button(
            plain(label if len(label) <= _LABEL else f"{label[: _LABEL - 1].rstrip()}…"),
            key=f"regulasi_ke_{one.kode}", type="tertiary", on_click=_open, args=(one.kode,),
            icon=":material/arrow_forward:", help=plain(whole),
        )  # fmt: skip


def _open(kode: str) -> None:
    st.session_state[_OPEN] = st.session_state[_LINKED] = kode
    st.query_params[KUNCI_TAUTAN] = kode


def _exported(row: BarisRegulasi) -> tuple[str | None, ...]:
    return (row.kode, row.jenis, row.judul, row.tingkat.value if row.tingkat else None, row.nilai,
            row.keyakinan.value, row.dasar, row.sumber, row.kutipan)  # fmt: skip

"""What came out of the files, in tables: findings and their effect, rows set aside, changes."""

import re
from datetime import date

import pandas as pd
import streamlit as st

from mutasi_core.domain.nip import mask_nip
from mutasi_core.intake.pembacaan import Pembacaan, TingkatTemuan
from mutasi_core.people.fit_table import FitTable
from mutasi_core.planning.candidates import find_candidates
from mutasi_core.services.perbedaan import JenisBeda, Perbedaan
from mutasi_core.services.rencana import Rencana
from mutasi_core.services.templat import disisihkan_xlsx
from mutasi_core.services.temuan_dampak import Dampak, TemuanDampak, temuan_dampak
from ui import dataset
from ui.dataset import SYNTHETIC_NOTICE, Dataset
from ui.downloads import XLSX
from ui.format import number
from ui.tables import height

GRAVITY = {
    TingkatTemuan.GALAT: "Galat",
    TingkatTemuan.PERINGATAN: "Peringatan",
    TingkatTemuan.INFO: "Info",
}
_DIFFERENCE = {
    JenisBeda.BERTAMBAH: "Bertambah",
    JenisBeda.BERUBAH: "Berubah",
    JenisBeda.HILANG: "Hilang",
}
_SHOWN = 1000
_WHOLE_NIP = re.compile(r"(?<!\d)\d{18}(?!\d)")


def masked(text: str | None) -> str:
    """Hide whole NIPs in a text that is shown."""
    return _WHOLE_NIP.sub(lambda found: mask_nip(found.group()), text or "")


def aside(read: Pembacaan, key: str) -> None:
    """Draw the rows set aside and the workbook to mend them in."""
    if not read.disisihkan:
        st.success("Tidak ada baris yang disisihkan.", icon=":material/check_circle:")
        return
    st.markdown(
        "Unduh, perbaiki menurut alasan di kolom terakhir, lalu unggah buku kerja itu bersama "
        "berkas semula."
    )
    note = SYNTHETIC_NOTICE if read.instansi and read.instansi.is_synthetic else None
    st.download_button(
        "Unduh baris yang disisihkan (XLSX)",
        lambda: disisihkan_xlsx(read, note),
        "baris_disisihkan.xlsx",
        XLSX,
        key=f"disisihkan_{key}",
        on_click="ignore",
        icon=":material/download:",
    )
    rows = [(b.tabel, b.berkas, b.baris, masked(b.alasan)) for b in read.disisihkan[:_SHOWN]]
    st.dataframe(
        pd.DataFrame(rows, columns=["Tabel", "Berkas", "Baris", "Alasan"]),
        hide_index=True,
        height=height(min(len(read.disisihkan), _SHOWN)),
        column_config={"Alasan": st.column_config.TextColumn(width="large")},
    )
    _cut(len(read.disisihkan), "baris")


def findings(read: Pembacaan, kunci: str, data: Dataset) -> None:
    """Draw the findings, what is to be mended first on top."""
    if not read.temuan:
        st.success("Tidak ada temuan.", icon=":material/check_circle:")
        return
    plan = dataset.latest_plan(data)
    answer = _effect(kunci, data.tanggal, id(plan) if plan else 0, read, plan)
    _by_code(answer)
    counts = {grade: sum(t.tingkat is grade for t in read.temuan) for grade in GRAVITY}
    present = [grade for grade, count in counts.items() if count]
    chosen = st.pills(
        "Tingkat temuan",
        present,
        selection_mode="multi",
        default=present,
        format_func=lambda grade: f"{GRAVITY[grade]} ({number(counts[grade])})",
        key=f"tingkat_{kunci[:8]}",
        label_visibility="collapsed",
    )
    rows = [row for row in answer.temuan if row.temuan.tingkat in chosen]
    if not rows:
        st.info("Pilih paling sedikit satu tingkat temuan.", icon=":material/info:")
        return
    st.dataframe(
        pd.DataFrame([_finding(row, has_plan=plan is not None) for row in rows[:_SHOWN]]),
        hide_index=True,
        height=height(min(len(rows), _SHOWN)),
        column_config={
            "Temuan": st.column_config.TextColumn(width="large"),
            "Formasi": st.column_config.NumberColumn(format="localized", width="small"),
            "Kandidat": st.column_config.TextColumn(width="small"),
            "Mutasi": st.column_config.TextColumn(width="small"),
        },
    )
    _cut(len(rows), "temuan")
    st.caption(
        "Formasi, kandidat mutasi, dan mutasi rencana terakhir yang tersentuh bila temuan itu "
        "dibetulkan. Tanda + berarti mungkin lebih banyak: baru diketahui setelah dibetulkan."
        + ("" if plan else " Belum ada rencana, jadi mutasi rencana tidak dihitung.")
    )


def _by_code(answer: TemuanDampak) -> None:
    """Name in words the kind of finding that is worth mending first."""
    first = answer.kode[0]
    if not (first.kandidat or first.kandidat_tak_diketahui or first.mutasi):
        st.caption("Tidak ada temuan yang memengaruhi rencana.")
        return
    example = next(row.temuan for row in answer.temuan if row.temuan.kode == first.kode)
    moves = f", {number(first.mutasi)} mutasi rencana" if first.mutasi is not None else ""
    known = (
        f"Menyentuh {number(first.formasi)} formasi dan {number(first.kandidat)} kandidat mutasi"
        f"{moves}."
        if first.kandidat or first.formasi
        else "Yang tersentuh baru diketahui setelah diperbaiki."
    )
    st.info(
        f"**Perbaiki dulu:** {number(first.temuan)} temuan "
        f"{first.kode.replace('_', ' ').lower()} di tabel {example.tabel or '–'}. {known}",
        icon=":material/priority_high:",
    )


def _finding(row: Dampak, *, has_plan: bool) -> dict[str, object]:
    one = row.temuan
    unknown = "+" if row.kandidat_tak_diketahui else ""
    shown: dict[str, object] = {
        "Tingkat": GRAVITY[one.tingkat],
        "Temuan": masked(one.pesan),
        "Formasi": row.formasi,
        "Kandidat": number(row.kandidat) + unknown,
    }
    if has_plan:
        shown["Mutasi"] = number(row.mutasi or 0)
    return shown | {
        "Tabel": one.tabel or "",
        "Baris": "" if one.baris is None else number(one.baris),
        "Kolom": one.kolom or "",
        "Nilai": masked(one.nilai),
        "Berkas": one.berkas or "",
    }


@st.cache_resource(show_spinner="Menghitung dampak temuan…", max_entries=6)
def _effect(
    kunci: str,  # noqa: ARG001 - part of the key
    tanggal: date,
    plan_id: int,  # noqa: ARG001 - part of the key
    _read: Pembacaan,
    _plan: Rencana | None,
) -> TemuanDampak:
    body = _read.instansi
    found = find_candidates(body, tanggal, FitTable(body, tanggal)) if body else None
    return temuan_dampak(_read, found, _plan)


def difference(found: Perbedaan, *, is_first: bool = False) -> None:
    """Draw what would be added, changed and gone.

    Args:
        found: The difference.
        is_first: Whether the other side is the synthetic city; tables only it has are left out.
    """
    rows = [
        (t.tabel, t.bertambah, t.berubah, t.hilang, t.tetap)
        for t in found.tabel
        if not is_first or t.bertambah or t.berubah or t.tetap
    ]
    columns = ["Tabel", "Bertambah", "Berubah", "Hilang", "Tetap"]
    st.dataframe(
        pd.DataFrame(rows, columns=columns).style.format(thousands=".", decimal=","),
        hide_index=True,
    )
    if found.baris:
        with st.expander(f"{number(len(found.baris))} pegawai, formasi, atau unit berbeda"):
            _records(found)


def _records(found: Perbedaan) -> None:
    changes: dict[tuple[str, str], list[str]] = {}
    for one in found.isian:
        text = f"{one.kolom}: {one.lama} → {one.baru}"
        changes.setdefault((one.tabel, one.kunci), []).append(text)
    rows = [
        (
            _DIFFERENCE[row.jenis],
            row.tabel,
            row.nama,
            masked(row.kunci),
            masked("; ".join(changes.get((row.tabel, row.kunci), []))),
        )
        for row in found.baris[:_SHOWN]
    ]
    st.dataframe(
        pd.DataFrame(rows, columns=["Beda", "Tabel", "Nama", "Kunci", "Isian"]),
        hide_index=True,
        height=height(min(len(found.baris), _SHOWN)),
        column_config={"Isian": st.column_config.TextColumn(width="large")},
    )
    _cut(len(found.baris), "perbedaan")


def _cut(count: int, noun: str) -> None:
    if count > _SHOWN:
        st.caption(f"Ditampilkan {number(_SHOWN)} dari {number(count)} {noun}.")

"""Which table a file is and which column is which: shown with examples, open to correction."""

from dataclasses import replace

import streamlit as st

from mutasi_core.intake.columns import COLUMNS, REQUIRED
from mutasi_core.intake.pembacaan import KolomTerbaca
from mutasi_core.intake.pratinjau import PratinjauLembar
from ui.format import number
from ui.loading import Loaded, Said
from ui.reading_tables import masked
from ui.tables import UNKNOWN, height, styled
from ui.text import plain

_SKIP = "jangan_dibaca"
_UNUSED = "tidak dipakai"
_EXAMPLE = 60
_ABREAST = 3


def ask(loaded: Loaded) -> Said | None:
    """Draw the files with their columns; give what a person has just corrected."""
    if not loaded.lembar:
        return None
    _files(loaded)
    names = [sheet.nama for sheet in loaded.lembar]
    with st.expander(
        "Betulkan isi berkas atau kolom",
        icon=":material/edit:",
        expanded=loaded.pembacaan is None,
    ):
        chosen = (
            st.selectbox("Berkas", names, key=f"lembar_{loaded.kunci[:8]}")
            if len(names) > 1
            else names[0]
        )
        sheet = next(one for one in loaded.lembar if one.nama == chosen)
        return _table(loaded, sheet) or _columns(loaded, sheet)


def _files(loaded: Loaded) -> None:
    tables = loaded.pembacaan.tabel if loaded.pembacaan else {}
    rows: list[dict[str, object]] = []
    for sheet in loaded.lembar:
        row: dict[str, object] = {
            "Berkas": sheet.nama,
            "Dibaca sebagai": sheet.tabel or "belum dikenal",
        }
        if loaded.pembacaan is not None:
            counted = tables.get(sheet.tabel or "")
            row |= {
                "Baris tabel": counted.dibaca if counted else None,
                "Diterima": counted.diterima if counted else None,
                "Disisihkan": counted.disisihkan if counted else None,
            }
        rows.append(
            row
            | {
                "Kolom dipakai": sum(column.kolom is not None for column in sheet.kolom),
                "Tidak dipakai": sum(not (c.kolom or c.pribadi) for c in sheet.kolom),
                "Dibuang (pribadi)": sum(column.pribadi for column in sheet.kolom),
            }
        )
    counts = ("Baris tabel", "Diterima", "Disisihkan") if loaded.pembacaan else ()
    st.dataframe(
        styled(rows, counts), hide_index=True, placeholder=UNKNOWN, height=height(len(rows))
    )
    for sheet in loaded.lembar:
        if sheet.hilang:
            st.warning(
                f"{plain(sheet.nama)}: kolom wajib belum ditemukan: "
                f"{plain(', '.join(sheet.hilang))}.",
                icon=":material/help:",
            )


def _table(loaded: Loaded, sheet: PratinjauLembar) -> Said | None:
    options = [*COLUMNS, _SKIP]
    now = sheet.tabel
    chosen = st.selectbox(
        "Berkas ini berisi tabel",
        options,
        index=options.index(now) if now in options else None,
        placeholder="Belum dikenal; pilih tabelnya",
        format_func=lambda name: "Jangan dibaca" if name == _SKIP else name,
        key=f"tabel_{loaded.kunci[:8]}_{sheet.nama}",
    )
    if chosen is None or chosen == now:
        return None
    table = None if chosen == _SKIP else chosen
    return replace(loaded.kata, tabel={**loaded.kata.tabel, sheet.nama: table})


def _columns(loaded: Loaded, sheet: PratinjauLembar) -> Said | None:
    if sheet.tabel is None:
        return None
    open_columns = [column for column in sheet.kolom if not column.pribadi]
    unused = sum(column.kolom is None for column in open_columns)
    key = f"{loaded.kunci[:8]}_{sheet.nama}"
    with_unused = st.checkbox(
        f"Tampilkan juga {number(unused)} kolom yang tidak dipakai",
        value=loaded.pembacaan is None,
        key=f"semua_{key}",
        disabled=not unused,
    )
    required = {name for group in REQUIRED[sheet.tabel] for name in group}
    with st.form(f"kolom_{key}", border=False):
        said = {}
        shown = [column for column in open_columns if with_unused or column.kolom]
        for place, column in enumerate(shown):
            if place % _ABREAST == 0:
                grid = st.columns(_ABREAST)
            with grid[place % _ABREAST]:
                said[column] = _one(sheet.tabel, column, f"{key}_{place}", required)
        pressed = st.form_submit_button("Baca ulang dengan koreksi ini", icon=":material/refresh:")
    changed = {
        (sheet.nama, column.judul): kolom for column, kolom in said.items() if kolom != column.kolom
    }
    if not pressed or not changed:
        return None
    return replace(loaded.kata, pemetaan={**loaded.kata.pemetaan, **changed})


def _one(tabel: str, column: KolomTerbaca, key: str, required: set[str]) -> str | None:
    """Ask what one column of the file is; examples stand below its name."""
    options = [_UNUSED, *COLUMNS[tabel]]
    if column.kolom and column.kolom not in options:
        options.append(column.kolom)
    examples = masked(", ".join(text for text in column.contoh[:3] if text)) or "kosong"
    short = examples if len(examples) <= _EXAMPLE else examples[: _EXAMPLE - 1] + "…"
    chosen = st.selectbox(
        plain(column.judul),
        options,
        index=options.index(column.kolom or _UNUSED),
        format_func=lambda name: f"{name} (wajib)" if name in required else name,
        key=f"kolom_{key}",
    )
    st.caption(f"Contoh: {plain(short)}")
    return None if chosen == _UNUSED else chosen

"""The tree OPD, unit, jabatan: opened and closed with mouse or keys, read as nested lists."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path

import streamlit as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.services.pohon import BarisPohon, pohon
from ui.answers import ask
from ui.dataset import Dataset
from ui.downloads import offer_table
from ui.format import UNKNOWN, number

_STYLE = Path(__file__).parent / "aset" / "pohon.css"
_COLUMNS = ("id", "induk_id", "nama", "jenis", "dalam", "kebutuhan", "bezetting", "kekurangan",
            "kelebihan")  # fmt: skip
_ALL = "Semua OPD"


def show(data: Dataset) -> None:
    """Draw the tree of one OPD, or the list of all with their units."""
    rows = ask(pohon, data)
    tops = {row.id: row for row in rows if row.induk_id is None}
    first, second, third = st.columns([5, 4, 3], vertical_alignment="bottom")
    chosen = first.selectbox(
        "OPD", [_ALL, *tops], format_func=lambda one: tops[one].nama if one in tops else one,
        key="pohon_opd",
    )  # fmt: skip
    words = second.text_input(
        "Cari jabatan atau unit", placeholder="misalnya: perawat", key="pohon_cari"
    )
    only_short = third.toggle("Hanya yang kurang", key="pohon_kurang")
    tree = ask(
        _drawn, data, top=None if chosen == _ALL else chosen, words=words.strip(),
        only_short=only_short,
    )  # fmt: skip
    if not tree:
        st.info("Tidak ada yang cocok. Kurangi kata pencarian atau pilih OPD lain.")
        return
    st.html(_STYLE)
    st.html(tree)
    offer_table(
        "pohon_kebutuhan",
        _COLUMNS,
        lambda: [tuple(getattr(row, name) for name in _COLUMNS) for row in rows],
        data,
    )


def _drawn(
    instansi: Instansi, tanggal: date, *, top: str | None, words: str, only_short: bool
) -> str:
    kept = _kept(pohon(instansi, tanggal), top, words, only_short=only_short)
    return _tree(kept, is_open=bool(words) or top is not None) if kept else ""


def _kept(
    rows: Sequence[BarisPohon], top: str | None, words: str, *, only_short: bool
) -> list[BarisPohon]:
    """Keep what is asked for, with everything above it."""
    wanted = words.casefold().split()
    parents = {row.id: row.induk_id for row in rows}
    keep: set[str] = set()
    for row in rows:
        if only_short and not row.kekurangan:
            continue
        if not all(word in row.nama.casefold() for word in wanted):
            continue
        line, above = [row.id], row.induk_id
        while above is not None:
            line.append(above)
            above = parents[above]
        if top in {None, line[-1]}:
            keep.update(line)
    return [row for row in rows if row.id in keep]


def _tree(rows: Sequence[BarisPohon], *, is_open: bool) -> str:
    children: defaultdict[str | None, list[BarisPohon]] = defaultdict(list)
    for row in rows:
        children[row.induk_id].append(row)

    def node(row: BarisPohon) -> str:
        below = children[row.id] if row.jenis == "unit" else []
        if not below:
            return f"<li><div class=baris>{_cells(row)}</div></li>"
        opened = " open" if is_open and row.dalam == 0 else ""
        return (
            f"<li><details{opened}><summary class=baris>{_cells(row)}</summary>"
            f"<ul>{''.join(node(one) for one in below)}</ul></details></li>"
        )

    head = (
        "<div class='baris kepala'><span>OPD, unit, jabatan</span><span>Kebutuhan</span>"
        "<span>Bezetting</span><span>Kurang</span><span>Lebih</span></div>"
    )
    return f"<div class=pohon>{head}<ul>{''.join(node(one) for one in children[None])}</ul></div>"


def _cells(row: BarisPohon) -> str:
    short = f"<b class=kurang>{number(row.kekurangan)}</b>" if row.kekurangan else "0"
    over = f"<b class=lebih>{number(row.kelebihan)}</b>" if row.kelebihan else "0"
    needed = UNKNOWN if row.kebutuhan is None else number(row.kebutuhan)
    return (
        f"<span class=nama>{escape(row.nama)}</span><span>{needed}</span>"
        f"<span>{number(row.bezetting)}</span><span>{short}</span><span>{over}</span>"
    )

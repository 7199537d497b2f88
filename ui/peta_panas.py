"""The two heat maps of needs: units by rumpun today, units by year ahead."""

from collections.abc import Iterable, Mapping
from datetime import date

import pandas as pd
import streamlit as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.services.peta import Peta
from mutasi_core.services.peta_ej import peta_ej
from mutasi_core.services.proyeksi import Ramalan, ramalan
from ui.answers import ask
from ui.charts import export, heatmap
from ui.dataset import Dataset
from ui.downloads import offer_table
from ui.format import MINUS
from ui.peta_view import PetaView, Ukuran

NOW = "Kini"
_YEARS = 5
_HEIGHT = 600
SCALES = {
    Ukuran.ORANG: heatmap.Scale(title="Selisih (orang)"),
    Ukuran.PERSEN: heatmap.Scale(
        title="Selisih (% kebutuhan)",
        bound=60.0,
        label="datum.value == 0 ? '0%' : format(datum.value, '+d') + '%'",
        written="+.1f",
    ),
    Ukuran.EJ: heatmap.Scale(
        title="Beban per orang (EJ); 1 berarti pas",
        bound=0.6,
        label="format(1 - datum.value, '.1f')",
        written=".2f",
    ),
}
Cell = tuple[str, str, str, int, int, float, str, float]


def by_rumpun(view: PetaView, measure: Ukuran, data: Dataset) -> tuple[str, str] | None:
    """Draw units by rumpun; give the (unit_id, rumpun) that was clicked."""
    names = {unit.unit_id: unit.nama for unit in view.unit}
    loads = ask(peta_ej, data) if measure is Ukuran.EJ else {}
    frame = _frame(
        _cell(
            names[c.unit_id], c.unit_id, c.rumpun, c.kebutuhan, c.bezetting, measure,
            loads.get((c.unit_id, c.rumpun)),
        )
        for c in view.sel
    )  # fmt: skip
    clicked = _show(frame, measure, names, view.rumpun, "rumpun", data)
    return (clicked["unit_id"], clicked["rumpun"]) if clicked else None


def by_year(drawn: Peta, view: PetaView, measure: Ukuran, data: Dataset) -> tuple[str, None] | None:
    """Draw units by year, if nobody comes and the need stays; give the unit that was clicked."""
    names = {unit.unit_id: unit.nama for unit in view.unit}
    years = [str(data.tanggal.year + place) for place in range(_YEARS)]
    gone = _gone(ask(_to_year_end, data))
    sums: dict[tuple[str, str], list[int]] = {}
    for row in view.formasi:
        if row.kebutuhan is None:
            continue
        unit_id = drawn.unit_perencanaan.get(row.formasi.unit_id, row.formasi.unit_id)
        left = gone.get(row.formasi.key, {})
        held = row.bezetting
        for column in [NOW, *years]:
            held -= left.get(column, 0)
            total = sums.setdefault((unit_id, column), [0, 0])
            total[0] += row.kebutuhan
            total[1] += held
    frame = _frame(
        _cell(names[unit_id], unit_id, column, needed, held, measure, None)
        for (unit_id, column), (needed, held) in sums.items()
    )
    clicked = _show(frame, measure, names, [NOW, *years], "tahun", data)
    return (clicked["unit_id"], None) if clicked else None


def _show(
    frame: pd.DataFrame,
    measure: Ukuran,
    names: Mapping[str, str],
    columns: Iterable[str],
    field: str,
    data: Dataset,
) -> dict[str, str] | None:
    scale, told = SCALES[measure], tuple(columns)
    rows = tuple(names.values())
    with st.container(height=_HEIGHT, border=True):
        clicked = heatmap.show(
            frame, scale, rows=rows, columns=told, field=field, key=f"peta_panas_{field}",
            alt_text=f"Peta panas {scale.title} menurut unit kerja dan {field}",
        )  # fmt: skip
    with st.expander("Tabel di balik gambar", icon=":material/table:"):
        wide = frame.pivot_table(
            index="unit", columns="kolom", values="nilai", aggfunc="first", sort=False
        ).reindex(columns=list(told))
        wide.insert(0, "Unit kerja", wide.index)
        wide.columns.name = None
        decimals = 0 if measure is Ukuran.ORANG else 1 if measure is Ukuran.PERSEN else 2
        st.dataframe(
            wide.style.format(precision=decimals, decimal=",", thousands=".", na_rep=""),
            hide_index=True,
            height=320,
        )
    with st.container(horizontal=True):
        name = f"peta_unit_{field}"
        offer_table(
            name,
            ("unit", "unit_id", field, "kebutuhan", "bezetting", measure.lower()),
            lambda: [
                tuple(row) for row in frame.drop(columns=["tulisan", "warna"]).to_numpy().tolist()
            ],
            data,
        )
        export.offer(
            name,
            f"Kebutuhan pegawai: {scale.title.casefold()} menurut unit dan {field}",
            heatmap.picture(frame, scale, rows=rows, columns=told, field=field),
            data,
        )
    return clicked


def _cell(
    unit: str, unit_id: str, column: str, needed: int, held: int, measure: Ukuran,
    load: float | None,
) -> Cell | None:  # fmt: skip
    gap = held - needed
    if measure is Ukuran.EJ:
        if load is None:
            return None
        told = f"{load:.1f}".replace(".", ",")
        return (unit, unit_id, column, needed, held, load, told, 1 - load)
    if measure is Ukuran.PERSEN:
        if not needed:
            return None
        share = 100 * gap / needed
        return (unit, unit_id, column, needed, held, share, _signed(round(share)), share)
    return (unit, unit_id, column, needed, held, gap, _signed(gap), gap)


def _signed(value: int) -> str:
    return "" if value == 0 else f"{value:+d}".replace("-", MINUS)


def _frame(cells: Iterable[Cell | None]) -> pd.DataFrame:
    return pd.DataFrame([one for one in cells if one], columns=list(heatmap.COLUMNS))


def _gone(found: Ramalan) -> dict[tuple[str, str], dict[str, int]]:
    sums: dict[tuple[str, str], dict[str, int]] = {}
    for row in found.formasi:
        here = sums.setdefault(row.formasi.key, {})
        for one in row.keluar:
            year = str(one.tanggal.year)
            here[year] = here.get(year, 0) + 1
    return sums


def _to_year_end(instansi: Instansi, tanggal: date) -> Ramalan:
    return ramalan(instansi, tanggal, bulan=_YEARS * 12 - tanggal.month + 1)

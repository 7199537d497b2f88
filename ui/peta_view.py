"""What of the map of needs is shown: the filters above it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from mutasi_core.needs.balance import SaldoFormasi
from mutasi_core.services.peta import Peta, PetaSel, PetaUnit, rumpun_of
from ui.format import number

_ORDERS: dict[str, Callable[[PetaUnit], tuple[float | str, ...]]] = {
    "Paling kurang": lambda unit: (-unit.kekurangan, unit.nama),
    "Paling lebih": lambda unit: (-unit.kelebihan, unit.nama),
    "Paling rendah terisi": lambda unit: (
        100.0 if unit.terisi_persen is None else unit.terisi_persen,
        unit.nama,
    ),
    "Nama": lambda unit: (unit.nama,),
}
_LOOKS = {
    "rumpun": "Unit dan rumpun",
    "tahun": "Unit dan tahun",
    "wilayah": "Peta kota",
    "pohon": "Pohon",
    "tabel": "Tabel",
}
_GRAVE, _WORST = 80.0, 70.0
_SEVERITY: dict[str, Callable[[PetaUnit], bool]] = {
    "Semua": lambda _unit: True,
    "Ada kekurangan": lambda unit: unit.kekurangan > 0,
    "Terisi di bawah 80%": lambda unit: (unit.terisi_persen or 100.0) < _GRAVE,
    "Terisi di bawah 70%": lambda unit: (unit.terisi_persen or 100.0) < _WORST,
    "Ada kelebihan": lambda unit: unit.kelebihan > 0,
}
_ABBREVIATIONS = {"sd", "sdn", "smp", "smpn", "rsud", "opd", "uptd", "bpbd", "pp"}


class Ukuran(StrEnum):
    """What a picture shows."""

    ORANG = "Orang"
    PERSEN = "Persen"
    EJ = "EJ"


@dataclass(frozen=True, slots=True, kw_only=True)
class PetaView:
    """What passes the filters, units in the order chosen.

    Attributes:
        formasi: Those of the units and rumpun that pass.
    """

    unit: tuple[PetaUnit, ...]
    sel: tuple[PetaSel, ...]
    formasi: tuple[SaldoFormasi, ...]
    rumpun: tuple[str, ...]


def choose_look() -> tuple[str, Ukuran]:
    """Draw the choice of picture and measure, and give both; EJ is told by rumpun only."""
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        look: str = st.segmented_control(
            "Tampilan",
            list(_LOOKS),
            format_func=_LOOKS.__getitem__,
            default="rumpun",
            required=True,
            key="peta_tampilan",
            label_visibility="collapsed",
        )
        if look in {"pohon", "tabel"}:
            return look, Ukuran.ORANG
        measures = list(Ukuran) if look == "rumpun" else [Ukuran.ORANG, Ukuran.PERSEN]
        measure: Ukuran = st.segmented_control(
            "Ukuran",
            measures,
            format_func=lambda one: one.value,
            default=Ukuran.ORANG,
            required=True,
            key=f"peta_ukuran_{look}",
            label_visibility="collapsed",
        )
    return look, measure


def choose(drawn: Peta) -> PetaView:
    """Draw the filters and give what they leave."""
    first, second, third, fourth = st.columns([4, 3, 3, 2], vertical_alignment="bottom")
    wanted = first.text_input("Cari unit", placeholder="misalnya: puskesmas", key="peta_cari")
    order = second.selectbox("Urutan", list(_ORDERS), key="peta_urutan")
    severity = third.selectbox("Keparahan", list(_SEVERITY), key="peta_keparahan")
    keys = ("peta_jenis", "peta_kecamatan", "peta_rumpun_saring")
    used = sum(bool(st.session_state.get(key)) for key in keys)
    with fourth.popover(
        "Saringan" + (f" ({number(used)})" if used else ""),
        icon=":material/filter_list:",
        width="stretch",
    ):
        kinds = st.multiselect(
            "Jenis unit",
            sorted({unit.jenis for unit in drawn.unit if unit.jenis}),
            format_func=kind_label,
            placeholder="Semua jenis",
            key=keys[0],
        )
        areas = st.multiselect(
            "Kecamatan",
            sorted({unit.kecamatan for unit in drawn.unit if unit.kecamatan}),
            placeholder="Semua kecamatan",
            key=keys[1],
        )
        families = st.multiselect(
            "Rumpun jabatan", list(drawn.rumpun), placeholder="Semua rumpun", key=keys[2]
        )
    units = tuple(
        unit
        for unit in sorted(drawn.unit, key=_ORDERS[order])
        if wanted.casefold() in unit.nama.casefold()
        and (not kinds or unit.jenis in kinds)
        and (not areas or unit.kecamatan in areas)
        and _SEVERITY[severity](unit)
    )
    return _view(drawn, units, families)


def kind_label(kind: str) -> str:
    """Write a kind of unit as a reader expects it.

    Example:
        >>> kind_label("bagian_setda"), kind_label("smpn")
        ('Bagian Setda', 'SMPN')
    """
    return " ".join(
        word.upper() if word in _ABBREVIATIONS else word.title()
        for word in kind.replace("_", " ").split()
    )


def _view(drawn: Peta, units: Sequence[PetaUnit], families: Sequence[str]) -> PetaView:
    wanted = set(families) or set(drawn.rumpun)
    cells = [cell for cell in drawn.sel if cell.rumpun in wanted]
    if families:
        there = {cell.unit_id for cell in cells}
        units = [unit for unit in units if unit.unit_id in there]
    shown = {unit.unit_id for unit in units}
    under = drawn.unit_perencanaan
    return PetaView(
        unit=tuple(units),
        sel=tuple(cell for cell in cells if cell.unit_id in shown),
        formasi=tuple(
            row
            for row in drawn.formasi
            if under.get(row.formasi.unit_id, row.formasi.unit_id) in shown
            and rumpun_of(row.formasi) in wanted
        ),
        rumpun=tuple(one for one in drawn.rumpun if one in wanted),
    )

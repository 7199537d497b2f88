"""What of the map of needs is shown: the filters above it."""

from dataclasses import dataclass

import streamlit as st

from mutasi_core.services.peta import Peta, PetaSel, PetaUnit

_ORDERS = {
    "Paling kurang": lambda unit: (-unit.kekurangan, unit.nama),
    "Paling lebih": lambda unit: (-unit.kelebihan, unit.nama),
    "Nama": lambda unit: (unit.nama,),
}
_ABBREVIATIONS = {"sd", "sdn", "smp", "smpn", "rsud", "opd", "uptd", "bpbd", "pp"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PetaView:
    """The units and cells that pass the filters, units in the order chosen."""

    unit: tuple[PetaUnit, ...]
    sel: tuple[PetaSel, ...]


def choose(drawn: Peta) -> PetaView:
    """Draw the filters and give what they leave."""
    first, second, third, fourth = st.columns([3, 3, 3, 3], vertical_alignment="bottom")
    wanted = first.text_input("Cari unit", placeholder="misalnya: puskesmas", key="peta_cari")
    kinds = second.multiselect(
        "Jenis unit",
        sorted({unit.jenis for unit in drawn.unit if unit.jenis}),
        format_func=kind_label,
        placeholder="Semua jenis",
        key="peta_jenis",
    )
    areas = third.multiselect(
        "Kecamatan",
        sorted({unit.kecamatan for unit in drawn.unit if unit.kecamatan}),
        placeholder="Semua kecamatan",
        key="peta_kecamatan",
    )
    order = fourth.selectbox("Urutan", list(_ORDERS), key="peta_urutan")
    units = tuple(
        unit
        for unit in sorted(drawn.unit, key=_ORDERS[order])
        if wanted.casefold() in unit.nama.casefold()
        and (not kinds or unit.jenis in kinds)
        and (not areas or unit.kecamatan in areas)
    )
    shown = {unit.unit_id for unit in units}
    return PetaView(unit=units, sel=tuple(cell for cell in drawn.sel if cell.unit_id in shown))


def kind_label(kind: str) -> str:
    """Write a kind of unit as a reader expects it.

    Example:
        >>> kind_label("bagian_setda")
        'Bagian Setda'
    """
    return " ".join(
        word.upper()
        if word in {"sd", "sdn", "smp", "smpn", "rsud", "opd", "uptd"}
        else word.title()
        for word in kind.replace("_", " ").split()
    )

"""What leaders settle before a plan is made: how many moves, and what weighs how much."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mutasi_core.planning.gain import Bobot
from mutasi_core.services.rencana import KUOTA_BAWAAN
from ui.format import number

_DEFAULT = Bobot()
_MOST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSettings:
    """The quota and the weights of a plan."""

    kuota: int
    bobot: Bobot


def ask_settings() -> PlanSettings | None:
    """Draw the form; give the settings when the button was pressed."""
    with st.form("rencana_form", border=True):
        first, second, third, fourth, fifth = st.columns(5, gap="medium")
        kuota = first.number_input(
            "Kuota mutasi",
            min_value=0,
            max_value=_MOST,
            value=KUOTA_BAWAAN,
            step=5,
            help="Paling banyak berapa pegawai yang pindah dalam satu rencana.",
        )
        alpha = _weight(
            second,
            "Kesesuaian",
            _DEFAULT.alpha,
            most=2.0,
            step=0.1,
            meaning="Nilai naiknya kesesuaian pegawai dengan jabatan dari 0 menjadi 1.",
        )
        beta = _weight(
            third,
            "Masa penyesuaian",
            _DEFAULT.beta,
            most=1.0,
            step=0.05,
            meaning="Pengurang untuk setiap mutasi, apa pun isinya.",
        )
        gamma = _weight(
            fourth,
            "Jarak",
            _DEFAULT.gamma,
            most=1.0,
            step=0.05,
            meaning="Pengurang untuk setiap 10 km antara unit lama dan unit baru.",
        )
        delta = _weight(
            fifth,
            "Permohonan",
            _DEFAULT.delta,
            most=1.0,
            step=0.05,
            meaning="Tambahan bila mutasi memenuhi permohonan pertama pegawai.",
        )
        pressed = st.form_submit_button("Susun rencana", icon=":material/route:", type="primary")
    if not pressed:
        return None
    bobot = Bobot(alpha=alpha, beta=beta, gamma=gamma, delta=delta)
    return PlanSettings(kuota=int(kuota), bobot=bobot)


def _weight(
    place: DeltaGenerator, label: str, default: float, *, most: float, step: float, meaning: str
) -> float:
    """Draw one weight with a decimal comma, which a plain slider cannot write."""
    options = [round(step * count, 2) for count in range(round(most / step) + 1)]
    chosen: float = place.select_slider(
        label, options, default, format_func=lambda value: number(value, 2), help=meaning
    )
    return chosen

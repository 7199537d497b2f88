"""What leaders settle before a plan is made: how many moves, and what weighs how much."""

from dataclasses import dataclass

import streamlit as st

from mutasi_core.planning.gain import Bobot
from mutasi_core.services.rencana import KUOTA_BAWAAN

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
        alpha = second.slider(
            "Kesesuaian",
            0.0,
            2.0,
            _DEFAULT.alpha,
            0.1,
            help="Nilai naiknya kesesuaian pegawai dengan jabatan dari 0 menjadi 1.",
        )
        beta = third.slider(
            "Masa penyesuaian",
            0.0,
            1.0,
            _DEFAULT.beta,
            0.05,
            help="Pengurang untuk setiap mutasi, apa pun isinya.",
        )
        gamma = fourth.slider(
            "Jarak",
            0.0,
            1.0,
            _DEFAULT.gamma,
            0.05,
            help="Pengurang untuk setiap 10 km antara unit lama dan unit baru.",
        )
        delta = fifth.slider(
            "Permohonan",
            0.0,
            1.0,
            _DEFAULT.delta,
            0.05,
            help="Tambahan bila mutasi memenuhi permohonan pertama pegawai.",
        )
        pressed = st.form_submit_button("Susun rencana", icon=":material/route:", type="primary")
    if not pressed:
        return None
    bobot = Bobot(alpha=alpha, beta=beta, gamma=gamma, delta=delta)
    return PlanSettings(kuota=int(kuota), bobot=bobot)

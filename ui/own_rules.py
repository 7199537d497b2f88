"""What this session sets beside the law of the program: own numbers, and izin on record."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import streamlit as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.izin import Izin
from mutasi_core.domain.ketentuan import NilaiKetentuan
from mutasi_core.services.izin import (
    catat_izin,
    dapat_diatur,
    ketentuan_dipakai,
    terapkan_ketentuan,
)
from ui import drafts
from ui.format import number

Angka = Mapping[str, tuple[NilaiKetentuan, str]]
_ANGKA, _IZIN, _FORMER = "angka_sendiri", "izin_tercatat", "kunci_terakhir"
_SIGN = "+"


def applied(instansi: Instansi, kunci: str, tanggal: date) -> tuple[Instansi, str]:
    """Give the data with the numbers and izin of this session, and the key of the two together.

    Numbers that may not be set on the date stay out until another date is chosen.
    """
    izin = _all_izin().get(kunci, ())
    numbers = _allowed(tanggal)
    if not numbers and not izin:
        _carry_draft(kunci)
        return instansi, kunci
    told = repr((sorted(numbers.items()), izin)).encode()
    whole = f"{kunci}{_SIGN}{hashlib.sha256(told).hexdigest()[:16]}"
    _carry_draft(whole)
    return _applied(whole, tanggal, numbers, izin, instansi), whole


def notice(instansi: Instansi, tanggal: date) -> None:
    """Say on a page that own numbers are in force; nothing where there are none."""
    used = ketentuan_dipakai(instansi, tanggal)
    if used:
        st.badge(
            f"Memakai {number(len(used))} angka sendiri, bukan bawaan program; lihat Regulasi",
            color="violet",
            icon=":material/tune:",
        )


def own_numbers() -> dict[str, tuple[NilaiKetentuan, str]]:
    """Give value and source by name, as this session has set them."""
    return dict(st.session_state.get(_ANGKA, {}))


def set_number(
    instansi: Instansi, nama: str, nilai: NilaiKetentuan, sumber: str, tanggal: date
) -> None:
    """Set one number; rows of a table join those set before.

    Raises:
        IzinError: If it may not be set, is of another kind or has no source.
    """
    numbers = own_numbers()
    before = numbers.get(nama, ((), ""))[0]
    if isinstance(nilai, tuple) and isinstance(before, tuple):
        nilai = tuple({**dict(before), **dict(nilai)}.items())
    numbers[nama] = (nilai, sumber)
    terapkan_ketentuan(instansi, {nama: (nilai, sumber)}, tanggal)
    st.session_state[_ANGKA] = numbers


def drop_number(nama: str) -> None:
    """Go back to the number the program brings."""
    st.session_state[_ANGKA] = {name: one for name, one in own_numbers().items() if name != nama}


def recorded(kunci: str) -> tuple[Izin, ...]:
    """Give the izin this session has recorded on the active data."""
    return _all_izin().get(_base(kunci), ())


def record(instansi: Instansi, kunci: str, izin: Izin) -> None:
    """Record an izin on the active data.

    Raises:
        IzinError: If something is missing, or the rule knows no izin.
    """
    catat_izin(instansi, izin)
    _keep(kunci, (*(one for one in recorded(kunci) if one != izin), izin))


def withdraw(kunci: str, izin: Izin) -> None:
    """Take back an izin that this session recorded."""
    _keep(kunci, tuple(one for one in recorded(kunci) if one != izin))


def _carry_draft(whole: str) -> None:
    """Take the moves on the board along when the law of this session changes under them."""
    former = st.session_state.get(_FORMER)
    st.session_state[_FORMER] = whole
    if former in {None, whole} or _base(former) != _base(whole):
        return
    moves = drafts.load(former)
    if moves:
        drafts.save(whole, moves)


def _keep(kunci: str, izin: tuple[Izin, ...]) -> None:
    st.session_state[_IZIN] = {**_all_izin(), _base(kunci): izin}


def _all_izin() -> dict[str, tuple[Izin, ...]]:
    return dict(st.session_state.get(_IZIN, {}))


def _base(kunci: str) -> str:
    return kunci.partition(_SIGN)[0]


def _allowed(tanggal: date) -> Angka:
    numbers = own_numbers()
    if not numbers:
        return {}
    allowed = set(dapat_diatur(tanggal))
    return {name: one for name, one in numbers.items() if name in allowed}


@st.cache_resource(max_entries=4, show_spinner=False)
def _applied(
    whole: str,  # noqa: ARG001 - the key
    tanggal: date,
    _numbers: Angka,
    _izin: tuple[Izin, ...],
    _instansi: Instansi,
) -> Instansi:
    with_numbers = terapkan_ketentuan(_instansi, _numbers, tanggal) if _numbers else _instansi
    return replace(with_numbers, izin=(*with_numbers.izin, *_izin))

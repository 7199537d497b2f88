"""Leaving: who retires or comes to the end of a contract, from which place and when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.needs.bezetting import counted
from mutasi_core.rules.pensiun import tmt_pensiun


class Sebab(StrEnum):
    """Why somebody leaves."""

    PENSIUN = "pensiun"
    AKHIR_KONTRAK = "akhir kontrak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keluar:
    """One person who leaves; `tanggal` is the first day without them."""

    pegawai: Pegawai
    tanggal: date
    sebab: Sebab


def keluar(instansi: Instansi, on: date, *, until: date) -> tuple[Keluar, ...]:
    """List who of those counted on a day leaves before another, in order of time and NIP.

    Whichever comes first counts. A contract may be renewed and an end nobody recorded is not
    guessed: `tanpa_akhir_kontrak` counts those.
    """
    found = [one for person in counted(instansi, on) if (one := _leaving(instansi, person))]
    within = [one for one in found if one.tanggal < until]
    return tuple(sorted(within, key=lambda one: (one.tanggal, one.pegawai.nip)))


def tanpa_akhir_kontrak(instansi: Instansi, on: date) -> int:
    """Count the PPPK in the bezetting whose end of contract nobody recorded [orang]."""
    return sum(
        one.status is StatusPegawai.PPPK and one.akhir_kontrak is None
        for one in counted(instansi, on)
    )


def setelah_mutasi(instansi: Instansi, mutasi: Iterable[Mutasi]) -> Instansi:
    """Give the instansi as it is once moves are made: each person sits at the target.

    Raises:
        KeyError: If a formasi is not on the map.
    """
    to = {move.nip: move for move in mutasi}
    return replace(
        instansi,
        pegawai=tuple(
            _seated(instansi, person, to[person.nip]) if person.nip in to else person
            for person in instansi.pegawai
        ),
    )


def _seated(instansi: Instansi, person: Pegawai, move: Mutasi) -> Pegawai:
    post = instansi.formasi_by_key[move.unit_tujuan, jabatan_key(move.jabatan_tujuan)]
    return replace(
        person,
        unit_id=post.unit_id,
        jabatan=post.jabatan,
        jenis_jabatan=post.jenis_jabatan or person.jenis_jabatan,
        jenjang=post.jenjang,
        eselon=post.eselon,
        plt=False,
    )


def _leaving(instansi: Instansi, person: Pegawai) -> Keluar | None:
    retires = tmt_pensiun(person, ketentuan=instansi.ketentuan)
    ends = person.akhir_kontrak
    after = None if ends is None else ends + timedelta(days=1)
    if after is not None and (retires is None or after < retires):
        return Keluar(pegawai=person, tanggal=after, sebab=Sebab.AKHIR_KONTRAK)
    if retires is None:
        return None
    return Keluar(pegawai=person, tanggal=retires, sebab=Sebab.PENSIUN)

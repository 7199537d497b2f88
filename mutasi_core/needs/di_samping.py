"""Beside the gap: persons at a formasi who are not part of its bezetting."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.needs.bezetting import is_counted


@dataclass(frozen=True, slots=True, kw_only=True)
class DiSamping:
    """Persons at one place who are shown beside its gap and fill none of it [orang].

    Attributes:
        tidak_aktif: Known to be inactive: tugas belajar, CLTN and the like.
        sudah_keluar: Retired, or with a contract that has ended, by the day.
    """

    unit_id: str
    jabatan_key: str
    plt: int
    paruh_waktu: int
    tidak_aktif: int
    sudah_keluar: int


def di_samping(instansi: Instansi, on: date) -> dict[tuple[str, str], DiSamping]:
    """Count them by place; each person once, for the first reason that holds."""
    counts: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for person in instansi.pegawai:
        if is_counted(person, on, instansi.ketentuan):
            continue
        if person.plt:
            reason = 0
        elif person.status is StatusPegawai.PPPK_PARUH_WAKTU:
            reason = 1
        else:
            reason = 2 if person.is_active is False else 3
        counts[person.formasi_key][reason] += 1
    return {
        key: DiSamping(
            unit_id=key[0],
            jabatan_key=key[1],
            plt=plt,
            paruh_waktu=part_time,
            tidak_aktif=inactive,
            sudah_keluar=gone,
        )
        for key, (plt, part_time, inactive, gone) in sorted(counts.items())
    }

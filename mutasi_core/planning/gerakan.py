"""The gerakan: one candidate move by name, from which formasi to which."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.planning.building import Planning
from mutasi_core.planning.problem import Bools


@dataclass(frozen=True, slots=True, kw_only=True)
class Gerakan:
    """Who moves, from where, to where.

    Attributes:
        calon: Number of the candidate move in the problem.
    """

    calon: int
    pegawai: Pegawai
    asal: Formasi
    tujuan: Formasi
    nama_unit_asal: str
    nama_unit_tujuan: str

    @property
    def kalimat(self) -> str:
        """Tell the move in words, without a full stop."""
        return (
            f"{self.pegawai.nama} dari {self.asal.jabatan} di {self.nama_unit_asal} ke "
            f"{self.tujuan.jabatan} di {self.nama_unit_tujuan}"
        )


def gerakan(planning: Planning, calon: int) -> Gerakan:
    """Name one candidate move."""
    instansi = planning.instansi
    asal = instansi.formasi[int(planning.candidates.own[calon])]
    tujuan = instansi.formasi[int(planning.candidates.formasi[calon])]

    def name(unit_id: str) -> str:
        unit = instansi.unit_by_id.get(unit_id)
        return unit.nama if unit else unit_id

    return Gerakan(
        calon=calon,
        pegawai=instansi.pegawai[int(planning.candidates.pegawai[calon])],
        asal=asal,
        tujuan=tujuan,
        nama_unit_asal=name(asal.unit_id),
        nama_unit_tujuan=name(tujuan.unit_id),
    )


def gerakan_of(planning: Planning, calon: Iterable[int]) -> tuple[Gerakan, ...]:
    """Name several candidate moves, in the order given."""
    return tuple(gerakan(planning, one) for one in calon)


def find_calon(planning: Planning, pegawai: Pegawai, tujuan: Formasi) -> int | None:
    """Find the number of a candidate move; None where it is not lawful."""
    problem = planning.problem
    if pegawai.nip not in problem.movers or tujuan.id not in problem.post_ids:
        return None
    mover, post = problem.movers.index(pegawai.nip), problem.post_ids.index(tujuan.id)
    found = np.flatnonzero((problem.mover == mover) & (problem.target == post)).tolist()
    return found[0] if found else None


def changed(before: Bools, after: Bools) -> tuple[list[int], list[int]]:
    """List the candidate moves that enter a plan and those that leave it."""
    return np.flatnonzero(after & ~before).tolist(), np.flatnonzero(before & ~after).tolist()

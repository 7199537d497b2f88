"""The mutasi: a move that is proposed, pinned or banned."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class JenisKeputusan(StrEnum):
    """What a leader may fix before planning."""

    KUNCI = "kunci"
    LARANG = "larang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keputusan:
    """A pin (this move must be in the plan) or a ban (never this move).

    A ban with neither unit nor jabatan keeps the person where they are.
    """

    nip: str
    jenis: JenisKeputusan
    unit_id: str | None = None
    jabatan: str | None = None
    alasan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutasi:
    """One move of one pegawai to the formasi of a jabatan in a unit kerja.

    Attributes:
        nomor_izin: Reference of a recorded override; None where there is none.
    """

    nip: str
    unit_tujuan: str
    jabatan_tujuan: str
    nomor_izin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skenario:
    """Moves that are tried together on one planning date."""

    nama: str
    tmt: date
    mutasi: tuple[Mutasi, ...] = ()

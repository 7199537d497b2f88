"""The pegawai: one civil servant as the plan may know them, and nothing the plan may not use."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_core.domain.jabatan import JenisJabatan, Jenjang, jabatan_key
from mutasi_core.domain.pendidikan import TingkatPendidikan


class StatusPegawai(StrEnum):
    """The kinds of ASN (UU 20/2023 Pasal 5; KepmenPANRB 16/2025 for paruh waktu)."""

    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"
    PPPK_PARUH_WAKTU = "PPPK_PARUH_WAKTU"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pegawai:
    """One civil servant.

    A field is None where the data do not say; nothing is filled in. `jenis_kelamin` is held only
    to test plans for fairness and never enters a score.

    Attributes:
        kedudukan_hukum: As SIASN names it, for example "Aktif" or "Tugas Belajar".
        tmt_jabatan: Since when in this jabatan.
        tmt_unit: Since when in this unit kerja.
        tmt_pns: Since when PNS.
        plt: Whether the person only acts (pelaksana tugas) in the jabatan.
        akhir_kontrak: Last day of the perjanjian kerja of a PPPK.
    """

    nip: str
    nama: str
    unit_id: str
    jabatan: str
    jenis_jabatan: JenisJabatan
    golongan: str
    status: StatusPegawai
    kedudukan_hukum: str | None = None
    jenjang: Jenjang | None = None
    tmt_jabatan: date | None = None
    tmt_unit: date | None = None
    tmt_pns: date | None = None
    eselon: str | None = None
    tingkat_pendidikan: TingkatPendidikan | None = None
    pendidikan: str | None = None
    kecamatan_domisili: str | None = None
    jenis_kelamin: str | None = None
    tanggal_lahir: date | None = None
    plt: bool = False
    akhir_kontrak: date | None = None

    @property
    def formasi_key(self) -> tuple[str, str]:
        """The key of the formasi the person sits in."""
        return (self.unit_id, jabatan_key(self.jabatan))

    @property
    def is_active(self) -> bool | None:
        """Whether the kedudukan hukum is active; None where it is not known."""
        if self.kedudukan_hukum is None:
            return None
        return self.kedudukan_hukum.strip().casefold() in {"aktif", "pppk aktif", "pns aktif"}


def months_between(start: date, end: date) -> int:
    """Count completed months from start to end.

    Example:
        >>> months_between(date(2023, 3, 2), date(2025, 3, 1))
        23
    """
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)

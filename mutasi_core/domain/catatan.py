"""Catatan: what is recorded about a pegawai: kinerja, kompetensi, disiplin, wishes, kin."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Predikat(StrEnum):
    """The yearly predikat kinerja (PermenPANRB 6/2022), best first."""

    SANGAT_BAIK = "Sangat Baik"
    BAIK = "Baik"
    BUTUH_PERBAIKAN = "Butuh Perbaikan"
    KURANG = "Kurang"
    SANGAT_KURANG = "Sangat Kurang"

    @property
    def is_at_least_baik(self) -> bool:
        """Whether the predikat is Baik or better."""
        return self in {Predikat.SANGAT_BAIK, Predikat.BAIK}


class TingkatHukuman(StrEnum):
    """How grave a hukuman disiplin is (PP 94/2021 Pasal 8), or that one is in process."""

    RINGAN = "ringan"
    SEDANG = "sedang"
    BERAT = "berat"
    PROSES = "proses"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinerja:
    """The predikat of one pegawai in one year."""

    nip: str
    tahun: int
    predikat: Predikat


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiKompetensi:
    """One assessed competency level of one pegawai."""

    nip: str
    kompetensi: str
    level: float
    tanggal: date | None = None
    sumber: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandarKompetensi:
    """The level a jabatan (or every jabatan of a jenjang) asks for in one competency."""

    jabatan: str | None
    jenjang: str | None
    kompetensi: str
    level: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Potensi:
    """The assessed potential of one pegawai, 0 to 100."""

    nip: str
    nilai: float
    tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HukumanDisiplin:
    """One hukuman disiplin, or a process that may end in one."""

    nip: str
    tingkat: TingkatHukuman
    mulai: date
    selesai: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Permohonan:
    """An employee's own wish to move; `urutan` 1 is the first choice."""

    nip: str
    unit_tujuan: str | None = None
    alasan: str | None = None
    tanggal: date | None = None
    urutan: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Kerabat:
    """A family tie between two pegawai, kept only against conflicts of interest."""

    nip: str
    nip_kerabat: str
    hubungan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Riwayat:
    """An earlier transfer, for the evaluation afterwards."""

    nip: str
    unit_tujuan: str
    tmt: date
    unit_asal: str | None = None
    jabatan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skm:
    """One survei kepuasan masyarakat of one unit in one period.

    Attributes:
        ikm: Index on the scale 25 to 100.
        unsur: Mean value of each unsur by name, scale 1 to 4; empty where only the index is known.
    """

    unit_id: str
    periode: str
    ikm: float
    responden: int | None = None
    unsur: tuple[tuple[str, float], ...] = ()

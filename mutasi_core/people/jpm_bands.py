"""The bands of the job person match: two scales, each for its own purpose."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.people.job_person_match import JobPersonMatch
from mutasi_core.people.parameter import table_of
from mutasi_core.rules.parameter import setting


class PitaPengisian(StrEnum):
    """Bands for filling a jabatan or a uji kompetensi."""

    MS = "Memenuhi Syarat"
    MMS = "Masih Memenuhi Syarat"
    KMS = "Kurang Memenuhi Syarat"


class PitaPemetaan(StrEnum):
    """Bands for mapping and development."""

    OPTIMAL = "Optimal"
    CUKUP = "Cukup Optimal"
    KURANG = "Kurang Optimal"


@dataclass(frozen=True, slots=True, kw_only=True)
class JpmTerbaca:
    """A job person match as people read it.

    Attributes:
        persen: Capped at the standard, 0 to 100.
        persen_tanpa_batas: Not capped; above 100 where the levels exceed the standard.
        pengisian: Band for filling a jabatan ("untuk pengisian jabatan dan uji kompetensi").
        pemetaan: Band for development ("untuk pemetaan dan pengembangan").
        kelengkapan: Share of the standard that was assessed, above 0 to 1.
    """

    persen: float
    persen_tanpa_batas: float
    pengisian: PitaPengisian
    pemetaan: PitaPemetaan
    kelengkapan: float


def filling_band(persen: float, on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> PitaPengisian:
    """Give the band for filling a jabatan; a bound belongs to the higher band.

    Example:
        >>> [filling_band(persen, date(2026, 1, 1)).name for persen in (80, 79.99, 67.99)]
        ['MS', 'MMS', 'KMS']
    """
    bounds: dict[str, int] = setting("jpm_memenuhi", on, ketentuan)
    if persen >= bounds["memenuhi"]:
        return PitaPengisian.MS
    return PitaPengisian.MMS if persen >= bounds["masih_memenuhi"] else PitaPengisian.KMS


def mapping_band(persen: float, on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> PitaPemetaan:
    """Give the band for development; a bound belongs to the higher band."""
    bounds = table_of("jpm_pemetaan", on, ketentuan)
    if persen >= bounds["optimal"]:
        return PitaPemetaan.OPTIMAL
    return PitaPemetaan.CUKUP if persen >= bounds["cukup_optimal"] else PitaPemetaan.KURANG


def read_jpm(
    match: JobPersonMatch | None, on: date, ketentuan: tuple[Ketentuan, ...] = ()
) -> JpmTerbaca | None:
    """Read a job person match on both scales; None where nothing was assessed."""
    if match is None:
        return None
    persen = round(100 * match.nilai, 9)
    return JpmTerbaca(
        persen=persen,
        persen_tanpa_batas=round(100 * match.tanpa_batas, 9),
        pengisian=filling_band(persen, on, ketentuan),
        pemetaan=mapping_band(persen, on, ketentuan),
        kelengkapan=match.diketahui,
    )

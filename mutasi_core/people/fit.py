"""The fit of a pegawai to a formasi: competence, schooling and performance in one number."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.catatan import Kinerja, Predikat
from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok
from mutasi_core.people.job_person_match import (
    JobPersonMatch,
    Standards,
    job_person_match,
    latest_levels,
)

WEIGHT_JPM = 0.5
WEIGHT_PENDIDIKAN = 0.3
WEIGHT_KINERJA = 0.2

# Design, not law: no regulation turns a predikat into a number between 0 and 1. Baik is what is
# expected and stands near the top; the three below it mark a shortfall that grows.
NILAI_PREDIKAT = {
    Predikat.SANGAT_BAIK: 1.0,
    Predikat.BAIK: 0.8,
    Predikat.BUTUH_PERBAIKAN: 0.4,
    Predikat.KURANG: 0.2,
    Predikat.SANGAT_KURANG: 0.0,
}
_YEARS_BACK = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the fit.

    Attributes:
        nilai: 0 (nothing fits) to 1.
        diketahui: Share of the part that the data say, above 0 to 1; scales its weight.
    """

    nilai: float
    diketahui: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How well a pegawai fits a formasi.

    Attributes:
        nilai: 0 to 1; None where nothing is known ("data kurang").
        kelengkapan: Share of the weight that rests on data, 0 to 1.
        jpm, pendidikan, kinerja: The parts; None where unknown or not asked for.
    """

    nilai: float | None
    kelengkapan: float
    jpm: JobPersonMatch | None
    pendidikan: Part | None
    kinerja: Part | None


def fit(instansi: Instansi, pegawai: Pegawai, formasi: Formasi, on: date) -> Fit:
    """Judge how well a pegawai fits a formasi on a date.

    fit = (0.5·a·JPM + 0.3·b·pendidikan + 0.2·kinerja) / (0.5·a + 0.3·b + 0.2), where a and b are
    the shares of the part that are known and a part that is unknown drops out above and below.
    `kelengkapan` is the lower line. Nothing unknown is counted as good or bad.
    """
    jpm = job_person_match(
        latest_levels(instansi.kompetensi_by_nip.get(pegawai.nip, ()), on),
        Standards(instansi.standar_kompetensi).of(formasi),
    )
    pendidikan = education_part(pegawai, formasi)
    kinerja = performance_part(instansi.kinerja_by_nip.get(pegawai.nip, ()), on)
    total = kelengkapan = 0.0
    for weight, part in (
        (WEIGHT_JPM, jpm),
        (WEIGHT_PENDIDIKAN, pendidikan),
        (WEIGHT_KINERJA, kinerja),
    ):
        if part is not None:
            total += weight * part.diketahui * part.nilai
            kelengkapan += weight * part.diketahui
    return Fit(
        nilai=total / kelengkapan if kelengkapan else None,
        kelengkapan=kelengkapan,
        jpm=jpm,
        pendidikan=pendidikan,
        kinerja=kinerja,
    )


def education_part(pegawai: Pegawai, formasi: Formasi) -> Part | None:
    """Judge level and field of study against the formasi, half each.

    What the peta jabatan does not ask for is no half at all; what it asks for and the person's
    data do not say is an unknown half.
    """
    return combine_education(
        asks_level=formasi.pendidikan_min is not None,
        level=meets_level(pegawai.tingkat_pendidikan, formasi.pendidikan_min),
        asks_family=bool(formasi.rumpun_pendidikan),
        family=pendidikan_cocok(pegawai.pendidikan, formasi.rumpun_pendidikan),
    )


def meets_level(level: TingkatPendidikan | None, minimum: TingkatPendidikan | None) -> bool | None:
    """Say whether the schooling is enough; None where either is unknown."""
    return None if level is None or minimum is None else level.meets(minimum)


def combine_education(
    *, asks_level: bool, level: bool | None, asks_family: bool, family: bool | None
) -> Part | None:
    """Put the two halves of the education part together."""
    answers = [answer for asked, answer in ((asks_level, level), (asks_family, family)) if asked]
    known = [answer for answer in answers if answer is not None]
    if not known:
        return None
    return Part(nilai=sum(known) / len(known), diketahui=len(known) / len(answers))


def performance_part(records: Iterable[Kinerja], on: date) -> Part | None:
    """Take the mean of the two latest yearly predikat, none older than two years before `on`."""
    by_year: dict[int, list[float]] = {}
    for record in records:
        if on.year - _YEARS_BACK <= record.tahun <= on.year:
            by_year.setdefault(record.tahun, []).append(NILAI_PREDIKAT[record.predikat])
    latest = sorted(by_year)[-_YEARS_BACK:]
    if not latest:
        return None
    # Two predikat for one year are a fault of the file: the lower one counts.
    return Part(nilai=sum(min(by_year[year]) for year in latest) / len(latest))

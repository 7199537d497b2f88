"""The job person match (JPM): assessed levels against the standard of a formasi."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.catatan import NilaiKompetensi, StandarKompetensi
from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import JenisJabatan, jabatan_key, jenjang_of

kompetensi_key = jabatan_key
"""Spellings of one kompetensi, jabatan or jenjang that differ in case or spacing are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPersonMatch:
    """How far a person reaches a standard.

    Attributes:
        nilai: Σ min(capaian, standar) / Σ standar over the assessed kompetensi, 0 to 1.
        tanpa_batas: The same without the cap: an excess in one kompetensi counts.
        diketahui: Share of Σ standar that was assessed, above 0 to 1.
    """

    nilai: float
    tanpa_batas: float
    diketahui: float


def latest_levels(records: Iterable[NilaiKompetensi], on: date) -> dict[str, float]:
    """Give the level last assessed in each kompetensi, by kompetensi key.

    An undated assessment is older than any dated one, one after `on` does not count yet; of two
    on one day the higher counts, so that the order of the rows decides nothing.
    """
    latest: dict[str, tuple[date, float]] = {}
    for record in records:
        day = record.tanggal or date.min
        if day <= on:
            key = kompetensi_key(record.kompetensi)
            latest[key] = max(latest.get(key, (date.min, record.level)), (day, record.level))
    return {key: latest[key][1] for key in sorted(latest)}


class Standards:
    """The standar kompetensi of an instansi, found by formasi."""

    def __init__(self, rows: Iterable[StandarKompetensi]) -> None:
        self._by_jabatan: dict[str, dict[str, float]] = {}
        self._by_jenjang: dict[str, dict[str, float]] = {}
        for row in rows:
            if row.jabatan:
                found = self._by_jabatan.setdefault(kompetensi_key(row.jabatan), {})
            elif row.jenjang:
                found = self._by_jenjang.setdefault(kompetensi_key(row.jenjang), {})
            else:
                continue
            found[kompetensi_key(row.kompetensi)] = row.level

    def of(self, formasi: Formasi) -> dict[str, float]:
        """Give the standard by kompetensi key: the jabatan's own, else that of its jenjang.

        The jenjang of a Jabatan Fungsional is its step, of any other jabatan its kind (JPT,
        ADMINISTRATOR, PENGAWAS, PELAKSANA). Empty where nobody set a standard.
        """
        own = self._by_jabatan.get(jabatan_key(formasi.jabatan))
        return dict(sorted((own or self._by_jenjang.get(_jenjang_key(formasi), {})).items()))


def _jenjang_key(formasi: Formasi) -> str:
    if formasi.jenis_jabatan not in {None, JenisJabatan.JF}:
        return kompetensi_key(str(formasi.jenis_jabatan))
    jenjang = formasi.jenjang or jenjang_of(formasi.jabatan)
    return kompetensi_key(str(jenjang)) if jenjang else ""


def job_person_match(
    levels: Mapping[str, float], standard: Mapping[str, float]
) -> JobPersonMatch | None:
    """Match assessed levels with a standard; None where nothing of the standard was assessed.

    A kompetensi of the standard that was not assessed is left out on both sides of the fraction,
    never counted as zero; `diketahui` says how much of the standard the answer rests on.

    Example:
        >>> job_person_match({"integritas": 4, "kerja sama": 1}, {"integritas": 2, "kerja sama": 2})
        JobPersonMatch(nilai=0.75, tanpa_batas=1.25, diketahui=1.0)

    References:
        PermenPANRB 38/2017 for the standard; the cap at the standard is a design decision.
    """
    known = [(levels[key], asked) for key, asked in standard.items() if key in levels and asked > 0]
    reference = sum(asked for _, asked in known)
    if not reference:
        return None
    return JobPersonMatch(
        nilai=sum(min(level, asked) for level, asked in known) / reference,
        tanpa_batas=sum(level for level, _ in known) / reference,
        diketahui=reference / sum(asked for asked in standard.values() if asked > 0),
    )

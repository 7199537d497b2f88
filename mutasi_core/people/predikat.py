"""The predikat kinerja: from hasil kerja and perilaku, and its history."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_core.domain.catatan import Kinerja, Predikat


class Ekspektasi(StrEnum):
    """How hasil kerja or perilaku stands against what is expected, lowest first."""

    BAWAH = "di bawah ekspektasi"
    SESUAI = "sesuai ekspektasi"
    ATAS = "di atas ekspektasi"


_ORDER = tuple(Ekspektasi)
_GRID = (
    (Predikat.SANGAT_KURANG, Predikat.BUTUH_PERBAIKAN, Predikat.BUTUH_PERBAIKAN),
    (Predikat.KURANG, Predikat.BAIK, Predikat.BAIK),
    (Predikat.KURANG, Predikat.BAIK, Predikat.SANGAT_BAIK),
)
_WORST_LAST = tuple(Predikat)


def predikat(hasil_kerja: Ekspektasi, perilaku: Ekspektasi) -> Predikat:
    """Give the predikat of hasil kerja and perilaku.

    Kurang is also called misconduct: good results, behaviour below what is expected.

    References:
        PermenPANRB 6/2022.

    Example:
        >>> predikat(Ekspektasi.ATAS, Ekspektasi.BAWAH)
        <Predikat.KURANG: 'Kurang'>
    """
    return _GRID[_ORDER.index(hasil_kerja)][_ORDER.index(perilaku)]


@dataclass(frozen=True, slots=True, kw_only=True)
class TahunKinerja:
    """One year of the history.

    Attributes:
        predikat: None where the year was not assessed ("belum dinilai").
        ganda: Whether the files hold two different predikat for the year; the lower one counts.
    """

    tahun: int
    predikat: Predikat | None
    ganda: bool = False


def predikat_history(records: Iterable[Kinerja], on: date) -> tuple[TahunKinerja, ...]:
    """Give every year from the first assessed one up to the year before `on`, latest first.

    A predikat of the running year is shown where it is already there.
    """
    by_year: dict[int, set[Predikat]] = {}
    for record in records:
        if record.tahun <= on.year:
            by_year.setdefault(record.tahun, set()).add(record.predikat)
    if not by_year:
        return ()
    last = max(*by_year, on.year - 1)
    return tuple(
        TahunKinerja(
            tahun=year,
            predikat=max(by_year.get(year, ()), key=_WORST_LAST.index, default=None),
            ganda=len(by_year.get(year, ())) > 1,
        )
        for year in range(last, min(by_year) - 1, -1)
    )


def latest_predikat(records: Iterable[Kinerja], on: date, years: int) -> TahunKinerja | None:
    """Give the latest predikat that is at most `years` years old; None where there is none."""
    known = [year for year in predikat_history(records, on) if year.predikat is not None]
    return known[0] if known and known[0].tahun >= on.year - years else None

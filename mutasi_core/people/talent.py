"""The talent of every pegawai: place in the nine-box, or what is missing for one."""

from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.catatan import Potensi, Predikat
from mutasi_core.domain.instansi import Instansi
from mutasi_core.people.nine_box import Kotak, box, performance_level, potential_level
from mutasi_core.people.parameter import number_of
from mutasi_core.people.predikat import latest_predikat
from mutasi_core.rules.parameter import parameter
from mutasi_core.rules.tanggal import add_months

KURANG_KINERJA = "predikat kinerja"
KURANG_POTENSI = "potensi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talenta:
    """What is known of one pegawai on both axes.

    Attributes:
        predikat: Latest one within the years the law looks back; None where there is none.
        potensi: Latest assessed potential, 0 to 100; None where not assessed.
        dinilai: Day of that assessment; None where not assessed or undated.
        kotak: None where an axis is unknown ("belum dinilai").
        kurang: Names of the axes that are unknown.
        kedaluwarsa: Whether the potential is older than it may be; None where its day is unknown.
    """

    nip: str
    predikat: Predikat | None
    tahun: int | None
    potensi: float | None
    dinilai: date | None
    kotak: Kotak | None
    kurang: tuple[str, ...]
    kedaluwarsa: bool | None

    @property
    def kelengkapan(self) -> float:
        """Share of the two axes that is known, 0 to 1."""
        return 1 - len(self.kurang) / 2


def talent_of_all(instansi: Instansi, on: date) -> tuple[Talenta, ...]:
    """Place every pegawai whose kedudukan is not known to be inactive, in order of NIP.

    Nothing is imputed: with an axis unknown there is no box.
    """
    latest = _latest_potential(instansi, on)
    people = sorted(person.nip for person in instansi.pegawai if person.is_active is not False)
    return tuple(_talent(instansi, nip, latest.get(nip), on) for nip in people)


def talent_of(instansi: Instansi, nip: str, on: date) -> Talenta:
    """Place one pegawai."""
    return _talent(instansi, nip, _latest_potential(instansi, on).get(nip), on)


def is_stale(day: date | None, instansi: Instansi, on: date) -> bool | None:
    """Say whether an assessment is older than it may be; None where its day is unknown."""
    if day is None:
        return None
    months = number_of("masa_berlaku_penilaian", on, instansi.ketentuan)
    return add_months(day, months) < on


def _latest_potential(instansi: Instansi, on: date) -> dict[str, Potensi]:
    """Give the last record up to a day; of two on one day the lower counts."""
    found: dict[str, Potensi] = {}
    for record in instansi.potensi:
        if (record.tanggal or date.min) > on:
            continue
        other = found.get(record.nip)
        if other is None or _order(record) > _order(other):
            found[record.nip] = record
    return found


def _order(record: Potensi) -> tuple[date, float]:
    return (record.tanggal or date.min, -record.nilai)


def _talent(instansi: Instansi, nip: str, potensi: Potensi | None, on: date) -> Talenta:
    ketentuan = instansi.ketentuan
    years = parameter("predikat_tahun", on, ketentuan)
    year = latest_predikat(instansi.kinerja_by_nip.get(nip, ()), on, years)
    predikat = year.predikat if year else None
    kotak = None
    if predikat is not None and potensi is not None:
        kotak = box(
            performance_level(predikat, on, ketentuan),
            potential_level(potensi.nilai, on, ketentuan),
            on,
            ketentuan,
        )
    missing = ((KURANG_KINERJA, predikat), (KURANG_POTENSI, potensi))
    return Talenta(
        nip=nip,
        predikat=predikat,
        tahun=year.tahun if year else None,
        potensi=potensi.nilai if potensi else None,
        dinilai=potensi.tanggal if potensi else None,
        kotak=kotak,
        kurang=tuple(name for name, known in missing if known is None),
        kedaluwarsa=is_stale(potensi.tanggal, instansi, on) if potensi else None,
    )

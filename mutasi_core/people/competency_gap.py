"""The competency gap: assessed levels against a standard, and the training that closes it."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.catatan import NilaiKompetensi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.people.employee_profiles import SEMBILAN
from mutasi_core.people.job_person_match import kompetensi_key
from mutasi_core.people.parameter import table_of
from mutasi_core.people.talent import is_stale

ANGGAPAN_WAKTU = "Perkiraan waktu adalah anggapan perancang, bukan hasil pengukuran."
"""Said wherever a time to train is shown."""

_PREFIX = "teknis: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Celah:
    """One kompetensi of a standard against one person.

    Attributes:
        capaian: Assessed level; None where not assessed.
        kurang: Levels short, 0 where reached; None where not assessed.
        pelatihan: What would close the gap; None where there is none or nobody knows.
        bulan: Rough months for it, a design assumption; 0 where there is no gap, None likewise.
        kedaluwarsa: Whether the assessment is too old; None where not assessed or undated.
    """

    kompetensi: str
    standar: float
    capaian: float | None
    kurang: float | None
    pelatihan: str | None
    bulan: int | None
    kedaluwarsa: bool | None


def gaps(
    instansi: Instansi,
    levels: Mapping[str, float],
    days: Mapping[str, date | None],
    standard: Mapping[str, float],
    on: date,
    names: Mapping[str, str],
) -> tuple[Celah, ...]:
    """Compare assessed levels with a standard, the widest gap first, the unassessed last.

    Args:
        instansi: Whose settings count.
        levels: Latest assessed level by kompetensi key.
        days: Day of that assessment by kompetensi key.
        standard: Level asked for by kompetensi key.
        on: Day on which staleness is judged.
        names: How each kompetensi is written.
    """
    found = []
    for key, asked in standard.items():
        level = levels.get(key)
        short = None if level is None else max(0.0, asked - level)
        name = names.get(key, key.capitalize())
        found.append(
            Celah(
                kompetensi=name,
                standar=asked,
                capaian=level,
                kurang=short,
                pelatihan=_training(name, level, asked) if short else None,
                bulan=None if short is None else training_months(instansi, key, short, on),
                kedaluwarsa=is_stale(days.get(key), instansi, on),
            )
        )
    return tuple(
        sorted(found, key=lambda one: (-(one.kurang or 0.0), one.kurang is None, one.kompetensi))
    )


def training_months(instansi: Instansi, key: str, short: float, on: date) -> int:
    """Estimate the months to rise by some levels: a design assumption, begun levels count whole."""
    per_level = table_of("bulan_per_level", on, instansi.ketentuan)
    kind = "manajerial" if key in SEMBILAN else "teknis"
    return math.ceil(round(short, 9)) * per_level[kind]


def kompetensi_names(instansi: Instansi) -> dict[str, str]:
    """Give how each kompetensi is written, by key; of two spellings the first in the alphabet."""
    names: dict[str, str] = {}
    for text in (
        *(record.kompetensi for record in instansi.kompetensi),
        *(row.kompetensi for row in instansi.standar_kompetensi),
    ):
        key = kompetensi_key(text)
        spelt = " ".join(text.split())
        names[key] = min(names.get(key, spelt), spelt)
    return names


def latest_days(records: Iterable[NilaiKompetensi], on: date) -> dict[str, date | None]:
    """Give the day of the latest assessment up to `on` by kompetensi key; None where undated."""
    latest: dict[str, date] = {}
    for record in records:
        day = record.tanggal or date.min
        if day <= on:
            key = kompetensi_key(record.kompetensi)
            latest[key] = max(latest.get(key, date.min), day)
    return {key: None if day == date.min else day for key, day in sorted(latest.items())}


def _training(name: str, level: float | None, asked: float) -> str:
    what = name[len(_PREFIX) :] if name.casefold().startswith(_PREFIX) else name
    kind = "Pelatihan teknis" if what != name else "Pelatihan"
    return f"{kind} {what} dari level {_shown(level)} ke level {_shown(asked)}"


def _shown(level: float | None) -> str:
    return "–" if level is None else f"{level:g}".replace(".", ",")

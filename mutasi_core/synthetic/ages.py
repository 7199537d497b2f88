"""Ages and careers: birth, TMT CPNS and time in post, each consistent with golongan and BUP."""

from datetime import date

import numpy as np

from mutasi_core.domain.golongan import PNS
from mutasi_core.synthetic.draft import ACUAN, Orang
from mutasi_core.synthetic.parameter import parameter
from mutasi_core.synthetic.people import retirement_age
from mutasi_core.synthetic.sampling import apportion, fit_slots

_ORDER = {name: place for place, name in enumerate(PNS)}
_ENTRY = {"SD": (19, "I/a"), "SMA": (19, "II/a"), "D": (21, "II/c"), "S1": (22, "III/a"),
          "S2": (24, "III/b"), "S3": (27, "III/c")}  # fmt: skip
_YEARS_PER_STEP = 2.6
_MONTHS = (1, 3, 4, 12)
_NO_INTAKE = {2001, 2002, 2011, 2012, 2013, 2015, 2016, 2017, 2023, 2025}
_ENTRY_AGES = (19, 35)
_YOUNGEST = {"jpt": 44, "administrator": 36, "pengawas": 30}
_PRINCIPALS_LEAVING, _HEADS_LEAVING = 22, 9
_FULL = 4100


def give_ages(people: list[Orang], rng: np.random.Generator) -> None:
    """Deal out ages by the margins of PNS and PPPK; plant who retires within twelve months."""
    _plant_leaving(people, rng)
    for status, bins in (("PNS", "age_pns"), ("PPPK", "age_pppk")):
        members = [person for person in people if person.status == status]
        if not members:
            continue
        low = np.array([_youngest(person) for person in members], dtype=np.float64)
        high = np.array([_oldest(person) for person in members], dtype=np.float64)
        low = np.where([_is_leaving(person) for person in members], high, np.minimum(low, high))
        slots = _age_slots(parameter()[bins], len(members), rng)
        want = low + (high - low) * rng.beta(1.3, 1.0, len(members))
        for person, age in zip(members, fit_slots(slots, want, low, high), strict=True):
            person.usia = int(age)
            person.lahir = _birth(person.usia, rng)


def give_entry(people: list[Orang], rng: np.random.Generator) -> None:
    """Give TMT CPNS (age 19-35, years with intake only), or the year of a PPPK contract."""
    for person in people:
        if not person.is_pns:
            person.tmt_cpns = date(int(rng.choice([2021, 2022, 2022, 2023, 2024, 2025])), 3, 1)
            continue
        able = _entries(person)
        skew = rng.beta(1.2, 2.2)
        person.tmt_cpns = able[min(int(skew * len(able)), len(able) - 1)]


def _entries(person: Orang) -> list[date]:
    born = person.lahir
    entry, first = _ENTRY[person.didik]
    steps = max(0, _ORDER[person.golongan] - _ORDER[first])
    latest = 2024 if steps == 0 else 2025 - round(steps * _YEARS_PER_STEP)
    every = [
        date(year, month, 1)
        for year in range(born.year + _ENTRY_AGES[0], born.year + _ENTRY_AGES[1] + 2)
        for month in _MONTHS
        if year not in _NO_INTAKE and year <= 2024
    ]
    valid = [tmt for tmt in every if _ENTRY_AGES[0] <= _age(born, tmt) <= _ENTRY_AGES[1]]
    wanted = [tmt for tmt in valid if tmt.year <= latest and _age(born, tmt) >= entry]
    return wanted or [tmt for tmt in valid if tmt.year <= latest] or valid[:4]


def _youngest(person: Orang) -> int:
    if not person.is_pns:
        return 22 if person.didik != "S2" else 26
    entry, first = _ENTRY[person.didik]
    steps = max(0, _ORDER[person.golongan] - _ORDER[first])
    by_grade = entry + 2 + round(steps * _YEARS_PER_STEP)
    return max(by_grade, _YOUNGEST.get(person.pos.keluarga, 0))


def _oldest(person: Orang) -> int:
    last = min(retirement_age(person.pos) - 1, 57 if not person.is_pns else 59)
    kind = person.pos.jabatan
    if (kind == "Kepala Sekolah" or kind.startswith("Kepala Bidang")) and not _is_leaving(person):
        return last - 1
    return last


def _is_leaving(person: Orang) -> bool:
    return "pensiun" in person.tanda


def _plant_leaving(people: list[Orang], rng: np.random.Generator) -> None:
    """Mark the 22 principals and 9 heads of bidang who retire within twelve months (story 6)."""
    for kind, wanted in (
        ("Kepala Sekolah", _PRINCIPALS_LEAVING),
        ("Kepala Bidang", _HEADS_LEAVING),
    ):
        able = [
            person for person in people
            if person.pos.jabatan.startswith(kind) and person.is_pns
        ]  # fmt: skip
        count = min(len(able), round(wanted * max(1.0, len(people) / _FULL)))
        if len(people) < _FULL:
            count = round(wanted * len(people) / _FULL)
        for place in rng.permutation(len(able))[:count]:
            able[place].tanda.add("pensiun")


def _age_slots(
    bins: list[tuple[int, int, float]], total: int, rng: np.random.Generator
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Give whole ages with the share of each bin exact; the last years before 60 thin out."""
    ages: list[float] = []
    for (first, last, _), count in zip(
        bins, apportion([row[2] for row in bins], total), strict=True
    ):
        years = np.arange(first, last + 1)
        weight = np.where(years >= 57, 0.48, 1.0)
        ages += list(rng.permutation(np.repeat(years, apportion(weight, count))))
    return np.array(ages, dtype=np.float64)


def _birth(age: int, rng: np.random.Generator) -> date:
    month, day = int(rng.integers(1, 13)), int(rng.integers(2, 29))
    return date(ACUAN.year - 1 - age, month, day)


def _age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))

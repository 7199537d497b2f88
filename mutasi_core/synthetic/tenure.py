"""Time in post and in unit: median 3.2 years, 22 % above five, 8 % under one."""

from datetime import date, timedelta

import numpy as np

from mutasi_core.synthetic.draft import ACUAN, Orang
from mutasi_core.synthetic.sampling import fit_slots
from mutasi_core.synthetic.units import SURPLUS_SMPN

# One lognormal cannot have median 3.2, 22 % above 5 and 8 % under 1 (the first two give 2 %
# under 1), so time runs log-linearly between these quantiles.
_SHARES = (0.0, 0.08, 0.25, 0.50, 0.78, 0.92, 1.0)
_YEARS = (0.15, 1.0, 2.0, 3.2, 5.0, 7.5, 13.0)
_SENSITIVE_LONG = 40
_LONG, _SHORT = 5.1, 4.9
_DONORS = {"SETDA-UMUM", "BPKAD", "SETDA-KESRA", "SETDA-TAPEM", *SURPLUS_SMPN}
_CITY = 4100


def give_tenure(people: list[Orang], rng: np.random.Generator) -> None:
    """Give TMT jabatan and TMT unit; 40 holders of sensitive posts stay above five years."""
    share = (rng.permutation(len(people)) + 0.5) / len(people)
    years = np.exp(np.interp(share, _SHARES, np.log(_YEARS)))
    cap = np.array([_cap(person) for person in people])
    low = np.minimum(np.array([_floor(person, rng) for person in people]), cap)
    high = cap.copy()
    _plant_sensitive(people, low, high, rng)
    want = rng.random(len(people)) * np.minimum(cap, 12)
    for person, value in zip(people, fit_slots(years, want, low, high), strict=True):
        person.lama = float(value)
        person.tmt_jabatan = _since(person, float(value))
        person.tmt_unit = _unit_since(person, rng)


def years_at(person: Orang) -> float:
    """Give the years in the post on the reference date."""
    return (ACUAN - person.tmt_jabatan).days / 365.25


def _cap(person: Orang) -> float:
    since = person.tmt_cpns
    if person.is_pns:
        since = since.replace(year=since.year + 1)
    return max(0.1, (ACUAN - since).days / 365.25 - 0.05)


def _floor(person: Orang, rng: np.random.Generator) -> float:
    """Most people where there are too many have been there long enough to move."""
    if person.pos.unit.dasar_id not in _DONORS or rng.random() < 0.3:
        return 0.0
    return 4.2 if person.pos.keluarga == "guru" else 2.2


def _plant_sensitive(
    people: list[Orang],
    low: np.ndarray[tuple[int], np.dtype[np.float64]],
    high: np.ndarray[tuple[int], np.dtype[np.float64]],
    rng: np.random.Generator,
) -> None:
    places = [place for place, person in enumerate(people) if person.pos.rawan]
    able = [place for place in places if high[place] > _LONG + 0.2]
    wanted = min(len(able), round(_SENSITIVE_LONG * len(people) / _CITY))
    chosen = {able[place] for place in rng.permutation(len(able))[:wanted]}
    for place in places:
        if place in chosen:
            low[place] = _LONG
        else:
            high[place] = min(high[place], _SHORT)
            low[place] = min(low[place], high[place])


def _since(person: Orang, years: float) -> date:
    if not person.is_pns and years >= _cap(person) - 0.3:
        return person.tmt_cpns
    day = ACUAN - timedelta(days=round(years * 365.25))
    return max(day.replace(day=1) if day.day < 15 else day, person.tmt_cpns)


def _unit_since(person: Orang, rng: np.random.Generator) -> date:
    """In the unit since the post began, or longer, or moved with the post later."""
    draw = rng.random()
    since = person.tmt_jabatan
    if person.pos.eselon or draw < 0.62 or person.pos.rawan:
        return since
    start = person.tmt_cpns
    if draw < 0.88 or person.pos.unit.dasar_id in _DONORS:
        return since - timedelta(days=int(rng.random() * max(0, (since - start).days)))
    return since + timedelta(days=int(rng.random() * 0.6 * (ACUAN - since).days))

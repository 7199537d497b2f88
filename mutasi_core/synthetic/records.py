"""Records about people: predikat kinerja of two years, hukuman disiplin, ties of marriage."""

from collections import defaultdict
from datetime import date, timedelta

import numpy as np

from mutasi_core.synthetic.details import LEMAH
from mutasi_core.synthetic.draft import ACUAN, Orang
from mutasi_core.synthetic.parameter import parameter
from mutasi_core.synthetic.sampling import apportion_named

Rows = list[list[str]]

TAHUN = (2024, 2025)
_SAME_AGAIN = 0.7
_PUNISHED = {"ringan": 0.008, "sedang": 0.006, "berat": 0.002, "proses": 0.0007}
_MONTHS = {"ringan": 6, "sedang": 12, "berat": 12}
_MARRIED_SHARE = 0.015


def make_kinerja(people: list[Orang], rng: np.random.Generator) -> dict[str, tuple[str, str]]:
    """Give each NIP the predikat of 2024 and 2025, drawn within the predicate of the unit.

    The second year repeats the first with probability 0.7, else it is drawn anew.
    """
    settings = parameter()["predikat"]
    kinds = [kind for kind in settings if kind != "unit_mix"]
    units = sorted({person.pos.unit.unit_id for person in people})
    mix = apportion_named(settings["unit_mix"], len(units))
    labels = [kind for kind in kinds for _ in range(mix[kind])]
    of_unit = {
        unit: labels[int(place)]
        for unit, place in zip(units, rng.permutation(len(units)), strict=True)
    }
    names = list(settings[kinds[0]])
    found = {}
    for person in people:
        unit = person.pos.unit
        kind = "butuh_perbaikan_unit" if unit.dasar_id in LEMAH else of_unit[unit.unit_id]
        weight = np.cumsum([settings[kind][name] for name in names])
        draw = rng.random(3)
        first = names[min(int(np.searchsorted(weight, draw[0])), len(names) - 1)]
        again = names[min(int(np.searchsorted(weight, draw[2])), len(names) - 1)]
        found[person.nip] = (first, first if draw[1] < _SAME_AGAIN else again)
    return found


def kinerja_rows(found: dict[str, tuple[str, str]]) -> Rows:
    """Give one row a person and year."""
    return [
        [nip, str(year), value]
        for nip, values in found.items()
        for year, value in zip(TAHUN, values, strict=True)
    ]


def disiplin_rows(people: list[Orang], rng: np.random.Generator) -> Rows:
    """Give the hukuman of the last two years: 1.6 % of the people, few grave, some in process."""
    able = [person for person in people if not person.tanda and person.kedudukan != "MPP"]
    order = rng.permutation(len(able))
    rows = []
    used = 0
    for tingkat, share in _PUNISHED.items():
        for place in order[used : used + round(share * len(people))]:
            used += 1
            start = ACUAN - timedelta(days=int(rng.integers(20, 720)))
            end = ""
            if tingkat in _MONTHS:
                end = (start + timedelta(days=30 * _MONTHS[tingkat])).isoformat()
            able[int(place)].tanda.add("disiplin")
            rows.append([able[int(place)].nip, tingkat, start.isoformat(), end])
    return sorted(rows)


def kerabat_rows(people: list[Orang], rng: np.random.Generator) -> Rows:
    """Give the couples in one unit: 1.5 % of the people, one row a couple."""
    units: defaultdict[str, list[Orang]] = defaultdict(list)
    for person in people:
        units[person.pos.unit.unit_id].append(person)
    wanted = round(_MARRIED_SHARE * len(people) / 2)
    pairs = []
    for members in units.values():
        men = [person for person in members if not person.perempuan]
        women = [person for person in members if person.perempuan]
        pairs += [
            (man, woman)
            for man, woman in zip(men, women, strict=False)
            if abs(man.usia - woman.usia) <= 10
        ]
    chosen = sorted(int(place) for place in rng.permutation(len(pairs))[:wanted])
    return [[pairs[place][0].nip, pairs[place][1].nip, "suami/istri"] for place in chosen]


def spread_date(rng: np.random.Generator, since: date, until: date) -> date:
    """Draw a day from since to until."""
    return since + timedelta(days=int(rng.integers(0, (until - since).days + 1)))

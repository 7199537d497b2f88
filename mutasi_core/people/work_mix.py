"""The work mix: what the posts of a unit ask for against what its people bring."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from statistics import fmean, pstdev

import numpy as np

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok
from mutasi_core.people.competency_gap import kompetensi_names
from mutasi_core.people.job_families import JobFamilies
from mutasi_core.people.job_person_match import Standards, latest_levels

FEWEST = 5
"""Fewest assessed people a unit needs to be judged."""

_PREFIX = "teknis: "
_KEY_PREFIX = "teknis "
_DRAWS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class CelahKompetensi:
    """One kompetensi in one unit: mean standard of the posts held against mean level of holders.

    Attributes:
        efek: Mean of level less standard, in standard deviations of that difference in the whole
            instansi; None with too few assessed.
    """

    kompetensi: str
    jumlah: int
    diminta: float
    dimiliki: float
    efek: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaduanKerja:
    """How the mix of a unit matches its work.

    Attributes:
        diminta: Share of each rumpun in the work of the unit, by kebutuhan.
        dimiliki: Share of each rumpun among its assessed people, by strongest technical family.
        selisih: Share of people whose family would have to differ for the two to agree, 0 to 1;
            None with too few assessed.
        kebetulan: Chance of so large a share if people were drawn to fit the work; None likewise.
        pendidikan_cocok: Share whose field of study fits their post; None where nothing is known.
        kelengkapan: Share of the people assessed in a technical family, 0 to 1.
        celah: By kompetensi, the worst first.
    """

    unit_id: str
    pegawai: int
    dinilai: int
    diminta: tuple[tuple[str, float], ...]
    dimiliki: tuple[tuple[str, float], ...]
    selisih: float | None
    kebetulan: float | None
    pendidikan_cocok: float | None
    kelengkapan: float
    celah: tuple[CelahKompetensi, ...]


def work_mix(instansi: Instansi, on: date, seed: int = 1) -> tuple[PaduanKerja, ...]:
    """Compare demand and supply of every unit that has people, in order of unit id."""
    names = kompetensi_names(instansi)
    standards = Standards(instansi.standar_kompetensi)
    families = JobFamilies(instansi.formasi)
    people: defaultdict[str, list[Pegawai]] = defaultdict(list)
    levels: dict[str, dict[str, float]] = {}
    gaps: defaultdict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    everywhere: defaultdict[str, list[float]] = defaultdict(list)
    for person in sorted(instansi.pegawai, key=lambda one: one.nip):
        if person.is_active is False:
            continue
        people[person.unit_id].append(person)
        levels[person.nip] = latest_levels(instansi.kompetensi_by_nip.get(person.nip, ()), on)
        post = instansi.formasi_by_key.get(person.formasi_key)
        for key, asked in (standards.of(post) if post else {}).items():
            if key in levels[person.nip]:
                gaps[person.unit_id, key].append((asked, levels[person.nip][key]))
                everywhere[key].append(levels[person.nip][key] - asked)
    spread = {key: pstdev(values) for key, values in everywhere.items()}
    demand = _demand(instansi, families)
    rng = np.random.default_rng(seed)
    found = []
    for unit_id, own in sorted(people.items()):
        supply = [
            family
            for person in own
            if (family := _strongest(levels[person.nip], names)) is not None
        ]
        found.append(
            _mix(
                unit_id,
                own,
                demand.get(unit_id, {}),
                supply,
                _schooling(instansi, own),
                tuple(
                    _gap(names.get(key, key), pairs, spread[key])
                    for (unit, key), pairs in sorted(gaps.items())
                    if unit == unit_id
                ),
                rng,
            )
        )
    return tuple(found)


def _demand(instansi: Instansi, families: JobFamilies) -> dict[str, dict[str, float]]:
    """Count the places of each rumpun by unit; a post without a rumpun gets that of its title."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for post in instansi.formasi:
        rumpun = post.rumpun or families.of(post.jabatan).rumpun
        if rumpun and post.kebutuhan:
            counted[post.unit_id][rumpun] += post.kebutuhan
    return {
        unit_id: {rumpun: count / own.total() for rumpun, count in sorted(own.items())}
        for unit_id, own in counted.items()
    }


def _strongest(levels: dict[str, float], names: dict[str, str]) -> str | None:
    technical = [(-level, key) for key, level in levels.items() if key.startswith(_KEY_PREFIX)]
    if not technical:
        return None
    name = names[min(technical)[1]]
    return name[len(_PREFIX) :] if name.casefold().startswith(_PREFIX) else name


def _schooling(instansi: Instansi, own: list[Pegawai]) -> float | None:
    answers = [
        fits
        for person in own
        if (post := instansi.formasi_by_key.get(person.formasi_key)) is not None
        and (fits := pendidikan_cocok(person.pendidikan, post.rumpun_pendidikan)) is not None
    ]
    return sum(answers) / len(answers) if answers else None


def _mix(
    unit_id: str,
    own: list[Pegawai],
    asked: dict[str, float],
    supply: list[str],
    schooling: float | None,
    celah: tuple[CelahKompetensi, ...],
    rng: np.random.Generator,
) -> PaduanKerja:
    share = {name: count / len(supply) for name, count in sorted(Counter(supply).items())}
    apart = chance = None
    if asked and len(supply) >= FEWEST:
        apart = _apart(asked, share)
        weights = np.array(list(asked.values()))
        drawn = rng.multinomial(len(supply), weights / weights.sum(), _DRAWS) / len(supply)
        usual = np.abs(drawn - weights).sum(axis=1) / 2
        chance = round(float((usual >= apart - 1e-9).mean()), 3)
    return PaduanKerja(
        unit_id=unit_id,
        pegawai=len(own),
        dinilai=len(supply),
        diminta=tuple(asked.items()),
        dimiliki=tuple(share.items()),
        selisih=apart,
        kebetulan=chance,
        pendidikan_cocok=schooling,
        kelengkapan=len(supply) / len(own),
        celah=tuple(sorted(celah, key=lambda one: (one.efek is None, one.efek or 0.0))),
    )


def _apart(one: dict[str, float], other: dict[str, float]) -> float:
    names = sorted(one.keys() | other.keys())
    return sum(abs(one.get(name, 0.0) - other.get(name, 0.0)) for name in names) / 2


def _gap(name: str, pairs: list[tuple[float, float]], spread: float) -> CelahKompetensi:
    asked, held = fmean(pair[0] for pair in pairs), fmean(pair[1] for pair in pairs)
    is_enough = len(pairs) >= FEWEST and spread > 0
    return CelahKompetensi(
        kompetensi=name,
        jumlah=len(pairs),
        diminta=asked,
        dimiliki=held,
        efek=(held - asked) / spread if is_enough else None,
    )

"""Competence: nine assessed levels and two technical ones, the standard, the potential."""

from collections import defaultdict
from datetime import date

import numpy as np

from mutasi_core.synthetic.draft import Orang, Pos
from mutasi_core.synthetic.jenjang import JENJANG
from mutasi_core.synthetic.parameter import parameter, table
from mutasi_core.synthetic.records import Rows, spread_date
from mutasi_core.synthetic.sampling import pick

SEMBILAN = (
    "Integritas", "Kerja Sama", "Komunikasi", "Orientasi pada Hasil", "Pelayanan Publik",
    "Pengembangan Diri dan Orang Lain", "Mengelola Perubahan", "Pengambilan Keputusan",
    "Perekat Bangsa",
)  # fmt: skip
"""Eight managerial competencies and the socio-cultural one (PermenPANRB 38/2017)."""

_LEVEL = {"jpt": 4, "administrator": 3, "pengawas": 2, "pelaksana": 1}
_COVERAGE = {"jpt": "JPT", "administrator": "Administrator", "pengawas": "Pengawas"}
_SINCE, _UNTIL = date(2023, 2, 1), date(2025, 12, 15)
_STALE_SINCE, _STALE_UNTIL = date(2020, 3, 1), date(2022, 6, 30)
_STALE_SHARE = 0.03
_HOSPITAL_SHARE = 0.75
_OWN, _NEIGHBOUR = (3.0, 0.7), (1.8, 0.8)
_SOURCE = "Penilaian kompetensi (sintetik)"


def standard_of(post: Pos) -> int:
    """Give the level a post asks for in all nine."""
    return _LEVEL.get(post.keluarga) or JENJANG[post.jenjang][3]


def make_assessments(
    people: list[Orang], rng: np.random.Generator
) -> dict[str, tuple[date, list[float], list[float]]]:
    """Assess the covered share of every family: date, nine levels, two technical levels.

    level = standard * (1 + delta) + 0.45 * theta + N(0, 0.5), rounded to 0.5, within 0.5 to 5
    """
    settings = parameter()["kompetensi"]
    groups: defaultdict[str, list[Orang]] = defaultdict(list)
    for person in people:
        groups[person.pos.keluarga].append(person)
    found = {}
    for family, members in sorted(groups.items()):
        share = settings["coverage"][_COVERAGE.get(family, family)]
        for place in _covered(members, round(share * len(members)), rng):
            person = members[place]
            required = standard_of(person.pos)
            mean = required * (1 + settings["delta"][str(required)]) + 0.45 * person.theta
            levels = _half(mean + 0.5 * rng.standard_normal(len(SEMBILAN)))
            technical = _half(np.array([rng.normal(*_OWN), rng.normal(*_NEIGHBOUR)]), lowest=0.0)
            found[person.nip] = (spread_date(rng, _SINCE, _UNTIL), levels, technical)
    return found


def _covered(members: list[Orang], count: int, rng: np.random.Generator) -> list[int]:
    """Choose who is assessed; three in four of the health staff assessed work in the hospital."""
    hospital = [
        place
        for place, person in enumerate(members)
        if person.pos.keluarga == "kesehatan" and person.pos.unit.jenis == "rsud"
    ]
    if not hospital or len(hospital) == len(members):
        return pick(rng, count, len(members))
    inside = set(hospital)
    others = [place for place in range(len(members)) if place not in inside]
    first = min(round(_HOSPITAL_SHARE * count), len(hospital))
    return sorted(
        [hospital[place] for place in pick(rng, first, len(hospital))]
        + [others[place] for place in pick(rng, count - first, len(others))]
    )


def _half(values: np.ndarray[tuple[int], np.dtype[np.float64]], lowest: float = 0.5) -> list[float]:
    return [float(value) for value in np.clip(np.round(values * 2) / 2, lowest, 5.0)]


def kompetensi_rows(
    people: list[Orang],
    found: dict[str, tuple[date, list[float], list[float]]],
    rng: np.random.Generator,
) -> Rows:
    """Give the long form: nine rows and two technical ones a person, few of them out of date."""
    families = table("rumpun")
    rows = []
    for person in people:
        if person.nip not in found:
            continue
        day, levels, technical = found[person.nip]
        if person.pos.keluarga not in {"jpt", "administrator"} and rng.random() < _STALE_SHARE:
            day = spread_date(rng, _STALE_SINCE, _STALE_UNTIL)
        own = families[person.pos.rumpun]
        names = (
            *SEMBILAN,
            *(f"Teknis: {name}" for name in (own["nama"], families[own["tetangga"]]["nama"])),
        )
        rows += [
            [person.nip, name, f"{level:g}", day.isoformat(), _SOURCE]
            for name, level in zip(names, (*levels, *technical), strict=True)
        ]
    return rows


def standar_rows(posts: list[Pos]) -> Rows:
    """Give the standard by jenjang for functional posts, by name for the others."""
    rows = [
        ["", jenjang, name, str(step[3])] for jenjang, step in JENJANG.items() for name in SEMBILAN
    ]
    named = {post.jabatan: standard_of(post) for post in posts if post.jenis != "JF"}
    heads: defaultdict[str, list[int]] = defaultdict(list)
    for post in posts:
        if post.jenis == "JF" and not post.jabatan.endswith(post.jenjang):
            heads[post.jabatan].append(standard_of(post))
    named |= {jabatan: max(levels) for jabatan, levels in heads.items()}
    rows += [
        [jabatan, "", name, str(named[jabatan])] for jabatan in sorted(named) for name in SEMBILAN
    ]
    return rows


def potensi_rows(
    people: list[Orang],
    found: dict[str, tuple[date, list[float], list[float]]],
    rng: np.random.Generator,
) -> Rows:
    """Give the potential of the assessed: centred on 74, following the latent competence."""
    rows = []
    for person in people:
        if person.nip in found:
            value = np.clip(74 + 7 * person.theta + 5 * rng.standard_normal(), 30, 100)
            rows.append([person.nip, f"{value:.1f}", found[person.nip][0].isoformat()])
    return rows

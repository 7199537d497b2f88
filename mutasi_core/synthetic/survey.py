"""The survei kepuasan masyarakat of the city, with a planted link to staffing.

ikm = base + 2.2 z(fit) + 1.6 z(min(fill, 1)) - 1.2 z(overload) + e

The noise e of a unit follows itself with 0.6 from period to period (standard deviation 1.8).
*overload* is the share of the unit's need that lies in posts where each person carries more than
1.28 persons' work (K/B above 1.28), so that it says something fill does not. The link is planted
to test whether a model finds known coefficients; it is no evidence that transfers raise an index.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from math import floor

import numpy as np

from mutasi_core.synthetic.competence import standard_of
from mutasi_core.synthetic.details import LEMAH
from mutasi_core.synthetic.draft import Orang, Pos, Unit
from mutasi_core.synthetic.parameter import parameter
from mutasi_core.synthetic.records import Rows

PERIODE = ("2023-1", "2023-2", "2024-1", "2024-2", "2025-1", "2025-2")
UNSUR = {
    "persyaratan": "U1", "prosedur": "U2", "waktu": "U3", "biaya": "U4", "produk": "U5",
    "kompetensi": "U6", "perilaku": "U7", "pengaduan": "U8_pengaduan", "sarana": "U9_sarana",
}  # fmt: skip
OVERLOAD = 1.28
_FOLLOWS = 0.6
_WEAK_COMPETENCE = -4.0
_DINAS = {"PUPR", "PERKIM", "DINSOS", "DISNAKERINDAG", "DKPP", "DLH", "DISHUB", "DISKOP",
          "PERPUSIP", "DISPAR", "DINKES", "DISDIK", "DUKCAPIL", "DPMPTSP"}  # fmt: skip
_KINDS = {"kecamatan", "kelurahan", "puskesmas", "rsud", "smpn"}
_PREDIKAT = {
    "Sangat Baik": 1.0,
    "Baik": 0.8,
    "Butuh Perbaikan": 0.6,
    "Kurang": 0.4,
    "Sangat Kurang": 0.2,
}
_MOST_RESPONDENTS = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Keadaan:
    """What the survey of a unit is made from: mean fit, share filled, overload, base."""

    fit: float
    fill: float
    overload: float
    base: float


def surveys(unit: Unit) -> bool:
    """Say whether the unit asks its citizens."""
    return unit.jenis in _KINDS or unit.dasar_id in _DINAS


def person_fit(person: Orang, levels: list[float] | None, predikat: tuple[str, str]) -> float:
    """Give 0.5 JPM + 0.3 education + 0.2 predikat; without an assessment 0.6 and 0.4."""
    required = standard_of(person.pos)
    record = sum(_PREDIKAT[value] for value in predikat) / 2
    rest = 0.3 * person.cocok + 0.2 * record
    if levels is None:
        return rest / 0.5
    return 0.5 * sum(min(level / required, 1.0) for level in levels) / len(levels) + rest


def unit_conditions(
    posts: list[Pos],
    people: list[Orang],
    assessed: dict[str, tuple[date, list[float], list[float]]],
    kinerja: dict[str, tuple[str, str]],
) -> dict[str, Keadaan]:
    """Give the conditions of every surveying unit."""
    by_unit: defaultdict[str, list[Pos]] = defaultdict(list)
    fits: defaultdict[str, list[float]] = defaultdict(list)
    for post in posts:
        if surveys(post.unit):
            by_unit[post.unit.unit_id].append(post)
    for person in people:
        levels = assessed[person.nip][1] if person.nip in assessed else None
        fits[person.pos.unit.unit_id].append(person_fit(person, levels, kinerja[person.nip]))
    found = {}
    for unit_id, places in by_unit.items():
        need, there = sum(p.kebutuhan for p in places), sum(p.isi for p in places)
        heavy = sum(p.kebutuhan for p in places if p.kebutuhan > OVERLOAD * p.isi)
        found[unit_id] = Keadaan(
            fit=sum(fits[unit_id]) / max(1, len(fits[unit_id])),
            fill=min(there / need, 1.0),
            overload=heavy / need,
            base=_base(places[0].unit),
        )
    return found


def skm_rows(conditions: dict[str, Keadaan], rng: np.random.Generator) -> Rows:
    """Give six half-year periods of every surveying unit: respondents, nine unsur, index."""
    if not conditions:
        return []
    settings = parameter()["skm"]
    coef = settings["coef"]
    values = list(conditions.values())
    mean = (
        np.array([state.base for state in values])
        + coef["fit_z"] * _z([state.fit for state in values])
        + coef["fill_z"] * _z([state.fill for state in values])
        + coef["overload_z"] * _z([state.overload for state in values])
    )
    rows = []
    for unit_id, centre in zip(conditions, mean, strict=True):
        weak = _WEAK_COMPETENCE if unit_id.split("-", maxsplit=1)[-1] in LEMAH else 0.0
        size = float(np.exp(np.log(150) + 0.6 * rng.standard_normal()))
        noise = rng.standard_normal(len(PERIODE)) * coef["noise_sd"]
        drift = noise[0]
        for place, period in enumerate(PERIODE):
            if place:
                drift = _FOLLOWS * drift + (1 - _FOLLOWS**2) ** 0.5 * noise[place]
            index = float(np.clip(centre + drift, *settings["clip"]))
            people = int(np.clip(size * np.exp(0.1 * rng.standard_normal()), 30, _MOST_RESPONDENTS))
            unsur = _unsur(index, settings["offset_unsur"], weak)
            ikm = floor(25 * sum(unsur) / len(unsur) * 100 + 0.5) / 100
            rows.append([unit_id, period, str(people), *(f"{x:.3f}" for x in unsur), f"{ikm:.2f}"])
    return rows


def _unsur(index: float, offsets: dict[str, float], weak: float) -> list[float]:
    """Split an index into nine unsur on the scale 1 to 4; `weak` shifts kompetensi alone."""
    others = -weak / (len(UNSUR) - 1)
    points = [
        index + offsets[code] + (weak if name == "kompetensi" else others)
        for name, code in UNSUR.items()
    ]
    return [round(min(4.0, max(1.0, point / 25)), 3) for point in points]


def _z(values: list[float]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    found = np.array(values)
    return np.asarray((found - found.mean()) / (found.std() or 1.0))


def _base(unit: Unit) -> float:
    means: dict[str, float] = parameter()["skm"]["mean_by_type"]
    return means.get(unit.dasar_id.casefold(), means.get(unit.jenis, means["dinas_lain"]))

"""The city in full: all units and posts of the 4,100, before it is scaled or filled."""

from collections import defaultdict

import numpy as np

from mutasi_core.synthetic.clinics import clinic_posts, health_office_posts, hospital_posts
from mutasi_core.synthetic.draft import Pos, Unit
from mutasi_core.synthetic.offices import kelurahan_posts, office_posts
from mutasi_core.synthetic.schools import junior_posts, primary_posts, supervisor_post
from mutasi_core.synthetic.structure import structural_posts
from mutasi_core.synthetic.units import read_units

_SERVICES = {"sdn", "smpn", "puskesmas", "rsud", "kelurahan", "gugus_sd"}


def build_city(rng: np.random.Generator) -> tuple[list[Unit], list[Pos]]:
    """Give every unit and every post; needs and people are those of binjai_units.csv."""
    units = read_units()
    posts: dict[str, list[Pos]] = {}
    offices = []
    places: defaultdict[str, int] = defaultdict(int)
    for unit in units:
        fixed = structural_posts(unit)
        posts[unit.unit_id] = fixed
        fixed += _service_posts(unit, places[unit.jenis], sum(post.isi for post in fixed), rng)
        places[unit.jenis] += 1
        if unit.jenis not in _SERVICES and unit.unit_id != "SETDA":
            offices.append((unit, sum(p.kebutuhan for p in fixed), sum(p.isi for p in fixed)))
    for unit_id, more in office_posts(offices, rng).items():
        posts[unit_id] += more
    return units, [post for unit in units for post in posts[unit.unit_id]]


def _service_posts(unit: Unit, place: int, filled: int, rng: np.random.Generator) -> list[Pos]:
    """Give the posts of the professions: teachers, health, and the clerks of a kelurahan."""
    if unit.jenis == "sdn":
        return primary_posts(unit, place, rng)
    if unit.jenis == "smpn":
        return junior_posts(unit, place, rng)
    if unit.jenis == "puskesmas":
        return clinic_posts(unit, place, rng)
    if unit.jenis == "rsud":
        return hospital_posts(unit, filled, rng)
    return _office_professions(unit, place, filled, rng)


def _office_professions(unit: Unit, place: int, filled: int, rng: np.random.Generator) -> list[Pos]:
    if unit.jenis == "kelurahan":
        return kelurahan_posts(unit, place, filled)
    if unit.unit_id == "DINKES":
        return health_office_posts(unit, rng)
    return [supervisor_post(unit)] if unit.unit_id == "DISDIK" else []

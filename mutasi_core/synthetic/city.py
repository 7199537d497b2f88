"""The city in full: all units and posts of the 4,100, before it is scaled or filled."""

from collections import defaultdict

import numpy as np

from mutasi_core.synthetic.clinics import clinic_posts, health_office_posts, hospital_posts
from mutasi_core.synthetic.draft import Pos, Unit
from mutasi_core.synthetic.offices import kelurahan_posts, office_posts
from mutasi_core.synthetic.schools import junior_posts, primary_posts, supervisor_post
from mutasi_core.synthetic.structure import structural_posts
from mutasi_core.synthetic.units import read_units


def build_city(rng: np.random.Generator) -> tuple[list[Unit], list[Pos]]:
    """Give every unit and every post; needs and people are those of binjai_units.csv."""
    units = read_units()
    posts: dict[str, list[Pos]] = {}
    offices = []
    places: defaultdict[str, int] = defaultdict(int)
    for unit in units:
        place = places[unit.jenis]
        places[unit.jenis] += 1
        fixed = structural_posts(unit)
        filled = sum(post.isi for post in fixed)
        if unit.jenis == "sdn":
            fixed += primary_posts(unit, place, rng)
        elif unit.jenis == "smpn":
            fixed += junior_posts(unit, place, rng)
        elif unit.jenis == "kelurahan":
            fixed += kelurahan_posts(unit, place, filled)
        elif unit.jenis == "puskesmas":
            fixed += clinic_posts(unit, place, rng)
        elif unit.jenis == "rsud":
            fixed += hospital_posts(unit, filled, rng)
        elif unit.jenis != "gugus_sd" and unit.unit_id != "SETDA":
            if unit.unit_id == "DINKES":
                fixed += health_office_posts(unit, rng)
            if unit.unit_id == "DISDIK":
                fixed.append(supervisor_post(unit))
            offices.append((unit, sum(p.kebutuhan for p in fixed), sum(p.isi for p in fixed)))
        posts[unit.unit_id] = fixed
    for unit_id, more in office_posts(offices, rng).items():
        posts[unit_id] += more
    return units, [post for unit in units for post in posts[unit.unit_id]]

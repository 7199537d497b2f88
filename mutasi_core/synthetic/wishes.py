"""Wishes: employees who ask to move, four of them for what cannot be (story 8)."""

from collections import defaultdict
from datetime import date

import numpy as np

from mutasi_core.synthetic.draft import Orang, Pos
from mutasi_core.synthetic.parameter import parameter
from mutasi_core.synthetic.records import Rows, spread_date
from mutasi_core.synthetic.tenure import years_at

_REASONS = {
    "Lebih dekat dengan rumah": 0.35,
    "Mengikuti suami/istri": 0.20,
    "Pengembangan karier": 0.20,
    "Beban kerja": 0.15,
    "Pertimbangan kesehatan": 0.10,
}
_SAME_POST, _SECOND = 0.75, 0.3
_SINCE, _UNTIL = date(2025, 3, 1), date(2025, 12, 20)
_TWO_YEARS = 1.8


def permohonan_rows(people: list[Orang], posts: list[Pos], rng: np.random.Generator) -> Rows:
    """Give the wishes of 6 % of the people; only PNS ask, but for the planted PPPK."""
    planted = _infeasible(people, posts)
    wanted = round(parameter()["mutasi"]["permohonan_sendiri_rate"] * len(people)) - len(planted)
    same: defaultdict[str, list[str]] = defaultdict(list)
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for post in posts:
        same[post.jabatan].append(post.unit.unit_id)
        kinds[post.keluarga].append(post.unit.unit_id)
    asked = {row[0] for row in planted}
    able = [
        p
        for p in people
        if p.is_pns and p.nip not in asked and p.pos.keluarga != "jpt" and not p.plt
    ]
    rows = [
        [*row[:2], row[2], spread_date(rng, _SINCE, _UNTIL).isoformat(), "1"] for row in planted
    ]
    names, shares = list(_REASONS), np.array(list(_REASONS.values()))
    for place in rng.permutation(len(able)):
        if wanted <= 0:
            break
        person = able[int(place)]
        pool = same[person.pos.jabatan] if rng.random() < _SAME_POST else kinds[person.pos.keluarga]
        others = sorted(set(pool) - {person.pos.unit.unit_id})
        if not others:
            continue
        wanted -= 1
        day = spread_date(rng, _SINCE, _UNTIL).isoformat()
        reason = names[int(rng.choice(len(names), p=shares))]
        chosen = rng.permutation(len(others))[: 2 if rng.random() < _SECOND else 1]
        rows += [
            [person.nip, others[int(unit)], reason, day, str(order)]
            for order, unit in enumerate(chosen, start=1)
        ]
    return rows


def _infeasible(people: list[Orang], posts: list[Pos]) -> Rows:
    """Plant the four wishes that cannot be granted, as far as the city has such people."""
    units = {post.unit.dasar_id: post.unit.unit_id for post in reversed(posts)}
    by_unit: defaultdict[tuple[str, str], int] = defaultdict(int)
    for person in people:
        if person.pos.jabatan.startswith("Apoteker"):
            by_unit[person.pos.unit.unit_id, "apoteker"] += 1
    hospital = units.get("RSUD", units.get("DINKES", ""))
    vacant = {
        post.keluarga: post.unit.unit_id for post in reversed(posts) if post.eselon and not post.isi
    }
    lurah = next((p.unit.unit_id for p in posts if p.jabatan == "Lurah" and not p.isi), "")
    stories = (
        (
            hospital,
            "Mengikuti suami/istri",
            [
                p
                for p in people
                if p.pos.unit.jenis == "puskesmas"
                and p.pos.jabatan.startswith("Apoteker")
                and by_unit[p.pos.unit.unit_id, "apoteker"] == 1
            ],
        ),
        (
            units.get("DPMPTSP", ""),
            "Pengembangan karier",
            [p for p in people if not p.is_pns and p.pos.keluarga == "guru"],
        ),
        (
            vacant.get("pengawas", ""),
            "Pengembangan karier",
            [p for p in people if p.pos.keluarga == "pengawas" and years_at(p) < _TWO_YEARS],
        ),
        (
            lurah,
            "Promosi menjadi Lurah",
            [
                p
                for p in people
                if p.pos.keluarga == "pelaksana"
                and p.golongan.startswith("II/")
                and p.didik == "SMA"
            ],
        ),
    )
    return [[able[0].nip, unit, reason] for unit, reason, able in stories if able and unit]

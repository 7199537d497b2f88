"""Earlier moves, and what leaders have already fixed."""

from collections import defaultdict
from datetime import date

import numpy as np

from mutasi_core.synthetic.draft import ACUAN, Orang, Pos
from mutasi_core.synthetic.records import Rows
from mutasi_core.synthetic.tenure import years_at

_SINCE = date(2023, 1, 1)
_SHARE = 0.08
_PINS, _BANS = 3, 4
_GOOD = {"Sangat Baik", "Baik"}
_REASON_PIN = "Penugasan pimpinan: kekurangan di unit tujuan"
_REASON_STAY = "Sedang menyelesaikan tugas yang sedang berjalan"


def riwayat_rows(people: list[Orang], posts: list[Pos], rng: np.random.Generator) -> Rows:
    """Give earlier moves of the last three years: who came to the unit then, and from where."""
    units: defaultdict[str, set[str]] = defaultdict(set)
    for post in posts:
        units[post.jabatan].add(post.unit.unit_id)
        units[post.keluarga].add(post.unit.unit_id)
    moved = [
        p for p in people if _SINCE <= p.tmt_unit < ACUAN and p.tmt_unit > p.tmt_cpns and not p.plt
    ]
    rows = []
    for place in sorted(rng.permutation(len(moved))[: round(_SHARE * len(people))]):
        person = moved[int(place)]
        here = {person.pos.unit.unit_id}
        origins = sorted(units[person.pos.jabatan] - here) or sorted(
            units[person.pos.keluarga] - here
        )
        if origins:
            origin = origins[int(rng.integers(len(origins)))]
            rows.append(
                [
                    person.nip,
                    origin,
                    person.pos.unit.unit_id,
                    person.tmt_unit.isoformat(),
                    person.pos.jabatan,
                ]
            )
    return rows


def keputusan_rows(
    people: list[Orang],
    posts: list[Pos],
    kinerja: dict[str, tuple[str, str]],
    rng: np.random.Generator,
) -> Rows:
    """Give three lawful pins out of surplus posts, and four bans."""
    short = [post for post in posts if post.isi < post.kebutuhan]
    able = [p for p in people if _may_move(p, kinerja)]
    rows: Rows = []
    origins: set[int] = set()
    targets: set[int] = set()
    for place in rng.permutation(len(able)):
        if len(rows) == _PINS:
            break
        person = able[int(place)]
        if person.pos.isi <= person.pos.kebutuhan or id(person.pos) in origins:
            continue
        fits = [
            p
            for p in short
            if p.jabatan == person.pos.jabatan
            and p.rumpun == person.pos.rumpun
            and id(p) not in targets
        ]
        if fits:
            target = max(fits, key=lambda post: (post.kebutuhan - post.isi, post.unit.prioritas))
            origins.add(id(person.pos))
            targets.add(id(target))
            rows.append([person.nip, target.unit.unit_id, target.jabatan, "kunci", _REASON_PIN])
    pinned = {row[0] for row in rows}
    stay = [p for p in able if p.nip not in pinned]
    for place in rng.permutation(len(stay))[:_BANS]:
        rows.append([stay[int(place)].nip, "", "", "larang", _REASON_STAY])
    return rows


def _may_move(person: Orang, kinerja: dict[str, tuple[str, str]]) -> bool:
    """Say whether no rule on the person alone speaks against a move."""
    school = person.pos.keluarga == "guru"
    years_in_unit = (ACUAN - person.tmt_unit).days / 365.25
    return (
        person.is_pns
        and person.kedudukan == "Aktif"
        and person.cocok
        and not person.tanda
        and not person.plt
        and not person.pos.eselon
        and not person.pos.pimpinan
        and person.usia <= 52
        and years_at(person) >= 2.1
        and (not school or years_in_unit >= 4.1)
        and set(kinerja[person.nip]) <= _GOOD
    )

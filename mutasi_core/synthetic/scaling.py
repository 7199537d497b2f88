"""Scaling the city: fewer units for a small one, whole copies for a large one."""

from collections.abc import Iterable
from copy import copy

from mutasi_core.synthetic.draft import KOTA_PENUH, STRUKTURAL, Pos, Unit

_SMALL_CITY = 1500
_FIRST = ("SETDA", "SETDA-UMUM", "KEL-051001", "DPMPTSP", "SMPN-05", "SMPN-14", "PKM-RB")
_SECOND = ("BPKAD", "KOMINFO", "SETDA-PBJ", "SETDA-ORG", "DUKCAPIL", "INSP")


def scale(units: list[Unit], posts: list[Pos], people: int) -> tuple[list[Unit], list[Pos]]:
    """Give the units and posts for a number of people.

    Whole multiples of the full city are copies with ids of their own; the rest is a part of the
    city, its last places emptied until the number is exact.
    """
    copies, rest = divmod(people, KOTA_PENUH)
    all_units: list[Unit] = []
    all_posts: list[Pos] = []
    for number in range(copies + (rest > 0)):
        part = posts if number < copies else _part(units, posts, rest)
        kept = {post.unit.unit_id for post in part}
        new_units, new_posts = _renamed(number, _with_parents(units, kept), part)
        all_units += new_units
        all_posts += new_posts
    return all_units, all_posts


def _part(units: list[Unit], posts: list[Pos], people: int) -> list[Pos]:
    by_unit: dict[str, list[Pos]] = {}
    for post in posts:
        by_unit.setdefault(post.unit.unit_id, []).append(post)
    chosen: list[Pos] = []
    seated = 0
    for unit in _order(units, people):
        if seated >= people:
            break
        chosen += [copy(post) for post in by_unit.get(unit.unit_id, ())]
        seated += unit.asn
    _empty(chosen, seated - people)
    return chosen


def _order(units: list[Unit], people: int) -> list[Unit]:
    """Order units so that every kind is there early; the hospital only in a city large enough."""
    counts: dict[str, int] = {}
    for unit in units:
        counts[unit.jenis] = counts.get(unit.jenis, 0) + 1
    seen: dict[str, int] = {}
    ranked = []
    for unit in units:
        place = seen.get(unit.jenis, 0)
        seen[unit.jenis] = place + 1
        if unit.jenis == "rsud" and people < _SMALL_CITY:
            continue
        if unit.unit_id in _FIRST:
            rank = -2.0 + _FIRST.index(unit.unit_id) / 100
        elif unit.unit_id in _SECOND:
            rank = -1.0 + _SECOND.index(unit.unit_id) / 100
        else:
            rank = (place + 0.5) / counts[unit.jenis]
        ranked.append((rank, unit.unit_id, unit))
    return [unit for _, _, unit in sorted(ranked, key=lambda row: row[:2])]


def _empty(posts: list[Pos], surplus: int) -> None:
    for structural in (False, True):
        while surplus > 0:
            open_posts = [
                post for post in posts if post.isi and (post.keluarga in STRUKTURAL) == structural
            ]
            if not open_posts:
                break
            for post in sorted(open_posts, key=lambda post: -post.isi)[:surplus]:
                post.isi -= 1
                surplus -= 1


def _with_parents(units: list[Unit], kept: set[str]) -> list[Unit]:
    by_id = {unit.unit_id: unit for unit in units}
    wanted = set(kept)
    for unit_id in sorted(kept):
        parent = by_id[unit_id].induk_id
        while parent:
            wanted.add(parent)
            parent = by_id[parent].induk_id
    return [unit for unit in units if unit.unit_id in wanted]


def _renamed(number: int, units: list[Unit], posts: Iterable[Pos]) -> tuple[list[Unit], list[Pos]]:
    """Copy units and posts; from the second copy on with a prefix in id and name."""
    prefix = f"W{number + 1:02d}-" if number else ""
    suffix = f" (Wilayah {number + 1})" if number else ""
    copies = {}
    for unit in units:
        new = copy(unit)
        new.unit_id = prefix + unit.unit_id
        new.induk_id = prefix + unit.induk_id if unit.induk_id else ""
        new.nama = unit.nama + suffix
        new.singkatan = unit.singkatan + suffix
        copies[unit.unit_id] = new
    new_posts = []
    for post in posts:
        moved = copy(post)
        moved.unit = copies[post.unit.unit_id]
        new_posts.append(moved)
    return list(copies.values()), new_posts

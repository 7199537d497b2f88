"""The people of the city: status, schooling, golongan and age, with the margins wanted."""

from collections import defaultdict

import numpy as np

from mutasi_core.domain.golongan import PNS
from mutasi_core.synthetic.draft import STRUKTURAL, Orang, Pos
from mutasi_core.synthetic.parameter import parameter, table
from mutasi_core.synthetic.sampling import apportion, fit_slots, pick

_ORDER = {name: place for place, name in enumerate(PNS)}
_DIDIK = ("SD", "SMA", "D", "S1", "S2", "S3")
_NEEDS = {"SD": 0, "SLTA": 1, "D-III": 2, "S-1": 3, "Profesi": 3}
_TOP = {"SD": "II/a", "SMA": "III/b", "D": "III/c"}
_BOUNDS = {
    "jpt": ("IV/a", "IV/d"), "administrator": ("III/c", "IV/b"), "pengawas": ("III/b", "IV/a"),
    "Terampil": ("II/b", "III/b"), "Mahir": ("II/d", "III/b"), "Penyelia": ("III/b", "III/d"),
    "Ahli Pertama": ("III/a", "III/c"), "Ahli Muda": ("III/b", "IV/a"),
    "Ahli Madya": ("III/d", "IV/d"),
    "SD": ("I/c", "II/a"), "SMA": ("I/c", "III/b"), "D": ("II/c", "III/c"),
    "S1": ("III/a", "III/d"), "S2": ("III/b", "III/d"), "S3": ("III/c", "III/d"),
}  # fmt: skip


def make_people(posts: list[Pos], rng: np.random.Generator) -> list[Orang]:
    """Seat a person in every taken place, with status, schooling and golongan."""
    people = [Orang(pos=post) for post in posts for _ in range(post.isi)]
    families: defaultdict[str, list[Orang]] = defaultdict(list)
    for person in people:
        families[person.pos.keluarga].append(person)
    for name, members in sorted(families.items()):
        _make_pppk(name, members, rng)
        _school(name, [person for person in members if person.is_pns], rng)
    _grade([person for person in people if person.is_pns], rng)
    return people


def _make_pppk(family: str, members: list[Orang], rng: np.random.Generator) -> None:
    """Choose who is PPPK and give golongan by schooling (Perpres 98/2020)."""
    grades = table("susunan")["pppk"].get(family)
    if not grades:
        return
    total = parameter()["family"][family]
    count = round(parameter()["pppk_by_family"][family] * len(members) / total)
    names = list(grades)
    for golongan, wanted in zip(names, apportion([grades[g] for g in names], count), strict=True):
        didik = table("susunan")["pppk_didik"][golongan]
        able = [person for person in members if person.is_pns and _may_be_pppk(person.pos, didik)]
        for place in pick(rng, min(wanted, len(able)), len(able)):
            able[place].status, able[place].golongan, able[place].didik = "PPPK", golongan, didik


def _may_be_pppk(post: Pos, didik: str) -> bool:
    if post.pimpinan or post.rawan:
        return False
    needs = _NEEDS[post.pendidikan_min]
    have = _DIDIK.index(didik)
    if post.keluarga == "pelaksana" or post.is_keterampilan:
        return needs == have
    return post.jenjang == "Ahli Pertama" and have >= needs


def _school(family: str, members: list[Orang], rng: np.random.Generator) -> None:
    """Deal out schooling: the totals of the family, no one below what the post asks for."""
    shares = table("susunan")["pendidikan_pns"][family]
    slots = np.repeat(
        np.array([_DIDIK.index(name) for name in shares], dtype=np.float64),
        apportion(list(shares.values()), len(members)),
    )
    needs = np.array([_NEEDS[person.pos.pendidikan_min] for person in members], dtype=np.float64)
    high = np.where(needs == 0, 0.0, 5.0) if family == "pelaksana" else np.full(len(members), 5.0)
    rank = np.array([_seniority(person.pos) for person in members])
    dealt = fit_slots(slots, needs + 0.3 * rank + 0.9 * rng.random(len(members)), needs, high)
    for person, value in zip(members, dealt, strict=True):
        person.didik = _DIDIK[int(value)]


def _seniority(post: Pos) -> float:
    return {"II": 3.0, "III": 1.5, "IV": 0.5}.get(post.eselon.partition(".")[0], 0.0) + (
        1.0 if post.jenjang == "Ahli Madya" else 0.0
    )


def _grade(members: list[Orang], rng: np.random.Generator) -> None:
    """Deal out the golongan of the city, each within what post and schooling allow."""
    shares = parameter()["golongan_pns"]
    slots = np.repeat(
        np.array([_ORDER[name] for name in shares], dtype=np.float64),
        apportion(list(shares.values()), len(members)),
    )
    bounds = np.array([_bounds(person) for person in members], dtype=np.float64).reshape(-1, 2)
    low, high = bounds[:, 0], bounds[:, 1]
    want = low + (high - low) * (0.15 + 0.7 * rng.random(len(members)))
    lift = np.array([1.5 if p.pos.eselon in {"II.a", "II.b", "III.a"} else 0.0 for p in members])
    for person, value in zip(members, fit_slots(slots, want + lift, low, high), strict=True):
        person.golongan = PNS[int(value)]


def _bounds(person: Orang) -> tuple[int, int]:
    post = person.pos
    key = post.keluarga if post.keluarga in STRUKTURAL else post.jenjang or person.didik
    low, high = (_ORDER[name] for name in _BOUNDS[key])
    if post.eselon == "II.a":
        low = _ORDER["IV/c"]
    if key in {"Terampil", "Mahir"} and person.didik in {"S1", "S2"}:
        low, high = max(low, _ORDER["II/d"]), _ORDER["III/c"]
    top = _ORDER[_TOP.get(person.didik, "IV/e")]
    return min(low, top), min(high, top)


def retirement_age(post: Pos) -> int:
    """Give the BUP of a post (UU 20/2023 Pasal 55; teachers UU 14/2005)."""
    late = post.keluarga in {"jpt", "guru"} or post.jenjang == "Ahli Madya"
    return 60 if late else 58

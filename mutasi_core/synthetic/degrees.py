"""Degrees: a field of study that fits the post, and for a planted few one that does not."""

from datetime import date

import numpy as np

from mutasi_core.domain.pendidikan import TingkatPendidikan as Tingkat
from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok
from mutasi_core.synthetic.details import LEMAH
from mutasi_core.synthetic.draft import STRUKTURAL, Orang, Pos
from mutasi_core.synthetic.sampling import pick

_MISMATCH = {"jf_lain": 0.06, "pelaksana": 0.25, "guru": 0.04, "kesehatan": 0.01}
_MISMATCH_STRUCTURAL = 0.18
_STORY = {"administrator": 7, "pengawas": 20}
_CITY = 4100
_STRAY = ("SASTRA INGGRIS", "SASTRA MELAYU", "BIOLOGI", "ILMU SEJARAH", "FILSAFAT", "FISIKA")
_LEVEL = {"SD": Tingkat.SD, "SMA": Tingkat.SLTA, "D": Tingkat.D3, "S1": Tingkat.S1,
          "S2": Tingkat.S2, "S3": Tingkat.S3}  # fmt: skip
_SCHOOLS = ("IPA", "IPS", "ADMINISTRASI PERKANTORAN", "AKUNTANSI")
_SPECIALIST = ("PENYAKIT DALAM", "BEDAH", "KESEHATAN ANAK", "OBSTETRI DAN GINEKOLOGI", "ANESTESI")
_MOVABLE_SINCE = date(2023, 10, 1)
_MOVABLE_AGE = 54


def give_degrees(people: list[Orang], posts: list[Pos], rng: np.random.Generator) -> None:
    """Give every person a fitting degree, then plant those that do not fit (story 4 and 5.3)."""
    for person, draw in zip(people, rng.random(len(people)), strict=True):
        _fitting(person, float(draw))
    _mismatch_functional(people, rng)
    _mismatch_structural(people, posts, rng)
    for person in people:
        person.cocok = pendidikan_cocok(person.pendidikan, person.pos.bidang) is not False


def _fitting(person: Orang, draw: float) -> None:
    level = _LEVEL[person.didik]
    if person.didik in {"SD", "SMA"}:
        school = "IPS" if person.pos.bidang else _SCHOOLS[int(draw * len(_SCHOOLS))]
        text = "SEKOLAH DASAR" if person.didik == "SD" else f"SLTA/SMA {school}"
        person.tingkat, person.pendidikan = level.label, text
        return
    fields = person.pos.gelar
    field = fields[int(draw * len(fields))]
    if field.startswith("PROFESI "):
        _profession(person, field, draw)
        return
    person.tingkat, person.pendidikan = level.label, f"{level.label} {field}"


def _profession(person: Orang, field: str, draw: float) -> None:
    person.tingkat, person.pendidikan = Tingkat.PROFESI.label, field
    if person.didik in {"S2", "S3"}:
        person.tingkat = Tingkat.SPESIALIS.label
        name = field.removeprefix("PROFESI ")
        special = _SPECIALIST[int(draw * len(_SPECIALIST))] if name == "DOKTER" else "KLINIS"
        person.pendidikan = f"SPESIALIS {name} {special}"


def _mismatch_functional(people: list[Orang], rng: np.random.Generator) -> None:
    for family, share in _MISMATCH.items():
        members = [person for person in people if person.pos.keluarga == family]
        able = [
            p
            for p in members
            if p.pos.bidang
            and p.didik in {"D", "S1", "S2"}
            and p.tingkat not in {"Profesi", "Spesialis"}
            and not p.pos.pimpinan
        ]
        wanted = min(len(able), round(share * len(members)))
        limit = wanted if family == "kesehatan" else wanted // 8
        mixed = [able[place] for place in rng.permutation(len(able))]
        weak = [p for p in mixed if p.pos.unit.dasar_id in LEMAH]
        others = [p for p in mixed if p.pos.unit.dasar_id not in LEMAH]
        chosen = [*weak[:limit], *others, *weak[limit:]]
        for person in chosen[:wanted]:
            _give(person, _STRAY[int(rng.integers(len(_STRAY)))])


def _mismatch_structural(people: list[Orang], posts: list[Pos], rng: np.random.Generator) -> None:
    """Give 18 % of structural staff another field; 27 of them one that a vacancy asks for."""
    members = [person for person in people if person.pos.keluarga in STRUKTURAL]
    wanted = round(_MISMATCH_STRUCTURAL * len(members))
    taken: set[int] = set()
    for family, count in _STORY.items():
        vacant = [post for post in posts if post.keluarga == family and not post.isi]
        scaled = (
            round(count * max(1.0, len(people) / _CITY))
            if len(people) >= _CITY
            else round(count * len(people) / _CITY)
        )
        able = [
            place for place, person in enumerate(members)
            if person.pos.keluarga == family and person.tmt_jabatan < _MOVABLE_SINCE
            and person.usia <= _MOVABLE_AGE and person.didik in {"S1", "S2"}
        ]  # fmt: skip
        order = [able[i] for i in rng.permutation(len(able))]
        for place in order:
            if scaled and _wanted_elsewhere(members[place], vacant, rng):
                taken.add(place)
                scaled -= 1
    others = [
        place
        for place, person in enumerate(members)
        if place not in taken and person.pos.keluarga != "jpt"
    ]
    for index in pick(rng, min(len(others), max(0, wanted - len(taken))), len(others)):
        _give(members[others[index]], _STRAY[int(rng.integers(len(_STRAY)))])


def _wanted_elsewhere(person: Orang, vacant: list[Pos], rng: np.random.Generator) -> bool:
    """Give a field that some vacancy asks for and the person's own post does not."""
    for index in rng.permutation(len(vacant)):
        for field in vacant[index].gelar:
            if pendidikan_cocok(field, person.pos.bidang) is False:
                _give(person, field)
                return True
    return False


def _give(person: Orang, field: str) -> None:
    person.tingkat = _LEVEL[person.didik].label
    person.pendidikan = f"{person.tingkat} {field}"

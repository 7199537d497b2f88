"""Details of people: kedudukan hukum, kecamatan of residence, latent competence."""

import numpy as np

from mutasi_core.synthetic.draft import STRUKTURAL, Orang
from mutasi_core.synthetic.sampling import apportion, apportion_named
from mutasi_core.synthetic.units import SURPLUS_SMPN

LEMAH = ("RSUD", "DISHUB")
"""Units whose people score low in competence (story 5)."""

_HOME = {
    "Binjai Utara": 0.80 * 0.2866, "Binjai Kota": 0.80 * 0.1492, "Binjai Barat": 0.80 * 0.1686,
    "Binjai Timur": 0.80 * 0.2129, "Binjai Selatan": 0.80 * 0.1826,
    "Kabupaten Langkat": 0.10, "Kabupaten Deli Serdang": 0.06, "Kota Medan": 0.04,
}  # fmt: skip
_AWAY = {"CLTN": 4, "Tugas Belajar": 6, "MPP": 4, "Pemberhentian Sementara": 2}
_CITY = 4100
_WEAK_SHIFT = 1.6
_MPP_AGE = 56


def give_details(people: list[Orang], rng: np.random.Generator) -> None:
    """Give residence, kedudukan hukum and the latent competence of every person."""
    homes = [
        name for name, count in apportion_named(_HOME, len(people)).items() for _ in range(count)
    ]
    order = rng.permutation(len(people))
    theta = rng.standard_normal(len(people))
    for place, person in enumerate(people):
        person.domisili = homes[int(order[place])]
        person.kedudukan = "Aktif" if person.is_pns else "PPPK Aktif"
        weak = person.pos.unit.dasar_id in LEMAH
        person.theta = float(theta[place]) - (_WEAK_SHIFT if weak else 0.0)
    _put_away(people, rng)


def _put_away(people: list[Orang], rng: np.random.Generator) -> None:
    total = round(sum(_AWAY.values()) * len(people) / _CITY)
    for kedudukan, count in zip(_AWAY, apportion(list(_AWAY.values()), total), strict=True):
        able = [
            person for person in people
            if person.kedudukan == "Aktif" and person.pos.keluarga not in STRUKTURAL
            and not person.pos.pimpinan and not person.pos.rawan and not person.tanda
            and person.pos.unit.dasar_id not in SURPLUS_SMPN
            and (person.usia >= _MPP_AGE) == (kedudukan == "MPP")
        ]  # fmt: skip
        for place in rng.permutation(len(able))[:count]:
            able[place].kedudukan = kedudukan

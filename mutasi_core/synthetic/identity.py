"""Identity: sex, name with its marker word, and a NIP whose sequence no real person can have."""

from collections import Counter, defaultdict

import numpy as np

from mutasi_core.domain.nip import SYNTHETIC_FROM
from mutasi_core.synthetic.draft import STRUKTURAL, Orang
from mutasi_core.synthetic.parameter import parameter, table
from mutasi_core.synthetic.sampling import pick

_LAST_SEQUENCE = 999


def give_identity(people: list[Orang], rng: np.random.Generator) -> None:
    """Give sex by the share of each family, then name and NIP."""
    _give_sex(people, rng)
    _give_names(people, rng)
    _give_nips(people)


def _give_sex(people: list[Orang], rng: np.random.Generator) -> None:
    groups: defaultdict[str, list[Orang]] = defaultdict(list)
    for person in people:
        keluarga = person.pos.keluarga
        groups["struktural" if keluarga in STRUKTURAL else keluarga].append(person)
    for name, share in parameter()["female_share"].items():
        members = groups[name]
        for person in members:
            person.perempuan = person.pos.jabatan.startswith("Bidan ")
        others = [person for person in members if not person.perempuan]
        wanted = round(share * len(members)) - (len(members) - len(others))
        for place in pick(rng, max(0, wanted), len(others)):
            others[place].perempuan = True


def _give_names(people: list[Orang], rng: np.random.Generator) -> None:
    """Draw a name; a name that recurs gets a running number."""
    words = table("nama")
    groups, markers = words["kelompok"], words["penanda"]
    weight = np.array([group["bobot"] for group in groups], dtype=np.float64)
    chosen = rng.choice(len(groups), size=len(people), p=weight / weight.sum())
    draws = rng.random((len(people), 3))
    seen: Counter[str] = Counter()
    for person, group, draw in zip(people, chosen, draws, strict=True):
        words_of = groups[int(group)]
        first = words_of["wanita" if person.perempuan else "pria"]
        last = (
            words_of.get("akhir_wanita", words_of["akhir_pria"])
            if person.perempuan
            else words_of["akhir_pria"]
        )
        name = " ".join(
            options[int(part * len(options))]
            for options, part in zip((first, markers, last), draw, strict=True)
        )
        seen[name] += 1
        person.nama = name if seen[name] == 1 else f"{name} {seen[name]}"


def _give_nips(people: list[Orang]) -> None:
    """Number from 901 within each prefix of fifteen digits."""
    used: Counter[str] = Counter()
    for person in people:
        taken_on = f"{person.tmt_cpns:%Y%m}" if person.is_pns else f"{person.tmt_cpns:%Y}21"
        born = person.lahir
        while True:
            prefix = f"{born:%Y%m%d}{taken_on}{2 if person.perempuan else 1}"
            sequence = SYNTHETIC_FROM + used[prefix]
            if sequence <= _LAST_SEQUENCE:
                break
            born = born.replace(day=born.day % 28 + 1 if born.day != 28 else 2)
        used[prefix] += 1
        person.lahir = born
        person.nip = f"{prefix}{sequence}"

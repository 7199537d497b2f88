"""The scenario of vacant JPT posts with an acting head each (story 3)."""

from mutasi_core.synthetic.draft import Orang, Pos

LOWONG_JPT = {
    3: ("BPBD", "RSUD", "DINSOS"),
    8: ("PUPR", "DISKOP", "KOMINFO", "DISDIK", "DLH", "SATPOLPP", "PERKIM", "RSUD"),
    11: ("PUPR", "DISKOP", "KOMINFO", "DISDIK", "DLH", "SATPOLPP", "PERKIM", "RSUD", "DINSOS",
         "BPBD", "DPPKB"),
}  # fmt: skip
"""Units whose head has retired, by how many."""

_DEPUTIES = ("Sekretaris", "Wakil Direktur Pelayanan")


def open_jpt(people: list[Orang], posts: list[Pos], count: int) -> list[Orang]:
    """Retire heads and let the deputy of each act (plt).

    Raises:
        ValueError: If there is no scenario of that size.
    """
    if not count:
        return people
    if count not in LOWONG_JPT:
        raise ValueError(
            f"lowong_jpt adalah 0 atau salah satu dari {sorted(LOWONG_JPT)}, bukan {count}."
        )
    gone = set()
    for unit in LOWONG_JPT[count]:
        head = next((p for p in posts if p.unit.dasar_id == unit and p.keluarga == "jpt"), None)
        if head is None:
            continue
        gone |= {id(person) for person in people if person.pos is head}
        deputy = next(p for p in people if p.pos.unit is head.unit and p.pos.jabatan in _DEPUTIES)
        deputy.pos.isi -= 1
        deputy.pos, deputy.plt = head, True
        head.isi = 0
    return [person for person in people if id(person) not in gone]

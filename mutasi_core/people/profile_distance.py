"""The profile distance: how far the profile of a pegawai lies from that of a post's holders."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key, without_jenjang
from mutasi_core.people.block_view import BlockWeights
from mutasi_core.people.employee_profiles import employee_view
from mutasi_core.people.profile_table import Floats

_FEWEST = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ProfilFormasi:
    """The profile of a post: the mean point of those who do the work.

    Attributes:
        titik: In the space of the block view.
        pemegang: How many assessed holders it rests on.
        dasar: Which holders, in Indonesian.
    """

    titik: Floats
    pemegang: int
    dasar: str


class ProfileSpace:
    """Assessed pegawai of an instansi as points; groups play no part in it.

    Attributes:
        place: Row of each assessed pegawai by NIP.
        points: Shape (assessed, dimensions of the block view).
    """

    def __init__(self, instansi: Instansi, on: date, weights: BlockWeights | None = None) -> None:
        nips, view = employee_view(instansi, on, weights or BlockWeights())
        self._instansi = instansi
        self.place = {nip: row for row, nip in enumerate(nips)}
        self.points = view.points(np.arange(view.size)) if nips else np.zeros((0, 0))

    @cached_property
    def _holders(self) -> dict[tuple[str, str], list[int]]:
        found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for nip, row in self.place.items():
            person = self._instansi.pegawai_by_nip[nip]
            post = self._instansi.formasi_by_key.get(person.formasi_key)
            for key in _keys(person.jabatan, post.rumpun if post else None):
                found[key].append(row)
        return found

    def profile_of(self, formasi: Formasi) -> ProfilFormasi | None:
        """Give the profile of a post from holders of the same jabatan, else of the same work.

        The nearest circle with three assessed holders counts: the jabatan, the jabatan whatever
        its jenjang, the rumpun. None where there are not even three in the rumpun.
        """
        for key in _keys(formasi.jabatan, formasi.rumpun):
            rows = self._holders.get(key, [])
            if len(rows) >= _FEWEST:
                return ProfilFormasi(
                    titik=self.points[rows].mean(axis=0),
                    pemegang=len(rows),
                    dasar=f"{len(rows)} pemegang {_CIRCLE[key[0]]} yang sudah dinilai",
                )
        return None

    def distances(self, profile: ProfilFormasi) -> Floats:
        """Give the distance of every assessed pegawai, in order of `place`."""
        return np.asarray(np.sqrt(((self.points - profile.titik) ** 2).sum(axis=1)))


_CIRCLE = {
    "jabatan": "jabatan yang sama",
    "tanpa jenjang": "jabatan serupa",
    "rumpun": "rumpun yang sama",
}


def _keys(jabatan: str, rumpun: str | None) -> list[tuple[str, str]]:
    keys = [
        ("jabatan", jabatan_key(jabatan)),
        ("tanpa jenjang", jabatan_key(without_jenjang(jabatan))),
    ]
    return keys if rumpun is None else [*keys, ("rumpun", jabatan_key(rumpun))]

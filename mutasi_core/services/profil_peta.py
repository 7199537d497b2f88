"""What each group of pegawai is strong in: the mean of every dimension against everybody's."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from statistics import fmean, pstdev

from mutasi_core.domain.instansi import Instansi
from mutasi_core.people.employee_profiles import SEMBILAN, EmployeeGroups
from mutasi_core.people.job_person_match import kompetensi_key, latest_levels
from mutasi_core.services.profil import JumlahKelompok, profil

_FEWEST = 5
_PREFIX = "teknis: "


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilSel:
    """One dimension in one group.

    Attributes:
        jumlah: Members assessed in it.
        rata: Their mean level.
        beda: Less the mean of all assessed, in standard deviations of all assessed; None where
            fewer than five members were assessed or nobody differs.
    """

    klaster: int
    dimensi: str
    jumlah: int
    rata: float
    beda: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PetaProfil:
    """Groups of pegawai and the map of what they are strong in.

    Attributes:
        dimensi: The nine competencies first, then the technical families by name.
    """

    kelompok: EmployeeGroups
    dimensi: tuple[str, ...]
    sel: tuple[ProfilSel, ...]


def peta_profil(
    instansi: Instansi, tanggal: date, *, jumlah_kelompok: JumlahKelompok = "auto"
) -> PetaProfil:
    """Group the assessed pegawai and compare the groups, dimension by dimension.

    Raises:
        SumberError: If so many groups are not possible.
    """
    found = profil(instansi, jumlah_kelompok, tanggal)
    names = _names(instansi)
    by_group: defaultdict[tuple[int, str], list[float]] = defaultdict(list)
    everybody: defaultdict[str, list[float]] = defaultdict(list)
    for member in found.groups.anggota:
        levels = latest_levels(instansi.kompetensi_by_nip.get(member.kunci, ()), tanggal)
        for key, level in levels.items():
            everybody[key].append(level)
            if member.klaster is not None:
                by_group[member.klaster, key].append(level)
    nine = [key for key in SEMBILAN if key in everybody]
    technical = sorted(set(everybody) - set(nine), key=lambda key: names[key])
    return PetaProfil(
        kelompok=found,
        dimensi=tuple(names[key] for key in (*nine, *technical)),
        sel=tuple(
            _cell(klaster, names[key], levels, everybody[key])
            for (klaster, key), levels in sorted(by_group.items())
        ),
    )


def _cell(klaster: int, dimensi: str, levels: list[float], everybody: list[float]) -> ProfilSel:
    spread = pstdev(everybody)
    is_comparable = len(levels) >= _FEWEST and spread > 0
    mean = fmean(levels)
    return ProfilSel(
        klaster=klaster,
        dimensi=dimensi,
        jumlah=len(levels),
        rata=mean,
        beda=(mean - fmean(everybody)) / spread if is_comparable else None,
    )


def _names(instansi: Instansi) -> dict[str, str]:
    """Give the spelling of each dimension; of several the first in the alphabet."""
    names: dict[str, str] = {}
    for record in instansi.kompetensi:
        key = kompetensi_key(record.kompetensi)
        spelt = " ".join(record.kompetensi.split())
        if spelt.casefold().startswith(_PREFIX):
            spelt = spelt[len(_PREFIX) :]
        names[key] = min(names.get(key, spelt), spelt)
    return names

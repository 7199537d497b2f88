"""The ledger: whom a plan moves and how far, by sex and age band, and whom it passed over.

Sex enters here only, to look at a finished plan; no score reads it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.planning.building import Planning
from mutasi_core.planning.constrained import solve_with
from mutasi_core.planning.problem import Bools, PlanProblem
from mutasi_core.planning.resolving import Base
from mutasi_core.planning.side_row import Baris
from mutasi_core.planning.solving import SCORE_TOLERANCE

SEL_KECIL = 10
"""Groups of fewer people are flagged: a share of them says little, and may name a person."""

_BANDS = ((0, "di bawah 35"), (35, "35 sampai 44"), (45, "45 sampai 54"), (55, "55 ke atas"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """One group of people who could move, and what the plan does to it.

    Attributes:
        dapat: People of the group with a lawful move [orang].
        pindah: Those whom the plan moves [orang].
        km: Mean way to the new unit of those [km]; None where nobody moves.
        jauh: Those who move farther than the middle move of the plan [orang].
        kecil: Whether the group is too small to conclude anything from.
    """

    ukuran: str
    nilai: str
    dapat: int
    pindah: int
    persen: float
    km: float | None
    jauh: int
    kecil: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Iri:
    """One person passed over: another took a place for which this one has the better claim.

    Attributes:
        dilewati: Candidate move that was not chosen, of a person whom the plan leaves in place.
        terpilih: Candidate move of the plan to the same formasi.
        selisih: By how many points of gain the first is better.
        asal_sama: Whether both leave the same formasi. Then no limit explains it, and a best plan
            has none; otherwise the two leave different gaps behind.
    """

    dilewati: int
    terpilih: int
    selisih: float
    asal_sama: bool


def ledger(planning: Planning, chosen: Bools) -> tuple[Sel, ...]:
    """Count, for each sex and each age band, who could move, who does, and how far."""
    problem = planning.problem
    people: dict[int, Pegawai] = {}
    for move in range(len(problem.mover)):
        mover = int(problem.mover[move])
        if mover not in people:
            people[mover] = planning.instansi.pegawai[int(planning.candidates.pegawai[move])]
    km = {int(problem.mover[m]): float(planning.gains.km[m]) for m in np.flatnonzero(chosen)}
    middle = float(np.median(list(km.values()))) if km else 0.0
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for mover, person in people.items():
        groups["jenis kelamin", person.jenis_kelamin or "tidak diketahui"].append(mover)
        groups["kelompok usia", age_band(person, planning.tanggal)].append(mover)
    return tuple(_cell(*name, movers, km, middle) for name, movers in sorted(groups.items()))


def age_band(person: Pegawai, on: date) -> str:
    """Name the age band of a person on a day."""
    born = person.tanggal_lahir
    if born is None:
        return "tidak diketahui"
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return next(name for low, name in reversed(_BANDS) if age >= low)


def passed_over(problem: PlanProblem, chosen: Bools) -> tuple[Iri, ...]:
    """Name everyone whom the plan leaves in place though a colleague of lesser claim took the way.

    The claim is the gain of the contract: fit, way and wish. Moves that are pinned, or banned, are
    a leader's decision and are not counted.
    """
    stays = np.ones(len(problem.movers), dtype=np.bool_)
    stays[problem.mover[chosen]] = False
    waiting = stays[problem.mover] & ~problem.banned
    taken: defaultdict[int, list[int]] = defaultdict(list)
    for move in np.flatnonzero(chosen & ~problem.pinned).tolist():
        taken[int(problem.target[move])].append(move)
    found = []
    for move in np.flatnonzero(waiting & np.isin(problem.target, list(taken))).tolist():
        for other in taken[int(problem.target[move])]:
            better = float(problem.gain[move] - problem.gain[other])
            if better > SCORE_TOLERANCE:
                same = bool(problem.origin[move] == problem.origin[other])
                found.append(Iri(dilewati=move, terpilih=other, selisih=better, asal_sama=same))
    return tuple(sorted(found, key=lambda one: (-one.selisih, one.dilewati, one.terpilih)))


def price_without_envy(base: Base, envy: Sequence[Iri], seconds: float = 60.0) -> float:
    """Give what it costs in score that nobody of these is passed over by that colleague.

    The colleague may take the way only if the other moves too.
    """
    problem = base.problem
    rows = []
    for one in envy:
        own = np.flatnonzero(problem.mover == problem.mover[one.dilewati]).tolist()
        signs = (1.0, *(-1.0 for _ in own))
        rows.append(Baris(moves=(one.terpilih, *own), coefficients=signs, most=0.0))
    without = solve_with(base, rows, seconds)
    return max(base.solution.score - without.score, 0.0)


def _cell(ukuran: str, nilai: str, movers: list[int], km: dict[int, float], middle: float) -> Sel:
    ways = [km[mover] for mover in movers if mover in km]
    return Sel(
        ukuran=ukuran,
        nilai=nilai,
        dapat=len(movers),
        pindah=len(ways),
        persen=100 * len(ways) / len(movers),
        km=sum(ways) / len(ways) if ways else None,
        jauh=sum(way > middle for way in ways),
        kecil=len(movers) < SEL_KECIL or 0 < len(ways) < SEL_KECIL,
    )

"""The choices: other good plans, what each weight does, and what every pin and izin costs.

Every plan is solved exactly for its own weights and then measured on those of the leaders, so
that the figures can be laid side by side.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from mutasi_core.domain.izin import Izin
from mutasi_core.domain.mutasi import Keputusan
from mutasi_core.planning.building import Planning
from mutasi_core.planning.problem import Bools, Floats, Ints, PlanProblem
from mutasi_core.planning.quota_curve import shortage_left
from mutasi_core.planning.resolving import Base, resolve
from mutasi_core.planning.solving import SCORE_TOLERANCE, solve

_HEAVY = 10.0
"""How many times heavier a term becomes in the plan that is named after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """One plan with its figures.

    Attributes:
        skor: On the weights of the leaders, whatever the plan itself was made for.
        terpenuhi: Places filled [orang].
        kesesuaian: Sum of fit won over all moves.
        km: Sum of the ways to the new units [km].
        permohonan: Moves to a unit that the person asked for.
        nama_lain: People who move otherwise than in the plan of the leaders.
    """

    nama: str
    mutasi: int
    skor: float
    terpenuhi: int
    kekurangan: int
    kesesuaian: float
    km: float
    permohonan: int
    nama_lain: int
    terbukti: bool
    chosen: Bools


@dataclass(frozen=True, slots=True)
class FillingProblem(PlanProblem):
    """The same problem with a prize on every filled place, so large that it decides first.

    Attributes:
        prize: Points of score for each place.
    """

    prize: float = 0.0

    def fill_gain(self) -> tuple[Ints, Floats]:
        """List each empty place with what filling it earns, the prize included."""
        post, worth = PlanProblem.fill_gain(self)
        return post, worth + self.prize

    def _shortage_cost(self, shortage: Ints) -> Floats:
        plain = PlanProblem._shortage_cost(self, shortage)  # noqa: SLF001 - of its own base
        return np.asarray(plain + self.prize * shortage)


def measure(
    planning: Planning, nama: str, chosen: Bools, usual: Bools, *, terbukti: bool
) -> Pilihan:
    """Measure a plan on the weights of the leaders."""
    problem, gains = planning.problem, planning.gains
    empty = int(problem.vacancies.sum())
    left = shortage_left(problem, chosen)
    fits = np.nan_to_num(gains.fit_target - gains.fit_own, nan=0.0)
    return Pilihan(
        nama=nama,
        mutasi=int(chosen.sum()),
        skor=problem.score(chosen),
        terpenuhi=empty - left,
        kekurangan=left,
        kesesuaian=float(fits[chosen].sum()),
        km=float(gains.km[chosen].sum()),
        permohonan=int((gains.wish[chosen] > 0).sum()),
        nama_lain=len(set(problem.mover[chosen ^ usual].tolist())),
        terbukti=terbukti,
        chosen=chosen,
    )


def fewest_moves(problem: PlanProblem, share: float) -> tuple[Bools, bool]:
    """Find a plan of the fewest moves that fill at least a share of the places that can be filled.

    Of those plans it is the best one that fills the most.

    Args:
        problem: The problem; its quota bounds the moves.
        share: Of the places that the best filling within the quota fills, 0 to 1.
    """
    largest = float(np.max(np.abs(problem.gain), initial=0.0)) + 4.0
    fields = {name: getattr(problem, name) for name in PlanProblem.__dataclass_fields__}
    filling = FillingProblem(**fields, prize=largest * (problem.kuota + 1))
    empty = int(problem.vacancies.sum())
    best = solve(filling)
    wanted = int(np.ceil(share * (empty - shortage_left(problem, best.chosen)) - 1e-9))
    low, high = int(problem.pinned.sum()), int(best.chosen.sum())
    found = best
    while low < high:
        middle = (low + high) // 2
        tried = solve(replace(filling, kuota=middle))
        if empty - shortage_left(problem, tried.chosen) >= wanted:
            high, found = middle, tried
        else:
            low = middle + 1
    return found.chosen, found.is_proven


def alternatives(planning: Planning, base: Base, share: float = 1.0) -> tuple[Pilihan, ...]:
    """Give the plan of the leaders and three others: fewest moves, best fit, most wishes.

    Args:
        planning: Where the problem came from.
        base: The plan of the leaders.
        share: Of the places that their plan fills, what the plan of fewest moves must fill.
    """
    problem, usual = base.problem, base.solution.chosen
    gains = planning.gains
    filled = int(problem.vacancies.sum()) - shortage_left(problem, usual)
    most = _most_filled(problem)
    fewest, proven = fewest_moves(problem, min(share * filled / most, 1.0) if most else 0.0)
    heavier = {
        "kesesuaian terbaik": (_HEAVY - 1) * gains.fit,
        "permohonan terbanyak": (_HEAVY - 1) * gains.wish_term,
    }
    found = [
        measure(planning, "rencana", usual, usual, terbukti=base.solution.is_proven),
        measure(planning, "mutasi paling sedikit", fewest, usual, terbukti=proven),
    ]
    for nama, more in heavier.items():
        made = solve(replace(problem, gain=problem.gain + more))
        found.append(measure(planning, nama, made.chosen, usual, terbukti=made.is_proven))
    return tuple(found)


def weight_effects(planning: Planning, base: Base, factor: float = 2.0) -> tuple[Pilihan, ...]:
    """Give the plan with each weight left out, and with each weight multiplied by a factor."""
    gains, problem, usual = planning.gains, base.problem, base.solution.chosen
    terms: Mapping[str, Floats] = {
        "kesesuaian": gains.fit,
        "gangguan": gains.disturbance,
        "jarak": gains.distance,
        "permohonan": gains.wish_term,
    }
    found = []
    for nama, term in terms.items():
        for times in (0.0, factor):
            made = solve(replace(problem, gain=problem.gain + (times - 1) * term))
            label = f"{nama} x {times:g}".replace(".", ",")
            found.append(measure(planning, label, made.chosen, usual, terbukti=made.is_proven))
    return tuple(found)


def pin_prices(planning: Planning, base: Base) -> tuple[tuple[Keputusan, float], ...]:
    """Give what the plan would gain in score if each pin by itself were lifted."""
    problem = base.problem
    found = []
    for decision, move in planning.pin_of:
        if move is not None and problem.pinned[move]:
            pinned = problem.pinned.copy()
            pinned[move] = False
            free = solve(replace(problem, pinned=pinned), near_price=base.price)
            found.append((decision, _tidy(free.score - base.solution.score)))
    return tuple(found)


def izin_prices(planning: Planning, base: Base) -> tuple[tuple[Izin, float], ...]:
    """Give what the plan would lose if the move of each recorded izin were not possible.

    Pinned moves have no price of this kind and are left out.
    """
    problem, instansi = base.problem, planning.instansi
    found = []
    for izin in sorted(instansi.izin, key=lambda one: (one.nip, one.unit_id, one.aturan)):
        named = [
            move
            for move in np.flatnonzero(problem.mover == _mover(problem, izin.nip)).tolist()
            if instansi.formasi[int(planning.candidates.formasi[move])].key == izin.formasi_key
        ]
        if not named or problem.pinned[named[0]]:
            continue
        banned = problem.banned.copy()
        banned[named[0]] = True
        without = resolve(base, replace(problem, banned=banned))
        found.append((izin, _tidy(base.solution.score - without.score)))
    return tuple(found)


def _most_filled(problem: PlanProblem) -> int:
    chosen, _ = fewest_moves(problem, 1.0)
    return int(problem.vacancies.sum()) - shortage_left(problem, chosen)


def _mover(problem: PlanProblem, nip: str) -> int:
    return problem.movers.index(nip) if nip in problem.movers else -1


def _tidy(value: float) -> float:
    return value if value > SCORE_TOLERANCE else 0.0

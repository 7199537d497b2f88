"""Counterfactuals: what a plan loses when a move it did not choose is forced, and whom that moves.

The price is the score of the plan solved again with the move pinned, taken from the score of the
plan: nothing is estimated.
"""

from dataclasses import dataclass

import numpy as np

from mutasi_core.planning.gerakan import changed
from mutasi_core.planning.network import InfeasibleError
from mutasi_core.planning.pinning import why_infeasible
from mutasi_core.planning.resolving import Base, force
from mutasi_core.planning.solving import SCORE_TOLERANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Harga:
    """The price of one move that a plan did not choose.

    Attributes:
        nilai: Points of score that the best plan with the move lies below the best plan.
        terbukti: Whether both plans are proven best, so that the price is exact.
        masuk: Candidate moves that enter beside the forced one.
        keluar: Candidate moves that give way.
    """

    nilai: float
    terbukti: bool
    masuk: tuple[int, ...]
    keluar: tuple[int, ...]

    @property
    def is_free(self) -> bool:
        """Whether some best plan holds the move."""
        return self.nilai <= SCORE_TOLERANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Mustahil:
    """No plan within the limits and pins holds the move.

    Attributes:
        aturan: R12, R13, KUOTA, KUNCI_GANDA or LARANG.
        penjelasan: Why, one Indonesian clause.
    """

    aturan: str
    penjelasan: str


def price(base: Base, calon: int) -> Harga | Mustahil:
    """Give the exact price of forcing one candidate move into the plan."""
    problem, solution = base.problem, base.solution
    if problem.banned[calon]:
        return Mustahil(aturan="LARANG", penjelasan="mutasi ini dilarang dalam tabel keputusan")
    if solution.chosen[calon]:
        return Harga(nilai=0.0, terbukti=solution.is_proven, masuk=(), keluar=())
    try:
        forced = force(base, calon)
    except InfeasibleError:
        code, reason = why_infeasible(problem, [*np.flatnonzero(problem.pinned).tolist(), calon])
        return Mustahil(aturan=code, penjelasan=reason)
    enter, leave = changed(solution.chosen, forced.chosen)
    return Harga(
        nilai=max(solution.score - forced.score, 0.0),
        terbukti=solution.is_proven and forced.is_proven,
        masuk=tuple(move for move in enter if move != calon),
        keluar=tuple(leave),
    )

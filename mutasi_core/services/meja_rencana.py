"""The meja: a made plan on the table, with all that is needed to ask about it and to change it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mutasi_core.domain.instansi import Instansi
from mutasi_core.planning.building import Planning, build_planning
from mutasi_core.planning.gain import Bobot
from mutasi_core.planning.pinning import pin
from mutasi_core.planning.problem import PlanProblem
from mutasi_core.planning.resolving import Base, make_base
from mutasi_core.planning.solving import Solution, solve
from mutasi_core.services.rencana import KUOTA_BAWAAN, Rencana, to_rencana


@dataclass(frozen=True, kw_only=True)
class Meja:
    """A plan with its problem.

    Keep one for a whole conversation: questions are answered from its base, computed once.
    """

    planning: Planning
    rencana: Rencana

    @property
    def problem(self) -> PlanProblem:
        """The problem that was solved, pins included."""
        return self.rencana.problem

    @property
    def solution(self) -> Solution:
        """The plan and its proof."""
        return self.rencana.solution

    @cached_property
    def base(self) -> Base:
        """What similar problems are solved from."""
        return make_base(self.problem, self.solution)


def open_meja(
    instansi: Instansi,
    tanggal: date,
    *,
    kuota: int = KUOTA_BAWAAN,
    bobot: Bobot | None = None,
    seconds: float = 60.0,
) -> Meja:
    """Make the best lawful plan and lay it out; the plan is that of `make_plan`."""
    planning = build_planning(instansi, tanggal, kuota, bobot or Bobot())
    problem, refused = pin(planning)
    solution = solve(problem, seconds=seconds)
    return Meja(planning=planning, rencana=to_rencana(planning, problem, solution, refused))

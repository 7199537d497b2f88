"""Finding changes: the single changes that would bring a move into a best plan, each tried out."""

from dataclasses import dataclass, replace

import numpy as np

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.mutasi import Keputusan
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.planning.building import Planning, build_planning
from mutasi_core.planning.changes import JenisPerubahan, Perubahan, apply, with_tenure
from mutasi_core.planning.gerakan import find_calon
from mutasi_core.planning.network import InfeasibleError
from mutasi_core.planning.obstacles import Halangan, halangan
from mutasi_core.planning.pinning import pin
from mutasi_core.planning.problem import Bools, PlanProblem
from mutasi_core.planning.resolving import Base, resolve
from mutasi_core.planning.solving import SCORE_TOLERANCE, solve
from mutasi_core.rules.verdict import Tingkat

MOST_MOVES, MOST_MONTHS = 10, 60
"""How far a larger quota and a longer tenure are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    planning: Planning
    base: Base
    pegawai: Pegawai
    tujuan: Formasi

    def change(
        self,
        jenis: JenisPerubahan,
        penjelasan: str,
        *,
        besar: int = 1,
        keputusan: Keputusan | None = None,
        aturan: str | None = None,
    ) -> Perubahan:
        return Perubahan(
            jenis=jenis,
            nip=self.pegawai.nip,
            unit_id=self.tujuan.unit_id,
            jabatan=self.tujuan.jabatan,
            besar=besar,
            penjelasan=penjelasan,
            keputusan=keputusan,
            aturan=aturan,
        )


def changes_for(
    planning: Planning, base: Base, pegawai: Pegawai, tujuan: Formasi
) -> tuple[Perubahan, ...]:
    """Name every single change after which some best plan holds the move, the smallest first.

    Each was applied and solved again. Empty where no single change of these kinds does it.
    """
    asked = _Asked(planning=planning, base=base, pegawai=pegawai, tujuan=tujuan)
    calon = find_calon(planning, pegawai, tujuan)
    if calon is None:
        found = _lawful_by_one_change(asked)
    elif base.problem.banned[calon]:
        found = _bans_lifted(asked, calon)
    else:
        found = [
            *_pins_lifted(asked, calon),
            *_bans_lifted(asked, calon),
            *_larger_quota(asked, calon),
            *_one_more_needed(asked, calon),
        ]
    order = list(JenisPerubahan)
    return tuple(sorted(found, key=lambda one: (one.besar, order.index(one.jenis))))


def is_in_a_best_plan(problem: PlanProblem, calon: int, base: Base | None = None) -> bool:
    """Say whether some best plan holds the move: the best plan, and the best with it, are equal."""
    pinned = problem.pinned.copy()
    pinned[calon] = True
    with_it = replace(problem, pinned=pinned)
    try:
        if base is not None:
            best, forced = resolve(base, problem), resolve(base, with_it)
        else:
            best = solve(problem)
            forced = best if best.chosen[calon] else solve(with_it, near_price=best.price)
    except InfeasibleError:
        return False
    return forced.score >= best.score - SCORE_TOLERANCE


def _pins_lifted(asked: _Asked, calon: int) -> list[Perubahan]:
    problem, found = asked.base.problem, []
    for decision, move in asked.planning.pin_of:
        if move is None or not problem.pinned[move]:
            continue
        pinned = problem.pinned.copy()
        pinned[move] = False
        if is_in_a_best_plan(replace(problem, pinned=pinned), calon):
            name = asked.planning.instansi.pegawai_by_nip[decision.nip].nama
            sentence = f"Kunci untuk {name} dilepas."
            found.append(asked.change(JenisPerubahan.KUNCI, sentence, keputusan=decision))
    return found


def _bans_lifted(asked: _Asked, calon: int) -> list[Perubahan]:
    problem, found = asked.base.problem, []
    for decision, names in asked.planning.ban_of:
        left: Bools = np.zeros(len(problem.mover), dtype=np.bool_)
        for other, its in asked.planning.ban_of:
            if other != decision:
                left |= its
        if (names & ~left).any() and is_in_a_best_plan(replace(problem, banned=left), calon):
            person = asked.planning.instansi.pegawai_by_nip.get(decision.nip)
            sentence = f"Larangan untuk {person.nama if person else decision.nip} dicabut."
            found.append(asked.change(JenisPerubahan.LARANGAN, sentence, keputusan=decision))
    return found


def _larger_quota(asked: _Asked, calon: int) -> list[Perubahan]:
    problem = asked.base.problem
    if asked.base.solution.stopped_by == "batas":
        return []
    lost = asked.base.least_loss(calon)
    for more in range(1, MOST_MOVES + 1):
        kuota = problem.kuota + more
        bound = asked.base.dual + asked.base.price * kuota
        best = resolve(asked.base, replace(problem, kuota=kuota))
        if bound - lost < best.score - SCORE_TOLERANCE:
            continue  # every plan with the move lies below the best one: nothing to solve
        if is_in_a_best_plan(replace(problem, kuota=problem.kuota + more), calon, asked.base):
            sentence = f"Kuota ditambah {more} menjadi {problem.kuota + more} mutasi."
            return [asked.change(JenisPerubahan.KUOTA, sentence, besar=more)]
    return []


def _one_more_needed(asked: _Asked, calon: int) -> list[Perubahan]:
    problem = asked.base.problem
    needed = problem.kebutuhan.copy()
    needed[problem.target[calon]] += 1
    if not is_in_a_best_plan(replace(problem, kebutuhan=needed), calon):
        return []
    sentence = f"Kebutuhan {asked.tujuan.jabatan} di {asked.tujuan.unit_id} ditambah satu orang."
    return [asked.change(JenisPerubahan.KEBUTUHAN, sentence)]


def _lawful_by_one_change(asked: _Asked) -> list[Perubahan]:
    """Try what makes the move lawful: one izin, or more months, whichever suffices."""
    obstacles: tuple[Halangan, ...] = halangan(asked.planning, asked.pegawai, asked.tujuan)
    tried = []
    if len(obstacles) == 1 and obstacles[0].tingkat is Tingkat.OVR:
        code = obstacles[0].aturan
        sentence = f"Pejabat yang berwenang mencatat izin atas {code} untuk mutasi ini."
        tried.append(asked.change(JenisPerubahan.IZIN, sentence, aturan=code))
    months = next(
        (
            count
            for count in range(1, MOST_MONTHS + 1)
            if not halangan(asked.planning, with_tenure(asked.pegawai, count), asked.tujuan)
        ),
        None,
    )
    if months is not None:
        sentence = f"Ditunggu {months} bulan lagi sampai masa jabatan mencukupi."
        tried.append(asked.change(JenisPerubahan.BULAN, sentence, besar=months))
    return [change for change in tried if _rebuilt_holds(asked, change)]


def _rebuilt_holds(asked: _Asked, change: Perubahan) -> bool:
    """Apply a change of the data, look for the candidates again, and solve."""
    planning = asked.planning
    instansi, kuota = apply(planning.instansi, asked.base.problem.kuota, planning.tanggal, change)
    again = build_planning(instansi, planning.tanggal, kuota, planning.bobot)
    person = instansi.pegawai_by_nip[asked.pegawai.nip]
    calon = find_calon(again, person, asked.tujuan)
    if calon is None:
        return False
    problem, _ = pin(again)
    return is_in_a_best_plan(problem, calon)

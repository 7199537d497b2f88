"""Pinning: which of the moves that leaders fixed can stand, alone and together, and why not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.mutasi import Keputusan
from mutasi_core.planning.building import Planning
from mutasi_core.planning.network import (
    InfeasibleError,
    build_network,
    fewest_moves_flow,
    with_overfull_posts,
)
from mutasi_core.planning.obstacles import halangan
from mutasi_core.planning.problem import PlanProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Penolakan:
    """One pin that cannot be in the plan.

    Attributes:
        aturan: Code of the rule or limit: R-number, KUOTA, LARANG, KUNCI_GANDA or TUJUAN.
        penjelasan: Why, one Indonesian sentence.
        bersama: NIPs of the other pins it cannot stand together with; empty where it fails alone.
    """

    keputusan: Keputusan
    aturan: str
    penjelasan: str
    bersama: tuple[str, ...] = ()


def pin(planning: Planning) -> tuple[PlanProblem, tuple[Penolakan, ...]]:
    """Pin every decided move that can stand.

    A pin that is no lawful candidate is refused with its rule. Of pins that cannot stand together,
    a smallest such set is refused as a whole, since choosing among them is the leader's part.
    """
    refused: list[Penolakan] = []
    moves: list[tuple[Keputusan, int]] = []
    for decision, move in planning.pin_of:
        if move is None:
            refused.append(_unlawful(planning, decision))
        elif planning.problem.banned[move]:
            refused.append(
                Penolakan(
                    keputusan=decision,
                    aturan="LARANG",
                    penjelasan="Mutasi ini dikunci dan sekaligus dilarang dalam tabel keputusan.",
                )
            )
        elif move not in {known for _, known in moves}:
            moves.append((decision, move))
    while not is_feasible(planning.problem, [move for _, move in moves]):
        conflict = smallest_conflict(planning.problem, [move for _, move in moves])
        refused += _conflicting(planning, [pair for pair in moves if pair[1] in conflict])
        moves = [pair for pair in moves if pair[1] not in conflict]
    return with_pins(planning.problem, [move for _, move in moves]), tuple(refused)


def with_pins(problem: PlanProblem, moves: Sequence[int]) -> PlanProblem:
    """Give the same problem with exactly these candidate moves pinned."""
    pinned = np.zeros(len(problem.mover), dtype=np.bool_)
    pinned[list(moves)] = True
    return replace(problem, pinned=pinned)


def is_feasible(problem: PlanProblem, moves: Sequence[int]) -> bool:
    """Say whether some plan within the limits holds all of these moves."""
    try:
        network = build_network(with_pins(problem, moves))
        return fewest_moves_flow(network).moves <= problem.kuota
    except InfeasibleError:
        return False


def smallest_conflict(problem: PlanProblem, moves: Sequence[int]) -> frozenset[int]:
    """Shrink pins that cannot stand together to a set of which each member is needed.

    The deletion filter: leave out each pin in turn and keep it out if the rest still conflicts.
    The result is minimal: any proper subset of it can stand.

    References:
        Chinneck: Feasibility and Infeasibility in Optimization, 2008, chapter 6.2.
    """
    conflict = list(moves)
    for move in moves:
        rest = [other for other in conflict if other != move]
        if not is_feasible(problem, rest):
            conflict = rest
    return frozenset(conflict)


def _unlawful(planning: Planning, decision: Keputusan) -> Penolakan:
    """Say which rule, or which fact, keeps a pin from being a candidate."""
    instansi = planning.instansi
    person = instansi.pegawai_by_nip.get(decision.nip)
    if person is None:
        return _without_target(decision, f"NIP {decision.nip} tidak ada di tabel pegawai.")
    post = next(
        (
            formasi
            for formasi in instansi.formasi
            if formasi.unit_id == decision.unit_id
            and formasi.key[1] == _wanted_key(decision, person.formasi_key[1])
        ),
        None,
    )
    if post is None:
        return _without_target(
            decision,
            f"Jabatan {decision.jabatan or person.jabatan} tidak ada di peta jabatan unit "
            f"{decision.unit_id or '(kosong)'}.",
        )
    obstacle = halangan(planning, person, post)[0]
    cited = f"{obstacle.penjelasan} ({obstacle.dasar})" if obstacle.dasar else obstacle.penjelasan
    return Penolakan(keputusan=decision, aturan=obstacle.aturan, penjelasan=cited)


def _wanted_key(decision: Keputusan, own: str) -> str:
    return own if decision.jabatan is None else jabatan_key(decision.jabatan)


def _without_target(decision: Keputusan, sentence: str) -> Penolakan:
    return Penolakan(keputusan=decision, aturan="TUJUAN", penjelasan=sentence)


def _conflicting(planning: Planning, conflict: Sequence[tuple[Keputusan, int]]) -> list[Penolakan]:
    """Word a smallest conflicting set, once for each of its pins."""
    problem = planning.problem
    moves = [move for _, move in conflict]
    code, reason = why_infeasible(problem, moves)
    people = dict.fromkeys(decision.nip for decision, _ in conflict)
    names = [planning.instansi.pegawai_by_nip[nip].nama for nip in people]
    if len(names) == 1:
        sentence = f"Kunci ini tidak mungkin dipenuhi: {reason}."
    else:
        sentence = (
            f"Kunci untuk {', '.join(names[:-1])} dan {names[-1]} tidak dapat berlaku bersama: "
            f"{reason}. Lepaskan salah satunya."
        )
    return [
        Penolakan(
            keputusan=decision,
            aturan=code,
            penjelasan=sentence,
            bersama=tuple(other.nip for other, _ in conflict if other.nip != decision.nip),
        )
        for decision, _ in conflict
    ]


def why_infeasible(problem: PlanProblem, moves: Sequence[int]) -> tuple[str, str]:
    """Name the limit whose lifting would let these pins stand."""
    if np.any(np.bincount(problem.mover[list(moves)]) > 1):
        return "KUNCI_GANDA", "satu pegawai hanya dapat dimutasi satu kali dalam satu rencana"
    if is_feasible(replace(problem, kuota=len(problem.mover)), moves):
        return "KUOTA", f"bersama penggantinya melampaui kuota {problem.kuota} mutasi"
    if _can_stand_if_overfull(problem, moves):
        return "R12", "jabatan tujuan sudah penuh dan tidak ada yang dapat keluar sebagai gantinya"
    return (
        "R13",
        "jabatan asal akan kekurangan dan tidak ada yang dapat masuk sebagai gantinya",
    )


def _can_stand_if_overfull(problem: PlanProblem, moves: Sequence[int]) -> bool:
    """Say whether full destinations alone keep the pins from standing."""
    pinned = with_pins(problem, moves)
    try:
        fewest_moves_flow(with_overfull_posts(build_network(pinned), problem.target[list(moves)]))
    except InfeasibleError:
        return False
    return True

"""Robustness: how a plan fares in sampled futures of need, retirement and refusal."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from mutasi_core.planning.building import Planning
from mutasi_core.planning.problem import Bools, Floats, Ints, PlanProblem
from mutasi_core.planning.resolving import Base, resolve
from mutasi_core.planning.shrinking import solve_within
from mutasi_core.planning.solving import solve
from mutasi_core.rules.pensiun import tmt_pensiun


@dataclass(frozen=True, slots=True, kw_only=True)
class Ketidakpastian:
    """What may come otherwise than planned.

    Attributes:
        kebutuhan: Chance that the kebutuhan of a post turns out one higher, and the same that it
            turns out one lower.
        menolak: Chance that a person of the plan does not go.
        bulan: Retirements within this time may fall before the plan takes effect [bulan].
    """

    kebutuhan: float = 0.05
    menolak: float = 0.05
    bulan: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Ketahanan:
    """How a plan fares over the futures.

    Attributes:
        bernilai: For each candidate move of the plan, the share of futures in which the plan is
            better with it than without.
        skor_rata, skor_terburuk: Score of what remains of the plan, on average and at worst.
        sesal_rata, sesal_terbesar: Points of score below the best plan of each future.
        terbukti: Whether every plan compared with is proven best.
    """

    masa_depan: int
    bernilai: dict[int, float]
    skor_rata: float
    skor_terburuk: float
    sesal_rata: float
    sesal_terbesar: float
    terbukti: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tahan:
    """A plan without the moves that are seldom worth it.

    Attributes:
        dilepas, baru: Candidate moves that left, and those that came in their place.
        biaya: Points of score it lies below the plan, should everything come as planned.
    """

    chosen: Bools
    dilepas: tuple[int, ...]
    baru: tuple[int, ...]
    biaya: float
    ketahanan: Ketahanan


def futures(
    planning: Planning, problem: PlanProblem, unsure: Ketidakpastian, count: int, seed: int
) -> tuple[PlanProblem, ...]:
    """Draw futures: the same problem with other kebutuhan, fewer people, and refusals as bans.

    A person who refuses refuses every move; one who retires first leaves the post and the plan.
    """
    random = np.random.default_rng(seed)
    posts, movers = len(problem.post_ids), len(problem.movers)
    leaving, leaver_post, leaver_mover = _leavers(planning, problem, unsure.bulan)
    found = []
    for _ in range(count):
        draw = random.random(posts)
        change = (draw < unsure.kebutuhan).astype(np.int64) - (draw > 1 - unsure.kebutuhan)
        moment = random.random() * unsure.bulan
        refuses = random.random(movers) < unsure.menolak
        gone = leaving <= moment
        refuses[leaver_mover[gone & (leaver_mover >= 0)]] = True
        left = np.bincount(leaver_post[gone], minlength=posts)
        found.append(
            replace(
                problem,
                kebutuhan=np.where(
                    problem.kebutuhan > 0, np.maximum(problem.kebutuhan + change, 0), 0
                ),
                bezetting=np.maximum(problem.bezetting - left, 0),
                pinned=np.zeros(len(problem.mover), dtype=np.bool_),
                banned=problem.banned | refuses[problem.mover],
            )
        )
    return tuple(found)


def endurance(chosen: Bools, drawn: tuple[PlanProblem, ...], best: tuple[float, ...]) -> Ketahanan:
    """Carry a plan into the futures: in each the best part of it is what would still be done.

    Args:
        chosen: The plan.
        drawn: The futures.
        best: Score of the best plan of each future.
    """
    moves = np.flatnonzero(chosen)
    worth = np.zeros(len(moves))
    scores = np.zeros(len(drawn))
    for place, future in enumerate(drawn):
        done = solve_within(future, chosen & ~future.banned, near_price=None)
        worth += done.chosen[moves]
        scores[place] = done.score
    regret = np.array(best) - scores
    return Ketahanan(
        masa_depan=len(drawn),
        bernilai=dict(zip(moves.tolist(), (worth / len(drawn)).tolist(), strict=True)),
        skor_rata=float(scores.mean()),
        skor_terburuk=float(scores.min()),
        sesal_rata=float(regret.mean()),
        sesal_terbesar=float(regret.max()),
        terbukti=True,
    )


def judge(
    planning: Planning, base: Base, unsure: Ketidakpastian, *, count: int, seed: int, least: float
) -> tuple[Ketahanan, Tahan]:
    """Judge the plan over sampled futures, and a plan without what is seldom worth it.

    Args:
        planning: Where the problem came from.
        base: The plan.
        unsure: What may come otherwise.
        count: Futures drawn.
        seed: Of the draw.
        least: Share of futures below which a move is given up, pins excepted.
    """
    problem, chosen = base.problem, base.solution.chosen
    drawn = futures(planning, problem, unsure, count, seed)
    solved = [solve(future, near_price=base.price) for future in drawn]
    best = tuple(one.score for one in solved)
    proven = all(one.is_proven for one in solved)
    fate = replace(endurance(chosen, drawn, best), terbukti=proven)
    seldom = [
        move for move, share in fate.bernilai.items() if share < least and not problem.pinned[move]
    ]
    banned = problem.banned.copy()
    banned[seldom] = True
    other = resolve(base, replace(problem, banned=banned)).chosen if seldom else chosen
    return fate, Tahan(
        chosen=other,
        dilepas=tuple(np.flatnonzero(chosen & ~other).tolist()),
        baru=tuple(np.flatnonzero(other & ~chosen).tolist()),
        biaya=max(base.solution.score - problem.score(other), 0.0),
        ketahanan=replace(endurance(other, drawn, best), terbukti=proven),
    )


def _leavers(planning: Planning, problem: PlanProblem, months: int) -> tuple[Floats, Ints, Ints]:
    """List who retires within the months: when [bulan from the date], the post, the mover or -1."""
    place = {post: number for number, post in enumerate(problem.post_ids)}
    mover = {nip: number for number, nip in enumerate(problem.movers)}
    instansi = planning.instansi
    rows: list[tuple[float, int, int]] = []
    for person in sorted(instansi.pegawai, key=lambda one: one.nip):
        post = instansi.formasi_by_key.get(person.formasi_key)
        day = tmt_pensiun(person, formasi=post, ketentuan=instansi.ketentuan)
        if post is None or day is None or post.id not in place:
            continue
        away = _months(planning.tanggal, day)
        if 0 < away <= months:
            rows.append((away, place[post.id], mover.get(person.nip, -1)))
    when, where, who = zip(*rows, strict=True) if rows else ((), (), ())
    return (
        np.array(when, dtype=np.float64),
        np.array(where, dtype=np.int64),
        np.array(who, dtype=np.int64),
    )


def _months(start: date, end: date) -> float:
    return (end - start).days / 30.4375

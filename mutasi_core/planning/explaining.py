"""Explaining: why each move is in the plan, in terms of its gain and the rules it passed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.planning.building import Planning
from mutasi_core.planning.problem import Bools, PlanProblem
from mutasi_core.rules import assess
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.verdict import Finding, Verdict

_LARGEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Suku:
    """One term of the gain of a move.

    Attributes:
        nama: "kekurangan", "kesesuaian", "gangguan", "jarak" or "permohonan".
        nilai: Points of score.
        penjelasan: What it rests on, Indonesian.
    """

    nama: str
    nilai: float
    penjelasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MutasiRencana:
    """One move of a plan with its reasons.

    Attributes:
        nilai: Its share of the score of the plan; over all moves they sum to the score.
        suku: The terms of the gain, the largest first.
        temuan: What every rule about person and target says, in reading order.
    """

    pegawai: Pegawai
    asal: Formasi
    tujuan: Formasi
    nilai: float
    suku: tuple[Suku, ...]
    temuan: tuple[tuple[Rule, Finding], ...]
    terkunci: bool

    @property
    def catatan(self) -> tuple[str, ...]:
        """What the rules warn of, and what they could not judge, one sentence each."""
        return tuple(
            f"{rule.kode}: {finding.penjelasan}"
            for rule, finding in self.temuan
            if finding.verdict in {Verdict.VIOLATED, Verdict.UNKNOWN}
        )

    @property
    def alasan(self) -> str:
        """The three largest terms that tell this move from another, in one sentence."""
        telling = sorted(
            (term for term in self.suku if term.nama != "gangguan"),
            key=lambda term: term.nama != "kekurangan",
        )
        sentence = "; ".join(term.penjelasan for term in telling[:_LARGEST])
        return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else "Dikunci oleh pimpinan."


def explain(planning: Planning, problem: PlanProblem, chosen: Bools) -> tuple[MutasiRencana, ...]:
    """Explain every move of a plan, in order of NIP."""
    moves = np.flatnonzero(chosen).tolist()
    filled, leavers = _filled_share(problem, moves)
    names = {
        post: [planning.instansi.pegawai_by_nip[nip].nama for nip in nips]
        for post, nips in leavers.items()
    }
    return tuple(_explain_one(planning, problem, move, filled[move], names) for move in moves)


def _explain_one(
    planning: Planning,
    problem: PlanProblem,
    move: int,
    filled: float,
    leavers_of: dict[int, list[str]],
) -> MutasiRencana:
    instansi = planning.instansi
    person = instansi.pegawai[int(planning.candidates.pegawai[move])]
    origin = instansi.formasi[int(planning.candidates.own[move])]
    target = instansi.formasi[int(planning.candidates.formasi[move])]
    terms = _terms(planning, problem, move, filled, leavers_of)
    jpm = float(planning.jpm[move])
    usul = make_usul(instansi, person, target, planning.tanggal, jpm=None if np.isnan(jpm) else jpm)
    return MutasiRencana(
        pegawai=person,
        asal=origin,
        tujuan=target,
        nilai=filled + float(problem.gain[move]),
        suku=tuple(sorted(terms, key=lambda term: -abs(term.nilai))),
        temuan=tuple(pair for pair in assess(usul) if pair[0].scope is not Scope.KEADAAN),
        terkunci=bool(problem.pinned[move]),
    )


def _terms(
    planning: Planning,
    problem: PlanProblem,
    move: int,
    filled: float,
    leavers_of: dict[int, list[str]],
) -> list[Suku]:
    gains, post = planning.gains, int(problem.target[move])
    needed, present = int(problem.kebutuhan[post]), int(problem.bezetting[post])
    terms = []
    if filled:
        sentence = f"mengisi kekurangan {needed - present} dari {needed} orang di jabatan tujuan"
        terms.append(Suku(nama="kekurangan", nilai=filled, penjelasan=sentence))
    elif leavers_of.get(post):
        names = " dan ".join(leavers_of[post])
        sentence = f"mengisi tempat yang ditinggalkan {names}"
        terms.append(Suku(nama="kekurangan", nilai=0.0, penjelasan=sentence))
    if gains.fit[move]:
        before, after = gains.fit_own[move], gains.fit_target[move]
        word = "naik" if after > before else "turun"
        sentence = f"kesesuaian {word} dari {_decimal(before)} menjadi {_decimal(after)}"
        terms.append(Suku(nama="kesesuaian", nilai=float(gains.fit[move]), penjelasan=sentence))
    if gains.wish_term[move]:
        choice = "pertama" if gains.wish[move] == 1 else "lanjutan"
        sentence = f"sesuai permohonan sendiri (pilihan {choice})"
        terms.append(
            Suku(nama="permohonan", nilai=float(gains.wish_term[move]), penjelasan=sentence)
        )
    if gains.distance[move]:
        sentence = f"berpindah sejauh {_decimal(gains.km[move], 1)} km"
        terms.append(Suku(nama="jarak", nilai=float(gains.distance[move]), penjelasan=sentence))
    terms.append(
        Suku(
            nama="gangguan",
            nilai=float(gains.disturbance[move]),
            penjelasan="setiap mutasi mengurangi nilai rencana karena masa penyesuaian",
        )
    )
    return terms


def _filled_share(
    problem: PlanProblem, moves: Sequence[int]
) -> tuple[dict[int, float], dict[int, list[str]]]:
    """Share what each post gains among those who enter it; name who left the posts refilled."""
    posts = len(problem.post_ids)
    chosen = np.zeros(len(problem.mover), dtype=np.bool_)
    chosen[list(moves)] = True
    entering = np.bincount(problem.target[chosen], minlength=posts)
    leaving = np.bincount(problem.origin[chosen], minlength=posts)
    worth = problem.filled(problem.bezetting + entering - leaving)
    share = {
        move: float(worth[problem.target[move]] / entering[problem.target[move]]) for move in moves
    }
    leavers: dict[int, list[str]] = {}
    for move in moves:
        leavers.setdefault(int(problem.origin[move]), []).append(
            problem.movers[int(problem.mover[move])]
        )
    return share, leavers


def _decimal(value: float, digits: int = 2) -> str:
    """Write a number with a decimal comma."""
    return f"{value:.{digits}f}".replace(".", ",")

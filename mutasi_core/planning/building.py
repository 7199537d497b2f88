"""Building the plan problem of an instansi: posts, candidates, gains, pins and bans."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan
from mutasi_core.needs.bezetting import bezetting
from mutasi_core.needs.kebutuhan import kebutuhan
from mutasi_core.people.fit_table import FitTable
from mutasi_core.planning.candidates import Candidates, find_candidates
from mutasi_core.planning.gain import Bobot, Gains, gains
from mutasi_core.planning.problem import Bools, Floats, Ints, PlanProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning:
    """A plan problem with the instansi it came from.

    Attributes:
        posts: Position in `instansi.formasi` of each post of the problem.
        candidates, gains: One entry for each candidate move of the problem.
        jpm: Job person match of each candidate with its target, nan where nothing was assessed.
        pin_of: Candidate move of each pin that may stand, None where the pin is no candidate.
    """

    instansi: Instansi
    tanggal: date
    bobot: Bobot
    problem: PlanProblem
    posts: Ints
    candidates: Candidates
    gains: Gains
    jpm: Floats
    pin_of: tuple[tuple[Keputusan, int | None], ...]

    @property
    def ban_of(self) -> tuple[tuple[Keputusan, Bools], ...]:
        """Each ban with the candidate moves that it names."""
        return tuple(
            (ban, _banned_by(self.instansi, self.candidates, ban))
            for ban in _of_kind(self.instansi, JenisKeputusan.LARANG)
        )


def build_planning(instansi: Instansi, tanggal: date, kuota: int, bobot: Bobot) -> Planning:
    """Write down the plan problem of an instansi on a date, after the plan contract.

    Posts are the formasi whose kebutuhan is known. No pin is set yet: `pin_of` says which
    candidate each of them means, and whoever solves decides which can stand.
    """
    needed, present = kebutuhan(instansi), bezetting(instansi, tanggal)
    posts = sorted(
        (place for place, post in enumerate(instansi.formasi) if needed.get(post.key) is not None),
        key=lambda place: instansi.formasi[place].id,
    )
    post_at = np.full(len(instansi.formasi), -1, dtype=np.int64)
    post_at[posts] = np.arange(len(posts))
    fits = FitTable(instansi, tanggal)
    candidates = find_candidates(instansi, tanggal, fits)
    worth = gains(instansi, candidates, fits, bobot)
    people, first, mover = np.unique(candidates.pegawai, return_index=True, return_inverse=True)
    by_nip = np.argsort(first, kind="stable")
    rank = np.empty(len(people), dtype=np.int64)
    rank[by_nip] = np.arange(len(people))
    formasi = [instansi.formasi[place] for place in posts]
    problem = PlanProblem(
        post_ids=tuple(post.id for post in formasi),
        kebutuhan=np.array([needed[post.key] for post in formasi], dtype=np.int64),
        bezetting=np.array([present.get(post.key, 0) for post in formasi], dtype=np.int64),
        minimum=np.array([post.minimum for post in formasi], dtype=np.int64),
        weight=np.array([bobot.of_unit(instansi.unit_by_id.get(p.unit_id)) for p in formasi]),
        movers=tuple(instansi.pegawai[person].nip for person in people[by_nip]),
        mover_origin=post_at[candidates.own[first[by_nip]]],
        mover=rank[mover],
        target=post_at[candidates.formasi],
        gain=worth.total,
        kuota=kuota,
        pinned=np.zeros(len(candidates), dtype=np.bool_),
        banned=_banned(instansi, candidates),
    )
    return Planning(
        instansi=instansi,
        tanggal=tanggal,
        bobot=bobot,
        problem=problem,
        posts=np.array(posts, dtype=np.int64),
        candidates=candidates,
        gains=worth,
        jpm=fits.jpm(candidates.pegawai, candidates.formasi),
        pin_of=_pins(instansi, candidates),
    )


def _banned(instansi: Instansi, candidates: Candidates) -> Bools:
    """Mark the candidates that a ban names; a ban without unit and jabatan bans them all."""
    banned = np.zeros(len(candidates), dtype=np.bool_)
    for ban in _of_kind(instansi, JenisKeputusan.LARANG):
        banned |= _banned_by(instansi, candidates, ban)
    return banned


def _banned_by(instansi: Instansi, candidates: Candidates, ban: Keputusan) -> Bools:
    banned = np.zeros(len(candidates), dtype=np.bool_)
    for move in _moves_of(instansi, candidates, ban.nip):
        post = instansi.formasi[int(candidates.formasi[move])]
        banned[move] = _names(ban, post.unit_id, post.jabatan)
    return banned


def _pins(instansi: Instansi, candidates: Candidates) -> tuple[tuple[Keputusan, int | None], ...]:
    """Find the candidate that each pin means; without a jabatan it means the one held today."""
    found: list[tuple[Keputusan, int | None]] = []
    for pin in _of_kind(instansi, JenisKeputusan.KUNCI):
        person = instansi.pegawai_by_nip.get(pin.nip)
        jabatan = pin.jabatan or (person.jabatan if person else None)
        moves = [
            move
            for move in _moves_of(instansi, candidates, pin.nip)
            if (post := instansi.formasi[int(candidates.formasi[move])]).unit_id == pin.unit_id
            and jabatan is not None
            and jabatan_key(post.jabatan) == jabatan_key(jabatan)
        ]
        found.append((pin, moves[0] if moves else None))
    return tuple(found)


def _of_kind(instansi: Instansi, kind: JenisKeputusan) -> list[Keputusan]:
    chosen = [decision for decision in instansi.keputusan if decision.jenis is kind]
    return sorted(chosen, key=lambda d: (d.nip, d.unit_id or "", d.jabatan or ""))


def _moves_of(instansi: Instansi, candidates: Candidates, nip: str) -> list[int]:
    """List the candidate moves of one person."""
    places = [place for place, person in enumerate(instansi.pegawai) if person.nip == nip]
    return np.flatnonzero(np.isin(candidates.pegawai, places)).tolist()


def _names(decision: Keputusan, unit_id: str, jabatan: str) -> bool:
    """Say whether a decision speaks of a place: what it leaves empty fits every place."""
    return (decision.unit_id in {None, unit_id}) and (
        decision.jabatan is None or jabatan_key(decision.jabatan) == jabatan_key(jabatan)
    )

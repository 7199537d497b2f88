"""The side conditions: limits on a plan that are no network, each as rows over candidate moves."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from mutasi_core.domain.catatan import Predikat
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.planning.building import Planning
from mutasi_core.planning.gain import distance_km
from mutasi_core.planning.side_row import Baris


def most_leaving(planning: Planning, most: int) -> list[Baris]:
    """At most so many people leave any one unit."""
    return _counted(_by_unit(planning, planning.candidates.own.tolist()).values(), most)


def most_entering(planning: Planning, most: int) -> list[Baris]:
    """At most so many people enter any one unit."""
    return _counted(_by_unit(planning, planning.candidates.formasi.tolist()).values(), most)


def one_head(planning: Planning) -> list[Baris]:
    """At most one head leaves, and at most one enters, any one unit."""
    rows: list[Baris] = []
    for places in (planning.candidates.own.tolist(), planning.candidates.formasi.tolist()):
        groups = _by_unit(planning, places, heads=True)
        rows += _counted(groups.values(), 1)
    return rows


def balanced_leavers(planning: Planning, slack: int = 1) -> list[Baris]:
    """Of those who leave a unit, the very good are at most `slack` more than the others.

    Very good is a last predikat of Sangat Baik; who has no predikat counts as neither.
    """
    latest = {
        nip: max(records, key=lambda one: one.tahun).predikat
        for nip, records in planning.instansi.kinerja_by_nip.items()
    }
    nips = [planning.problem.movers[mover] for mover in planning.problem.mover.tolist()]
    rows = []
    for moves in _by_unit(planning, planning.candidates.own.tolist()).values():
        judged = [move for move in moves if nips[move] in latest]
        signs = [1.0 if latest[nips[m]] is Predikat.SANGAT_BAIK else -1.0 for m in judged]
        if 1.0 in signs:
            rows.append(Baris(moves=tuple(judged), coefficients=tuple(signs), most=float(slack)))
    return rows


def couples_together(
    planning: Planning, couples: Sequence[tuple[str, str]], most_km: float
) -> list[Baris]:
    """Of a couple both move or none, and then to units within a distance of each other.

    For every target of the one: moving there needs the other to move within reach of it.
    """
    instansi, problem = planning.instansi, planning.problem
    moves_of: defaultdict[str, list[int]] = defaultdict(list)
    wanted = {nip for couple in couples for nip in couple}
    number = {nip: place for place, nip in enumerate(problem.movers)}
    for nip in sorted(wanted & set(number)):
        moves_of[nip] = np.flatnonzero(problem.mover == number[nip]).tolist()

    def unit(move: int) -> UnitKerja | None:
        post = instansi.formasi[int(planning.candidates.formasi[move])]
        return instansi.unit_by_id.get(post.unit_id)

    rows = []
    for couple in couples:
        for one, other in (couple, couple[::-1]):
            by_unit: defaultdict[str, list[int]] = defaultdict(list)
            for move in moves_of[one]:
                place = unit(move)
                by_unit[place.unit_id if place else ""].append(move)
            for _, moves in sorted(by_unit.items()):
                here = unit(moves[0])
                reach = [m for m in moves_of[other] if distance_km(here, unit(m)) <= most_km]
                rows.append(
                    Baris(
                        moves=(*moves, *reach),
                        coefficients=(1.0,) * len(moves) + (-1.0,) * len(reach),
                        most=0.0,
                    )
                )
    return rows


def _by_unit(planning: Planning, places: list[int], *, heads: bool = False) -> dict[str, list[int]]:
    """Group the candidate moves by the unit of the formasi given for each."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    formasi = planning.instansi.formasi
    for move, place in enumerate(places):
        if not heads or formasi[place].pimpinan:
            groups[formasi[place].unit_id].append(move)
    return dict(sorted(groups.items()))


def _counted(groups: Iterable[list[int]], most: int) -> list[Baris]:
    return [
        Baris(moves=tuple(moves), coefficients=(1.0,) * len(moves), most=float(most))
        for moves in groups
        if len(moves) > most
    ]

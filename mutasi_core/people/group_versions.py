"""Group versions: groups found anew keep the number and name of the old ones they continue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import linear_sum_assignment

from mutasi_core.people.profile_groups import ProfileGroups
from mutasi_core.people.profile_table import Floats

_SAME_WITHIN = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelanjutan:
    """What became of one group.

    Attributes:
        lama, baru: Ids; None where it is new, or gone.
        nama: The name it keeps.
        nama_turunan: The name its traits would give it now; None where it is gone.
        jarak: Between the old and the new centre; 1 is half the usual way between two groups.
    """

    lama: int | None
    baru: int | None
    nama: str
    nama_turunan: str | None
    jarak: float | None


def continue_groups(
    previous: ProfileGroups, current: ProfileGroups
) -> tuple[ProfileGroups, tuple[Kelanjutan, ...]]:
    """Give the current groups the ids and names of the previous ones nearest to them.

    Centres are matched one to one at the least total distance (Hungarian method) over the
    dimensions both versions have. A pair further apart than half the usual way between two groups
    is no match: the group is new and gets a number nobody had.

    References:
        Kuhn (1955), The Hungarian method for the assignment problem.
    """
    pairs = _matched(previous, current)
    unused = max((group.id for group in previous.klaster), default=0) + 1
    number: dict[int, int] = {}
    names: dict[int, str] = {}
    story = []
    old_name = {group.id: group.nama for group in previous.klaster}
    for group in current.klaster:
        old, far = pairs.get(group.id, (None, None))
        if old is None:
            number[group.id], unused = unused, unused + 1
        else:
            number[group.id] = old
        names[group.id] = group.nama if old is None else old_name[old]
        story.append(
            Kelanjutan(
                lama=old,
                baru=number[group.id],
                nama=names[group.id],
                nama_turunan=group.nama,
                jarak=far,
            )
        )
    kept = {old for old, _ in pairs.values()}
    story += [
        Kelanjutan(lama=group.id, baru=None, nama=group.nama, nama_turunan=None, jarak=None)
        for group in previous.klaster
        if group.id not in kept
    ]
    renumbered = replace(
        current,
        klaster=tuple(
            sorted(
                (
                    replace(group, id=number[group.id], nama=names[group.id])
                    for group in current.klaster
                ),
                key=lambda group: group.id,
            )
        ),
        anggota=tuple(
            replace(
                member,
                klaster=None if member.klaster is None else number[member.klaster],
                klaster_kedua=None
                if member.klaster_kedua is None
                else number[member.klaster_kedua],
            )
            for member in current.anggota
        ),
    )
    return renumbered, tuple(story)


def _matched(previous: ProfileGroups, current: ProfileGroups) -> dict[int, tuple[int, float]]:
    """Pair current ids with previous ones that are near enough, and how far they are."""
    old = [dict(group.pusat) for group in previous.klaster]
    new = [dict(group.pusat) for group in current.klaster]
    shared = sorted(_names(old) & _names(new))
    if not shared:
        return {}
    distance = _distances(_matrix(new, shared), _matrix(old, shared))
    rows, columns = linear_sum_assignment(distance)
    return {
        current.klaster[row].id: (
            previous.klaster[column].id,
            round(float(distance[row, column]), 3),
        )
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        if distance[row, column] <= _SAME_WITHIN
    }


def _names(centres: Sequence[Mapping[str, float]]) -> set[str]:
    return set(centres[0]) if centres else set()


def _matrix(centres: Sequence[Mapping[str, float]], names: Sequence[str]) -> Floats:
    return np.array([[centre[name] for name in names] for centre in centres])


def _distances(new: Floats, old: Floats) -> Floats:
    """Give distances as shares of how far centres of different old groups lie apart."""
    far = np.sqrt(((new[:, None] - old[None]) ** 2).sum(axis=2))
    apart = np.sqrt(((old[:, None] - old[None]) ** 2).sum(axis=2))
    between = apart[np.triu_indices(len(old), 1)]
    scale = float(np.median(between)) / 2 if len(between) else float(np.linalg.norm(old)) or 1.0
    return np.asarray(far / max(scale, 1e-12))

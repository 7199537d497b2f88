"""The profile groups: people or roles whose profiles have the same shape, named and with limits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from mutasi_core.people.group_traits import (
    distinct_names,
    effect_sizes,
    group_means,
    name_by_effect,
    strongest,
)
from mutasi_core.people.grouping import REFITS, Grouping, find_groups
from mutasi_core.people.profile_table import (
    Floats,
    Indices,
    ProfileTable,
    standardise,
    without_row_mean,
)
from mutasi_core.people.profile_views import LevelView, ShapeView, View

TRAITS = 5
_SHAPE_FROM = 6  # columns; in fewer the row mean is most of what there is

Namer = Callable[[int, Indices], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileGroup:
    """One group.

    Attributes:
        penciri: Dimensions that set it apart, by name and Cohen's d against all others.
        contoh: Key of the member nearest its centre.
        pusat: Its centre by dimension, in standard deviations of all rows; to know it again.
    """

    id: int
    nama: str
    jumlah: int
    penciri: tuple[tuple[str, float], ...]
    contoh: str
    pusat: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """The group of one assessed row.

    Attributes:
        klaster: Id of its group; None where there are no natural groups.
        keyakinan: Soft membership in it, 0 to 1; None likewise.
        klaster_kedua: Id of the next nearest group; None where there is none.
        perbatasan: Whether the two are nearly as far: the next run may put the row there.
    """

    kunci: str
    klaster: int | None
    keyakinan: float | None
    klaster_kedua: int | None = None
    perbatasan: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileGroups:
    """Groups of profiles and how far to trust them.

    Attributes:
        k: Number of groups; 0 where the data bear none ("tidak ada kelompok alami").
        anggota: Every assessed row, by key.
        silhouette: -1 to 1; of the best grouping tried where k is 0.
        beda_acak: Largest silhouette above that of data without groups.
        stabilitas: Mean adjusted Rand index under refit on 80 % of the rows; None where k < 2.
        pandangan: How distance was measured: "nilai", "bentuk" or "blok".
        belum_dinilai: Keys of rows without any value; never in a group.
    """

    k: int
    klaster: tuple[ProfileGroup, ...]
    anggota: tuple[Member, ...]
    silhouette: float
    beda_acak: float
    stabilitas: float | None
    pandangan: str
    belum_dinilai: tuple[str, ...]


def group_profiles(
    table: ProfileTable, k: int | None = None, seed: int = 1, refits: int = REFITS
) -> ProfileGroups:
    """Group the rows of any table of numeric columns.

    Whether level or shape counts is measured, see `choose_view`. Missing cells say nothing. With
    no `k` the data say how many groups there are, also that there are none.

    Raises:
        ValueError: If k is below 1 or above the number of assessed rows.
    """
    is_assessed = table.is_assessed
    unassessed = tuple(key for key, is_in in zip(table.keys, is_assessed, strict=True) if not is_in)
    known = table.take(np.flatnonzero(is_assessed))
    if not known.keys:
        return nothing_assessed(unassessed)
    views: list[View] = [LevelView(known.values)]
    if len(known.columns) >= _SHAPE_FROM:
        views.insert(0, ShapeView(known.values))
    grouping = find_groups(views, k, seed, refits)
    seen = standardise(known.values)
    if grouping.view == ShapeView.nama:
        seen = without_row_mean(seen)
    effects = effect_sizes(seen, grouping.labels) if grouping.k else np.zeros((0, 0))
    return describe(
        grouping,
        known.keys,
        effects,
        known.columns,
        unassessed,
        lambda group, _: name_by_effect(effects[group], known.columns),
        group_means(seen, grouping.labels) if grouping.k else seen,
    )


def nothing_assessed(unassessed: tuple[str, ...]) -> ProfileGroups:
    """Give the answer where no row has any value."""
    return ProfileGroups(
        k=0,
        klaster=(),
        anggota=(),
        silhouette=0.0,
        beda_acak=0.0,
        stabilitas=None,
        pandangan=LevelView.nama,
        belum_dinilai=unassessed,
    )


def describe(
    grouping: Grouping,
    keys: Sequence[str],
    effects: Floats,
    columns: Sequence[str],
    unassessed: tuple[str, ...],
    name: Namer,
    means: Floats,
) -> ProfileGroups:
    """Name the groups and number them from 1, the largest first, then by name.

    Args:
        grouping: The groups.
        keys: Key of every assessed row.
        effects: Cohen's d by group and column.
        columns: Name of each column.
        unassessed: Keys of all other rows.
        name: What to call a group of rows.
        means: Mean by group and column, standardised.
    """
    found = []
    for group in range(grouping.k):
        rows = np.flatnonzero(grouping.labels == group)
        found.append((-len(rows), name(group, rows), keys[grouping.exemplars[group]], group))
    found.sort()
    names = distinct_names([one[1] for one in found])
    number = {group: place + 1 for place, (_, _, _, group) in enumerate(found)}
    klaster = tuple(
        ProfileGroup(
            id=place + 1,
            nama=names[place],
            jumlah=-negative,
            penciri=strongest(effects[group], columns, TRAITS),
            contoh=example,
            pusat=tuple(
                (column, round(float(mean), 6))
                for column, mean in zip(columns, means[group], strict=True)
            ),
        )
        for place, (negative, _, example, group) in enumerate(found)
    )
    anggota = tuple(
        Member(
            kunci=key,
            klaster=number[int(grouping.labels[row])] if grouping.k else None,
            keyakinan=round(float(grouping.keyakinan[row]), 4) if grouping.k else None,
            klaster_kedua=number[int(grouping.second[row])] if grouping.k > 1 else None,
            perbatasan=bool(grouping.k > 1 and grouping.is_borderline[row]),
        )
        for row, key in enumerate(keys)
    )
    return ProfileGroups(
        k=grouping.k,
        klaster=klaster,
        anggota=anggota,
        silhouette=round(grouping.silhouette, 4),
        beda_acak=round(grouping.gain, 4),
        stabilitas=None if grouping.stabilitas is None else round(grouping.stabilitas, 4),
        pandangan=grouping.view,
        belum_dinilai=unassessed,
    )

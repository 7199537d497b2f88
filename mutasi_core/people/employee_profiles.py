"""The profiles of pegawai: groups by kind of work, with level told apart from them."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

import numpy as np
from sklearn.metrics import adjusted_mutual_info_score

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.people.block_view import BlockView, BlockWeights
from mutasi_core.people.group_traits import (
    CAMPURAN,
    NAMING_EFFECT,
    effect_sizes,
    group_means,
    strongest,
)
from mutasi_core.people.grouping import REFITS, find_groups
from mutasi_core.people.job_person_match import kompetensi_key, latest_levels
from mutasi_core.people.profile_groups import ProfileGroups, describe, nothing_assessed
from mutasi_core.people.profile_table import Floats, Indices, standardise
from mutasi_core.people.study_field import FIELDS, OTHER, study_field

SEMBILAN = (
    "integritas", "kerja sama", "komunikasi", "orientasi pada hasil", "pelayanan publik",
    "pengembangan diri dan orang lain", "mengelola perubahan", "pengambilan keputusan",
    "perekat bangsa",
)  # fmt: skip
"""Keys of the managerial and socio-cultural competencies (PermenPANRB 38/2017)."""

_PREFIX = "teknis: "
_PURE = 0.4
_FIELDS = (*FIELDS, OTHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeGroups:
    """Groups of assessed pegawai, and what drives them.

    Attributes:
        tingkat: Mean level of the nine by NIP: job grade, kept out of the groups.
        pendorong: Agreement of the groups with each block alone (adjusted mutual information, 0
            chance to 1 the same): "teknis" by strongest technical family, "pendidikan" by field.
    """

    groups: ProfileGroups
    tingkat: dict[str, float]
    pendorong: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Blocks:
    """Assessed pegawai by NIP, in order, and their blocks."""

    nips: tuple[str, ...]
    teknis_names: tuple[str, ...]
    nine: Floats
    teknis: Floats
    fields: tuple[str | None, ...]

    @property
    def one_hot(self) -> Floats:
        return np.array([[float(field == one) for one in _FIELDS] for field in self.fields])


def group_employees(
    instansi: Instansi,
    on: date,
    k: int | None = None,
    seed: int = 1,
    weights: BlockWeights | None = None,
    refits: int = REFITS,
) -> EmployeeGroups:
    """Group the pegawai who have been assessed; all others are "belum dinilai", not guessed at.

    Sex, age, birthplace and religion do not enter. With no `k` the data say how many groups there
    are, also that there are none.

    Raises:
        ValueError: If k is below 1 or above the number of assessed pegawai.
    """
    blocks = _read(instansi, on)
    everyone = {person.nip for person in instansi.pegawai}
    unassessed = tuple(sorted(everyone.difference(blocks.nips)))
    if not blocks.nips:
        return EmployeeGroups(groups=nothing_assessed(unassessed), tingkat={}, pendorong={})
    view = BlockView(blocks.nine, blocks.teknis, blocks.one_hot, weights or BlockWeights())
    grouping = find_groups([view], k, seed, refits)
    columns = (*blocks.teknis_names, *(name.capitalize() for name in SEMBILAN))
    # What nobody assessed is no sign of weakness, but having been assessed in a family is a trait.
    values = np.hstack([np.nan_to_num(blocks.teknis), blocks.nine])
    effects = effect_sizes(values, grouping.labels) if grouping.k else np.zeros((0, len(columns)))

    def name(group: int, rows: Indices) -> str:
        return _name(effects[group][: len(blocks.teknis_names)], rows, blocks)

    seen = standardise(values)
    means = group_means(seen, grouping.labels) if grouping.k else seen
    groups = describe(grouping, blocks.nips, effects, columns, unassessed, name, means)
    known = ~np.isnan(blocks.nine).all(axis=1)
    return EmployeeGroups(
        groups=groups,
        tingkat={
            blocks.nips[row]: round(float(np.nanmean(blocks.nine[row])), 3)
            for row in np.flatnonzero(known)
        },
        pendorong=_drivers(grouping.labels, blocks) if grouping.k else {},
    )


def employee_view(
    instansi: Instansi, on: date, weights: BlockWeights
) -> tuple[tuple[str, ...], BlockView]:
    """Give the assessed pegawai by NIP, in order, and their profiles as points."""
    blocks = _read(instansi, on)
    one_hot = blocks.one_hot.reshape(len(blocks.nips), len(_FIELDS))
    return blocks.nips, BlockView(blocks.nine, blocks.teknis, one_hot, weights)


def _read(instansi: Instansi, on: date) -> _Blocks:
    levels: dict[str, dict[str, float]] = {}
    names: dict[str, str] = {}
    people: dict[str, Pegawai] = {}
    for person in sorted(instansi.pegawai, key=lambda one: one.nip):
        records = instansi.kompetensi_by_nip.get(person.nip, ())
        found = latest_levels(records, on)
        if not found:
            continue
        levels[person.nip], people[person.nip] = found, person
        for record in records:
            key = kompetensi_key(record.kompetensi)
            spelt = _shown(record.kompetensi)
            names[key] = min(names.get(key, spelt), spelt)
    technical = sorted({key for found in levels.values() for key in found}.difference(SEMBILAN))
    return _Blocks(
        nips=tuple(levels),
        teknis_names=tuple(names[key] for key in technical),
        nine=_matrix(levels, list(SEMBILAN)),
        teknis=_matrix(levels, technical),
        fields=tuple(study_field(person.pendidikan) for person in people.values()),
    )


def _shown(kompetensi: str) -> str:
    text = " ".join(kompetensi.split())
    return text[len(_PREFIX) :] if text.casefold().startswith(_PREFIX) else text


def _matrix(levels: dict[str, dict[str, float]], keys: list[str]) -> Floats:
    rows = [[found.get(key, np.nan) for key in keys] for found in levels.values()]
    return np.array(rows, dtype=np.float64).reshape(len(levels), len(keys))


def _name(effects: Floats, rows: Indices, blocks: _Blocks) -> str:
    """Name a group by its two clearest technical families and the field most have studied."""
    families = [
        name
        for name, effect in strongest(effects, blocks.teknis_names, len(effects))
        if effect > NAMING_EFFECT
    ][:2]
    counted = Counter(field for row in rows if (field := blocks.fields[row]) is not None)
    field, count = min(counted.items(), key=lambda one: (-one[1], one[0]), default=(OTHER, 0))
    share = count / len(rows)
    parts = [" + ".join(families)] if families else []
    if share >= _PURE and field != OTHER:
        parts.append(f"lulusan {field} {round(100 * share)}%")
    if not parts or (not families and share < _PURE):
        return CAMPURAN
    return " · ".join(parts) if share >= _PURE else f"{parts[0]} (campuran)"


def _drivers(labels: Indices, blocks: _Blocks) -> dict[str, float]:
    def agreement(block: list[str]) -> float:
        return round(float(adjusted_mutual_info_score(block, labels)), 3)

    drivers = {"pendidikan": agreement([field or "" for field in blocks.fields])}
    if blocks.teknis_names:
        best = np.nan_to_num(blocks.teknis, nan=-1.0).argmax(axis=1)
        drivers["teknis"] = agreement([blocks.teknis_names[column] for column in best])
    return drivers

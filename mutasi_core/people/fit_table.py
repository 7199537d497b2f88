"""The fit of many pairs of pegawai and formasi at once: tables per distinct attribute."""

from collections.abc import Hashable, Iterable
from datetime import date
from functools import cache
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok
from mutasi_core.people.fit import (
    WEIGHT_JPM,
    WEIGHT_KINERJA,
    WEIGHT_PENDIDIKAN,
    combine_education,
    meets_level,
    performance_part,
)
from mutasi_core.people.job_person_match import Standards, latest_levels

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
H = TypeVar("H", bound=Hashable)
Levels = tuple[tuple[str, float], ...]
Schooling = tuple[TingkatPendidikan | None, str | None]
Requirement = tuple[TingkatPendidikan | None, tuple[str, ...]]


class FitTable:
    """The fit of every pegawai to every formasi of an instansi on one date.

    Says the same as `fit`, pair by pair, by looking up tables over the few distinct competency
    profiles, standards, schoolings and requirements.

    Notes:
        Memory and building time grow with (distinct profiles x distinct standards) and (distinct
        schoolings x distinct requirements), a lookup with the number of pairs.
    """

    def __init__(self, instansi: Instansi, on: date) -> None:
        people, posts = instansi.pegawai, instansi.formasi
        standards = Standards(instansi.standar_kompetensi)
        self._profile, profiles = _distinct(
            tuple(latest_levels(instansi.kompetensi_by_nip.get(person.nip, ()), on).items())
            for person in people
        )
        self._standard, asked = _distinct(tuple(standards.of(post).items()) for post in posts)
        self._jpm = _match_table(profiles, asked)
        self._schooling, schoolings = _distinct(
            (person.tingkat_pendidikan, person.pendidikan) for person in people
        )
        self._requirement, requirements = _distinct(
            (post.pendidikan_min, post.rumpun_pendidikan) for post in posts
        )
        self._education = _education_table(schoolings, requirements)
        self._kinerja = np.zeros((2, len(people)))
        for place, person in enumerate(people):
            part = performance_part(instansi.kinerja_by_nip.get(person.nip, ()), on)
            if part is not None:
                self._kinerja[:, place] = WEIGHT_KINERJA * part.nilai, WEIGHT_KINERJA

    def values(self, pegawai_index: Indices, formasi_index: Indices) -> tuple[Floats, Floats]:
        """Look up pairs given as positions in `instansi.pegawai` and `instansi.formasi`.

        Returns:
            The fit of each pair, 0 to 1, nan where nothing is known; and its kelengkapan, 0 to 1.
        """
        at_jpm = _flat(self._profile, pegawai_index, self._standard, formasi_index, self._jpm)
        at_education = _flat(
            self._schooling, pegawai_index, self._requirement, formasi_index, self._education
        )
        total, known = (
            self._jpm[row].ravel()[at_jpm]
            + self._education[row].ravel()[at_education]
            + self._kinerja[row][pegawai_index]
            for row in (0, 1)
        )
        with np.errstate(invalid="ignore"):
            return total / known, known

    def jpm(self, pegawai_index: Indices, formasi_index: Indices) -> Floats:
        """Look up the job person match of pairs, 0 to 1, nan where nothing was assessed."""
        at = _flat(self._profile, pegawai_index, self._standard, formasi_index, self._jpm)
        with np.errstate(invalid="ignore"):
            return np.asarray(self._jpm[0].ravel()[at] / self._jpm[1].ravel()[at])


def _flat(
    of_person: Indices, people: Indices, of_post: Indices, posts: Indices, table: Floats
) -> Indices:
    """Give the place of each pair in a table of shape (2, distinct of people, of posts)."""
    places: Indices = (of_person * table.shape[2])[people] + of_post[posts]
    return places


def _distinct(attributes: Iterable[H]) -> tuple[Indices, list[H]]:
    """Number the distinct attributes in order of appearance."""
    number: dict[H, int] = {}
    places = [number.setdefault(attribute, len(number)) for attribute in attributes]
    return np.array(places, dtype=np.intp), list(number)


def _match_table(profiles: list[Levels], standards: list[Levels]) -> Floats:
    """Tabulate weight x JPM and weight of it, shape (2, profiles, standards).

    One kompetensi after the other, so that a large city needs no (profiles x standards x
    kompetensi) cube.
    """
    keys = sorted({key for standard in standards for key, _ in standard})
    levels, asked = _matrix(profiles, keys), _matrix(standards, keys)
    asked = np.where(asked > 0, asked, 0.0)  # also nan: not asked for
    reached = np.zeros((len(profiles), len(standards)))
    reference = np.zeros_like(reached)
    for column in range(len(keys)):
        level = levels[:, column]
        is_assessed = ~np.isnan(level)
        reached += np.minimum(np.where(is_assessed, level, 0.0)[:, None], asked[:, column])
        reference += is_assessed[:, None] * asked[:, column]
    whole = asked.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        weight = np.where(reference > 0, WEIGHT_JPM * (reference / whole), 0.0)
        value = np.where(reference > 0, weight * (reached / reference), 0.0)
    return np.stack([value, weight])


def _matrix(rows: list[Levels], keys: list[str]) -> Floats:
    """Give the levels by kompetensi, nan where a row says nothing."""
    column = {key: place for place, key in enumerate(keys)}
    matrix = np.full((len(rows), len(keys)), np.nan)
    for place, row in enumerate(rows):
        for key, level in row:
            if key in column:
                matrix[place, column[key]] = level
    return matrix


def _education_table(schoolings: list[Schooling], requirements: list[Requirement]) -> Floats:
    """Tabulate weight x value and weight of the schooling, shape (2, schoolings, requirements)."""
    table = np.zeros((2, len(schoolings), len(requirements)))
    cocok = cache(pendidikan_cocok)
    for row, (level, field) in enumerate(schoolings):
        for column, (minimum, families) in enumerate(requirements):
            part = combine_education(
                asks_level=minimum is not None,
                level=meets_level(level, minimum),
                asks_family=bool(families),
                family=cocok(field, families),
            )
            if part is not None:
                weight = WEIGHT_PENDIDIKAN * part.diketahui
                table[:, row, column] = weight * part.nilai, weight
    return table

"""The gain of a move beside the places it fills: fit, disturbance, distance and wish."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

import numpy as np

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.people.fit_table import FitTable
from mutasi_core.planning.candidates import Candidates
from mutasi_core.planning.problem import Floats, Ints

EARTH_RADIUS_KM = 6371.0088
DETOUR = 1.3
"""Road distance over straight distance inside a town: an assumption of the plan contract."""

UNIT_WEIGHT = {1: 0.6, 2: 0.8, 3: 1.0, 4: 1.3, 5: 1.6}
"""What filling a place counts by the priority of its unit (plan contract)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bobot:
    """What leaders weigh; the defaults are those of the plan contract.

    Attributes:
        alpha: One whole point of fit won or lost.
        beta: The disturbance of one move.
        gamma: Ten kilometres between the old and the new unit.
        delta: The fulfilled first choice of an employee.
        prioritas: What filling a place counts, by priority of the unit.
    """

    alpha: float = 0.5
    beta: float = 0.2
    gamma: float = 0.1
    delta: float = 0.3
    prioritas: Mapping[int, float] | None = None

    def of_unit(self, unit: UnitKerja | None) -> float:
        """Give the weight w of a unit; an unknown unit counts as priority 3."""
        weights = self.prioritas or UNIT_WEIGHT
        return weights[unit.prioritas if unit else 3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gains:
    """The terms of the gain of each candidate, already weighted.

    Attributes:
        fit_own, fit_target: Unweighted fit, nan where nothing is known.
        known: Share of the target's fit that rests on data.
        km: Unweighted distance [km], 0 where unknown.
        wish: Unweighted wish, 0, 0.5 or 1.
    """

    fit: Floats
    disturbance: Floats
    distance: Floats
    wish_term: Floats
    fit_own: Floats
    fit_target: Floats
    known: Floats
    km: Floats
    wish: Floats

    @property
    def total(self) -> Floats:
        """Give the gain of each candidate without the filled places."""
        return self.fit + self.disturbance + self.distance + self.wish_term


def gains(instansi: Instansi, candidates: Candidates, table: FitTable, bobot: Bobot) -> Gains:
    """Weigh every candidate.

    alpha (fit of target - fit of own) - beta - gamma km / 10 + delta wish. Where nothing is known
    of one of the two fits there is no difference to count, and the term is 0.
    """
    fit_own, _ = table.values(candidates.pegawai, candidates.own)
    fit_target, known = table.values(candidates.pegawai, candidates.formasi)
    places = _Places(instansi)
    km = _kilometres(instansi, places, candidates)
    wish = _wishes(instansi, places, candidates)
    return Gains(
        fit=bobot.alpha * np.nan_to_num(fit_target - fit_own, nan=0.0),
        disturbance=np.full(len(candidates), -bobot.beta),
        distance=-bobot.gamma * km / 10,
        wish_term=bobot.delta * wish,
        fit_own=fit_own,
        fit_target=fit_target,
        known=known,
        km=km,
        wish=wish,
    )


def distance_km(one: UnitKerja | None, other: UnitKerja | None) -> float:
    """Estimate the way between two units: great circle times the detour, 0 where unknown [km].

    Example:
        >>> a = UnitKerja(unit_id="A", nama="A", lat=3.6028, lon=98.4857)
        >>> b = UnitKerja(unit_id="B", nama="B", lat=3.5527, lon=98.4691)
        >>> round(distance_km(a, b), 2)
        7.63
    """
    if one is None or other is None:
        return 0.0
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    south, north = radians(one.lat), radians(other.lat)
    half = (
        sin((north - south) / 2) ** 2
        + cos(south) * cos(north) * sin(radians(other.lon - one.lon) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * asin(sqrt(half)) * DETOUR


class _Places:
    """The units that have formasi, numbered, and the unit of each formasi."""

    def __init__(self, instansi: Instansi) -> None:
        self.ids = sorted({post.unit_id for post in instansi.formasi})
        self.number = {unit_id: number for number, unit_id in enumerate(self.ids)}
        self.of_formasi: Ints = np.array(
            [self.number[post.unit_id] for post in instansi.formasi], dtype=np.int64
        )


def _kilometres(instansi: Instansi, places: _Places, candidates: Candidates) -> Floats:
    units = [instansi.unit_by_id.get(unit_id) for unit_id in places.ids]
    table = np.array([[distance_km(one, other) for other in units] for one in units])
    unit = places.of_formasi
    return np.asarray(table[unit[candidates.own], unit[candidates.formasi]])


def _wishes(instansi: Instansi, places: _Places, candidates: Candidates) -> Floats:
    """Give 1 where the target's unit is the person's first choice, 0.5 for a later one, else 0."""
    wishing = {nip: row for row, nip in enumerate(sorted(instansi.permohonan_by_nip), start=1)}
    table = np.zeros((len(wishing) + 1, len(places.ids)))
    row_of = np.array([wishing.get(person.nip, 0) for person in instansi.pegawai], dtype=np.int64)
    for nip, row in wishing.items():
        person = instansi.pegawai_by_nip.get(nip)
        wanted = sorted(instansi.permohonan_by_nip[nip], key=lambda wish: wish.urutan)
        choices = [wish.unit_tujuan for wish in wanted if wish.unit_tujuan is not None]
        for rank, unit_id in enumerate(dict.fromkeys(choices)):
            if unit_id in places.number and person and person.unit_id != unit_id:
                table[row, places.number[unit_id]] = 1.0 if rank == 0 else 0.5
    return np.asarray(table[row_of[candidates.pegawai], places.of_formasi[candidates.formasi]])

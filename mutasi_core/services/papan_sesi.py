"""The session behind a board page: one skenario under change over data that all sessions share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.impact.affected import Service
from mutasi_core.impact.guarding import within_citywide_gain
from mutasi_core.impact.model import Estimate, estimate_changes
from mutasi_core.needs.balance import Balance, balance
from mutasi_core.services.dampak import touched_units
from mutasi_core.simulation.board import Board
from mutasi_core.simulation.ground import Ground, Place
from mutasi_core.simulation.seating import mean_fit
from mutasi_core.simulation.targeting import Targeting

Json = dict[str, Any]

_HELD = 4
_shared: list["Shared"] = []


@dataclass(frozen=True, kw_only=True)
class Shared:
    """What every session over the same data and date uses and none changes."""

    ground: Ground
    service: Service
    targeting: Targeting

    @cached_property
    def balance(self) -> Balance:
        """Balance before any move."""
        return balance(self.ground.instansi, self.ground.on)

    @cached_property
    def unit_index(self) -> Mapping[str, int]:
        """Place of each unit in the roster."""
        return {row.unit_id: place for place, row in enumerate(self.balance.unit)}

    @cached_property
    def jabatan(self) -> Mapping[str, str]:
        """Every jabatan as it is written, by its key; the peta jabatan's spelling first."""
        found: dict[str, str] = {}
        names = [post.jabatan for post in self.ground.instansi.formasi]
        names += [person.jabatan for person in self.ground.instansi.pegawai]
        for name in names:
            found.setdefault(jabatan_key(name), name)
        return found

    @cached_property
    def jabatan_index(self) -> Mapping[str, int]:
        """Place of each jabatan in the roster, by its key."""
        return {key: place for place, key in enumerate(self.jabatan)}

    def post_row(self, place: Place, bezetting: int) -> list[int | None]:
        """Write a post as [jabatan, kebutuhan, bezetting]."""
        return [self.jabatan_index[place[1]], self.ground.kebutuhan.get(place), bezetting]


@dataclass(kw_only=True)
class Papan:
    """One board with the estimates of the units it has changed."""

    shared: Shared
    board: Board
    estimates: dict[str, Estimate] = field(default_factory=dict)

    def refresh(self, *places: Place) -> list[str]:
        """Estimate anew the units of some places; give those whose services are touched."""
        service, moved = self.shared.service, self.board.moved_places()
        changed = set(touched_units(service, (end for pair in moved.values() for end in pair)))
        touched = touched_units(service, places)
        on = self.shared.ground.on
        again = [service.staffing(unit_id, moved) for unit_id in touched if unit_id in changed]
        for unit_id in touched:
            self.estimates.pop(unit_id, None)
        for found in estimate_changes(again, on):
            self.estimates[found.change.unit_id] = found
        return touched

    def guarded(self) -> Mapping[str, Estimate]:
        """Give all estimates within what a whole city can gain, by unit."""
        service = self.shared.service
        ikm = [skm.ikm for skm in service.latest.values()]
        held = within_citywide_gain(tuple(self.estimates.values()), ikm, self.shared.ground.on)
        return {one.change.unit_id: one for one in held}

    def unit_row(self, unit_id: str) -> Json:
        """Write how one unit stands on the board."""
        ground, board = self.shared.ground, self.board
        ends = {nip: place for nip, (_, place) in board.moved_places().items()}
        crossing = [
            (ground.home[nip][0], place[0])
            for nip, place in ends.items()
            if ground.home[nip][0] != place[0]
        ]
        places = ground.places_of_unit.get(unit_id, ())
        needs = {place: ground.kebutuhan.get(place) for place in places}
        fit = mean_fit(ground, (unit_id,), ends)
        return {
            "id": unit_id,
            "kebutuhan": sum(need or 0 for need in needs.values()),
            "bezetting": sum(board.bezetting(place) for place in places),
            "bezetting_awal": sum(ground.bezetting.get(place, 0) for place in places),
            "selisih": sum(
                board.bezetting(place) - need for place, need in needs.items() if need is not None
            ),
            "masuk": sum(target == unit_id for _, target in crossing),
            "keluar": sum(origin == unit_id for origin, _ in crossing),
            "fit": None if fit is None else round(fit, 3),
        }


def share(instansi: Instansi, on: date) -> Shared:
    """Give what sessions share, prepared once while the same data are in use."""
    for held in _shared:
        if held.ground.instansi is instansi and held.ground.on == on:
            return held
    ground = Ground(instansi=instansi, on=on)
    made = Shared(ground=ground, service=Service(ground=ground), targeting=Targeting(ground))
    _shared.append(made)
    del _shared[:-_HELD]
    return made

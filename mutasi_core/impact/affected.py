"""The affected units: from who moved where to what the impact model needs to know."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from mutasi_core.domain.catatan import Skm
from mutasi_core.impact.staffing import StaffingChange
from mutasi_core.needs.balance import planning_unit
from mutasi_core.simulation.ground import Ground, Place
from mutasi_core.simulation.seating import mean_fit

_ESELON = re.compile(r"\s*(IV|V|I{1,3})\s*[./]?\s*([A-Ea-e]?)")
_ROMAN = ("I", "II", "III", "IV", "V")


@dataclass(frozen=True, kw_only=True)
class Service:
    """The units of an instansi as their citizens are asked about them.

    A survey speaks for the unit it names and for those planned under it that have none of their
    own (a gugus for its SD).
    """

    ground: Ground

    @cached_property
    def latest(self) -> Mapping[str, Skm]:
        """The latest survey of each unit; the later row where one period stands twice."""
        found: dict[str, Skm] = {}
        for skm in self.ground.instansi.skm:
            if skm.unit_id not in found or skm.periode >= found[skm.unit_id].periode:
                found[skm.unit_id] = skm
        return found

    @cached_property
    def unit_of(self) -> Mapping[str, str]:
        """Under which unit the service of each unit is judged."""
        group = planning_unit(self.ground.instansi)
        return {
            unit: unit if unit in self.latest or planned not in self.latest else planned
            for unit, planned in group.items()
        }

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """Units that are judged together, by the unit they are judged under."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for unit, under in self.unit_of.items():
            found[under].append(unit)
        return {under: tuple(units) for under, units in found.items()}

    @cached_property
    def heads(self) -> Mapping[str, tuple[Place, ...]]:
        """The formasi that lead each unit: its pimpinan of the highest eselon."""
        found: defaultdict[str, list[tuple[tuple[int, str], Place]]] = defaultdict(list)
        for formasi in self.ground.instansi.formasi:
            if formasi.pimpinan:
                found[formasi.unit_id].append((_rank(formasi.eselon), formasi.key))
        return {
            unit: tuple(place for rank, place in ranked if rank == min(ranked)[0])
            for unit, ranked in found.items()
        }

    def staffing(self, under: str, places: Mapping[str, tuple[Place, Place]]) -> StaffingChange:
        """Say how the staff of one unit changes.

        Args:
            under: A unit that services are judged under.
            places: Home and place on the board of each moved person, by NIP.
        """
        ground, parts = self.ground, frozenset(self.parts.get(under, (under,)))
        weighed = [
            (nip, home, place, ground.weight(nip, home), ground.weight(nip, place))
            for nip, (home, place) in places.items()
        ]
        was = {nip for nip, home, _, at_home, _ in weighed if home[0] in parts and at_home}
        is_now = {nip for nip, _, place, _, at_end in weighed if place[0] in parts and at_end}
        staff = sum(len(ground.members.get(unit, ())) for unit in parts)
        ends = {nip: place for nip, (_, place) in places.items()}
        newcomers = tuple(ground.fit(nip, ends[nip]) for nip in sorted(is_now - was))
        skm = self.latest.get(under)
        needs = [
            need
            for unit in parts
            for place in ground.places_of_unit.get(unit, ())
            if (need := ground.kebutuhan.get(place)) is not None
        ]
        # Whoever changes post inside stays, and so does everybody who does not move.
        return StaffingChange(
            unit_id=under,
            need=sum(needs) or None,
            stayers=staff - len(was - is_now),
            newcomers=newcomers,
            leavers=len(was - is_now),
            fit_before=mean_fit(ground, parts, {}),
            fit_after=mean_fit(ground, parts, ends),
            head_changed=self._head_changed(parts, weighed),
            ikm=skm.ikm if skm else None,
            responden=skm.responden if skm else None,
        )

    def _head_changed(
        self, parts: Collection[str], weighed: list[tuple[str, Place, Place, int, int]]
    ) -> float:
        """Give the share of the leading posts that somebody enters or leaves, 0 to 1."""
        heads = {place for unit in parts for place in self.heads.get(unit, ())}
        ends = {home for _, home, _, at_home, _ in weighed if at_home}
        ends |= {place for _, _, place, _, at_end in weighed if at_end}
        return len(heads & ends) / len(heads) if heads else 0.0


def _rank(eselon: str | None) -> tuple[int, str]:
    """Order eselon from the highest down; a post without one stands last."""
    found = _ESELON.match(eselon or "")
    return (_ROMAN.index(found[1]), found[2].casefold()) if found else (len(_ROMAN), "")

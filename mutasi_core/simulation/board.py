"""The board: a skenario that changes one person at a time and always knows what it does."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.simulation.ground import Ground, Place
from mutasi_core.simulation.judging import Standing, Violation, stand, violations
from mutasi_core.simulation.seating import find_place
from mutasi_core.simulation.totals import Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one change of the board did.

    Attributes:
        before, after: Where the person sat on the board; equal where nothing changed.
        totals: Balance of the whole instansi after the change.
        touched: NIP of the moved people whose violations may have changed, sorted.
    """

    nip: str
    before: Place
    after: Place
    totals: Totals
    touched: tuple[str, ...]


class Board:
    """The evaluated state of a skenario under change.

    Always equal to `evaluating.evaluate` of the same moves. One change costs the moves that share
    a post with it, never the whole city.
    """

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.totals = ground.totals
        self._mutasi: dict[str, Mutasi] = {}
        self._place: dict[str, Place] = {}
        self._difference: dict[Place, int] = {}
        self._at_post: defaultdict[Place, set[str]] = defaultdict(set)
        self._violations: dict[str, tuple[Violation, ...]] = {}
        self._standing: dict[tuple[str, Place, str | None], Standing] = {}
        self._history: list[tuple[str, Mutasi | None]] = []

    @property
    def mutasi(self) -> tuple[Mutasi, ...]:
        """The moves that stand, in the order in which the people first moved."""
        return tuple(self._mutasi.values())

    @property
    def violations(self) -> Mapping[str, tuple[Violation, ...]]:
        """Broken rules of each moved person, by NIP."""
        return self._violations

    def place(self, nip: str) -> Place:
        """Say where a person sits on the board."""
        return self._place.get(nip, self.ground.home[nip])

    def bezetting(self, place: Place) -> int:
        """Count the people at a place on the board [orang]."""
        return self.ground.bezetting.get(place, 0) + self._difference.get(place, 0)

    @property
    def differences(self) -> Mapping[Place, int]:
        """By how much the bezetting of each changed place differs from the start [orang]."""
        return self._difference

    def moved_places(self) -> Mapping[str, tuple[Place, Place]]:
        """Give home and place on the board of each moved person, by NIP."""
        return {nip: (self.ground.home[nip], place) for nip, place in self._place.items()}

    def apply(self, mutasi: Mutasi) -> Change:
        """Move a person, from wherever they are on the board; home takes the move back.

        Raises:
            UnknownReferenceError: If the data lack the person or the post; the board is unchanged.
        """
        after = find_place(self.ground, mutasi)
        self._history.append((mutasi.nip, self._mutasi.get(mutasi.nip)))
        return self._put(mutasi, after)

    def remove(self, nip: str) -> Change:
        """Send a person home."""
        if nip not in self.ground.home:
            raise UnknownReferenceError(f"NIP {nip} tidak ada dalam data.")
        self._history.append((nip, self._mutasi.get(nip)))
        return self._send_home(nip)

    def undo(self) -> Change | None:
        """Take the latest change back; None where there is none."""
        if not self._history:
            return None
        nip, previous = self._history.pop()
        if previous is None:
            return self._send_home(nip)
        return self._put(previous, find_place(self.ground, previous))

    def reset(self) -> None:
        """Send everybody home and forget what was done."""
        for nip in tuple(self._mutasi):
            self._send_home(nip)
        self._history.clear()

    def _send_home(self, nip: str) -> Change:
        home = self.ground.home[nip]
        return self._put(Mutasi(nip=nip, unit_tujuan=home[0], jabatan_tujuan=home[1]), home)

    def _put(self, mutasi: Mutasi, after: Place) -> Change:
        nip, before, home = mutasi.nip, self.place(mutasi.nip), self.ground.home[mutasi.nip]
        if after == home:
            self._mutasi.pop(nip, None)
            self._place.pop(nip, None)
            self._violations.pop(nip, None)
        else:
            self._mutasi[nip] = mutasi
            self._place[nip] = after
        for place in {before, after} - {home}:
            self._at_post[place].discard(nip)
        if after == home:
            self._at_post[home].discard(nip)
        else:
            self._at_post[home].add(nip)
            self._at_post[after].add(nip)
        if before != after:
            self._count(before, -self.ground.weight(nip, before))
            self._count(after, self.ground.weight(nip, after))
        touched = (self._at_post[before] | self._at_post[after] | {nip}) & self._mutasi.keys()
        for one in touched:
            self._violations[one] = self._judge(one)
        return Change(
            nip=nip, before=before, after=after, totals=self.totals, touched=tuple(sorted(touched))
        )

    def _count(self, place: Place, difference: int) -> None:
        old = self.bezetting(place)
        self.totals = self.totals.moved(self.ground.kebutuhan.get(place), old, old + difference)
        changed = self._difference.get(place, 0) + difference
        if changed:
            self._difference[place] = changed
        else:
            self._difference.pop(place, None)

    def _judge(self, nip: str) -> tuple[Violation, ...]:
        mutasi, place = self._mutasi[nip], self._place[nip]
        key = (nip, place, mutasi.nomor_izin)
        if key not in self._standing:
            self._standing[key] = stand(self.ground, mutasi, place)
        ends = {end: self.bezetting(end) for end in (self.ground.home[nip], place)}
        return violations(self.ground, self._standing[key], ends)

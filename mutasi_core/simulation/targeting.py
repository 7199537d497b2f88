"""The targets: where a person may go, for every formasi at once, fast enough for a drag."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat, Verdict
from mutasi_core.simulation.board import Board
from mutasi_core.simulation.ground import Ground, Place
from mutasi_core.simulation.judging import headcount_between
from mutasi_core.simulation.target_table import UNKNOWN_NEED, Ints, TargetTable, family_of

BAN = "LARANG"
BAN_REASON = "Mutasi ini dilarang oleh keputusan pimpinan."


class Status(IntEnum):
    """What stands between a person and a formasi, the least first."""

    BOLEH = 0
    IZIN = 1
    TIDAK = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One formasi as a target.

    Attributes:
        status: IZIN where a recorded override would do, TIDAK where nothing would.
        kode, reason: The gravest rule found in the way and its sentence; None where nothing is.
        fit: 0 to 1; None where not known.
        shortage: Places still empty on the board [orang]; None where the need is unknown.
    """

    formasi: Formasi
    status: Status
    kode: str | None
    reason: str | None
    fit: float | None
    shortage: int | None


Blocker = tuple[Status, str, str]
"""Status, kode, sentence."""


class Targeting:
    """The fillable formasi of an instansi, sorted by what each rule reads of a target.

    Asks each rule once for each combination of attributes it declares to read, coarse rules first;
    what one forbids altogether is not asked of the next: some hundred questions a person.
    """

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.table = TargetTable(ground)
        self.posts = self.table.posts
        self._pegawai_rules = tuple(rule for rule in RULES if rule.scope is Scope.PEGAWAI)
        self._keadaan_rules = tuple(rule for rule in RULES if rule.scope is Scope.KEADAAN)

    def person_findings(self, nip: str) -> tuple[tuple[Rule, Finding], ...]:
        """List the rules about the person alone that any move would break."""
        if not self.posts:
            return ()
        usul = self._usul(nip, self.posts[0])
        asked = ((rule, rule.check(usul)) for rule in self._pegawai_rules)
        return tuple(pair for pair in asked if pair[1].verdict is Verdict.VIOLATED)

    def stays(self, nip: str) -> bool:
        """Say whether leaders decided that a person stays."""
        return any(ban.unit_id is None and ban.jabatan is None for ban in self._bans(nip))

    def is_banned(self, nip: str, place: Place) -> bool:
        """Say whether leaders decided against a move."""
        return any(
            ban.unit_id in {None, place[0]}
            and (ban.jabatan is None or jabatan_key(ban.jabatan) == place[1])
            for ban in self._bans(nip)
        )

    def in_unit(self, board: Board, nip: str, unit_id: str) -> tuple[Target, ...]:
        """Judge the fillable formasi of one unit but the person's own, the one to choose first.

        The same jabatan; then what is allowed and short; then the same Jabatan Fungsional, the
        same kind, the greater fit (an unknown one last).
        """
        return self._best(board, nip, self.table.places_of_unit.get(unit_id, ()), every=True)

    def best(self, board: Board, nip: str) -> tuple[Target, ...]:
        """Give the target to choose in each unit, as the board stands now."""
        return self._best(board, nip, range(len(self.posts)), every=False)

    def _best(
        self, board: Board, nip: str, among: Iterable[int], *, every: bool
    ) -> tuple[Target, ...]:
        home = self.ground.home[nip]
        places = np.array([p for p in among if self.posts[p].key != home], dtype=np.int64)
        if not len(places):
            return ()
        status, why, reasons = self._judge(board, nip, places)
        shortage = self._shortage(board, nip, places)
        row = np.array([self.ground.pegawai_index[nip]], dtype=np.intp)
        fit, _ = self.ground.fit_table.values(row, self.table.columns["formasi"][places])
        order = self._order(nip, places, status, shortage, fit)
        if not every:
            units = self.table.columns["unit"][places[order]]
            order = order[np.sort(np.unique(units, return_index=True)[1])]
        return tuple(
            Target(
                formasi=self.posts[places[one]],
                status=Status(status[one]),
                kode=reasons[why[one]][1] if status[one] else None,
                reason=reasons[why[one]][2] if status[one] else None,
                fit=None if np.isnan(fit[one]) else float(fit[one]),
                shortage=None if shortage[one] == UNKNOWN_NEED else int(shortage[one]),
            )
            for one in order
        )

    def _order(
        self, nip: str, places: Ints, status: Ints, shortage: Ints, fit: NDArray[np.float64]
    ) -> Ints:
        person = self.ground.instansi.pegawai_by_nip[nip]
        columns = self.table.columns
        jabatan, family, jenis = (
            columns[name][places] != self.table.numbers_of[name].get(value, -1)
            for name, value in (
                ("jabatan", jabatan_key(person.jabatan)),
                ("family", family_of(person.jabatan)),
                ("jenis", person.jenis_jabatan),
            )
        )
        known = np.where(np.isnan(fit), 1.0, -fit)
        # lexsort takes the last key as the first.
        order: Ints = np.lexsort(
            (columns["name"][places], known, jenis, family, shortage <= 0, status, jabatan)
        )
        return order

    def _judge(self, board: Board, nip: str, places: Ints) -> tuple[Ints, Ints, list[Blocker]]:
        """Give the status of each place and which reason it has, with the list of reasons."""
        status = np.zeros(len(places), dtype=np.int64)
        why = np.zeros(len(places), dtype=np.int64)
        reasons: list[Blocker] = [(Status.BOLEH, "", "")]
        usul: dict[int, UsulMutasi] = {}

        def mark(which: NDArray[np.bool_], blocker: Blocker) -> None:
            worse = which & (status < blocker[0])
            status[worse] = blocker[0]
            why[worse] = len(reasons)
            reasons.append(blocker)

        for rule, finding in self.person_findings(nip):
            if (blocker := _blocker(rule, finding)) is not None:
                mark(np.ones(len(places), dtype=np.bool_), blocker)
        if self._bans(nip):
            banned = [self.is_banned(nip, self.posts[place].key) for place in places]
            mark(np.array(banned, dtype=np.bool_), (Status.TIDAK, BAN, BAN_REASON))
        for rule, numbers in self.table.rule_numbers:
            of_place = numbers[places]
            alive = np.flatnonzero(status < Status.TIDAK)
            asked, example = np.unique(of_place[alive], return_index=True)
            for number, first in zip(asked, alive[example], strict=True):
                place = int(places[first])
                if place not in usul:
                    usul[place] = self._usul(nip, self.posts[place])
                if (blocker := _blocker(rule, rule.check(usul[place]))) is not None:
                    mark(of_place == number, blocker)
        self._judge_headcount(board, nip, places, status, mark)
        return status, why, reasons

    def _judge_headcount(
        self,
        board: Board,
        nip: str,
        places: Ints,
        status: Ints,
        mark: Callable[[NDArray[np.bool_], Blocker], None],
    ) -> None:
        """Judge the headcount as if the person were home and then made only this move."""
        ground, home, now = self.ground, self.ground.home[nip], board.place(nip)
        at_home = board.bezetting(home)
        if now != home:
            at_home += ground.weight(nip, home)
        held = self._held_by_others(board, nip)[places]
        need = self.table.columns["need"][places]
        alive = status < Status.TIDAK
        pairs = np.unique(np.stack([held[alive], need[alive]], axis=1), axis=0)
        if not len(pairs):
            return
        usul = self._usul(nip, self.posts[places[0]])
        for there, wanted in pairs.tolist():
            headcount = headcount_between(
                ground, home, at_home, there, None if wanted == UNKNOWN_NEED else wanted
            )
            judged = replace(usul, headcount=headcount)
            for rule in self._keadaan_rules:
                if (blocker := _blocker(rule, rule.check(judged))) is not None:
                    mark(alive & (held == there) & (need == wanted), blocker)

    def _shortage(self, board: Board, nip: str, places: Ints) -> Ints:
        need = self.table.columns["need"][places]
        left = np.maximum(need - self._held_by_others(board, nip)[places], 0)
        return np.where(need == UNKNOWN_NEED, UNKNOWN_NEED, left)

    def _held_by_others(self, board: Board, nip: str) -> Ints:
        held = self.table.columns["held"].copy()
        for place, difference in board.differences.items():
            if place in self.table.place_of:
                held[self.table.place_of[place]] += difference
        now = board.place(nip)
        if now in self.table.place_of:
            held[self.table.place_of[now]] -= self.ground.weight(nip, now)
        return held

    def _usul(self, nip: str, post: Formasi) -> UsulMutasi:
        usul = make_usul(
            self.ground.instansi,
            self.ground.instansi.pegawai_by_nip[nip],
            post,
            self.ground.on,
            jpm=self.ground.jpm(nip, post.key),
        )
        # An izin opens one target only; here one answer stands for all targets alike.
        return replace(usul, izin=()) if usul.izin else usul

    def _bans(self, nip: str) -> list[Keputusan]:
        decisions = self.ground.decisions.get(nip, ())
        return [one for one in decisions if one.jenis is JenisKeputusan.LARANG]


def _blocker(rule: Rule, finding: Finding) -> Blocker | None:
    if not finding.blocks:
        return None
    status = Status.TIDAK if finding.tingkat is Tingkat.HARD else Status.IZIN
    return (status, rule.kode, finding.penjelasan)

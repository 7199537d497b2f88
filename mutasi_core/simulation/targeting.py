"""The targets: where a person may go, for every formasi at once, fast enough for a drag."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property, lru_cache

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import jabatan_key, without_jenjang
from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat, Verdict
from mutasi_core.simulation.board import Board
from mutasi_core.simulation.ground import Ground, Place
from mutasi_core.simulation.judging import headcount_without

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
        kode, reason: The gravest rule in the way and its sentence; None where nothing is.
        obstacles: How many rules are in the way.
        fit: 0 to 1; None where not known.
        shortage: Places still empty on the board [orang]; None where the need is unknown.
    """

    formasi: Formasi
    status: Status
    kode: str | None
    reason: str | None
    obstacles: int
    fit: float | None
    shortage: int | None


Blocker = tuple[Status, str, str]
"""Status, kode, sentence."""


class Targeting:
    """The formasi of an instansi, sorted by what each rule reads of a target.

    Asks each rule once for each combination of attributes it declares to read, so a person's
    1,500 targets cost some hundred questions. `of` says the same as the rules asked one by one.
    """

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.posts = tuple(post for post in ground.instansi.formasi if post.dapat_diisi)
        self._pegawai_rules = tuple(rule for rule in RULES if rule.scope is Scope.PEGAWAI)
        self._keadaan_rules = tuple(rule for rule in RULES if rule.scope is Scope.KEADAAN)
        self._pair_rules = tuple(rule for rule in RULES if rule.scope is Scope.PASANGAN)

    @cached_property
    def by_unit(self) -> dict[str, tuple[int, ...]]:
        """Positions in `posts` of the formasi of each unit."""
        found: dict[str, list[int]] = {}
        for place, post in enumerate(self.posts):
            found.setdefault(post.unit_id, []).append(place)
        return {unit_id: tuple(places) for unit_id, places in found.items()}

    @cached_property
    def _numbers(self) -> tuple[tuple[Rule, Sequence[int]], ...]:
        """For each rule about pairs, which of its distinct targets each post is."""
        if not self.posts or not self.ground.instansi.pegawai:
            return ()
        somebody = self.ground.instansi.pegawai[0]
        usul = [
            make_usul(self.ground.instansi, somebody, post, self.ground.on) for post in self.posts
        ]
        standards = _numbered(tuple(self.ground.standard(post.key).items()) for post in self.posts)
        found = []
        for rule in self._pair_rules:
            reads_jpm = rule.pegawai_key(replace(usul[0], jpm=0.1)) != rule.pegawai_key(
                replace(usul[0], jpm=0.9)
            )
            keys: Iterable[Hashable] = (
                (rule.tujuan_key(one), standard if reads_jpm else None)
                for one, standard in zip(usul, standards, strict=True)
            )
            found.append((rule, _numbered(keys)))
        return tuple(found)

    def person_findings(self, nip: str) -> tuple[tuple[Rule, Finding], ...]:
        """List the rules about the person alone that any move would break."""
        if not self.posts:
            return ()
        usul = make_usul(
            self.ground.instansi,
            self.ground.instansi.pegawai_by_nip[nip],
            self.posts[0],
            self.ground.on,
        )
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

    def of(self, board: Board, nip: str, unit_id: str | None = None) -> tuple[Target, ...]:
        """Judge every fillable formasi, or those of one unit, as the board stands now."""
        places = range(len(self.posts)) if unit_id is None else self.by_unit.get(unit_id, ())
        personal = [
            blocker
            for rule, finding in self.person_findings(nip)
            if (blocker := _blocker(rule, finding)) is not None
        ]
        memo: dict[tuple[str, int], Blocker | None] = {}
        usul: dict[int, UsulMutasi] = {}
        found = []
        for place in places:
            post = self.posts[place]
            blockers = list(personal)
            for rule, numbers in self._numbers:
                question = (rule.kode, numbers[place])
                if question not in memo:
                    if place not in usul:
                        usul[place] = self._usul(nip, post)
                    memo[question] = _blocker(rule, rule.check(usul[place]))
                if (blocker := memo[question]) is not None:
                    blockers.append(blocker)
            if self.is_banned(nip, post.key):
                blockers.append((Status.TIDAK, BAN, BAN_REASON))
            if all(status is not Status.TIDAK for status, _, _ in blockers):
                if place not in usul:
                    usul[place] = self._usul(nip, post)
                blockers += self._headcount_blockers(board, usul[place])
            found.append(self._target(board, nip, post, blockers))
        return tuple(found)

    def _target(self, board: Board, nip: str, post: Formasi, blockers: Sequence[Blocker]) -> Target:
        gravest = max(blockers, key=lambda one: one[0], default=(Status.BOLEH, None, None))
        need = self.ground.kebutuhan.get(post.key)
        held = board.bezetting(post.key)
        if board.place(nip) == post.key:
            held -= self.ground.weight(nip, post.key)
        return Target(
            formasi=post,
            status=gravest[0],
            kode=gravest[1],
            reason=gravest[2],
            obstacles=len(blockers),
            fit=self.ground.fit(nip, post.key),
            shortage=None if need is None else max(need - held, 0),
        )

    def _headcount_blockers(self, board: Board, usul: UsulMutasi) -> list[Blocker]:
        """Judge the headcount as if the person were home and then made this one move."""
        nip, target = usul.pegawai.nip, usul.tujuan.key
        home, now = self.ground.home[nip], board.place(nip)
        counts = {place: board.bezetting(place) for place in (home, target, now)}
        counts[now] -= self.ground.weight(nip, now)
        counts[target] += self.ground.weight(nip, target)
        judged = replace(usul, headcount=headcount_without(self.ground, nip, target, counts))
        found = (_blocker(rule, rule.check(judged)) for rule in self._keadaan_rules)
        return [one for one in found if one]

    def _usul(self, nip: str, post: Formasi) -> UsulMutasi:
        return make_usul(
            self.ground.instansi,
            self.ground.instansi.pegawai_by_nip[nip],
            post,
            self.ground.on,
            jpm=self.ground.jpm(nip, post.key),
        )

    def _bans(self, nip: str) -> list[Keputusan]:
        decisions = self.ground.decisions.get(nip, ())
        return [one for one in decisions if one.jenis is JenisKeputusan.LARANG]


def best_first(ground: Ground, nip: str, targets: Iterable[Target]) -> list[Target]:
    """Order targets: the same jabatan, then what is allowed and short, then the closest.

    Among equals the greater fit comes first, an unknown one last.
    """
    person = ground.instansi.pegawai_by_nip[nip]
    own, family = jabatan_key(person.jabatan), _family(person.jabatan)

    def order(target: Target) -> tuple[bool, int, bool, bool, int, bool, float, str]:
        post = target.formasi
        return (
            post.key[1] != own,
            target.status,
            not target.shortage,
            _family(post.jabatan) != family,
            target.obstacles,
            post.jenis_jabatan is not person.jenis_jabatan,
            1.0 if target.fit is None else -target.fit,
            post.key[1],
        )

    return sorted(targets, key=order)


@lru_cache(maxsize=10_000)
def _family(jabatan: str) -> str:
    return jabatan_key(without_jenjang(jabatan))


def _blocker(rule: Rule, finding: Finding) -> Blocker | None:
    if not finding.blocks:
        return None
    status = Status.TIDAK if finding.tingkat is Tingkat.HARD else Status.IZIN
    return (status, rule.kode, finding.penjelasan)


def _numbered(keys: Iterable[Hashable]) -> list[int]:
    """Number distinct keys in order of appearance."""
    number: dict[Hashable, int] = {}
    return [number.setdefault(key, len(number)) for key in keys]

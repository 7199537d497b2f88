"""The candidates: every lawful move of one pegawai to one formasi, found without a second law.

A rule about the person alone is asked once a person. A rule about the pair is asked once for each
distinct combination of the attributes that it declares to read, and its answer spread over all
pairs that share them.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.bezetting import is_counted
from mutasi_core.needs.kebutuhan import kebutuhan
from mutasi_core.planning.problem import Bools, Ints
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.usul import UsulMutasi

_BLOCK = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Lawful moves as pairs of positions in `instansi.pegawai` and `instansi.formasi`.

    Sorted by NIP, then by formasi id: the same whatever the order of rows was.

    Attributes:
        own: Position of the formasi that each candidate's person holds today.
    """

    pegawai: Ints
    formasi: Ints
    own: Ints

    def __len__(self) -> int:
        """Count the candidate moves."""
        return len(self.pegawai)


def find_candidates(instansi: Instansi, tmt: date, rules: Sequence[Rule] = RULES) -> Candidates:
    """Find every move that no HARD rule, nor an OVR rule without a recorded override, forbids.

    Only a person who counts in the bezetting of a formasi with a known kebutuhan can move: without
    it nobody knows what the move would leave behind. Rules about the headcount (R12, R13) are
    limits of the whole plan and are not asked here.
    """
    needed = kebutuhan(instansi)
    known = [needed.get(post.key) is not None for post in instansi.formasi]
    place_of = {post.key: place for place, post in enumerate(instansi.formasi)}
    movers = [
        (place, place_of[person.formasi_key])
        for place, person in enumerate(instansi.pegawai)
        if person.formasi_key in place_of
        and known[place_of[person.formasi_key]]
        and is_counted(person, tmt)
    ]
    targets = [
        place for place, post in enumerate(instansi.formasi) if post.dapat_diisi and known[place]
    ]
    if not movers or not targets:
        nobody = np.zeros(0, dtype=np.int64)
        return Candidates(pegawai=nobody, formasi=nobody, own=nobody)
    movers.sort(key=lambda pair: instansi.pegawai[pair[0]].nip)
    targets.sort(key=lambda place: instansi.formasi[place].id)
    some_post, some_person = instansi.formasi[targets[0]], instansi.pegawai[movers[0][0]]
    of_person = [make_usul(instansi, instansi.pegawai[p], some_post, tmt) for p, _ in movers]
    free = [
        place
        for place, usul in enumerate(of_person)
        if not any(r.check(usul).blocks for r in rules if r.scope is Scope.PEGAWAI)
    ]
    of_target = [
        make_usul(instansi, some_person, instansi.formasi[place], tmt) for place in targets
    ]
    asker = _PairRules(instansi, tmt, [r for r in rules if r.scope is Scope.PASANGAN], of_target)
    own = np.array([movers[place][1] for place in free], dtype=np.int64)
    target = np.array(targets, dtype=np.int64)
    rows: list[Ints] = []
    columns: list[Ints] = []
    for start in range(0, len(free), _BLOCK):
        block = free[start : start + _BLOCK]
        allowed = asker.allowed([of_person[place] for place in block])
        allowed &= own[start : start + len(block), None] != target
        row, column = np.nonzero(allowed)
        rows.append(row + start)
        columns.append(column)
    row, column = np.concatenate(rows or [own]), np.concatenate(columns or [own])
    people = np.array([movers[place][0] for place in free], dtype=np.int64)
    return Candidates(pegawai=people[row], formasi=target[column], own=own[row])


class _PairRules:
    """The rules about pairs, asked once for each distinct combination of what they read."""

    def __init__(
        self, instansi: Instansi, tmt: date, rules: Sequence[Rule], targets: Sequence[UsulMutasi]
    ) -> None:
        self._instansi, self._tmt, self._targets = instansi, tmt, targets
        keyed = [(rule, *_numbered(rule.tujuan_key(usul) for usul in targets)) for rule in rules]
        # Coarse rules first: what they forbid need not be asked of the fine ones.
        self._rules = sorted(keyed, key=lambda entry: len(entry[2]))
        self._answers: dict[tuple[str, Hashable, int], bool] = {}

    def allowed(self, people: Sequence[UsulMutasi]) -> Bools:
        """Say for each person (row) and target (column) whether no rule forbids the pair."""
        alive = np.ones((len(people), len(self._targets)), dtype=np.bool_)
        for rule, of_target, examples in self._rules:
            of_person, person_examples = _numbered(rule.pegawai_key(usul) for usul in people)
            keys = [rule.pegawai_key(people[place]) for place in person_examples]
            table = np.ones((len(person_examples), len(examples)), dtype=np.bool_)
            for row, column in self._asked(alive, of_person, of_target, table.shape):
                answer = (rule.kode, keys[row], column)
                if answer not in self._answers:
                    self._answers[answer] = self._permits(
                        rule, people[person_examples[row]], self._targets[examples[column]]
                    )
                table[row, column] = self._answers[answer]
            if not table.all():
                alive &= table[of_person[:, None], of_target]
        return alive

    def _asked(
        self, alive: Bools, of_person: Ints, of_target: Ints, shape: tuple[int, int]
    ) -> Iterable[tuple[int, int]]:
        """List the combinations that some pair still alive needs."""
        by_target = np.zeros((shape[0], alive.shape[1]), dtype=np.bool_)
        np.logical_or.at(by_target, of_person, alive)
        needed = np.zeros(shape, dtype=np.bool_)
        np.logical_or.at(needed.T, of_target, by_target.T)
        rows, columns = np.nonzero(needed)
        return zip(rows.tolist(), columns.tolist(), strict=True)

    def _permits(self, rule: Rule, person: UsulMutasi, target: UsulMutasi) -> bool:
        usul = make_usul(self._instansi, person.pegawai, target.tujuan, self._tmt)
        return not rule.check(usul).blocks


def _numbered(keys: Iterable[Hashable]) -> tuple[Ints, list[int]]:
    """Number distinct keys in order of appearance; give the first place of each beside."""
    number: dict[Hashable, int] = {}
    first: list[int] = []
    numbers: list[int] = []
    for place, key in enumerate(keys):
        if key not in number:
            number[key] = len(number)
            first.append(place)
        numbers.append(number[key])
    return np.array(numbers, dtype=np.int64), first

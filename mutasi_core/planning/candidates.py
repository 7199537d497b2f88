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
from mutasi_core.people.fit_table import FitTable
from mutasi_core.planning.problem import Bools, Ints
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul, with_target
from mutasi_core.rules.kinerja import kecocokan_kompetensi as kecocokan
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Tingkat

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


def find_candidates(
    instansi: Instansi, tmt: date, fits: FitTable, rules: Sequence[Rule] = RULES
) -> Candidates:
    """Find every move that no HARD rule, nor an OVR rule without a recorded override, forbids.

    Only a person who counts in the bezetting of a formasi with a known kebutuhan can move: without
    it nobody knows what the move would leave behind. Rules about the headcount (R12, R13) are
    limits of the whole plan and are not asked here, nor rules that never do more than warn.
    """
    rules = [rule for rule in rules if rule.tingkat in {Tingkat.HARD, Tingkat.OVR}]
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
    pair_rules = [rule for rule in rules if rule.scope is Scope.PASANGAN]
    allowed = _allowed_pairs(pair_rules, [of_person[place] for place in free], of_target)
    people = np.array([movers[place][0] for place in free], dtype=np.int64)
    own = np.array([movers[place][1] for place in free], dtype=np.int64)
    target = np.array(targets, dtype=np.int64)
    row, column = _pairs(*allowed, own, target)
    found = Candidates(pegawai=people[row], formasi=target[column], own=own[row])
    return _without_weak_match(instansi, tmt, fits, found) if kecocokan in rules else found


def _without_weak_match(
    instansi: Instansi, tmt: date, fits: FitTable, found: Candidates
) -> Candidates:
    """Leave out what the rule on the job person match forbids: the one rule that reads a figure."""
    jpm = fits.jpm(found.pegawai, found.formasi)
    judged = np.flatnonzero(~np.isnan(jpm))
    people, posts = instansi.pegawai, instansi.formasi
    kind_of_person, _ = _numbered((one.jenis_jabatan, one.jenjang) for one in people)
    kind_of_post, _ = _numbered((post.jenis_jabatan, post.jenjang, post.jabatan) for post in posts)
    alike = np.stack(
        (
            jpm[judged].view(np.int64),
            kind_of_person[found.pegawai[judged]],
            kind_of_post[found.own[judged]],
            kind_of_post[found.formasi[judged]],
        ),
        axis=1,
    )
    of_pair, some = _classes([alike[:, column] for column in range(4)], len(judged))
    allows = np.ones(len(some), dtype=np.bool_)
    for place, pair in enumerate(judged[some].tolist()):
        person, post = people[int(found.pegawai[pair])], posts[int(found.formasi[pair])]
        usul = make_usul(instansi, person, post, tmt, jpm=float(jpm[pair]))
        allows[place] = not kecocokan.check(usul).blocks
    allowed = np.ones(len(found), dtype=np.bool_)
    allowed[judged] = allows[of_pair]
    return Candidates(
        pegawai=found.pegawai[allowed], formasi=found.formasi[allowed], own=found.own[allowed]
    )


def _allowed_pairs(
    rules: Sequence[Rule], people: Sequence[UsulMutasi], targets: Sequence[UsulMutasi]
) -> tuple[Bools, Ints, Ints]:
    """Ask the rules about pairs, each once for every combination of what it reads.

    Returns:
        Which class of persons may go to which class of targets, and the class of each person and
        of each target. Two persons are of one class where no rule can tell them apart.
    """
    person_keys = [_numbered(rule.pegawai_key(usul) for usul in people) for rule in rules]
    target_keys = [_numbered(rule.tujuan_key(usul) for usul in targets) for rule in rules]
    class_of_person, person = _classes([numbers for numbers, _ in person_keys], len(people))
    class_of_target, target = _classes([numbers for numbers, _ in target_keys], len(targets))
    rows, columns = (part.ravel() for part in np.indices((len(person), len(target))))
    sizes = [len(mine[1]) * len(its[1]) for mine, its in zip(person_keys, target_keys, strict=True)]
    # Coarse rules first: what they forbid need not be asked of the fine ones.
    for place in sorted(range(len(rules)), key=sizes.__getitem__):
        of_person, some_person = person_keys[place]
        of_target, some_target = target_keys[place]
        combination = of_person[person][rows] * len(some_target) + of_target[target][columns]
        table = np.zeros(sizes[place], dtype=np.bool_)
        table[combination] = True
        for number in np.flatnonzero(table).tolist():
            row, column = divmod(number, len(some_target))
            usul = with_target(people[some_person[row]], targets[some_target[column]])
            table[number] = not rules[place].check(usul).blocks
        allowed = table[combination]
        rows, columns = rows[allowed], columns[allowed]
    alive = np.zeros((len(person), len(target)), dtype=np.bool_)
    alive[rows, columns] = True
    return alive, class_of_person, class_of_target


def _pairs(
    alive: Bools, class_of_person: Ints, class_of_target: Ints, own: Ints, target: Ints
) -> tuple[Ints, Ints]:
    """List the allowed pairs of person and target, block by block, the own formasi left out."""
    rows: list[Ints] = [np.zeros(0, dtype=np.int64)]
    columns: list[Ints] = [np.zeros(0, dtype=np.int64)]
    for start in range(0, len(class_of_person), _BLOCK):
        block = slice(start, start + _BLOCK)
        allowed = alive[class_of_person[block]][:, class_of_target]
        allowed &= own[block, None] != target
        row, column = np.nonzero(allowed)
        rows.append(row + start)
        columns.append(column)
    return np.concatenate(rows), np.concatenate(columns)


def _classes(numbers: Sequence[Ints], count: int) -> tuple[Ints, Ints]:
    """Give the class of each place over all its numbers, and one place of each class."""
    if not numbers:
        return np.zeros(count, dtype=np.int64), np.zeros(min(count, 1), dtype=np.int64)
    _, first, of_place = np.unique(
        np.stack(numbers, axis=1), axis=0, return_index=True, return_inverse=True
    )
    return of_place.ravel(), first


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

"""The rule table: which persons may go to which targets, each rule asked once for all alike.

One row of bits a person, one bit a target. A rule about the pair is asked once for each distinct
combination of the attributes that it declares to read, and only where some pair is still alive.
"""

from collections.abc import Hashable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from mutasi_core.planning.problem import Bools, Ints
from mutasi_core.rules.context import with_target
from mutasi_core.rules.rule import Rule
from mutasi_core.rules.usul import UsulMutasi

Bits = NDArray[np.uint8]


def allowed_pairs(
    rules: Sequence[Rule], people: Sequence[UsulMutasi], targets: Sequence[UsulMutasi]
) -> Bools:
    """Ask the rules about every pair of a person and a target.

    Returns:
        Shape (people, targets): whether no rule blocks the pair.
    """
    count = len(targets)
    if not people or not count:
        return np.zeros((len(people), count), dtype=np.bool_)
    alive: Bits = np.packbits(np.ones((len(people), count), dtype=np.bool_), axis=1)
    keyed = [
        (
            numbered(rule.pegawai_key(usul) for usul in people),
            numbered(rule.tujuan_key(usul) for usul in targets),
            rule,
        )
        for rule in rules
    ]
    # Coarse rules first: what they forbid need not be asked of the fine ones.
    for mine, its, rule in sorted(keyed, key=lambda entry: len(entry[0][1]) * len(entry[1][1])):
        (of_person, some_person), (of_target, some_target) = mine, its
        table = _any_by(_unpacked(_any_bits_by(alive, of_person), count).T, of_target).T
        for row, column in np.argwhere(table).tolist():
            usul = with_target(people[some_person[row]], targets[some_target[column]])
            table[row, column] = not rule.check(usul).blocks
        if not table.all():
            alive &= np.packbits(table[:, of_target], axis=1)[of_person]
    return _unpacked(alive, count)


def numbered(keys: Iterable[Hashable]) -> tuple[Ints, list[int]]:
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


def _any_bits_by(bits: Bits, group: Ints) -> Bits:
    """Join the rows of each group by or; groups are numbered from 0 without a gap."""
    order = np.argsort(group, kind="stable")
    starts = np.searchsorted(group[order], np.arange(group.max() + 1))
    return np.asarray(np.bitwise_or.reduceat(bits[order], starts, axis=0))


def _any_by(rows: Bools, group: Ints) -> Bools:
    """Do the same for rows of truths."""
    order = np.argsort(group, kind="stable")
    starts = np.searchsorted(group[order], np.arange(group.max() + 1))
    return np.asarray(np.logical_or.reduceat(rows[order], starts, axis=0))


def _unpacked(bits: Bits, count: int) -> Bools:
    return np.unpackbits(bits, axis=1, count=count).view(np.bool_)

"""Which missing facts keep the rules from speaking, and about how many people?"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul, with_target
from mutasi_core.rules.kinerja import kecocokan_kompetensi
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Verdict

_MISSING = "Data kurang: "


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaKurang:
    """One missing fact, the rule it keeps from speaking, and about whom.

    Attributes:
        kode: The rule.
        fakta: What is missing, as the rule says it.
        nip: Everybody about whom the rule cannot speak for at least one formasi that may be
            filled, in the order of the table.
    """

    kode: str
    judul: str
    fakta: str
    nip: tuple[str, ...]

    @property
    def orang(self) -> int:
        """How many people it concerns."""
        return len(self.nip)


def fakta_kurang(instansi: Instansi, tanggal: date) -> tuple[FaktaKurang, ...]:
    """Ask every rule about every person and every formasi that may be filled.

    A rule is asked once for each combination of what it reads. Rules about the headcount (R12,
    R13) need a plan and are left out. Of the job person match (R15) it is asked whether the person
    was assessed at all.

    Returns:
        The facts that concern most people first.
    """
    posts = [post for post in instansi.formasi if post.dapat_diisi]
    if not posts or not instansi.pegawai:
        return ()
    people = [make_usul(instansi, person, posts[0], tanggal) for person in instansi.pegawai]
    targets = [make_usul(instansi, instansi.pegawai[0], post, tanggal) for post in posts]
    assessed = frozenset(instansi.kompetensi_by_nip)
    found = [
        FaktaKurang(
            kode=rule.kode,
            judul=rule.judul,
            fakta=fakta,
            nip=tuple(people[place].pegawai.nip for place in sorted(places)),
        )
        for rule in RULES
        if rule.scope is not Scope.KEADAAN
        for fakta, places in _unknown(rule, people, targets, assessed).items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.orang, one.kode, one.fakta)))


def _unknown(
    rule: Rule, people: list[UsulMutasi], targets: list[UsulMutasi], assessed: frozenset[str]
) -> dict[str, set[int]]:
    """Give the missing facts of one rule with the places of the people they concern."""
    unknown: defaultdict[str, set[int]] = defaultdict(set)
    if rule.scope is Scope.PEGAWAI:
        for place, usul in enumerate(people):
            for fakta in _missing(rule, usul):
                unknown[fakta].add(place)
        return unknown
    needs_match = rule is kecocokan_kompetensi
    groups = _grouped(
        (rule.pegawai_key(usul), needs_match and usul.pegawai.nip in assessed) for usul in people
    )
    kinds = [targets[places[0]] for places in _grouped(map(rule.tujuan_key, targets)).values()]
    for places in groups.values():
        person = people[places[0]]
        for target in kinds:
            usul = with_target(person, target)
            if needs_match and person.pegawai.nip in assessed:
                usul = replace(usul, jpm=1.0)
            for fakta in _missing(rule, usul):
                unknown[fakta].update(places)
    return unknown


def _grouped(keys: Iterable[Hashable]) -> dict[Hashable, list[int]]:
    groups: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        groups[key].append(place)
    return groups


def _missing(rule: Rule, usul: UsulMutasi) -> tuple[str, ...]:
    finding = rule.check(usul)
    if finding.verdict is not Verdict.UNKNOWN:
        return ()
    return (finding.penjelasan.removeprefix(_MISSING).rstrip("."),)

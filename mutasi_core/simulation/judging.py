"""The judgement of one move inside a skenario: every rule, with the headcount as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.usul import Headcount, UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat, Verdict
from mutasi_core.simulation.ground import Ground, Place

GRAVEST_FIRST = (Tingkat.HARD, Tingkat.OVR, Tingkat.WARN, Tingkat.INFO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One rule that one move breaks."""

    nip: str
    rule: Rule
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One move judged: the usul without its headcount, and what holds whatever the others do."""

    usul: UsulMutasi
    fixed: tuple[tuple[Rule, Finding], ...]


def stand(ground: Ground, mutasi: Mutasi, place: Place) -> Standing:
    """Judge a move by every rule that does not look at the headcount.

    Raises:
        KeyError: If the person or the formasi is not in the data.
    """
    usul = make_usul(
        ground.instansi,
        ground.instansi.pegawai_by_nip[mutasi.nip],
        ground.instansi.formasi_by_key[place],
        ground.on,
        jpm=ground.jpm(mutasi.nip, place),
        nomor_izin=mutasi.nomor_izin,
    )
    fixed = tuple((rule, rule.check(usul)) for rule in RULES if rule.scope is not Scope.KEADAAN)
    return Standing(usul=usul, fixed=fixed)


def violations(
    ground: Ground, standing: Standing, bezetting: Mapping[Place, int]
) -> tuple[Violation, ...]:
    """List the rules a move breaks, the gravest first.

    Args:
        ground: Of the skenario.
        standing: The move, already judged by the other rules.
        bezetting: Of the skenario with this move in it [orang].
    """
    nip = standing.usul.pegawai.nip
    headcount = headcount_without(ground, nip, standing.usul.tujuan.key, bezetting)
    usul = replace(standing.usul, headcount=headcount)
    judged = (*standing.fixed, *((rule, rule.check(usul)) for rule in _of_headcount()))
    broken = [
        Violation(nip=nip, rule=rule, finding=finding)
        for rule, finding in judged
        if finding.verdict is Verdict.VIOLATED
    ]
    place_in_list = {rule.kode: place for place, rule in enumerate(RULES)}
    broken.sort(
        key=lambda one: (GRAVEST_FIRST.index(one.finding.tingkat), place_in_list[one.rule.kode])
    )
    return tuple(broken)


def headcount_without(
    ground: Ground, nip: str, target: Place, bezetting: Mapping[Place, int]
) -> Headcount:
    """Count both ends of a move as if only this move were not made."""
    home = ground.home[nip]
    return headcount_between(
        ground,
        home,
        bezetting.get(home, 0) + ground.weight(nip, home),
        bezetting.get(target, 0) - ground.weight(nip, target),
        ground.kebutuhan.get(target),
    )


def headcount_between(
    ground: Ground, home: Place, at_home: int, at_target: int, needed_there: int | None
) -> Headcount:
    """Put a headcount together from what sits at both ends [orang]."""
    asal = ground.formasi(home)
    return Headcount(
        bezetting_asal=None if asal is None else at_home,
        bezetting_tujuan=at_target,
        kebutuhan_tujuan=needed_there,
        minimum_asal=None if asal is None else asal.minimum,
        kebutuhan_asal=ground.kebutuhan.get(home),
    )


@lru_cache(maxsize=1)
def _of_headcount() -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if rule.scope is Scope.KEADAAN)

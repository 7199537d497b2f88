"""The keys of a rule say all it reads: equal keys, equal answer."""

from dataclasses import replace
from itertools import product

import pytest

from mutasi_core.rules import RULES
from mutasi_core.rules.rule import Scope
from tests.rules.rule_cases import CASES

PROPOSALS = [case[1] for cases in CASES.values() for case in cases if case[1].tmt.year == 2026]
PAIRS = [
    replace(
        person,
        tujuan=target.tujuan,
        unit_tujuan=target.unit_tujuan,
        atas_permintaan_sendiri=target.tujuan.unit_id in (person.unit_diminta or ()),
        nomor_izin=None,
        jpm=None,
        headcount=None,
    )
    for person, target in product(PROPOSALS[::2], PROPOSALS[1::2])
]


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.scope is Scope.PASANGAN], ids=lambda rule: rule.kode
)
def test_pairs_with_equal_keys_get_the_same_verdict_and_weight(rule):
    answers = {}
    for pair in PAIRS:
        finding = rule.check(pair)
        key = (rule.pegawai_key(pair), rule.tujuan_key(pair))
        answers.setdefault(key, set()).add((finding.verdict, finding.tingkat))
    assert all(len(answer) == 1 for answer in answers.values())


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.scope is Scope.PASANGAN], ids=lambda rule: rule.kode
)
def test_each_key_reads_its_own_side_only(rule):
    for person, target in product(PROPOSALS[::7], PROPOSALS[::7]):
        crossed = replace(person, tujuan=target.tujuan, unit_tujuan=target.unit_tujuan)
        assert rule.pegawai_key(crossed) == rule.pegawai_key(person)
        swapped = replace(target, tujuan=person.tujuan, unit_tujuan=person.unit_tujuan)
        assert rule.tujuan_key(replace(swapped, tmt=person.tmt)) == rule.tujuan_key(person)


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.scope is Scope.PEGAWAI], ids=lambda rule: rule.kode
)
def test_a_rule_on_the_person_gives_one_answer_whatever_the_target(rule):
    for person in PROPOSALS[::5]:
        findings = {
            rule.check(replace(person, tujuan=target.tujuan, unit_tujuan=target.unit_tujuan))
            for target in PROPOSALS[::9]
        }
        assert len(findings) == 1

import re
from datetime import date

import pytest

from mutasi_core.rules import RULES, assess
from mutasi_core.rules.rule import Scope
from mutasi_core.rules.verdict import Tingkat, Verdict
from tests.rules.rule_cases import CASES, IMPOSSIBLE
from tests.rules.usul_builder import headcount, usul

EVERY_CASE = [
    pytest.param(rule, *case[1:], id=f"{rule.kode} {case[0]}")
    for rule in RULES
    for case in CASES.get(rule.kode, [])
]


@pytest.mark.parametrize(("rule", "proposal", "verdict", "tingkat"), EVERY_CASE)
def test_a_rule_gives_the_verdict_and_weight_of_the_case(rule, proposal, verdict, tingkat):
    finding = rule.check(proposal)
    assert (finding.verdict, finding.tingkat) == (verdict, tingkat), finding.penjelasan


def test_every_rule_has_cases_and_every_case_a_rule():
    assert CASES.keys() == {rule.kode for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_the_cases_of_a_rule_show_it_met_violated_and_unknown(rule):
    shown = {case[2] for case in CASES[rule.kode]}
    asked = {Verdict.MET, Verdict.VIOLATED, Verdict.UNKNOWN} - IMPOSSIBLE.get(rule.kode, set())
    assert asked <= shown


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_every_rule_cites_an_instrument_and_says_what_it_does(rule):
    assert re.search(r"\b(Pasal \d+|PermenPANRB \d+/\d{4})", rule.dasar)
    assert rule.check.__doc__
    assert rule.judul
    assert rule.nama == rule.check.__name__


def test_codes_and_names_are_used_once():
    assert len({rule.kode for rule in RULES}) == len({rule.nama for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_every_reason_is_one_sentence_for_a_reader(rule):
    for _, proposal, verdict, _ in CASES[rule.kode]:
        reason = rule.check(proposal).penjelasan
        _assert_sentence(reason, verdict)


def _assert_sentence(reason, verdict):
    assert reason.endswith(".")
    assert reason[0].isupper()
    assert "None" not in reason
    assert reason.startswith("Data kurang: ") == (verdict is Verdict.UNKNOWN)


def test_every_rule_answers_in_reading_order():
    found = assess(usul())
    assert [rule.kode for rule, _ in found] == [rule.kode for rule in RULES]


def test_a_plain_rotasi_is_not_blocked_and_missing_data_never_block():
    assert not any(finding.blocks for _, finding in assess(usul(headcount=headcount())))
    bare = usul(
        pegawai={
            "kedudukan_hukum": None,
            "tmt_jabatan": None,
            "tmt_unit": None,
            "tanggal_lahir": None,
            "tingkat_pendidikan": None,
            "pendidikan": None,
        },
        tujuan={"jenis_jabatan": None, "kebutuhan": None, "gol_min": None, "gol_max": None},
        kinerja=None,
        disiplin=None,
        unit_kerabat=None,
    )
    findings = assess(bare)
    assert not any(finding.blocks for _, finding in findings)
    silent = {rule.kode for rule, finding in findings if finding.verdict is Verdict.UNKNOWN}
    assert silent >= {"R01", "R02", "R04", "R14", "R16", "R17", "R20", "R21", "P01", "P03", "P10"}


def test_a_recorded_override_opens_an_ovr_rule_and_is_named_but_opens_no_hard_rule():
    soon = {"tmt_jabatan": date(2025, 6, 1), "kedudukan_hukum": "CLTN"}
    findings = {
        rule.kode: finding for rule, finding in assess(usul(pegawai=soon, nomor_izin="800/77"))
    }
    assert findings["R04"].verdict is Verdict.VIOLATED
    assert findings["R04"].tingkat is Tingkat.OVR
    assert "800/77" in findings["R04"].penjelasan
    assert not findings["R04"].blocks
    assert findings["R01"].blocks


def test_r04_counts_the_months_it_names():
    finding = next(rule for rule in RULES if rule.kode == "R04").check(
        usul(pegawai={"tmt_jabatan": date(2025, 6, 1)})
    )
    assert finding.penjelasan == "Masa jabatan 7 bulan dari minimal 24 bulan."


def test_only_the_headcount_rules_need_a_scenario():
    needing = {rule.kode for rule in RULES if rule.scope is Scope.KEADAAN}
    assert needing == {"R12", "R13", "G01"}


def test_the_regulation_note_is_covered_from_r01_to_r25():
    assert {f"R{number:02}" for number in range(1, 26)} <= {rule.kode for rule in RULES}

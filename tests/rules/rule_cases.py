"""The cases of every rule: just below, exactly, above, unknown; what happens and how gravely."""

from mutasi_core.rules.verdict import Verdict
from tests.rules import cases_jabatan, cases_karier, cases_masuk, cases_pegawai

MET, VIOLATED, UNKNOWN = Verdict.MET, Verdict.VIOLATED, Verdict.UNKNOWN

CASES = cases_pegawai.CASES | cases_jabatan.CASES | cases_karier.CASES | cases_masuk.CASES
"""Per rule: the case in words, the usul, the verdict, the weight."""

IMPOSSIBLE = {
    "R07": {UNKNOWN},  # a status is never missing
    "R09": {MET, UNKNOWN},  # it only warns, and a jabatan is never missing
    "R10": {UNKNOWN},
    "R23": {UNKNOWN},  # a reference is recorded or it is not
    "R25": {UNKNOWN},  # the fields of the data are always there to be looked at
    "N01": {VIOLATED},  # no table holds a licence, so nobody is known to lack one
    "K01": {UNKNOWN},
    "K02": {UNKNOWN},  # status and plt are never missing
}
"""Verdicts a rule cannot give, because its fields are always there."""

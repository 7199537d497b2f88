import json
from dataclasses import replace
from datetime import date

import pytest

from mutasi_core.domain.catatan import NilaiKompetensi, StandarKompetensi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.rules import RULES
from mutasi_core.services.kelayakan import kelayakan, kelayakan_json
from tests.rules.usul_builder import ASAL, PEGAWAI, TMT, TUJUAN

SPARE = replace(PEGAWAI, nip="198506152010011902")


def instansi(**changes):
    rest = {
        "units": (UnitKerja(unit_id="A", nama="A"), UnitKerja(unit_id="B", nama="B")),
        "formasi": (replace(ASAL, kebutuhan=1), TUJUAN),
        "pegawai": (PEGAWAI, SPARE),
    } | changes
    return Instansi(**rest)


def judge(city, day=TMT, **changes):
    return kelayakan(city, PEGAWAI.nip, "B", TUJUAN.jabatan, day, **changes)


def finding(answer, kode):
    return next(found for rule, found in answer.temuan if rule.kode == kode)


def test_a_lawful_move_is_allowed_and_every_rule_is_told():
    answer = judge(instansi())
    assert answer.boleh
    assert len(answer.temuan) == len(RULES)


def test_a_blocking_rule_forbids_and_a_recorded_override_allows():
    soon = replace(PEGAWAI, tmt_jabatan=date(2025, 1, 1))
    city = instansi(pegawai=(soon, SPARE))
    assert not judge(city).boleh
    assert judge(city, nomor_izin="800/1").boleh


def test_the_headcount_is_that_of_the_day_without_the_move():
    full = instansi(formasi=(replace(ASAL, kebutuhan=2), replace(TUJUAN, kebutuhan=0)))
    answer = judge(full)
    assert "0 orang dari kebutuhan 0 orang" in finding(answer, "R12").penjelasan
    assert "tersisa 1 orang" in finding(answer, "R13").penjelasan
    assert not answer.boleh


def test_the_job_person_match_is_judged_where_it_was_assessed():
    city = instansi(
        kompetensi=(NilaiKompetensi(nip=PEGAWAI.nip, kompetensi="Integritas", level=1),),
        standar_kompetensi=(
            StandarKompetensi(
                jabatan=TUJUAN.jabatan, jenjang=None, kompetensi="integritas", level=2
            ),
        ),
    )
    assert "50,00 persen" in finding(judge(city), "R15").penjelasan


@pytest.mark.parametrize(
    ("nip", "unit_id", "jabatan", "named"),
    [
        ("000", "B", TUJUAN.jabatan, "NIP 000"),
        (PEGAWAI.nip, "Z", TUJUAN.jabatan, "Unit Z"),
        (PEGAWAI.nip, "B", "Juru Bayar", "Jabatan Juru Bayar"),
        (PEGAWAI.nip, "A", ASAL.jabatan, "sudah menduduki"),
    ],
)
def test_what_is_not_there_is_named_in_one_sentence(nip, unit_id, jabatan, named):
    with pytest.raises(UnknownReferenceError, match=named) as refused:
        kelayakan(instansi(), nip, unit_id, jabatan, TMT)
    assert str(refused.value).endswith(".")


def test_a_jabatan_is_found_whatever_its_spelling():
    assert kelayakan(instansi(), PEGAWAI.nip, "B", TUJUAN.jabatan.upper(), TMT).boleh


def test_the_command_line_gets_true_false_and_null_for_every_rule():
    soon = replace(PEGAWAI, tmt_jabatan=date(2025, 1, 1))
    answer = kelayakan_json(instansi(pegawai=(soon, SPARE)), soon.nip, "B", TUJUAN.jabatan, TMT)
    asked = {"aturan", "tingkat", "lulus", "dasar", "penjelasan", "putusan"}
    assert all(asked <= row.keys() for row in answer["temuan"])
    passed = {row["aturan"]: row["lulus"] for row in answer["temuan"]}
    assert (passed["R01"], passed["R08"], passed["R04"], passed["R02"]) == (True, True, False, None)
    assert answer["boleh"] is False
    assert json.loads(json.dumps(answer)) == answer

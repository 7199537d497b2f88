"""The quality of data: what is missing is counted where it is expected, and stops named rules."""

import io
from datetime import date

import openpyxl
import pytest

from mutasi_core.rules import RULES, assess
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Scope
from mutasi_core.rules.verdict import Verdict
from mutasi_core.services.daftar_kerja import daftar_kerja_xlsx
from mutasi_core.services.mutu_aturan import fakta_kurang
from mutasi_core.services.mutu_data import mutu_data, mutu_versi
from tests.intake.builders import nip, person, read, table

ON = date(2026, 1, 1)
PEOPLE = [
    person(1, tmt_jabatan="01-02-2020", kedudukan_hukum="Aktif"),
    person(2, tmt_jabatan="31-02-2020", kedudukan_hukum=""),
    person(3, golongan="rusak", tmt_jabatan="", kedudukan_hukum=""),
]
KINERJA = [
    ["nip", "tahun", "predikat"],
    [nip(1), "2025", "Baik"],
    [nip(1), "2019", "Baik"],
]


def reading(**tables):
    return read(table(PEOPLE), kinerja=KINERJA, **tables)


def test_completeness_counts_only_whom_an_attribute_is_expected_of():
    found = {(a.tabel, a.kolom): a for a in mutu_data(reading(), ON).atribut}
    tmt = found["pegawai", "tmt_jabatan"]
    assert (tmt.jumlah, tmt.terisi, tmt.tidak_terbaca, tmt.persen) == (2, 1, 1, 50)
    assert found["pegawai", "eselon"].jumlah == 0
    assert found["pegawai", "eselon"].persen is None


def test_validity_consistency_and_freshness_of_a_table():
    rows = {one.tabel: one for one in mutu_data(reading(), ON).tabel}
    assert rows["pegawai"].keabsahan == pytest.approx(100 / 3)
    assert rows["pegawai"].konsistensi == 100
    assert (rows["kinerja"].kesegaran, rows["kinerja"].terbaru) == (50, date(2025, 12, 31))
    assert rows["unit"].kesegaran is None


def test_units_with_most_to_complete_come_first():
    rows = mutu_data(reading(), ON).unit
    assert rows[0].unit_id == "DISDIK"
    assert (rows[0].pegawai, rows[0].temuan) == (2, 2)


def test_missing_facts_are_exactly_what_the_rules_say_pair_by_pair():
    city = reading().require()
    expected = set()
    for one in city.pegawai:
        for post in city.formasi:
            if not post.dapat_diisi:
                continue
            for rule, finding in assess(make_usul(city, one, post, ON)):
                if finding.verdict is Verdict.UNKNOWN and rule.scope is not Scope.KEADAAN:
                    expected.add((rule.kode, one.nip))
    found = {(fact.kode, who) for fact in fakta_kurang(city, ON) for who in fact.nip}
    assert found == expected
    assert found
    assert {kode for kode, _ in found} <= {rule.kode for rule in RULES}


def test_a_missing_tmt_is_named_with_its_rule():
    facts = fakta_kurang(reading().require(), ON)
    assert any(fact.kode == "R04" and nip(2) in fact.nip for fact in facts)
    assert not any(fact.kode == "R04" and nip(1) in fact.nip for fact in facts)


def test_versions_are_judged_alike_and_side_by_side():
    better = read(table([person(1, tmt_jabatan="01-02-2020")]))
    rows = mutu_versi([("lama", reading(), ON), ("baru", better, ON)])
    pegawai = [(row.label, row.disisihkan) for row in rows if row.tabel == "pegawai"]
    assert pegawai == [("lama", 1), ("baru", 0)]


def test_the_work_list_of_a_unit_names_people_cells_and_rules():
    book = openpyxl.load_workbook(io.BytesIO(daftar_kerja_xlsx(reading(), "DISDIK", ON)))
    rows = list(book["Isian kosong"].iter_rows(values_only=True))
    assert "Dinas Pendidikan" in rows[0][0]
    assert "SINTETIS" in rows[0][0]
    missing = {(row[1], row[4]) for row in rows[2:]}
    assert (nip(2), "tmt_jabatan") in missing
    assert (nip(1), "tmt_jabatan") not in missing
    assert any("R04" in (row[5] or "") for row in rows[2:] if row[1] == nip(2))
    assert "31-02-2020" in {row[4] for row in book["Temuan"].iter_rows(values_only=True)}

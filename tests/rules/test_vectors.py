"""The test vectors of the regulation note, section 10, one by one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mutasi_core.domain.formasi import BebanKerja
from mutasi_core.needs.ej import band
from mutasi_core.needs.kebutuhan import compute_kebutuhan
from mutasi_core.rules import RULES
from mutasi_core.rules.pensiun import tmt_pensiun
from mutasi_core.rules.pilkada import perlu_izin_mendagri
from mutasi_core.rules.skm import mutu_pelayanan, sampel_minimal
from mutasi_core.rules.talenta import Ekspektasi, TingkatPotensi, kotak, predikat
from mutasi_core.rules.verdict import Tingkat, Verdict
from tests.rules.usul_builder import PEGAWAI, PENGAWAS, PERENCANA_MADYA, usul

ATAS, SESUAI, BAWAH = Ekspektasi


@pytest.mark.parametrize(
    ("hasil", "perilaku", "expected"),
    [
        (ATAS, BAWAH, "Kurang"),
        (ATAS, SESUAI, "Baik"),
        (ATAS, ATAS, "Sangat Baik"),
        (SESUAI, BAWAH, "Kurang"),
        (SESUAI, ATAS, "Baik"),
        (BAWAH, BAWAH, "Sangat Kurang"),
        (BAWAH, ATAS, "Butuh Perbaikan"),
    ],
)
def test_predikat_of_results_and_behaviour(hasil, perilaku, expected):
    assert predikat(hasil, perilaku) == expected


@pytest.mark.parametrize(
    ("kinerja", "potensi", "box"),
    [
        (ATAS, TingkatPotensi.TINGGI, 9),
        (ATAS, TingkatPotensi.RENDAH, 4),
        (BAWAH, TingkatPotensi.TINGGI, 6),
        (SESUAI, TingkatPotensi.MENENGAH, 5),
        (BAWAH, TingkatPotensi.RENDAH, 1),
    ],
)
def test_box_of_performance_and_potential(kinerja, potensi, box):
    assert kotak(kinerja, potensi) == box


@pytest.mark.parametrize(
    ("ikm", "mutu"),
    [
        ("76.605", "B"),
        ("76.604", "C"),
        ("88.30", "B"),
        ("88.31", "A"),
        ("64.995", "C"),
        ("64.994", "D"),
        ("24.99", None),
    ],
)
def test_class_of_an_ikm(ikm, mutu):
    assert mutu_pelayanan(Decimal(ikm)) == mutu


@pytest.mark.parametrize(
    ("jpm", "expected"),
    [
        (0.80, (Verdict.MET, Tingkat.HARD)),
        (0.7999, (Verdict.VIOLATED, Tingkat.WARN)),
        (0.6799, (Verdict.VIOLATED, Tingkat.HARD)),
    ],
)
def test_bands_of_the_job_person_match_on_a_promosi(jpm, expected):
    rule = next(rule for rule in RULES if rule.kode == "R15")
    found = rule.check(usul(jpm=jpm, tujuan=PENGAWAS))
    assert (found.verdict, found.tingkat) == expected


@pytest.mark.parametrize(("ej", "name"), [(1.00, "B"), (1.001, "A"), (0.895, "C")])
def test_band_of_ej(ej, name):
    assert band(ej) == name


@pytest.mark.parametrize(
    ("populasi", "sampel"),
    [(10, 10), (50, 44), (100, 80), (1000, 278), (5000, 357), (50000, 381)],
)
def test_fewest_respondents(populasi, sampel):
    assert sampel_minimal(populasi) == sampel


def test_a_workload_of_the_note_needs_one_person():
    work = BebanKerja(unit_id="A", jabatan="B", uraian_tugas="C", volume=2500, menit=30)
    assert compute_kebutuhan([work], wke_menit=75_000) == Decimal(1)


@pytest.mark.parametrize(
    ("post", "expected"), [(PENGAWAS, date(2026, 5, 1)), (PERENCANA_MADYA, date(2028, 5, 1))]
)
def test_retirement_of_one_born_on_15_april_1968(post, expected):
    person = replace(PEGAWAI, tanggal_lahir=date(1968, 4, 15), **post)
    assert tmt_pensiun(person) == expected


def test_the_window_after_the_pelantikan_of_20_february_2025():
    assert perlu_izin_mendagri(date(2025, 8, 19))
    assert not perlu_izin_mendagri(date(2025, 8, 20))

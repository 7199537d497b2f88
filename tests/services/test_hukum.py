"""The services of the law: regulations, izin, papers before I-MUT."""

from dataclasses import replace
from datetime import date

import pytest

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.izin import Izin
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.rules import RULES
from mutasi_core.rules.hari_kerja import hari_kerja_sebelum, hari_kerja_sesudah
from mutasi_core.rules.parameter import all_parameters
from mutasi_core.services.izin import (
    IzinError,
    catat_izin,
    dapat_diatur,
    ketentuan_dipakai,
    pilihan_izin,
    terapkan_ketentuan,
)
from mutasi_core.services.kelayakan import kelayakan
from mutasi_core.services.pra_imut import pra_imut
from mutasi_core.services.regulasi import baris_aturan, cari, regulasi, tautan_aturan
from tests.rules.usul_builder import ASAL, PEGAWAI, PENGAWAS, TMT, TUJUAN

SOON = replace(PEGAWAI, tmt_jabatan=date(2025, 1, 1))
SPARE = replace(PEGAWAI, nip="198506152010011902")
LEAD = replace(TUJUAN, **PENGAWAS, gol_min=None, gol_max=None)
CITY = Instansi(
    units=(UnitKerja(unit_id="A", nama="A"), UnitKerja(unit_id="B", nama="B")),
    formasi=(replace(ASAL, kebutuhan=1), TUJUAN, LEAD),
    pegawai=(SOON, SPARE),
    tables=frozenset({"disiplin", "kinerja", "kerabat"}),
)
ROWS = regulasi(TMT)


def izin(**changes):
    rest = {
        "nip": SOON.nip,
        "unit_id": "B",
        "jabatan": TUJUAN.jabatan,
        "aturan": "R04",
        "alasan": "Kebutuhan mendesak pelayanan",
        "pejabat": "Wali Kota",
        "nomor": "800/1",
        "tanggal": date(2025, 12, 1),
    } | changes
    return Izin(**rest)


def judge(city):
    return kelayakan(city, SOON.nip, "B", TUJUAN.jabatan, TMT)


def test_a_recorded_izin_allows_the_move_and_tells_which_rule_it_passes_over():
    before = judge(CITY)
    (choice,) = pilihan_izin(before)
    assert (choice.aturan, choice.dapat, choice.rujukan) == ("R04", True, None)
    assert not before.boleh
    assert judge(catat_izin(CITY, izin())).boleh
    assert not judge(catat_izin(CITY, izin(aturan="R06"))).boleh


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"aturan": "R01"}, "mutlak"),
        ({"aturan": "X99"}, "tidak dikenal"),
        ({"alasan": "perlu"}, "Alasan"),
        ({"pejabat": " "}, "pejabat"),
        ({"nomor": ""}, "Nomor"),
    ],
)
def test_an_izin_without_its_particulars_is_refused(wrong, said):
    with pytest.raises(IzinError, match=said):
        catat_izin(CITY, izin(**wrong))


def test_an_izin_for_nobody_is_refused():
    with pytest.raises(UnknownReferenceError):
        catat_izin(CITY, izin(nip="0"))


def test_an_unsure_number_can_be_set_and_the_plan_says_so_but_law_cannot():
    set_later = terapkan_ketentuan(CITY, {"waktu_kerja_efektif": (74760, "Perwal 5/2026")}, TMT)
    (told,) = ketentuan_dipakai(set_later, TMT)
    assert "74760" in told.kalimat
    assert "75000" in told.kalimat
    assert "Perwal 5/2026" in told.kalimat
    assert "masa_jabatan_minimal" not in dapat_diatur(TMT)
    with pytest.raises(IzinError, match="ditetapkan peraturan"):
        terapkan_ketentuan(CITY, {"masa_jabatan_minimal": (12, "x")}, TMT)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("waktu_kerja_efektif", ("75000", "x")),
        ("waktu_kerja_efektif", (-1, "x")),
        ("waktu_kerja_efektif", (75000, " ")),
        ("masa_jabatan_bebas_bila_diminta", (1, "x")),
        ("tidak_ada", (1, "x")),
    ],
)
def test_a_number_of_the_wrong_kind_or_without_source_is_refused(name, value):
    with pytest.raises(IzinError):
        terapkan_ketentuan(CITY, {name: value}, TMT)


def test_an_electoral_date_set_by_the_instansi_opens_its_window():
    window = terapkan_ketentuan(
        CITY,
        {
            "penetapan_paslon": (date(2026, 3, 1), "Jadwal KPU"),
            "bup_khusus": ((("dokter", 60),), "Telaah hukum"),
        },
        TMT,
    )
    answer = kelayakan(window, SOON.nip, "B", LEAD.jabatan, TMT)
    assert "R22" in {one.aturan for one in pilihan_izin(answer)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_every_rule_has_its_row_with_article_confidence_and_a_link(rule):
    row = baris_aturan(ROWS, rule.kode.lower())
    assert (row.judul, row.dasar, row.tingkat) == (rule.judul, rule.dasar, rule.tingkat)
    assert tautan_aturan(rule.kode) == f"?aturan={rule.kode}"
    assert row.label_keyakinan


def test_every_number_in_force_has_a_row_and_every_number_a_rule_names_exists():
    told = {row.kode for row in ROWS}
    assert all_parameters().keys() <= told
    assert {name for row in ROWS for name in row.terkait} <= told
    early = {row.kode for row in regulasi(date(2017, 1, 1))}
    assert "masa_jabatan_minimal" not in early


def test_a_search_finds_by_word_article_and_value():
    assert {row.kode for row in cari(ROWS, "pilkada PASAL 162")} >= {"R22", "jendela_pilkada"}
    assert cari(ROWS, "75.000 menit")
    assert cari(ROWS, "tidakadasamasekali") == ()
    assert baris_aturan(ROWS, None) is None


def test_a_number_the_instansi_sets_shows_its_source():
    own = terapkan_ketentuan(CITY, {"waktu_kerja_efektif": (74760, "Perwal 5/2026")}, TMT)
    row = baris_aturan(regulasi(TMT, own.ketentuan), "waktu_kerja_efektif")
    assert (row.nilai, row.diubah) == ("74.760 menit/tahun", "Perwal 5/2026")


def papers(city=CITY, jabatan=TUJUAN.jabatan, nomor=None, **rest):
    move = Mutasi(nip=SOON.nip, unit_tujuan="B", jabatan_tujuan=jabatan, nomor_izin=nomor)
    return pra_imut(city, [move], TMT, **rest)[0]


def test_before_i_mut_a_rotasi_lacks_only_its_pertek_and_rules_that_stop_it_are_named():
    found = papers()
    assert [one.aturan for one in found.kurang] == ["R23"]
    assert [rule.kode for rule, _ in found.penghalang] == ["R04"]
    assert not found.siap
    assert papers(city=catat_izin(CITY, izin()), nomor="R23=AP-7").siap


def test_before_i_mut_a_promosi_asks_the_tim_penilai_and_a_window_asks_mendagri():
    found = papers(jabatan=LEAD.jabatan)
    assert {one.aturan for one in found.kurang} == {"P08", "R23"}
    move = Mutasi(nip=SOON.nip, unit_tujuan="B", jabatan_tujuan=LEAD.jabatan)
    window = pra_imut(CITY, [move], date(2025, 8, 4))[0]
    assert "R22" in {one.aturan for one in window.kurang}
    assert window.lapor_mendagri == date(2025, 8, 13)
    assert found.lapor_mendagri is None


def test_papers_no_table_holds_are_unknown_and_never_called_missing_or_there():
    unseen = [one for one in papers().berkas if one.aturan is None]
    assert len(unseen) >= 8
    assert {one.ada for one in unseen} == {None}


def test_deadlines_go_back_in_working_days_and_over_days_off():
    assert hari_kerja_sebelum(date(2026, 1, 5), 1) == date(2026, 1, 2)
    assert hari_kerja_sebelum(date(2026, 1, 5), 1, {date(2026, 1, 2)}) == date(2026, 1, 1)
    assert hari_kerja_sesudah(date(2026, 1, 2), 1) == date(2026, 1, 5)
    (pertek,) = (one for one in papers().berkas if one.aturan == "R23")
    assert pertek.paling_lambat == date(2025, 12, 18)
    assert papers().mulai == pertek.paling_lambat
    assert papers().terlambat(date(2025, 12, 19)) == (pertek,)
    assert papers().terlambat(date(2025, 12, 18)) == ()


def test_two_moves_into_the_last_place_are_judged_together():
    tight = replace(CITY, formasi=(ASAL, replace(TUJUAN, kebutuhan=1)))
    moves = [
        Mutasi(nip=nip, unit_tujuan="B", jabatan_tujuan=TUJUAN.jabatan)
        for nip in (SOON.nip, SPARE.nip)
    ]
    alone, together = pra_imut(tight, moves[:1], TMT), pra_imut(tight, moves, TMT)
    assert "R12" not in {rule.kode for rule, _ in alone[0].penghalang}
    assert all("R12" in {rule.kode for rule, _ in one.penghalang} for one in together)

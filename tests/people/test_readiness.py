"""Readiness for a post: the law first, then the gap, and never a guess."""

from datetime import date

from mutasi_core.domain.catatan import HukumanDisiplin, Kinerja, Predikat, TingkatHukuman
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.people.readiness import StatusKesiapan, readiness
from tests.people.people_builder import ON, assessed, make_formasi, make_instansi, make_pegawai


def judged(levels=None, on=date(2025, 6, 1), **tables):
    person, post = make_pegawai(), make_formasi()
    kinerja = tuple(
        Kinerja(nip=person.nip, tahun=year, predikat=Predikat.BAIK) for year in (2024, 2025)
    )
    own = make_formasi(unit_id="U1")
    body = make_instansi(
        [person],
        [own, post],
        **{"kinerja": kinerja, "kompetensi": assessed(person.nip, on, **(levels or {}))} | tables,
    )
    return readiness(body, person, post, ON)


def test_who_reaches_the_standard_is_ready_now():
    found = judged({"integritas": 3, "kerja_sama": 4})
    assert (found.status, found.bulan) == (StatusKesiapan.SIAP, 0)
    assert found.jpm.persen_tanpa_batas > found.jpm.persen == 100


def test_who_falls_short_needs_the_training_that_closes_the_gap():
    found = judged({"integritas": 1.5, "kerja_sama": 2})
    assert found.status is StatusKesiapan.PELATIHAN
    assert [(one.kompetensi, one.kurang, one.bulan) for one in found.celah] == [
        ("integritas", 1.5, 12),
        ("kerja sama", 1, 6),
    ]
    assert found.celah[0].pelatihan == "Pelatihan integritas dari level 1,5 ke level 3"
    assert (found.bulan, found.bulan_berurutan) == (12, 18)


def test_not_assessed_is_an_answer_and_no_gap():
    found = judged()
    assert (found.status, found.kelengkapan) == (StatusKesiapan.BELUM_DINILAI, 0)
    assert {one.kurang for one in found.celah} == {None}
    assert found.bulan is None


def test_half_a_standard_assessed_is_said_so():
    found = judged({"integritas": 3})
    assert (found.status, found.kelengkapan) == (StatusKesiapan.SIAP, 0.5)


def test_one_blocking_rule_is_enough_and_is_named_with_its_article():
    nip = make_pegawai().nip
    punished = (HukumanDisiplin(nip=nip, tingkat=TingkatHukuman.PROSES, mulai=date(2025, 1, 1)),)
    found = judged({"integritas": 5, "kerja_sama": 5}, disiplin=punished)
    assert found.status is StatusKesiapan.TIDAK_MEMENUHI
    assert [rule.kode for rule, _ in found.penghalang] == ["R02"]
    assert "R02; Peraturan BKN 5/2019" in found.alasan[0]


def test_an_old_assessment_is_used_and_flagged():
    found = judged({"integritas": 3, "kerja_sama": 3}, on=date(2021, 1, 1))
    assert found.status is StatusKesiapan.SIAP
    assert all(one.kedaluwarsa for one in found.celah)
    assert "kedaluwarsa" in found.alasan[-1]


def test_an_instansi_may_set_its_own_time_to_train():
    own = (Ketentuan(nama="bulan_per_level", nilai=(("manajerial", 2),), sumber="BKPSDM"),)
    assert judged({"integritas": 1, "kerja_sama": 3}, ketentuan=own).bulan == 4

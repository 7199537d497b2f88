"""The nine planted stories: each finding computed from the committed files alone."""

from collections import Counter, defaultdict
from datetime import date
from statistics import mean

import pytest

from mutasi_core.domain.golongan import golongan_order
from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok
from mutasi_core.synthetic import write_contoh
from tests.synthetic.conftest import ACUAN, Kota, retires, years_since

SURPLUS_SMPN = {"SMPN-05", "SMPN-08", "SMPN-10"}


def test_story_1_three_smpn_have_too_many_teachers_whom_others_lack(kota):
    smpn = {unit: gap for unit, gap in kota.selisih_unit.items() if unit.startswith("SMPN-")}
    assert {unit for unit, gap in smpn.items() if gap > 0} == SURPLUS_SMPN
    need = sum(n for key, n in kota.kebutuhan.items() if key[0] in SURPLUS_SMPN)
    there = sum(kota.isi[key] for key in kota.kebutuhan if key[0] in SURPLUS_SMPN)
    assert there / need == pytest.approx(1.15, abs=0.02)
    surplus = {
        key for key, n in kota.kebutuhan.items() if key[0] in SURPLUS_SMPN and kota.isi[key] > n
    }
    short = Counter(
        key[1]
        for key, n in kota.kebutuhan.items()
        if key[0].startswith("SMPN-") and kota.isi[key] < n
    )
    with_a_place = [key for key in surplus if short[key[1]]]
    assert len(with_a_place) >= 0.8 * len(surplus)


def test_story_1_schools_empty_out_from_the_centre(kota):
    fill: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    kelurahan = {row["unit_id"]: row["kelurahan"] for row in kota.rows("unit")}
    for key, need in kota.kebutuhan.items():
        if key[0].startswith("SDN-"):
            fill[kelurahan[key[0]]][0] += kota.isi[key]
            fill[kelurahan[key[0]]][1] += need
    rate = {name: there / need for name, (there, need) in fill.items()}
    outer = [rate[name] for name in ("Tanah Merah", "Bhakti Karya", "Tunggurono", "Jati Utomo")]
    assert rate["Kartini"] > 0.88
    assert max(outer) < 0.78
    assert all(kota.selisih_unit[u] < 0 for u in kota.selisih_unit if u.startswith("SDN-"))


def test_story_2_some_offices_are_over_and_some_under_their_need(kota):
    assert kota.selisih_unit["SETDA-UMUM"] == 6
    assert kota.selisih_unit["BPKAD"] == 4
    for unit in ("DPMPTSP", "KOMINFO", "INSP"):
        assert kota.selisih_unit[unit] <= -10
    kelurahan = [gap for unit, gap in kota.selisih_unit.items() if unit.startswith("KEL-")]
    assert len(kelurahan) == 37
    assert max(kelurahan) < 0


def test_story_3_the_base_city_fills_every_jpt_post(kota):
    jpt = [key for key, row in kota.pos.items() if row["jenis_jabatan"] == "JPT"]
    assert len(jpt) == 34
    assert all(kota.isi[key] == 1 for key in jpt)


@pytest.mark.parametrize("count", [3, 8, 11])
def test_story_3_the_scenario_opens_jpt_posts_under_acting_heads(tmp_path, count):
    write_contoh(tmp_path, lowong_jpt=count)
    kota = Kota(tmp_path)
    jpt = [key for key, row in kota.pos.items() if row["jenis_jabatan"] == "JPT"]
    vacant = {key for key in jpt if not kota.isi[key]}
    acting = {(p["unit_id"], p["jabatan"]) for p in kota.rows("pegawai") if p["plt"] == "ya"}
    assert len(vacant) == count
    assert acting == vacant


def test_story_4_twenty_seven_officials_studied_what_a_vacancy_asks_for(kota):
    found = Counter()
    for kind in ("ADMINISTRATOR", "PENGAWAS"):
        vacant = [
            row for key, row in kota.pos.items()
            if row["jenis_jabatan"] == kind and not kota.isi[key]
        ]  # fmt: skip
        for person in kota.rows("pegawai"):
            if person["jenis_jabatan"] != kind or _fits(person, kota.pos_of(person)):
                continue
            found[kind] += any(_fits(person, post) for post in vacant)
    assert found == {"ADMINISTRATOR": 7, "PENGAWAS": 20}


def _fits(person, post):
    return pendidikan_cocok(person["pendidikan"], tuple(post["rumpun_pendidikan"].split(";")))


def test_story_5_hospital_and_transport_are_weak_in_kompetensi_and_in_fit(kota):
    relative = defaultdict(list)
    for row in kota.rows("skm"):
        relative[row["unit_id"]].append(25 * float(row["kompetensi"]) - float(row["ikm"]))
    weakest = sorted(relative, key=lambda unit: mean(relative[unit]))[:2]
    assert set(weakest) == {"RSUD", "DISHUB"}
    jpm = _mean_jpm(kota)
    assert set(sorted(jpm, key=jpm.__getitem__)[:2]) == {"RSUD", "DISHUB"}


def _mean_jpm(kota):
    """Mean JPM of units with at least eight assessed people."""
    by_jenjang = {
        (r["jenjang"], r["kompetensi"]): float(r["level"])
        for r in kota.rows("standar_kompetensi")
        if r["jenjang"]
    }
    by_name = {
        (r["jabatan"], r["kompetensi"]): float(r["level"])
        for r in kota.rows("standar_kompetensi")
        if r["jabatan"]
    }
    scores = defaultdict(lambda: defaultdict(list))
    for row in kota.rows("kompetensi"):
        person = kota.orang[row["nip"]]
        post, name = kota.pos_of(person), row["kompetensi"]
        level = by_name.get((post["jabatan"], name), by_jenjang.get((post["jenjang"], name)))
        if level is not None:
            scores[person["unit_id"]][row["nip"]].append(min(float(row["level"]) / level, 1))
    return {
        unit: mean(mean(parts) for parts in people.values())
        for unit, people in scores.items()
        if len(people) >= 8
    }


def test_story_6_twenty_two_principals_and_nine_heads_retire_within_a_year(kota):
    soon = [
        person["jabatan"] for person in kota.rows("pegawai")
        if ACUAN < retires(person, kota.pos_of(person)) <= date(2027, 1, 1)
    ]  # fmt: skip
    assert soon.count("Kepala Sekolah") == 22
    assert sum(name.startswith("Kepala Bidang") for name in soon) == 9
    assert 110 <= len(soon) <= 160


def test_story_7_forty_holders_of_sensitive_posts_stay_above_five_years(kota):
    holders = [p for p in kota.rows("pegawai") if kota.pos_of(p)["rawan"] == "ya"]
    long = [p for p in holders if years_since(p["tmt_jabatan"]) > 5]
    assert len(long) == 40
    kinds = {p["jabatan"].split()[0] + " " + p["jabatan"].split()[1] for p in long}
    assert kinds >= {"Bendahara Pengeluaran", "Pengelola Pengadaan", "Penata Perizinan"}


def test_story_8_four_wishes_cannot_be_granted(kota):
    wishes = [(kota.orang[row["nip"]], row) for row in kota.rows("permohonan")]
    apothecaries = Counter(
        p["unit_id"] for p in kota.rows("pegawai") if p["jabatan"].startswith("Apoteker")
    )
    alone = [
        p for p, _ in wishes
        if p["unit_id"].startswith("PKM-") and p["jabatan"].startswith("Apoteker")
        and apothecaries[p["unit_id"]] == 1
    ]  # fmt: skip
    pppk = [
        p for p, row in wishes
        if p["status"] == "PPPK" and (row["unit_tujuan"], p["jabatan"]) not in kota.pos
    ]  # fmt: skip
    early = [
        p for p, row in wishes
        if p["jenis_jabatan"] == "PENGAWAS" and years_since(p["tmt_jabatan"]) < 2
        and _vacant(kota, row["unit_tujuan"], "PENGAWAS")
    ]  # fmt: skip
    low = [
        p
        for p, row in wishes
        if row["alasan"] == "Promosi menjadi Lurah"
        and _vacant(kota, row["unit_tujuan"], "PENGAWAS")
        and golongan_order(p["golongan"])
        < golongan_order(kota.pos[row["unit_tujuan"], "Lurah"]["gol_min"])
    ]
    assert alone
    assert len(pppk) == 1
    assert early
    assert len(low) == 1


def _vacant(kota, unit, kind):
    return any(
        key[0] == unit and row["jenis_jabatan"] == kind and not kota.isi[key]
        for key, row in kota.pos.items()
    )

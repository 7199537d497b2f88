"""The city as a whole: its size, its margins, and that no person contradicts another column."""

from collections import Counter
from datetime import date
from statistics import median

import pytest

from mutasi_core.domain.golongan import PNS, golongan_order
from mutasi_core.domain.nip import parse_nip
from mutasi_core.domain.pendidikan import parse_tingkat_pendidikan
from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok
from mutasi_core.synthetic.parameter import parameter
from mutasi_core.synthetic.tables import KOLOM
from tests.synthetic.conftest import ACUAN, age, bup, years_since

TOP = {"SD": "II/a", "SLTA": "III/b", "D-III": "III/c"}
PEOPLE_AND_NEED = {
    "sekretariat": (41, 45), "bagian_setda": (123, 121), "inspektorat": (44, 66),
    "dinas": (765, 957), "badan": (170, 184), "satpol": (75, 108), "bpbd": (44, 58),
    "rsud": (460, 545), "puskesmas": (416, 478), "kecamatan": (90, 110), "kelurahan": (222, 296),
    "smpn": (495, 570), "sdn": (1155, 1420),
}  # fmt: skip


def test_every_table_of_the_contract_is_there_and_has_rows(kota):
    for name, header in KOLOM.items():
        assert list(kota.rows(name)[0]) == header.split(",")


def test_the_city_has_127_planning_units_over_212_leaves(kota):
    units = kota.rows("unit")
    leaves = {row["unit_id"] for row in kota.rows("peta_jabatan")}
    gugus = {row["unit_id"] for row in units if row["jenis"] == "gugus_sd"}
    assert len(units) == 237
    assert len(leaves) == 212
    assert (
        len(
            {row["induk_id"] if row["induk_id"] in gugus else row["unit_id"] for row in units}
            - gugus
            | gugus
        )
        == 127
    )
    known = {row["unit_id"] for row in units}
    assert all(row["induk_id"] in known for row in units if row["induk_id"])


def test_people_and_need_of_each_kind_of_unit_are_those_of_the_table(kota):
    kind = {row["unit_id"]: row["jenis"] for row in kota.rows("unit")}
    people = Counter(kind[row["unit_id"]] for row in kota.rows("pegawai"))
    need: Counter[str] = Counter()
    for key, count in kota.kebutuhan.items():
        need[kind[key[0]]] += count
    assert {name: (people[name], need[name]) for name in need} == PEOPLE_AND_NEED
    assert (people.total(), need.total()) == (4100, 4958)


def test_posts_are_about_1500_and_everyone_sits_in_one(kota):
    assert 1400 <= len(kota.pos) <= 1750
    assert len(kota.pos) == len(kota.rows("peta_jabatan"))
    assert set(kota.isi) <= set(kota.pos)


def test_need_and_people_of_each_family_are_those_of_the_parameters(kota):
    people = Counter(kota.family(row) for row in kota.rows("pegawai"))
    need: Counter[str] = Counter()
    for row in kota.rows("peta_jabatan"):
        need[kota.family(row)] += int(row["kebutuhan"])
    assert people == parameter()["family"]
    assert need == parameter()["kebutuhan_family"]
    jenis = Counter(row["jenis_jabatan"] for row in kota.rows("pegawai"))
    assert (jenis["JPT"], jenis["ADMINISTRATOR"], jenis["PENGAWAS"]) == (34, 140, 286)


def test_status_and_golongan_are_exact(kota):
    people = kota.rows("pegawai")
    assert Counter(row["status"] for row in people) == parameter()["status"]
    for status in ("pns", "pppk"):
        found = Counter(r["golongan"] for r in people if r["status"] == status.upper())
        assert found == parameter()[f"golongan_{status}"]
    pppk = Counter(kota.family(row) for row in people if row["status"] == "PPPK")
    assert pppk == parameter()["pppk_by_family"]


def test_schooling_is_within_one_in_a_hundred(kota):
    group = {"SD": "SD-SMP", "SLTA": "SMA", "D-III": "D1-D3", "S-1": "S1/D4/Profesi",
             "Profesi": "S1/D4/Profesi", "S-2": "S2", "Spesialis": "S2", "S-3": "S3"}  # fmt: skip
    found = Counter(group[row["tingkat_pendidikan"]] for row in kota.rows("pegawai"))
    for name, wanted in parameter()["pendidikan"].items():
        assert found[name] == pytest.approx(wanted, abs=max(1, 0.01 * wanted))


@pytest.mark.parametrize("status", ["pns", "pppk"])
def test_ages_follow_the_margins(kota, status):
    ages = [
        age(date.fromisoformat(r["tanggal_lahir"]))
        for r in kota.rows("pegawai")
        if r["status"] == status.upper()
    ]
    for low, high, share in parameter()[f"age_{status}"]:
        assert sum(low <= a <= high for a in ages) / len(ages) == pytest.approx(share, abs=0.005)


def test_women_are_two_thirds_and_no_family_strays(kota):
    women = Counter(kota.family(r) for r in kota.rows("pegawai") if r["jenis_kelamin"] == "P")
    for family, share in parameter()["female_share"].items():
        assert women[family] / parameter()["family"][family] == pytest.approx(share, abs=0.005)


def test_time_in_post_has_the_three_quantiles(kota):
    years = [years_since(row["tmt_jabatan"]) for row in kota.rows("pegawai")]
    assert median(years) == pytest.approx(3.2, abs=0.1)
    assert sum(y > 5 for y in years) / 4100 == pytest.approx(0.22, abs=0.01)
    assert sum(y < 1 for y in years) / 4100 == pytest.approx(0.08, abs=0.01)


def test_degrees_miss_the_post_as_often_as_planted(kota):
    shares = {
        "struktural": 0.18,
        "jf_lain": 0.06,
        "pelaksana": 0.25,
        "guru": 0.04,
        "kesehatan": 0.01,
    }
    missed = Counter(
        kota.family(row)
        for row in kota.rows("pegawai")
        if pendidikan_cocok(
            row["pendidikan"], tuple(kota.pos_of(row)["rumpun_pendidikan"].split(";"))
        )
        is False
    )
    for family, share in shares.items():
        assert missed[family] / parameter()["family"][family] == pytest.approx(share, abs=0.012)


def test_nips_are_synthetic_unique_and_agree_with_birth_sex_and_status(kota):
    people = kota.rows("pegawai")
    assert len({row["nip"] for row in people}) == len(people)
    for row in people:
        nip = parse_nip(row["nip"])
        assert nip.is_synthetic
        assert nip.born.isoformat() == row["tanggal_lahir"]
        assert nip.jenis_kelamin == row["jenis_kelamin"]
        assert nip.is_pppk == (row["status"] == "PPPK")


def test_names_are_unique_and_carry_a_marker_word(kota):
    markers = {"Contoh", "Demo", "Rekaan", "Sintetik", "Maket", "Simulasi", "Purwarupa", "Uji"}
    names = [row["nama"] for row in kota.rows("pegawai")]
    assert len(set(names)) == len(names)
    assert all(markers & set(name.split()) for name in names)


def test_nobody_is_past_retirement_and_everyone_began_between_19_and_35(kota):
    for row in kota.rows("pegawai"):
        born = date.fromisoformat(row["tanggal_lahir"])
        assert age(born) < bup(kota.pos_of(row))
        if row["status"] == "PNS":
            began = date(int(row["nip"][8:12]), int(row["nip"][12:14]), 1)
            assert 19 <= age(born, began) <= 35
            assert row["tmt_pns"] == began.replace(year=began.year + 1).isoformat()


def test_dates_of_a_career_are_in_order(kota):
    for row in kota.rows("pegawai"):
        began = date(int(row["nip"][8:12]), 1, 1)
        for column in ("tmt_jabatan", "tmt_unit"):
            assert began <= date.fromisoformat(row[column]) <= ACUAN


def test_golongan_respects_schooling_and_post(kota):
    lowest = {"JPT": "IV/a", "ADMINISTRATOR": "III/c", "PENGAWAS": "III/b"}
    for row in kota.rows("pegawai"):
        if row["status"] != "PNS":
            continue
        order = golongan_order(row["golongan"])
        assert order <= golongan_order(TOP.get(row["tingkat_pendidikan"], PNS[-1]))
        assert order >= golongan_order(lowest.get(row["jenis_jabatan"], PNS[0]))


def test_nobody_has_less_schooling_than_the_post_asks(kota):
    for row in kota.rows("pegawai"):
        have = parse_tingkat_pendidikan(row["tingkat_pendidikan"])
        assert have.meets(parse_tingkat_pendidikan(kota.pos_of(row)["pendidikan_min"]))


def test_every_unit_has_a_kecamatan_and_most_people_live_in_one(kota):
    inside = {row["kecamatan"] for row in kota.rows("unit")}
    home = [row["kecamatan_domisili"] in inside for row in kota.rows("pegawai")]
    assert sum(home) / len(home) == pytest.approx(0.80, abs=0.005)


def test_workload_rounds_half_up_to_the_need(kota):
    minutes: Counter[tuple[str, str]] = Counter()
    for row in kota.rows("abk"):
        key = (row["unit_id"], row["jabatan"])
        minutes[key] += int(row["volume_per_tahun"]) * int(row["menit_per_satuan"])
    assert len(minutes) > 200
    for key, total in minutes.items():
        assert int(total / 75_000 + 0.5) == kota.kebutuhan[key]


def test_records_name_only_people_and_units_that_exist(kota):
    units = {row["unit_id"] for row in kota.rows("unit")}
    for table in (
        "kompetensi",
        "kinerja",
        "potensi",
        "disiplin",
        "permohonan",
        "riwayat",
        "keputusan",
    ):
        assert {row["nip"] for row in kota.rows(table)} <= set(kota.orang)
    assert {row["unit_tujuan"] for row in kota.rows("permohonan")} <= units
    for row in kota.rows("kerabat"):
        assert kota.orang[row["nip"]]["unit_id"] == kota.orang[row["nip_kerabat"]]["unit_id"]


def test_pins_lead_from_a_surplus_to_a_shortage_of_the_same_jabatan(kota):
    pins = [row for row in kota.rows("keputusan") if row["jenis"] == "kunci"]
    assert len(pins) == 3
    for pin in pins:
        person = kota.orang[pin["nip"]]
        origin, target = (person["unit_id"], person["jabatan"]), (pin["unit_id"], pin["jabatan"])
        assert origin[1] == target[1]
        assert kota.isi[origin] > kota.kebutuhan[origin]
        assert kota.isi[target] < kota.kebutuhan[target]

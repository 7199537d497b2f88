"""Records of the city: coverage of assessments, predikat, discipline, wishes, the survey."""

from collections import Counter, defaultdict

import numpy as np
import pytest

from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok
from mutasi_core.synthetic.parameter import parameter
from mutasi_core.synthetic.survey import OVERLOAD, UNSUR
from tests.synthetic.conftest import years_since

PREDIKAT = {
    "Sangat Baik": 1.0,
    "Baik": 0.8,
    "Butuh Perbaikan": 0.6,
    "Kurang": 0.4,
    "Sangat Kurang": 0.2,
}


def test_assessments_cover_the_planted_share_and_the_rest_is_left_empty(kota):
    assessed = {row["nip"] for row in kota.rows("kompetensi")}
    share = {"JPT": 1.0, "ADMINISTRATOR": 0.80, "PENGAWAS": 0.55, "guru": 0.15, "kesehatan": 0.15,
             "jf_lain": 0.25, "pelaksana": 0.10}  # fmt: skip
    kinds = defaultdict(list)
    for row in kota.rows("pegawai"):
        family = kota.family(row)
        kind = row["jenis_jabatan"] if family == "struktural" else family
        kinds[kind].append(row["nip"] in assessed)
    for kind, wanted in share.items():
        assert sum(kinds[kind]) / len(kinds[kind]) == pytest.approx(wanted, abs=0.005)


def test_everyone_assessed_has_nine_levels_and_two_technical_families(kota):
    names = defaultdict(list)
    for row in kota.rows("kompetensi"):
        names[row["nip"]].append(row["kompetensi"])
        assert 0 <= float(row["level"]) <= 5
    for found in names.values():
        assert len(set(found)) == 11
        assert sum(name.startswith("Teknis: ") for name in found) == 2


def test_some_assessments_are_out_of_date(kota):
    stale = {r["nip"] for r in kota.rows("kompetensi") if years_since(r["tanggal"]) > 3}
    assert 5 <= len(stale) <= 60


def test_predikat_of_two_years_is_concentrated_on_baik(kota):
    rows = kota.rows("kinerja")
    assert len(rows) == 8200
    found = Counter(row["predikat"] for row in rows)
    assert found["Baik"] / 8200 == pytest.approx(0.839, abs=0.025)
    assert found["Sangat Baik"] / 8200 == pytest.approx(0.115, abs=0.025)
    assert set(found) == set(PREDIKAT)


def test_discipline_is_rare_and_mostly_light(kota):
    found = Counter(row["tingkat"] for row in kota.rows("disiplin"))
    assert (found["ringan"], found["sedang"], found["berat"]) == (33, 25, 8)
    assert found["proses"] == 3


def test_six_in_a_hundred_wish_to_move(kota):
    assert len({row["nip"] for row in kota.rows("permohonan")}) == pytest.approx(246, abs=12)


def test_the_survey_is_the_mean_of_its_nine_unsur(kota):
    for row in kota.rows("skm"):
        mean = 25 * sum(float(row[name]) for name in UNSUR) / 9
        assert float(row["ikm"]) == pytest.approx(mean, abs=0.006)
        assert 65 <= float(row["ikm"]) <= 98
    assert Counter(row["unit_id"] for row in kota.rows("skm")).most_common()[-1][1] == 6


def test_the_planted_coefficients_of_the_survey_can_be_found_again(kota):
    """A check of the generator; it says nothing about the effect of transfers."""
    index = defaultdict(list)
    for row in kota.rows("skm"):
        index[row["unit_id"]].append(float(row["ikm"]))
    units = sorted(index)
    fit, fill, heavy = (
        np.array(part) for part in zip(*(_state(kota, unit) for unit in units), strict=True)
    )
    kinds = {row["unit_id"]: row["jenis"] for row in kota.rows("unit")}
    means = parameter()["skm"]["mean_by_type"]
    base = np.array([means.get(u.lower(), means.get(kinds[u], means["dinas_lain"])) for u in units])
    y = np.array([np.mean(index[unit]) for unit in units]) - base
    design = np.column_stack(
        [np.ones(len(units)), *((v - v.mean()) / v.std() for v in (fit, fill, heavy))]
    )
    found = np.linalg.lstsq(design, y, rcond=None)[0]
    assert len(units) == 80
    assert found[1:] == pytest.approx([2.2, 1.6, -1.2], abs=0.6)


def _state(kota, unit):
    keys = [key for key in kota.kebutuhan if key[0] == unit]
    need = sum(kota.kebutuhan[key] for key in keys)
    heavy = sum(kota.kebutuhan[k] for k in keys if kota.kebutuhan[k] > OVERLOAD * kota.isi[k])
    people = [row for row in kota.rows("pegawai") if row["unit_id"] == unit]
    fits = [_fit(kota, row) for row in people]
    return sum(fits) / len(fits), min(sum(kota.isi[k] for k in keys) / need, 1), heavy / need


def _fit(kota, row):
    records, levels, standards = _lookups(kota)
    post = kota.pos_of(row)
    fits = pendidikan_cocok(row["pendidikan"], tuple(post["rumpun_pendidikan"].split(";")))
    rest = 0.3 * (fits is not False) + 0.2 * sum(records[row["nip"]]) / 2
    if row["nip"] not in levels:
        return rest / 0.5
    standard = standards.get(post["jabatan"]) or standards[post["jenjang"]]
    own = levels[row["nip"]]
    return 0.5 * sum(min(level / standard, 1) for level in own) / len(own) + rest


_CACHE = {}


def _lookups(kota):
    if not _CACHE:
        records, levels = defaultdict(list), defaultdict(list)
        for row in kota.rows("kinerja"):
            records[row["nip"]].append(PREDIKAT[row["predikat"]])
        for row in kota.rows("kompetensi"):
            if not row["kompetensi"].startswith("Teknis"):
                levels[row["nip"]].append(float(row["level"]))
        standards = {
            r["jabatan"] or r["jenjang"]: float(r["level"]) for r in kota.rows("standar_kompetensi")
        }
        _CACHE["all"] = (records, levels, standards)
    return _CACHE["all"]

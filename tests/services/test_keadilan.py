"""What must not count does not: watched in the code, and flipped in the files."""

import csv
import json
import shutil
from dataclasses import replace
from datetime import date

import pytest

from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.intake.reading import read_sumber
from mutasi_core.people.attributes_read import attributes_read
from mutasi_core.services.keadilan import keadilan_json, uji_keadilan, uji_kebocoran
from mutasi_core.services.keadilan_atribut import TERLINDUNG, atribut_skor
from mutasi_core.services.kelayakan import UnknownReferenceError
from mutasi_core.services.kesesuaian import siapkan_kesesuaian
from mutasi_core.services.profil import profil_json
from mutasi_core.services.rencana import make_plan, rencana_json
from mutasi_core.services.talenta import penghuni_kotak, talenta_json
from mutasi_core.synthetic import write_contoh

ON = date(2026, 1, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kota")
    write_contoh(folder, pegawai=700, benih=3)
    return folder


@pytest.fixture(scope="module")
def city(folder):
    return read_sumber([folder]).instansi


def rewritten(folder, target, change):
    """Copy the files with every row of pegawai changed."""
    shutil.copytree(folder, target)
    path = target / "pegawai.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [change(row) for row in csv.DictReader(file)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return read_sumber([target]).instansi


def everything(instansi):
    """Give every score, group and plan as text, people by NIP, names left out."""
    plan = rencana_json(make_plan(instansi, ON, kuota=20))
    told = json.dumps(plan["mutasi"])
    for named in sorted((one.nama for one in instansi.pegawai), key=len, reverse=True):
        told = told.replace(named, "")
    plan["mutasi"] = told
    best = siapkan_kesesuaian(instansi, ON).semua_lowong(jumlah=2)
    boxes = [
        (nomor, one.orang.kunci, one.talenta)
        for nomor in (None, *range(1, 10))
        for one in penghuni_kotak(instansi, ON, nomor)
    ]
    return json.dumps(
        [
            plan,
            profil_json(instansi, "auto", ON),
            talenta_json(instansi, ON),
            repr([[replace(one, orang=one.orang.kunci) for one in post.calon] for post in best]),
            repr(boxes),
        ]
    )


def sex(row):
    return row | {"jenis_kelamin": {"L": "P", "P": "L"}[row["jenis_kelamin"]]}


def name(row):
    return row | {"nama": f"Orang {row['nip'][::-1]}"}


def origin(row):
    place = "Nusa Dua" if int(row["nip"][-5:]) % 2 else "Merauke"
    return row | {"tempat_lahir": place, "agama": "A" if place < "N" else "B", "suku": place}


@pytest.mark.slow
@pytest.mark.parametrize("change", [sex, name, origin])
def test_flipped_in_the_files_every_score_group_and_plan_stays_the_same(
    folder, city, tmp_path, change
):
    flipped = rewritten(folder, tmp_path / "lain", change)
    assert everything(flipped) == everything(city)


@pytest.mark.slow
def test_a_change_that_counts_is_seen_by_the_same_comparison(folder, city, tmp_path):
    degrade = rewritten(folder, tmp_path / "lain", lambda row: row | {"pendidikan": "S-1 HUKUM"})
    assert everything(degrade) != everything(city)


@pytest.fixture(scope="module")
def scores(city):
    return {one.skor: one for one in atribut_skor(city, ON)}


def test_no_score_reads_a_protected_attribute(scores):
    assert {one.terlindung for one in scores.values()} == {()}


def test_the_table_names_what_really_enters(scores):
    assert set(scores["Kelompok profil"].atribut) == {"nip", "pendidikan"}
    assert set(scores["Nilai kesesuaian"].atribut) == {"nip", "pendidikan", "tingkat_pendidikan"}
    assert {"status", "tmt_jabatan"} <= set(scores["Rencana mutasi"].atribut)


def test_only_the_law_reads_the_birth_date(scores):
    readers = {name for name, one in scores.items() if "tanggal_lahir" in one.atribut}
    assert readers == {"Calon menurut aturan", "Rencana mutasi"}


@pytest.mark.parametrize("field", TERLINDUNG)
def test_a_score_that_read_a_protected_attribute_would_be_caught(city, field):
    small = replace(city, pegawai=city.pegawai[:3])
    read = attributes_read(small, lambda body: [getattr(one, field) for one in body.pegawai])
    assert read == {field}


def test_a_plan_is_tested_by_sex_age_and_status(city):
    plan = make_plan(city, ON, kuota=70)
    found = uji_keadilan(city, ON, plan.moves)
    assert [one.atribut for one in found.atribut] == ["jenis kelamin", "usia", "status"]
    moved = found.atribut[0].porsi[0][1]
    assert sum(moved.terkena) == len(plan.mutasi)


def test_a_small_plan_is_too_little_to_judge(city):
    plan = make_plan(city, ON, kuota=5)
    answer = keadilan_json(city, ON, plan.moves)
    assert {one["putusan"] for one in answer["uji"]} == {"terlalu sedikit untuk dinilai"}
    assert "di bawah 60" in answer["catatan"][0]
    assert not answer["perlu_alasan"]


def test_a_move_of_nobody_is_refused(city):
    with pytest.raises(UnknownReferenceError):
        uji_keadilan(city, ON, [Mutasi(nip="1" * 18, unit_tujuan="X", jabatan_tujuan="Y")])


def test_the_leak_test_answers_for_sex_and_age(city):
    assert [one.atribut for one in uji_kebocoran(city, ON)] == [
        "jenis kelamin",
        "usia 40 tahun ke atas",
    ]

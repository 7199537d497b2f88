"""The command line keeps its contract: keys, exit codes, one Indonesian line for each fault."""

import csv
import json

import pytest

from mutasi_core.cli.running import main
from mutasi_core.synthetic import write_contoh

TANGGAL = ("--tanggal", "2026-01-01")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("kota")
    write_contoh(place, pegawai=200, benih=3)
    return place


@pytest.fixture
def answer(capsys):
    def ask(*words):
        code = main([str(word) for word in words] + ["--json"])
        out = capsys.readouterr().out
        return code, json.loads(out)

    return ask


@pytest.fixture
def refusal(capsys):
    def ask(*words):
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        assert captured.out == ""
        assert len(captured.err.strip().splitlines()) == 1
        assert "Traceback" not in captured.err
        return code, captured.err.strip()

    return ask


def test_contoh_writes_a_paket_data_that_is_read_without_loss(answer, tmp_path):
    code, written = answer("contoh", "--keluar", tmp_path / "c", "--pegawai", 60, "--benih", 9)
    assert code == 0
    assert written["sintetis"] is True
    code, read = answer("periksa", tmp_path / "c")
    assert code == 0
    assert set(read) >= {"tabel", "temuan", "pemetaan"}
    assert read["tabel"]["pegawai"] == {"dibaca": 60, "diterima": 60, "disisihkan": 0}


def test_kebutuhan_has_its_keys_and_adds_up(answer, folder):
    code, found = answer("kebutuhan", folder, *TANGGAL, "--horizon", 3)
    assert code == 0
    assert set(found) >= {"unit", "sel", "jabatan", "proyeksi", "ringkasan"}
    assert set(found["unit"][0]) >= {
        "unit_id",
        "nama",
        "kebutuhan",
        "bezetting",
        "selisih",
        "ej",
    }
    assert sum(unit["kebutuhan"] for unit in found["unit"]) == found["ringkasan"]["kebutuhan"]
    assert {row["tahun"] for row in found["proyeksi"]} <= {2026, 2027, 2028, 2029}


def test_rencana_has_its_keys_and_its_export_matches(answer, folder, tmp_path):
    target = tmp_path / "masalah.json"
    code, plan = answer(
        "rencana", folder, *TANGGAL, "--kuota", 8, "--ekspor-masalah", target, "--keluar", tmp_path
    )
    assert code == 0
    assert set(plan) >= {
        "skor",
        "batas_atas",
        "celah",
        "terbukti_optimal",
        "mutasi",
        "sebelum",
        "sesudah",
        "ditolak",
    }
    assert plan["terbukti_optimal"]
    assert plan["celah"] == 0
    problem = json.loads(target.read_text(encoding="utf-8"))
    assert set(problem) == {"pos", "calon", "kuota", "kunci", "larang"}
    assert set(problem["pos"][0]) == {"id", "K", "B", "L", "w"}
    assert set(problem["calon"][0]) == {"nip", "asal", "tujuan", "nilai_mutasi"}
    with (tmp_path / "rencana.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["nip"] for row in rows] == [move["nip"] for move in plan["mutasi"]]


def test_simulasi_of_the_plan_shows_the_balance_the_plan_promised(answer, folder, tmp_path):
    _, plan = answer("rencana", folder, *TANGGAL, "--kuota", 8, "--keluar", tmp_path)
    code, trial = answer("simulasi", folder, *TANGGAL, "--mutasi", tmp_path / "rencana.csv")
    assert code == 0
    assert set(trial) >= {"sebelum", "sesudah", "unit", "pelanggaran", "dampak"}
    for state in ("sebelum", "sesudah"):
        assert trial[state]["kekurangan"] == plan[state]["kekurangan"]
        assert trial[state]["kelebihan"] == plan[state]["kelebihan"]
    assert not [b for b in trial["pelanggaran"] if b["tingkat"] in {"HARD", "OVR"}]
    for unit in trial["dampak"]:
        if unit["perkiraan"] is not None:
            assert unit["bawah"] < unit["perkiraan"] < unit["atas"]


def test_kelayakan_answers_with_every_rule(answer, folder):
    _, plan = answer("rencana", folder, *TANGGAL, "--kuota", 3)
    move = plan["mutasi"][0]
    code, found = answer(
        "kelayakan",
        folder,
        *TANGGAL,
        *("--nip", move["nip"]),
        *("--unit", move["unit_tujuan"]),
        *("--jabatan", move["jabatan_tujuan"]),
    )
    assert code == 0
    assert {"R01", "R02", "R04", "R12", "R14", "R20"} <= {f["aturan"] for f in found["temuan"]}
    for finding in found["temuan"]:
        assert set(finding) >= {"aturan", "tingkat", "lulus", "dasar", "penjelasan"}


def test_profil_has_its_keys(answer, folder):
    code, found = answer("profil", folder, *TANGGAL, "-k", 3)
    assert code == 0
    assert set(found) >= {"k", "klaster", "anggota", "mutu", "belum_dinilai"}
    placed = {member["kunci"] for member in found["anggota"]}
    assert not placed & set(found["belum_dinilai"])
    assert len(placed) + len(found["belum_dinilai"]) == 200


def test_the_same_input_and_date_give_the_same_bytes(capsys, folder):
    def printed():
        main(["rencana", str(folder), *TANGGAL, "--json"])
        return capsys.readouterr().out

    assert printed() == printed()


def test_a_refused_pin_ends_with_one(answer, folder, tmp_path):
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "pegawai.csv").open(encoding="utf-8", newline="") as file:
        nip = next(csv.DictReader(file))["nip"]
    (tmp_path / "keputusan.csv").write_text(
        f"nip,unit_id,jabatan,jenis,alasan\n{nip},SETDA,Jabatan Yang Tidak Ada,kunci,uji\n",
        encoding="utf-8",
    )
    code, plan = answer("rencana", tmp_path, *TANGGAL, "--kuota", 3)
    assert code == 1
    assert [refused["nip"] for refused in plan["ditolak"]] == [nip]
    assert plan["ditolak"][0]["aturan"]


def test_set_aside_rows_end_with_one_only_where_asked(capsys, folder, tmp_path):
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "pegawai.csv").open("a", encoding="utf-8") as file:
        file.write("rusak,satu,dua\n")
    assert main(["periksa", str(tmp_path), "--json"]) == 0
    assert main(["periksa", str(tmp_path), "--json", "--ketat"]) == 1
    capsys.readouterr()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("periksa", "tidak-ada"), "tidak-ada"),
        (("rencana", "{folder}", "--kuota", "banyak"), "banyak"),
        (("rencana", "{folder}", "--tanggal", "01-01-2026"), "YYYY-MM-DD"),
        (("terbang",), "terbang"),
        ((), "perintah"),
        (("taklimat", "{folder}", "--mutasi", "x", "--keluar", "y"), "belum tersedia"),
        (("massal", "daftar.csv", "--keluar", "y"), "belum tersedia"),
        (("kelayakan", "{folder}", "--nip", "1", "--unit", "A", "--jabatan", "B"), "NIP 1"),
        (("simulasi", "{folder}", "--mutasi", "tidak-ada.csv"), "tidak-ada.csv"),
        (("profil",), "--tabel"),
        (("contoh", "--keluar", "{folder}/x", "--pegawai", "3"), "50"),
    ],
)
def test_an_unusable_call_ends_with_two_and_one_clear_line(refusal, folder, words, told):
    code, line = refusal(*(str(word).replace("{folder}", str(folder)) for word in words))
    assert code == 2
    assert told in line


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"alpha": -1}', "alpha"),
        ('{"omega": 1}', "omega"),
        ("[1]", "pasangan"),
        ("{", "tidak terbaca"),
        ('{"prioritas": {"1": 1}}', "prioritas"),
    ],
)
def test_a_wrong_weights_file_is_refused_in_words(refusal, folder, tmp_path, content, told):
    weights = tmp_path / "bobot.json"
    weights.write_text(content, encoding="utf-8")
    code, line = refusal("rencana", folder, "--bobot", weights)
    assert code == 2
    assert told in line


def test_a_prohibitive_weight_leaves_only_what_is_pinned(answer, folder, tmp_path):
    weights = tmp_path / "bobot.toml"
    weights.write_text("beta = 5.0\n", encoding="utf-8")
    _, dear = answer("rencana", folder, *TANGGAL, "--bobot", weights)
    _, usual = answer("rencana", folder, *TANGGAL)
    assert all(move["terkunci"] for move in dear["mutasi"])
    assert len(dear["mutasi"]) < len(usual["mutasi"])

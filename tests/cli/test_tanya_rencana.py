"""Questions about a plan on the command line: why, what would change it, chains, the curve."""

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


def test_every_question_is_answered_beside_the_plan(capsys, folder):
    assert main(["rencana", str(folder), *TANGGAL, "--kuota", "6", "--json"]) in {0, 1}
    move = json.loads(capsys.readouterr().out)["mutasi"][0]
    asked = f"{move['nip']}:{move['unit_tujuan']}:{move['jabatan_tujuan']}"
    words = ["--mengapa", asked, "--perubahan", asked, "--rangkaian", "--kurva"]
    main(["rencana", str(folder), *TANGGAL, "--kuota", "6", "--json", *words])
    answer = json.loads(capsys.readouterr().out)
    assert answer["mengapa"][0]["kedudukan"] == "dalam rencana"
    assert answer["perubahan"] == [[]]
    assert sum(len(part["mutasi"]) for part in answer["rangkaian"]) == len(answer["mutasi"])
    assert answer["kurva"][-1]["skor"] == pytest.approx(answer["skor"])
    main(["rencana", str(folder), *TANGGAL, "--kuota", "6", *words])
    assert "Ada dalam rencana." in capsys.readouterr().out


def test_a_question_without_its_three_parts_is_refused_in_words(capsys, folder):
    assert main(["rencana", str(folder), "--mengapa", "123"]) == 2
    assert "NIP:UNIT:JABATAN" in capsys.readouterr().err

"""The answer to profil: the keys of the command line, and files read without damage."""

import gzip
import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.reading import read_sumber
from mutasi_core.services.profil import profil_json, profil_tabel_json
from mutasi_core.services.profil_berkas import read_profil

CONTOH = Path(__file__).parents[2] / "data/contoh"


def write(folder, text, name="tabel.csv"):
    path = folder / name
    path.write_bytes(gzip.compress(text.encode()) if name.endswith("gz") else text.encode())
    return path


def two_kinds(rows=60, number=str):
    rng = np.random.default_rng(1)
    lines = ["kode;nama;x;y"]
    for row in range(rows):
        x, y = rng.normal(4 * (row % 2), 0.5, 2)
        lines.append(f"00{row:03d};Orang {row};{number(round(x, 2))};{number(round(y, 2))}")
    return "\n".join(lines) + "\n"


def test_the_answer_has_the_keys_of_the_command_line(tmp_path):
    answer = profil_tabel_json(write(tmp_path, two_kinds() + "00999;Kosong;;\n"), "kode")
    assert {"k", "klaster", "anggota", "mutu", "belum_dinilai"} <= set(answer)
    assert answer["k"] == 2
    assert set(answer["klaster"][0]) == {"id", "nama", "jumlah", "penciri", "contoh"}
    assert set(answer["anggota"][0]) == {"kunci", "klaster", "keyakinan"}
    assert {"silhouette", "stabilitas"} <= set(answer["mutu"])
    assert answer["belum_dinilai"] == ["00999"]
    assert answer["kolom_dilewati"] == ["nama"]
    json.dumps(answer, allow_nan=False)


def test_decimal_comma_and_gzip_read_the_same(tmp_path):
    plain = profil_tabel_json(write(tmp_path, two_kinds()), "kode", 2)
    comma = two_kinds(number=lambda value: str(value).replace(".", ","))
    assert profil_tabel_json(write(tmp_path, comma, "koma.csv"), "kode", 2) == plain
    assert profil_tabel_json(write(tmp_path, two_kinds(), "t.csv.gz"), "kode", 2) == plain


def test_three_decimals_are_not_thousands(tmp_path):
    read = read_profil(write(tmp_path, "k,x,y\na,0.125,1\nb,12.500,2\nc,1234.567,3\n"), "k")
    assert read.tabel.values[:, 0].tolist() == [0.125, 12.5, 1234.567]


def test_keys_stay_text(tmp_path):
    read = read_profil(write(tmp_path, "nip,x\n007,1\n1.98609E+17,2\n"), "nip")
    assert read.tabel.keys == ("007", "1.98609E+17")


def test_a_cell_that_is_no_number_is_told_and_counts_as_missing(tmp_path):
    lines = "k,x\n" + "".join(f"r{row:02d},{row}\n" for row in range(20)) + "r99,8O\n"
    read = read_profil(write(tmp_path, lines), "k")
    assert np.isnan(read.tabel.values[-1, 0])
    assert read.catatan == (
        "tabel.csv: 1 sel kolom x bukan angka dan dianggap kosong, misalnya “8O” pada baris 22.",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,x\nr,1\n", "tidak memiliki kolom kunci “k”"),
        ("k,x\nr,1\ns,2\nr,3\n", "baris 4, kolom k: “r” sudah dipakai pada baris 2"),
        ("k,x\nr,1\n,2\n", "baris 3, kolom k: kunci kosong"),
        ("k,x\nr,satu\ns,dua\n", "tidak ada kolom angka"),
        ("k,x\n", "tanpa satu pun baris data"),
    ],
)
def test_an_unusable_table_is_refused_in_one_sentence(tmp_path, text, said):
    with pytest.raises(SumberError, match=said) as refused:
        read_profil(write(tmp_path, text), "k")
    assert "\n" not in str(refused.value)


def test_a_broken_gzip_is_refused(tmp_path):
    path = tmp_path / "t.csv.gz"
    path.write_bytes(gzip.compress(two_kinds().encode())[:40])
    with pytest.raises(SumberError, match="gzip"):
        read_profil(path, "kode")


def test_more_groups_than_rows_is_refused(tmp_path):
    with pytest.raises(SumberError, match="Tidak mungkin membentuk 99 kelompok"):
        profil_tabel_json(write(tmp_path, two_kinds()), "kode", 99)


@pytest.mark.slow
def test_the_example_city_has_groups_and_most_people_unassessed():
    instansi = read_sumber([CONTOH]).instansi
    answer = profil_json(instansi, "auto", date(2026, 1, 1))
    assert 5 <= answer["k"] <= 14
    assert len(answer["belum_dinilai"]) > 0.7 * len(instansi.pegawai)
    assert answer["mutu"]["stabilitas"] > 0.8
    assert json.dumps(answer) == json.dumps(profil_json(instansi, "auto", date(2026, 1, 1)))

"""Writing: the same bytes for the same seed, any size, the dirt, the SIASN export."""

import csv
import filecmp
from collections import Counter
from pathlib import Path

import pytest

from mutasi_core.domain.nip import parse_nip
from mutasi_core.services.contoh import contoh_json
from mutasi_core.synthetic import planted_faults, write_contoh, write_siasn_export
from mutasi_core.synthetic.dirt import EJAAN, JUDUL
from mutasi_core.synthetic.siasn import KOLOM_SIASN
from tests.synthetic.conftest import CONTOH, Kota

SIASN = Path(__file__).parents[2] / "data" / "contoh_siasn"


def _same(one, other):
    names = sorted(path.name for path in one.iterdir())
    assert names == sorted(path.name for path in other.iterdir())
    _, different, failed = filecmp.cmpfiles(one, other, names, shallow=False)
    assert (different, failed) == ([], [])


def test_the_committed_city_comes_out_again_byte_for_byte(tmp_path):
    write_contoh(tmp_path)
    _same(CONTOH, tmp_path)


def test_the_committed_siasn_export_comes_out_again_byte_for_byte(tmp_path):
    write_siasn_export(tmp_path, pegawai=400)
    _same(SIASN, tmp_path)


def test_another_seed_gives_other_people(tmp_path):
    write_contoh(tmp_path, pegawai=400, benih=2)
    write_contoh(tmp_path / "satu", pegawai=400, benih=1)
    assert not set(Kota(tmp_path).orang) & set(Kota(tmp_path / "satu").orang)


@pytest.mark.parametrize("pegawai", [50, 137, 400, 1500, 4101, 9000])
def test_any_size_is_exact_and_whole(tmp_path, pegawai):
    write_contoh(tmp_path, pegawai=pegawai, benih=3)
    kota = Kota(tmp_path)
    units = {row["unit_id"]: row for row in kota.rows("unit")}
    assert len(kota.rows("pegawai")) == len(kota.orang) == pegawai
    assert len(units) == len(kota.rows("unit"))
    assert len({row["nama"] for row in kota.rows("unit")}) == len(units)
    assert all(row["induk_id"] in units for row in units.values() if row["induk_id"])
    assert set(kota.isi) <= set(kota.pos)
    assert all(parse_nip(nip).is_synthetic for nip in kota.orang)
    assert any(gap > 0 for gap in kota.selisih_unit.values()) or pegawai == 50


def test_a_city_of_fewer_than_fifty_is_refused_in_indonesian(tmp_path):
    with pytest.raises(ValueError, match="paling sedikit 50, bukan 49"):
        write_contoh(tmp_path, pegawai=49)


def test_an_unknown_scenario_is_refused(tmp_path):
    with pytest.raises(ValueError, match="lowong_jpt"):
        write_contoh(tmp_path, pegawai=400, lowong_jpt=5)


def test_the_service_names_what_it_wrote(tmp_path):
    answer = contoh_json(tmp_path, pegawai=60)
    assert sorted(Path(name).name for name in answer["berkas"]) == sorted(
        p.name for p in tmp_path.iterdir()
    )
    assert answer["sintetis"] is True


@pytest.fixture(scope="module")
def kotor(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kotor")
    write_contoh(folder, kotor=True)
    return folder


def test_story_9_the_dirty_city_carries_the_planted_faults(kotor):
    text = (kotor / "pegawai.csv").read_text(encoding="utf-8")
    lines = list(csv.reader(text.splitlines()))
    body = [row for row in lines[len(JUDUL) + 1 :] if any(row)]
    nips = Counter(row[0] for row in body)
    faults = planted_faults()
    assert [row[0] for row in lines[: len(JUDUL)]] == list(JUDUL)
    assert sorted(nip for nip, count in nips.items() if count == 2 and len(nip) == 18) == sorted(
        faults.nip_ganda
    )
    assert len(faults.nip_ganda) == 12
    variants = {f"Kelurahan {name}" for name in EJAAN.values()}
    assert sum(row[3] in variants and not row[2] for row in body) == len(faults.ejaan) == 30
    assert sum("/" in row[17] for row in body if len(row) > 17) == len(faults.tanggal) == 15
    assert sum("E+17" in row[0] for row in body) == len(faults.nip_rusak) == 5
    assert body[-1][0] == "JUMLAH"
    assert "\u00a0" in text


def test_the_dirty_city_keeps_everything_else(kotor):
    faults = planted_faults()
    clean = Kota(CONTOH).orang
    text = (kotor / "pegawai.csv").read_text(encoding="utf-8")
    lines = [row for row in csv.reader(text.splitlines()) if row and len(row[0]) == 18]
    assert {row[0] for row in lines} == set(clean) - {nip for nip, _ in faults.nip_rusak}
    assert (kotor / "peta_jabatan.csv").read_bytes() == (CONTOH / "peta_jabatan.csv").read_bytes()
    levels = (kotor / "kompetensi.csv").read_text(encoding="utf-8").splitlines()
    assert levels[0] == "nip;kompetensi;level;tanggal;sumber"
    assert any(",5;" in line for line in levels)


def test_no_file_of_the_dirty_city_tells_where_the_dirt_is(kotor):
    assert sorted(p.name for p in kotor.iterdir()) == sorted(p.name for p in CONTOH.iterdir())


def test_the_siasn_export_has_69_columns_and_hides_no_personal_data():
    with (SIASN / "pegawai.csv").open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    assert tuple(rows[0]) == KOLOM_SIASN
    assert len(KOLOM_SIASN) == 69
    assert len(rows) == 400
    for row in rows:
        assert row["NIP BARU"].startswith("'")
        assert row["TANGGAL LAHIR"][2] == row["TANGGAL LAHIR"][5] == "-"
        for column in ("NIK", "NOMOR HP", "EMAIL", "ALAMAT", "AGAMA NAMA", "NPWP NOMOR", "BPJS"):
            assert row[column] == ""

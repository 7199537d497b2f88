"""Periksa answers in the keys of the command line, for a folder as for its files."""

import json

from mutasi_core.services.periksa import periksa_json
from tests.intake.builders import PETA, UNITS, as_csv, person, table


def test_periksa_gives_counts_findings_and_the_mapping(tmp_path):
    people = [person(1, HOBI="catur"), person(2, nip="1,98609E+17")]
    (tmp_path / "pegawai.csv").write_bytes(as_csv(table(people)))
    (tmp_path / "peta_jabatan.csv").write_bytes(as_csv(PETA))
    (tmp_path / "unit.csv").write_bytes(as_csv(UNITS))
    answer = json.loads(json.dumps(periksa_json([tmp_path])))
    assert {"tabel", "temuan", "pemetaan"} <= set(answer)
    assert answer["tabel"]["pegawai"] == {"dibaca": 2, "diterima": 1, "disisihkan": 1}
    assert answer["pemetaan"]["HOBI"] is None
    refused = next(t for t in answer["temuan"] if t["kode"] == "NIP_NOTASI_ILMIAH")
    assert refused["tingkat"] == "galat"
    assert (refused["tabel"], refused["baris"], refused["kolom"]) == ("pegawai", 3, "nip")
    assert refused["nilai"] == "1,98609E+17"
    assert "pegawai.csv baris 3, kolom nip" in refused["pesan"]
    assert answer["disisihkan"][0]["baris"] == 3

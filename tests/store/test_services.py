"""What pages and the command line ask of the store."""

from pathlib import Path

import pytest

from mutasi_core.intake.reading import read_bytes
from mutasi_core.services import alias, audit, versi
from mutasi_core.store import ConflictError
from tests.store.acts import NOW

CONTOH = Path(__file__).parents[2] / "data" / "contoh"
WHO = {"pelaku": "Bu Sekda", "waktu": NOW}


@pytest.fixture(scope="module")
def files():
    """A small part of the invented city, as a person would upload it."""
    units = (CONTOH / "unit.csv").read_text(encoding="utf-8")
    posts = (CONTOH / "peta_jabatan.csv").read_text(encoding="utf-8").splitlines()[:60]
    people = (CONTOH / "pegawai.csv").read_text(encoding="utf-8").splitlines()[:40]
    people[0] = people[0].replace("kedudukan_hukum", "Keadaan Hukum Saat Ini")
    return {
        "unit.csv": units.encode(),
        "peta_jabatan.csv": ("\n".join(posts) + "\n").encode(),
        "pegawai.csv": ("\n".join(people) + "\n").encode(),
    }


def test_a_version_is_read_again_exactly_as_it_was_accepted(store, files):
    cara = versi.CaraBaca(
        tabel={"pegawai.csv": "pegawai"},
        pemetaan={("pegawai.csv", "Keadaan Hukum Saat Ini"): "kedudukan_hukum"},
    )
    read = read_bytes(files, cara.tabel, pemetaan=cara.pemetaan)
    taken = versi.terima(store, files, nama="Januari", cara=cara, **WHO)
    assert taken.baru
    assert taken.versi.sha256 == versi.sidik(files, cara)
    assert versi.baca(store, taken.versi) == read
    assert read.instansi.pegawai[0].kedudukan_hukum is not None
    assert versi.CaraBaca.from_json(taken.versi.reading) == cara


def test_the_same_files_again_are_said_to_be_there(store, files):
    first = versi.terima(store, files, nama="Januari", **WHO)
    again = versi.terima(store, files, nama="Januari", **WHO)
    assert not again.baru
    assert "sudah ada sebagai versi 1" in again.kalimat
    assert again.versi == first.versi


def test_a_refusal_is_recorded_and_one_can_go_back(store, files):
    versi.terima(store, files, nama="Januari", dilihat=0, **WHO)
    other = {**files, "pegawai.csv": files["pegawai.csv"].rsplit(b"\n", 2)[0] + b"\n"}
    versi.tolak(store, other, nama="Salah", catatan="kurang satu", **WHO)
    versi.terima(store, other, nama="Februari", dilihat=1, **WHO)
    with pytest.raises(ConflictError):
        versi.terima(store, files, nama="Maret", dilihat=1, **WHO)
    assert versi.kembali(store, 1, **WHO).id == store.versions.active().id == 1
    assert [row.action for row in audit.jejak(store)] == [
        "data_dikembalikan",
        "data_diterima",
        "data_ditolak",
        "data_diterima",
    ]


def test_a_header_confirmed_once_is_known_in_the_next_file(store, files):
    terbaca = read_bytes(files)
    assert terbaca.instansi.pegawai[0].kedudukan_hukum is None
    alias.simpan_pemetaan(
        store, "pegawai", {"KEADAAN  hukum saat ini": "kedudukan_hukum", "nama": "nama"}, **WHO
    )
    remembered = alias.pemetaan_ingat(store, terbaca)
    assert remembered == {("pegawai.csv", "Keadaan Hukum Saat Ini"): "kedudukan_hukum"}
    again = read_bytes(files, pemetaan=remembered)
    assert again.instansi.pegawai[0].kedudukan_hukum is not None
    assert alias.pemetaan_ingat(store, again) == {}


def test_confirmed_unit_names_are_given_as_the_reader_takes_them(store):
    alias.simpan_alias_unit(store, {"Disdik": "U01", "Dinkes": "U02"}, **WHO)
    assert alias.alias_unit(store) == {"Disdik": "U01", "Dinkes": "U02"}


def test_the_finding_on_the_trail_can_be_held_against_a_hash_kept_outside(store):
    number = audit.catat(store, "ekspor_rencana", {"berkas": "rencana.xlsx"}, **WHO)
    found = audit.verifikasi_audit(store)
    assert (found.utuh, found.catatan, found.nomor_terakhir) == (True, 1, number)
    assert audit.verifikasi_audit(store, nomor=1, sidik=found.sidik_terakhir).utuh
    wrong = audit.verifikasi_audit(store, nomor=1, sidik="0" * 64)
    assert (wrong.utuh, wrong.nomor_rusak) == (False, 1)
    assert "TIDAK utuh" in wrong.kalimat
    assert audit.verifikasi_json(wrong)["nomor_rusak"] == 1


def test_the_place_is_what_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.delenv(versi.VARIABEL, raising=False)
    assert versi.alamat() == "basisdata"
    monkeypatch.setenv(versi.VARIABEL, str(tmp_path / "di sini"))
    opened = versi.buka()
    assert opened.place.file == tmp_path / "di sini" / "mutasi.db"
    opened.close()

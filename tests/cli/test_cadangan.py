"""The stored data are copied and put back from the command line, whole and checked."""

import json
from datetime import UTC, datetime

import pytest

from mutasi_core.cli.running import main
from mutasi_core.store import Act, open_store


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "basis"
    store = open_store(str(folder))
    now = datetime(2026, 1, 5, tzinfo=UTC)
    store.versions.accept({"pegawai.csv": b"nip\n1\n"}, name="uji", act=Act(who="Uji", now=now))
    store.close()
    return folder


def answer(capsys, *words):
    code = main([*map(str, words), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_backup_restores_the_versions_on_another_place(capsys, place, tmp_path):
    code, made = answer(capsys, "cadangkan", "--basisdata", place, "--keluar", tmp_path / "salin")
    assert code == 0
    elsewhere = tmp_path / "lain"
    code, back = answer(capsys, "pulihkan", "--cadangan", made["berkas"], "--basisdata", elsewhere)
    assert code == 0
    assert back["jumlah"] == made["jumlah"]
    store = open_store(str(elsewhere))
    assert [version.name for version in store.versions.history()] == ["uji"]
    store.close()


def test_a_damaged_backup_is_refused_and_nothing_is_touched(capsys, place, tmp_path):
    _, made = answer(capsys, "cadangkan", "--basisdata", place, "--keluar", tmp_path / "salin")
    with open(made["berkas"], "r+b") as file:  # noqa: PTH123 - bytes in the middle of a file
        file.seek(4000)
        file.write(b"rusak" * 50)
    elsewhere = tmp_path / "lain"
    assert main(["pulihkan", "--cadangan", made["berkas"], "--basisdata", str(elsewhere)]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not (elsewhere / "mutasi.db").exists()


def test_there_is_nothing_to_back_up_where_no_database_is(capsys, tmp_path):
    assert main(["cadangkan", "--basisdata", str(tmp_path / "kosong")]) == 2
    assert "Tidak ada basis data" in capsys.readouterr().err

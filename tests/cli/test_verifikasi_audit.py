"""verifikasi-audit: 0 where the trail is whole, 1 where it is not, 2 where there is none."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from mutasi_core.cli.running import main
from mutasi_core.services import audit, versi

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path):
    store = versi.buka(str(tmp_path))
    for number in range(3):
        audit.catat(store, "uji", {"nomor": number}, pelaku="Siti", waktu=NOW)
    store.close()
    return tmp_path


def asked(capsys, *words):
    code = main(["verifikasi-audit", *map(str, words)])
    return code, capsys.readouterr()


def test_a_whole_trail_ends_with_zero_and_says_what_to_keep(capsys, folder):
    code, said = asked(capsys, "--basisdata", folder, "--json")
    found = json.loads(said.out)

    assert code == 0
    assert (found["utuh"], found["catatan"], found["nomor_terakhir"]) == (True, 3, 3)
    code, said = asked(capsys, "--basisdata", folder)
    assert found["sidik_terakhir"] in said.out


def test_a_changed_row_ends_with_one(capsys, folder):
    with closing(sqlite3.connect(folder / "mutasi.db")) as raw, raw:
        for (trigger,) in raw.execute(
            "SELECT name FROM sqlite_master WHERE type='trigger'"
        ).fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute("UPDATE audit SET payload = '{}' WHERE seq = 2")
    code, said = asked(capsys, "--basisdata", folder)

    assert code == 1
    assert "nomor 2" in said.out


def test_a_hash_kept_outside_betrays_another_trail(capsys, folder):
    code, _ = asked(capsys, "--basisdata", folder, "--nomor", 2, "--sidik", "0" * 64)
    assert code == 1


@pytest.mark.parametrize("words", [("--nomor", "1"), ("--sidik", "abc")])
def test_half_of_what_was_kept_outside_is_refused(capsys, folder, words):
    code, said = asked(capsys, "--basisdata", folder, *words)
    assert code == 2
    assert len(said.err.strip().splitlines()) == 1


def test_no_store_is_made_to_be_verified(capsys, tmp_path):
    code, said = asked(capsys, "--basisdata", tmp_path / "kosong")

    assert code == 2
    assert "Tidak ada basis data" in said.err
    assert not (tmp_path / "kosong").exists()

"""Full, locked, damaged or busy: one sentence, reading goes on where it can, nothing half."""

import random
import sqlite3
from contextlib import closing

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from mutasi_core.store import StoreUnavailableError, engines, open_store
from mutasi_core.store.errors import SENTENCES, Trouble
from tests.store.acts import act, skenario
from tests.store.children import in_child, limit_files, obey_file_modes
from tests.store.killing import check_whole


def noise(number, size=60_000):
    return random.Random(number).randbytes(size)


def accept(store, number):
    content = f"{number} ".encode() + noise(number)
    return store.versions.accept({"a.csv": content}, name=f"{number} ", act=act()).version


def accept_many(store, told):
    for number in range(100):
        told.append(accept(store, number).id)


def fill_up(folder):
    """Accept files until no more fits, see what is said, make room, go on."""
    limit_files(700_000)
    store, told = open_store(folder), []
    with pytest.raises(StoreUnavailableError) as raised:
        accept_many(store, told)
    sentence = str(raised.value)
    assert (store.is_read_only, store.problem) == (True, sentence)
    assert [one.id for one in store.versions.history()] == told[::-1]
    assert not store.recheck() or accept(store, 200) is None
    limit_files(None)
    assert store.recheck()
    assert not store.is_read_only
    told.append(accept(store, 300).id)
    store.close()
    return sentence, told


def test_a_full_disk_is_told_and_nothing_is_half_written(tmp_path):
    sentence, told = in_child(fill_up, str(tmp_path))
    assert sentence == SENTENCES[Trouble.STORAGE]
    assert len(told) > 3
    store = open_store(tmp_path)
    assert [one.id for one in store.versions.history()] == told[::-1]
    check_whole(store)
    store.close()


def test_sqlite_that_says_it_is_full_is_told_the_same_way(tmp_path):
    store = open_store(tmp_path)
    kept = store.scenarios.create(skenario("A"), act=act())

    def no_more_pages(connection):
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    store._writer.run(no_more_pages)
    with pytest.raises(StoreUnavailableError, match="penuh"):
        accept(store, 1)
    assert store.is_read_only
    assert store.scenarios.list() == (kept,)
    assert store.versions.history() == ()
    store.close()


def look_at(folder):
    """Open without leave to write; give what is said and what can be read."""
    obey_file_modes()
    store = open_store(folder)
    names = [one.skenario.nama for one in store.scenarios.list()]
    with pytest.raises(StoreUnavailableError) as raised:
        store.scenarios.create(skenario("B"), act=act())
    answer = (store.is_read_only, store.problem, str(raised.value), names, store.recheck())
    store.close()
    return answer


@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a_database_that_may_not_be_written_is_read_and_says_so(tmp_path, locked):
    folder = tmp_path / "basisdata"
    store = open_store(folder)
    store.scenarios.create(skenario("A"), act=act())
    store.close()
    shut = folder / "mutasi.db" if locked == "file" else folder
    shut.chmod(0o400 if locked == "file" else 0o500)
    try:
        told = in_child(look_at, str(folder))
    finally:
        shut.chmod(0o700)
    assert told == (True, SENTENCES[Trouble.READ_ONLY], SENTENCES[Trouble.READ_ONLY], ["A"], False)
    store = open_store(folder)
    assert not store.is_read_only
    store.close()


def open_in_locked_folder(folder):
    obey_file_modes()
    store = open_store(f"{folder}/dalam")
    answer = (store.is_read_only, store.problem)
    store.close()
    return answer


def test_a_folder_where_no_database_can_be_made_is_told(tmp_path):
    tmp_path.chmod(0o500)
    try:
        assert in_child(open_in_locked_folder, str(tmp_path)) == (
            True,
            SENTENCES[Trouble.READ_ONLY],
        )
    finally:
        tmp_path.chmod(0o700)


def test_a_file_that_is_no_database_is_left_alone_and_told(tmp_path):
    (tmp_path / "mutasi.db").write_bytes(b"bukan basis data" * 1000)
    store = open_store(tmp_path)
    assert store.is_read_only
    assert "rusak" in store.problem
    with pytest.raises(StoreUnavailableError, match="rusak"):
        store.versions.active()
    with pytest.raises(StoreUnavailableError, match="rusak"):
        accept(store, 1)
    store.close()
    assert (tmp_path / "mutasi.db").read_bytes() == b"bukan basis data" * 1000


def test_a_database_with_damaged_pages_is_read_where_it_can_and_never_written(tmp_path):
    store = open_store(tmp_path)
    for number in range(6):
        accept(store, number)
    store.close()
    file = tmp_path / "mutasi.db"
    content = bytearray(file.read_bytes())
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'audit'"
        ).fetchone()
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    file.write_bytes(content)
    store = open_store(tmp_path)
    assert "rusak" in store.problem
    assert store.versions.active().name == "5 "
    with pytest.raises(StoreUnavailableError, match="rusak"):
        store.audit.verify()
    with pytest.raises(StoreUnavailableError, match="rusak"):
        accept(store, 9)
    store.close()
    assert file.read_bytes() == bytes(content)


def test_a_database_held_by_another_program_is_busy_not_broken(target, monkeypatch):
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.1)
    store = open_store(target)
    if store.place.is_sqlite:
        other = sqlite3.connect(store.place.file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
    else:
        other = psycopg.connect(target.replace("+psycopg", ""))
        other.execute(f"SELECT pg_advisory_xact_lock({engines.WRITE_LOCK})")
    with pytest.raises(StoreUnavailableError, match="dipakai proses lain"):
        store.scenarios.create(skenario("A"), act=act())
    assert not store.is_read_only
    other.close()
    assert store.scenarios.create(skenario("A"), act=act()).id == 1
    store.close()


def test_a_server_that_is_not_there_is_told(tmp_path):
    store = open_store(f"postgresql://mutasi@/tidak_ada?host={tmp_path}")
    assert store.is_read_only
    assert "tidak dapat dihubungi" in store.problem
    with pytest.raises(StoreUnavailableError, match="tidak dapat dihubungi"):
        store.versions.active()
    assert not store.recheck()
    store.close()


def test_a_closed_store_says_so(store):
    store.close()
    for ask in (store.versions.active, lambda: store.scenarios.create(skenario(), act=act())):
        with pytest.raises(StoreUnavailableError, match="sudah ditutup"):
            ask()


def test_a_reader_cannot_write(store):
    with pytest.raises((DBAPIError, StoreUnavailableError)):
        store.read(lambda connection: connection.exec_driver_sql("DELETE FROM draft"))

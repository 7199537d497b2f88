"""Killed at any moment: nothing that was told is lost, and nothing is half there."""

import threading

import pytest

from mutasi_core.store import StoreUnavailableError, open_store
from tests.store.acts import act, skenario
from tests.store.killing import check_whole, killed_after, lost, moments
from tests.store.postgres import Server

pytestmark = pytest.mark.slow

ROUNDS = 20


@pytest.fixture(scope="module")
def crashing_server():
    running = Server("fsync=on")
    yield running
    running.close()


def test_a_killed_program_loses_nothing_it_told(target):
    told = []
    for number, seconds in enumerate(moments(seed=7, rounds=ROUNDS)):
        told += killed_after(target, seconds, number)
    store = open_store(target)
    check_whole(store)
    assert list(lost(store, told)) == []
    assert len(told) > 5 * ROUNDS
    if store.place.is_sqlite:
        with store._reading.begin() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    store.close()


def test_a_killed_server_loses_nothing_that_was_told(crashing_server):
    target, kept = crashing_server.new_database(), []
    store = open_store(target)
    for number in range(3):
        kept += [
            store.scenarios.create(skenario(f"{number}.{count}"), act=act()) for count in range(10)
        ]
        crashing_server.kill()
        with pytest.raises(StoreUnavailableError, match="tidak dapat dihubungi"):
            store.scenarios.create(skenario("tidak tersimpan"), act=act())
        assert store.is_read_only
        assert "tidak dapat dihubungi" in store.problem
        assert not store.recheck()
        crashing_server.start()
        assert store.recheck()
        assert store.problem is None
    assert store.scenarios.list() == tuple(kept)
    check_whole(store)
    store.close()


def save_for_ever(store, made, told):
    while True:
        made = store.scenarios.save(made.id, made.version, skenario(str(made.version)), act=act())
        told.append(made)


def test_a_server_killed_under_a_busy_program_loses_nothing_that_was_told(crashing_server):
    target = crashing_server.new_database()
    store, told = open_store(target), []
    made = store.scenarios.create(skenario("0"), act=act())
    killer = threading.Timer(0.3, crashing_server.kill)
    killer.start()
    with pytest.raises(StoreUnavailableError):
        save_for_ever(store, made, told)
    killer.join()
    crashing_server.start()
    assert store.recheck()
    assert told
    assert [store.scenarios.get(made.id, one.version) for one in told] == told
    assert store.scenarios.get(made.id).version - told[-1].version in {0, 1}
    check_whole(store)
    store.close()

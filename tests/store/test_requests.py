import threading

import pytest

from mutasi_core.store import ConflictError, RequestReusedError
from tests.store.acts import act, skenario


def test_a_click_that_comes_twice_counts_once(store):
    click = act(request_id="klik-1")
    first = store.scenarios.create(skenario("A"), act=click)
    again = store.scenarios.create(skenario("A"), act=click)
    assert again == first
    assert len(store.scenarios.list()) == 1
    assert store.audit.verify().rows == 1


def test_the_same_click_from_ten_threads_counts_once(store):
    click, found = act(request_id="klik-1"), []
    threads = [
        threading.Thread(
            target=lambda: found.append(store.scenarios.create(skenario("A"), act=click))
        )
        for _ in range(10)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 10
    assert len(store.scenarios.list()) == 1


def test_a_click_without_a_key_counts_each_time(store):
    store.scenarios.create(skenario("A"), act=act())
    store.scenarios.create(skenario("A"), act=act())
    assert len(store.scenarios.list()) == 2


def test_a_repeated_click_hears_of_the_conflict_again_and_keeps_one_draft(store):
    made = store.scenarios.create(skenario("A"), act=act())
    store.scenarios.save(made.id, 1, skenario("B"), act=act())
    drafts = set()
    for _ in range(2):
        with pytest.raises(ConflictError) as raised:
            store.scenarios.save(made.id, 1, skenario("C"), act=act("Andi", request_id="klik"))
        drafts.add(raised.value.draft_id)
    assert len(drafts) == len(store.drafts.open("Andi")) == 1


def test_a_key_used_for_something_else_is_refused(store):
    store.scenarios.create(skenario("A"), act=act(request_id="klik"))
    with pytest.raises(RequestReusedError):
        store.scenarios.create(skenario("B"), act=act(request_id="klik"))
    assert len(store.scenarios.list()) == 1


def test_a_change_that_was_refused_leaves_its_key_free(store):
    with pytest.raises(ValueError, match="planted"):
        store.change(act(request_id="klik"), "uji", None, _fail)
    assert store.change(act(request_id="klik"), "uji", None, lambda _: "jadi") == "jadi"


def _fail(connection):
    connection.exec_driver_sql("DELETE FROM draft")
    raise ValueError("planted")

import dataclasses
import threading

import pytest

from mutasi_core.store import open_store
from mutasi_core.store.autosave import Autosave
from mutasi_core.store.draft_rows import DraftContent
from mutasi_core.store.errors import StoreUnavailableError, Trouble
from tests.store.acts import act

STEP = DraftContent(id="acak1", kind="papan", subject="data", content={"mutasi": []}, sequence=1)


def step(sequence, content=None):
    return dataclasses.replace(STEP, sequence=sequence, content=content or {"langkah": sequence})


def test_a_draft_comes_back_after_a_restart(store):
    store.drafts.save(STEP, act=act("Pak Andi"))
    found = store.drafts.get("acak1")
    assert (found.content, found.who, found.is_open) == (STEP.content, "Pak Andi", True)


def test_the_same_step_again_changes_nothing(store):
    assert store.drafts.save(STEP, act=act())
    assert not store.drafts.save(STEP, act=act(minutes=5))
    assert store.drafts.get("acak1").at == act().now


def test_a_step_that_comes_late_does_not_undo_a_later_one(store):
    store.drafts.save(step(5), act=act())
    assert not store.drafts.save(step(4), act=act())
    assert store.drafts.get("acak1").sequence == 5


def test_a_closed_draft_is_no_longer_offered_but_kept(store):
    store.drafts.save(STEP, act=act())
    store.drafts.close("acak1", act=act())
    assert store.drafts.open("Bu Sekda") == ()
    assert not store.drafts.get("acak1").is_open


def test_open_drafts_are_those_of_the_person_newest_first(store):
    for number in range(3):
        one = dataclasses.replace(STEP, id=f"d{number}")
        store.drafts.save(one, act=act("Pak Andi", number))
    store.drafts.save(dataclasses.replace(STEP, id="lain"), act=act("Bu Sekda"))
    assert [one.id for one in store.drafts.open("Pak Andi")] == ["d2", "d1", "d0"]
    assert store.drafts.open("Pak Andi", kind="lain") == ()


def test_closing_the_store_writes_what_the_autosave_still_holds(store, target):
    for sequence in range(1, 50):
        store.drafts.autosave(step(sequence), act=act())
    store.close()
    again = open_store(target)
    assert again.drafts.get("acak1").sequence == 49
    again.close()


def test_of_many_steps_in_a_row_only_the_last_is_written():
    written, done = [], threading.Event()

    def save(kept, *, act):
        written.append((kept.sequence, act.who))
        done.set()
        return True

    autosave = Autosave(save, pause=0.05)
    for sequence in (1, 3, 2):
        autosave.put(step(sequence), act())
    assert done.wait(10)
    autosave.stop()
    assert written == [(3, "Bu Sekda")]


def test_a_step_that_could_not_be_written_is_written_at_the_next_try():
    written = []

    def save(kept, *, act):  # noqa: ARG001
        if not written:
            written.append("gagal")
            raise StoreUnavailableError(Trouble.STORAGE)
        written.append(kept.sequence)
        return True

    autosave = Autosave(save, pause=60)
    autosave.put(step(1), act())
    autosave.flush()
    autosave.flush()
    autosave.stop()
    assert written == ["gagal", 1]


@pytest.mark.parametrize("sequence", [1, 2])
def test_a_dropped_draft_is_not_written(sequence):
    autosave = Autosave(lambda _kept, *, act: pytest.fail(act.who), pause=60)
    autosave.put(step(sequence), act())
    autosave.drop("acak1")
    autosave.stop()

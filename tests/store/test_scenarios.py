import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mutasi_core.store import ConflictError, UnknownRecordError
from tests.store.acts import NIP, act, skenario

OTHER_NIP = "199001012019032902"


def test_a_scenario_comes_back_as_it_was_kept(store):
    made = store.scenarios.create(skenario("A", (NIP, "U1")), act=act(), note="n", dataset="d")
    assert made.version == 1
    assert store.scenarios.get(made.id) == made
    assert made.skenario == skenario("A", (NIP, "U1"))


def test_every_saved_version_stays_readable(store):
    made = store.scenarios.create(skenario("A", (NIP, "U1")), act=act())
    saved = store.scenarios.save(made.id, 1, skenario("B", (NIP, "U2")), act=act("Pak Andi", 2))
    assert saved.version == 2
    assert store.scenarios.history(made.id) == (saved, made)
    assert store.scenarios.list() == (saved,)


def test_saving_without_a_change_makes_no_version(store):
    made = store.scenarios.create(skenario("A"), act=act())
    assert store.scenarios.save(made.id, 1, skenario("A"), act=act("Pak Andi", 2)) == made
    assert store.audit.verify().rows == 1


def test_the_slower_of_two_sees_both_versions_field_by_field(store):
    made = store.scenarios.create(skenario("A", (NIP, "U1"), (OTHER_NIP, "U9")), act=act())
    theirs = skenario("A", (NIP, "U2"))
    store.scenarios.save(made.id, 1, theirs, act=act("Bu Sekda", 5))
    mine = skenario("B", (NIP, "U3"), (OTHER_NIP, "U9"))
    with pytest.raises(ConflictError, match="Bu Sekda") as raised:
        store.scenarios.save(made.id, 1, mine, act=act("Pak Andi", 6))
    told = {one.field: (one.base, one.mine, one.theirs) for one in raised.value.differences}
    post = "Guru Kelas Ahli Muda"
    assert told == {
        "nama": ("A", "B", "A"),
        f"mutasi {NIP}": (f"U1 | {post}", f"U3 | {post}", f"U2 | {post}"),
        f"mutasi {OTHER_NIP}": (f"U9 | {post}", f"U9 | {post}", None),
    }
    assert store.scenarios.get(made.id).skenario == theirs


def test_what_lost_a_conflict_is_kept_as_a_draft_of_its_author(store):
    made = store.scenarios.create(skenario("A"), act=act())
    store.scenarios.save(made.id, 1, skenario("B"), act=act())
    with pytest.raises(ConflictError) as raised:
        store.scenarios.save(made.id, 1, skenario("C", (NIP, "U3")), act=act("Pak Andi"))
    (draft,) = store.drafts.open("Pak Andi", "konflik_skenario")
    assert draft.id == raised.value.draft_id
    assert (draft.content["name"], draft.content["moves"][0][0]) == ("C", NIP)
    assert NIP not in draft.id
    assert store.audit.latest(1)[0].action == "skenario_konflik"


def test_a_scenario_put_away_is_not_listed_and_can_be_taken_out(store):
    made = store.scenarios.create(skenario("A"), act=act())
    store.scenarios.archive(made.id, act=act())
    assert store.scenarios.list() == ()
    assert [one.id for one in store.scenarios.list(archived=True)] == [made.id]
    store.scenarios.archive(made.id, archived=False, act=act())
    assert [one.id for one in store.scenarios.list()] == [made.id]


def test_a_scenario_that_is_not_there_is_named(store):
    with pytest.raises(UnknownRecordError, match="Skenario 9 tidak ada"):
        store.scenarios.save(9, 1, skenario(), act=act())
    assert store.audit.verify().rows == 0


def test_twenty_threads_on_one_scenario_overwrite_nothing_unseen(store):
    made = store.scenarios.create(skenario("0"), act=act())
    edits = 1
    told, kept = [], []

    def edit(who):
        for step in range(edits):
            while True:
                seen = store.scenarios.get(made.id)
                words = f"{seen.note}{who}.{step} "
                try:
                    store.scenarios.save(
                        made.id, seen.version, skenario("0"), note=words, act=act(f"{who}")
                    )
                except ConflictError as conflict:
                    told.append(conflict.draft_id)
                else:
                    kept.append(f"{who}.{step}")
                    break

    threads = [threading.Thread(target=edit, args=(who,)) for who in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    final = store.scenarios.get(made.id)
    assert final.version == 1 + 20 * edits
    assert sorted(final.note.split()) == sorted(kept)
    assert all(store.drafts.get(draft_id) for draft_id in told)
    assert store.audit.verify().rows == 1 + 20 * edits + len(told)


words = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=20)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(nama=words, note=words, moves=st.lists(st.tuples(st.just(NIP), words), max_size=4))
def test_any_words_come_back_as_they_were_written(store, nama, note, moves):
    kept = skenario(nama, *moves)
    made = store.scenarios.create(kept, note=note, act=act())
    assert (store.scenarios.get(made.id).skenario, made.note) == (kept, note)

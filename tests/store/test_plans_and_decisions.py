import pytest

from mutasi_core.store import ConflictError, UnknownRecordError
from tests.store.acts import NIP, act

RESULT = {"skor": 12.5, "mutasi": [{"nip": NIP, "nilai": 0.1}], "catatan": None}


def keep(store, name="Rencana A", **more):
    made = {"dataset": "d", "settings": {"kuota": 60}, "result": RESULT, "act": act()} | more
    return store.plans.keep(name=name, **made)


def test_a_plan_comes_back_with_settings_and_result(store):
    kept = keep(store)
    assert store.plans.get(kept.id) == kept
    assert kept.settings == {"kuota": 60}
    assert store.plans.result(kept.id) == RESULT


def test_the_same_plan_is_kept_once(store):
    first = keep(store)
    assert keep(store, "Nama lain", act=act("Pak Andi", 3)) == first
    assert store.audit.verify().rows == 1


@pytest.mark.parametrize(
    "other", [{"settings": {"kuota": 61}}, {"dataset": "e"}, {"result": RESULT | {"skor": 13}}]
)
def test_a_plan_that_differs_anywhere_is_another_plan(store, other):
    first, second = keep(store), keep(store, **other)
    assert store.plans.list() == (second, first)


def test_a_plan_that_is_not_there_is_named(store):
    with pytest.raises(UnknownRecordError, match="Rencana 4 tidak ada"):
        store.plans.result(4)


def test_the_latest_decision_stands_and_the_former_stay(store):
    store.decisions.record("rencana 1", "setuju", version=0, nip=NIP, act=act())
    second = store.decisions.record(
        "rencana 1", "tolak", version=1, nip=NIP, reason="sakit", act=act("Pak Wali", 4)
    )
    whole = store.decisions.record("rencana 1", "setuju", version=0, act=act())
    assert store.decisions.current("rencana 1") == (whole, second)
    assert [one.verdict for one in store.decisions.history("rencana 1")] == [
        "setuju",
        "setuju",
        "tolak",
    ]


def test_two_who_decide_at_once_are_told_of_each_other(store):
    store.decisions.record("rencana 1", "setuju", version=0, act=act("Pak Wali"))
    with pytest.raises(ConflictError) as raised:
        store.decisions.record("rencana 1", "tolak", version=0, act=act())
    assert raised.value.theirs.who == "Pak Wali"
    (one,) = raised.value.differences
    assert (one.field, one.mine, one.theirs) == ("keputusan", "tolak", "setuju")

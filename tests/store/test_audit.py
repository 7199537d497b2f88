import hashlib
import json

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError

from mutasi_core.store import open_store
from mutasi_core.store.audit import START, append, chain_hash
from mutasi_core.store.tables import audit
from tests.store.acts import act


def fill(store, rows=4):
    for number in range(rows):
        store.audit.note("ekspor", {"baris": number}, act=act(minutes=number))


def without_guards(store, *statements):
    """Change the trail as only the owner of the database can: the triggers taken off."""

    def job(connection):
        if connection.dialect.name == "sqlite":
            for name in ("audit_no_update", "audit_no_delete", "audit_at_the_end"):
                connection.execute(text(f"DROP TRIGGER {name}"))
        else:
            connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
        for statement in statements:
            connection.exec_driver_sql(statement)

    store._writer.run(job)


def test_an_untouched_trail_is_whole_and_its_hashes_can_be_recomputed_elsewhere(store):
    fill(store)
    found = store.audit.verify()
    assert (found.is_valid, found.rows, found.head) == (True, 4, store.audit.head())
    prev = START
    for row in reversed(store.audit.latest()):
        payload = json.dumps(row.payload, sort_keys=True, separators=(",", ":"))
        at = row.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        line = "|".join([prev, str(row.seq), at, row.actor, row.action, payload])
        assert hashlib.sha256(line.encode()).hexdigest() == row.hash
        prev = row.hash


def test_an_empty_trail_is_whole(store):
    assert store.audit.verify().head == (0, START)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'lain' WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 4",
        "DELETE FROM audit",
    ],
)
def test_the_database_refuses_to_change_the_trail(store, statement):
    fill(store)
    with pytest.raises(DBAPIError, match="hanya boleh ditambah"):
        store._writer.run(lambda connection: connection.execute(text(statement)))
    assert store.audit.verify().rows == 4


def test_the_database_refuses_a_row_that_replaces_or_leaps(store):
    fill(store)
    for seq in (2, 7):
        row = {"seq": seq, "at": "", "actor": "", "action": "", "payload": "", "prev": ""}
        query = insert(audit).values(**row, hash="x")
        if store.place.is_sqlite:
            query = query.prefix_with("OR REPLACE")
        with pytest.raises(DBAPIError, match="hanya boleh ditambah"):
            store._writer.run(lambda connection, query=query: connection.execute(query))


def test_postgresql_refuses_to_empty_the_trail(server):
    store = open_store(server.new_database())
    fill(store)
    with pytest.raises(DBAPIError, match="hanya boleh ditambah"):
        store._writer.run(lambda connection: connection.execute(text("TRUNCATE audit")))
    store.close()


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ("UPDATE audit SET payload = '{\"baris\":9}' WHERE seq = 2", 2),
        ("UPDATE audit SET actor = 'lain' WHERE seq = 4", 4),
        ("UPDATE audit SET at = '2025-01-01T00:00:00.000000Z' WHERE seq = 1", 1),
        ("DELETE FROM audit WHERE seq = 3", 3),
        ("DELETE FROM audit WHERE seq = 1", 1),
    ],
)
def test_a_trail_changed_behind_the_guards_is_found_out_at_its_row(store, statement, first_bad):
    fill(store)
    without_guards(store, statement)
    found = store.audit.verify()
    assert (found.is_valid, found.first_bad) == (False, first_bad)
    assert f"nomor {first_bad}" in found.sentence


def test_a_trail_cut_at_its_end_is_betrayed_by_a_head_kept_outside(store):
    fill(store)
    known = store.audit.head()
    without_guards(store, "DELETE FROM audit WHERE seq > 2")
    assert store.audit.verify().is_valid
    assert store.audit.verify(known).first_bad == 3


def test_a_head_kept_outside_stays_good_while_the_trail_grows(store):
    fill(store)
    known = store.audit.head()
    fill(store, 2)
    assert store.audit.verify(known).is_valid
    assert not store.audit.verify((known[0], "0" * 64)).is_valid


def test_a_bar_in_a_name_cannot_move_the_border_between_two_fields():
    assert chain_hash(START, 1, "t", "a|b", "c", "{}") != chain_hash(
        START, 1, "t", "a", "b|c", "{}"
    )


def test_the_trail_is_read_in_pages(store):
    fill(store, 5)
    first = store.audit.latest(2)
    assert [row.seq for row in first] == [5, 4]
    assert [row.seq for row in store.audit.latest(2, before=first[-1].seq)] == [3, 2]


def test_the_trail_and_the_change_stand_or_fall_together(store):
    def job(connection):
        append(connection, act(), "uji", {})
        raise ValueError("planted")

    with pytest.raises(ValueError, match="planted"):
        store._writer.run(job)
    assert store.audit.verify().rows == 0

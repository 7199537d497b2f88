import threading
from datetime import UTC, date, datetime, timedelta

import pytest

from mutasi_core.store import StoreError, StoreUnavailableError, open_store
from mutasi_core.store.backup import backup_name, check, prune, restore
from mutasi_core.store.place import place_of
from tests.store.acts import NIP, NOW, act, skenario

FILES = {"pegawai.csv": b"nip\n1\n"}


def fill(store):
    store.versions.accept(FILES, name="Januari", act=act(request_id="klik"))
    made = store.scenarios.create(skenario("A", (NIP, "U1")), act=act())
    store.scenarios.save(made.id, 1, skenario("B", (NIP, "U2")), act=act("Pak Andi"))
    store.aliases.confirm_unit("Disdik", "U01", act=act())
    store.plans.keep(name="R", dataset="d", settings={}, result=[1], act=act())
    store.decisions.record("rencana 1", "setuju", version=0, act=act())


def contents(store):
    return (
        store.versions.history(),
        store.versions.files(1),
        store.scenarios.history(1),
        store.aliases.units(),
        store.plans.list(),
        store.plans.result(1),
        store.decisions.history("rencana 1"),
        store.audit.latest(),
        store.audit.verify(),
    )


def test_a_backup_restored_is_the_same_on_either_database(store, empty_target, tmp_path):
    fill(store)
    before = contents(store)
    made = store.backup(NOW)
    assert made.path == tmp_path / "cadangan" / "mutasi-20260105T080000Z.db"
    assert made.audit == store.audit.verify()
    restore(made.path, place_of(empty_target))
    restored = open_store(empty_target)
    assert contents(restored) == before
    assert not restored.versions.accept(FILES, name="lagi", act=act()).is_new
    restored.scenarios.create(skenario("C"), act=act())
    assert restored.audit.verify().is_valid
    restored.close()


def test_a_backup_taken_while_others_write_is_one_moment(store):
    stop = threading.Event()

    def write():
        count = 0
        while not stop.is_set():
            count += 1
            store.aliases.confirm_unit(f"nama {count}", "U1", act=act())

    thread = threading.Thread(target=write)
    thread.start()
    try:
        while not store.aliases.units():
            pass
        made = store.backup(NOW)
    finally:
        stop.set()
        thread.join()
    assert made.rows["audit"] == made.rows["alias"] > 0


def test_a_changed_backup_is_refused_and_the_database_stays(store, target):
    fill(store)
    made = store.backup(NOW)
    content = bytearray(made.path.read_bytes())
    content[len(content) // 2] ^= 1
    made.path.write_bytes(content)
    with pytest.raises(StoreUnavailableError, match="rusak"):
        restore(made.path, place_of(target))
    assert len(store.scenarios.list()) == 1


def test_a_backup_with_a_broken_trail_is_refused(store, tmp_path):
    fill(store)
    made = store.backup(NOW)
    made.path.with_name(f"{made.path.name}.sha256").unlink()
    other = open_store(f"sqlite:///{made.path}")
    other._writer.run(lambda connection: connection.exec_driver_sql("DROP TRIGGER audit_no_update"))
    other._writer.run(lambda connection: connection.exec_driver_sql("UPDATE audit SET actor = 'x'"))
    other.close()
    with pytest.raises(StoreUnavailableError):
        check(made.path)
    assert not (tmp_path / "x").exists()


def test_restoring_sets_the_former_file_aside_and_deletes_nothing(tmp_path):
    store = open_store(tmp_path)
    fill(store)
    made = store.backup(NOW)
    store.scenarios.create(skenario("sesudah cadangan"), act=act())
    store.close()
    restore(made.path, place_of(tmp_path))
    restored = open_store(tmp_path)
    assert len(restored.scenarios.list()) == 1
    restored.close()
    former = open_store(f"sqlite:///{tmp_path / 'mutasi.db.disisihkan-1'}")
    assert len(former.scenarios.list()) == 2
    former.close()


def test_restoring_into_a_server_with_data_is_refused(server, tmp_path):
    target = server.new_database()
    store = open_store(target, backups=tmp_path)
    made = store.backup(NOW)
    store.close()
    with pytest.raises(StoreError, match="tidak kosong"):
        restore(made.path, place_of(target))


def test_a_backup_that_is_not_there_is_named(tmp_path):
    with pytest.raises(StoreError, match=r"x\.db tidak ada"):
        restore(tmp_path / "x.db", place_of(tmp_path))


def test_a_backup_that_cannot_be_written_leaves_no_file_under_its_name(store, tmp_path):
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(StoreUnavailableError):
        store.backup(NOW, tmp_path / "berkas" / "dalam")
    assert store.problem is None


def test_fourteen_days_and_eight_weeks_of_backups_are_kept(tmp_path):
    today = date(2026, 6, 30)
    for days in range(100):
        for hour in (1, 13):
            day = datetime(2026, 6, 30, hour, tzinfo=UTC) - timedelta(days=days)
            (tmp_path / backup_name(day)).touch()
    (tmp_path / "sebelum-migrasi-dari-r0001.db").touch()
    prune(tmp_path, today)
    left = sorted(path.name for path in tmp_path.iterdir())
    days = [name[7:15] for name in left if name.startswith("mutasi-")]
    assert len(days) == len(set(days))
    assert "sebelum-migrasi-dari-r0001.db" in left
    assert days[-14:] == [f"{today - timedelta(days=back):%Y%m%d}" for back in range(13, -1, -1)]
    older = days[:-14]
    assert 5 <= len(older) <= 8
    assert all(date.fromisoformat(day).isoweekday() == 7 for day in older)
    assert all("T13" in name for name in left if name.startswith("mutasi-"))

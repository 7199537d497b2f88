import pytest
from sqlalchemy import text

from mutasi_core.store import ConflictError, StoreError, StoreUnavailableError, UnknownRecordError
from mutasi_core.store.versions import VersionState
from tests.store.acts import NOW, act

FILES = {"pegawai.csv": b"nip;nama\n1;\xe9\x00\n", "peta.xlsx": bytes(range(256)) * 40}
OTHER = {"pegawai.csv": b"nip;nama\n2;B\n"}


def accept(store, files=FILES, name="Januari", **more):
    return store.versions.accept(files, name=name, act=more.pop("act", act()), **more)


def test_accepted_files_come_back_byte_for_byte_in_their_order(store):
    version = accept(store).version
    assert list(store.versions.files(version.id).items()) == list(FILES.items())


def test_a_version_tells_who_when_and_from_which_files(store):
    version = accept(store, note="ekspor SIASN", reading={"tabel": {"peta.xlsx": "abk"}}).version
    assert (version.who, version.at, version.note) == ("Bu Sekda", NOW, "ekspor SIASN")
    assert [(file.name, file.size) for file in version.files] == [
        (name, len(data)) for name, data in FILES.items()
    ]
    assert version.reading == {"tabel": {"peta.xlsx": "abk"}}
    assert store.versions.active() == version


def test_loading_the_same_files_twice_changes_nothing(store):
    first = accept(store)
    again = accept(store, dict(reversed(FILES.items())), name="lain", act=act("Pak Andi", 5))
    assert (first.is_new, again.is_new) == (True, False)
    assert again.version == first.version
    assert len(store.versions.history()) == 1
    assert store.audit.verify().rows == 1


def test_the_same_files_read_another_way_are_other_data(store):
    accept(store)
    assert accept(store, reading={"tabel": {"peta.xlsx": "abk"}}).is_new


def test_going_back_moves_the_pointer_and_leaves_a_row_in_the_trail(store):
    first, second = accept(store).version, accept(store, OTHER).version
    assert store.versions.get(first.id).state is VersionState.OLD
    back = store.versions.activate(first.id, act=act("Pak Andi", 9), note="salah berkas")
    assert back.state is VersionState.ACTIVE
    assert store.versions.active() == back
    assert store.versions.get(second.id).state is VersionState.OLD
    row = store.audit.latest(1)[0]
    assert (row.action, row.actor, row.payload["id"], row.payload["from"]) == (
        "data_dikembalikan",
        "Pak Andi",
        first.id,
        second.id,
    )
    assert store.versions.files(first.id) == FILES


def test_activating_the_active_version_changes_nothing(store):
    version = accept(store).version
    store.versions.activate(version.id, act=act())
    assert store.audit.verify().rows == 1


def test_a_rejected_version_is_recorded_without_its_bytes_and_never_active(store):
    kept = accept(store).version
    refused = store.versions.reject(OTHER, name="Rusak", act=act(), note="kolom tertukar")
    assert refused.state is VersionState.REJECTED
    assert store.versions.active() == kept
    with pytest.raises(StoreError, match="ditolak"):
        store.versions.activate(refused.id, act=act())


def test_a_yes_to_a_difference_with_data_no_longer_active_is_refused(store):
    seen = accept(store).version
    theirs = accept(store, OTHER, name="Februari", act=act("Pak Andi"), seen=seen.id).version
    with pytest.raises(ConflictError) as raised:
        accept(store, {"c.csv": b"c"}, name="Maret", seen=seen.id)
    assert raised.value.theirs.who == "Pak Andi"
    assert [one.field for one in raised.value.differences] == ["berkas", "nama"]
    assert store.versions.active() == theirs


def test_a_version_that_is_not_there_is_named(store):
    with pytest.raises(UnknownRecordError, match="Versi data 7 tidak ada"):
        store.versions.get(7)


def test_names_no_database_can_hold_are_kept_in_a_form_it_can(store):
    version = accept(store, {"a\x00\ud800.csv": b"1"}, name="x\x00y").version
    assert (version.name, version.files[0].name) == ("x\ufffdy", "a\ufffd\ufffd.csv")


def test_bytes_that_changed_on_disk_are_never_handed_out(store):
    version = accept(store).version
    damage = text("UPDATE blob SET packed = :other")
    store._writer.run(lambda connection: connection.execute(damage, {"other": b"lain"}))
    with pytest.raises(StoreUnavailableError, match="rusak"):
        store.versions.files(version.id)

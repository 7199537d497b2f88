from mutasi_core.store.aliases import AliasKind
from tests.store.acts import act


def test_a_confirmed_unit_name_is_remembered_with_who_and_when(store):
    store.aliases.confirm_unit("Disdik Kota", "U01", act=act("Pak Andi"))
    (one,) = store.aliases.units()
    assert (one.source, one.canonical, one.who) == ("Disdik Kota", "U01", "Pak Andi")


def test_the_latest_word_on_a_name_counts_however_it_is_spelled(store):
    store.aliases.confirm_unit("Disdik  Kota", "U01", act=act())
    store.aliases.confirm_unit("DISDIK KOTA", "U02", act=act())
    assert [one.canonical for one in store.aliases.units()] == ["U02"]
    assert store.audit.latest(1)[0].payload["from"] == "U01"


def test_confirming_again_what_is_confirmed_changes_nothing(store):
    store.aliases.confirm_unit("Disdik", "U01", act=act())
    store.aliases.confirm_unit("Disdik", "U01", act=act("Pak Andi", 3))
    assert store.audit.verify().rows == 1


def test_a_header_means_something_in_its_table_only_and_may_mean_nothing(store):
    store.aliases.confirm_column("pegawai", "Gol. Ruang", "golongan", act=act())
    store.aliases.confirm_column("pegawai", "NPWP", None, act=act())
    store.aliases.confirm_column("skm", "Gol. Ruang", None, act=act())
    assert [(one.source, one.canonical) for one in store.aliases.columns("pegawai")] == [
        ("Gol. Ruang", "golongan"),
        ("NPWP", None),
    ]
    assert len(store.aliases.columns()) == 3


def test_what_was_confirmed_can_be_taken_back(store):
    store.aliases.confirm_column("pegawai", "Gol", "golongan", act=act())
    assert store.aliases.forget(AliasKind.COLUMN, "GOL", scope="pegawai", act=act())
    assert not store.aliases.forget(AliasKind.COLUMN, "GOL", scope="pegawai", act=act())
    assert store.aliases.columns() == ()
    assert store.audit.latest(1)[0].action == "alias_kolom_dihapus"

"""Opening: made, migrated with a copy first, refused when newer."""

import shutil
import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from mutasi_core.store import StoreError, StoreTooNewError, migrating, open_store
from mutasi_core.store.backup import check
from mutasi_core.store.place import place_of
from mutasi_core.store.tables import metadata
from tests.store.acts import act, skenario

NEXT = '''"""A later schema."""

from alembic import op
import sqlalchemy as sa

revision = "r9999"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("scenario", sa.Column("warna", sa.Text()))
    {more}
'''


@pytest.fixture
def later(tmp_path):
    """Migrations of a later release."""

    def make(more=""):
        folder = tmp_path / "migrations"
        shutil.copytree(migrating.MIGRATIONS, folder)
        source = NEXT.format(head=migrating.head(), more=more)
        (folder / "versions" / "r9999_nanti.py").write_text(source, encoding="utf-8")
        return folder

    return make


def schema(store):
    return store.read(migrating.revision)


def test_a_new_place_gets_the_schema_of_the_tables(empty_target):
    store = open_store(empty_target)
    assert schema(store) == migrating.head()
    assert store.problem is None
    with store._reading.begin() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []
        if store.place.is_sqlite:
            loose = connection.exec_driver_sql(
                "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 "
                "AND name NOT LIKE 'sqlite%' AND name <> 'alembic_version'"
            )
            assert loose.all() == []
    store.close()


def test_many_who_open_a_new_place_at_once_all_get_it(empty_target):
    stores, failed = [], []

    def open_one():
        try:
            stores.append(open_store(empty_target))
        except Exception as error:  # noqa: BLE001, looked at below
            failed.append(error)

    threads = [threading.Thread(target=open_one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (failed, [one.problem for one in stores]) == ([], [None] * 6)
    for number, one in enumerate(stores):
        one.scenarios.create(skenario(str(number)), act=act())
    assert stores[0].audit.verify().rows == 6
    for one in stores:
        one.close()


def test_an_older_schema_is_copied_first_and_then_migrated_with_its_data(
    store, target, later, tmp_path
):
    kept = store.scenarios.create(skenario("A"), act=act())
    store.close()
    newer = open_store(target, backups=tmp_path / "cadangan", scripts=later())
    assert newer.problem is None
    assert newer.scenarios.list() == (kept,)
    colours = newer.read(
        lambda connection: connection.execute(text("SELECT warna FROM scenario")).all()
    )
    assert len(colours) == 1
    newer.close()
    (copied,) = (tmp_path / "cadangan").glob("sebelum-migrasi-dari-*.db")
    assert check(copied).rows["scenario"] == 1


def test_a_migration_that_fails_leaves_the_former_schema_and_data(store, target, later, tmp_path):
    kept = store.scenarios.create(skenario("A"), act=act())
    store.close()
    scripts = later("op.execute('INSERT INTO tidak_ada VALUES (1)')")
    with pytest.raises(Exception, match="tidak_ada"):
        open_store(target, backups=tmp_path / "cadangan", scripts=scripts)
    again = open_store(target)
    assert schema(again) == migrating.head()
    assert again.scenarios.list() == (kept,)
    again.close()


def test_a_newer_schema_is_refused_and_left_alone(store, target):
    store._writer.run(
        lambda connection: connection.execute(
            text("UPDATE alembic_version SET version_num = 'r9999'")
        )
    )
    store.close()
    with pytest.raises(StoreTooNewError, match="lebih baru daripada aplikasi"):
        open_store(target)


def test_there_is_one_head_and_every_step_follows_another():
    assert migrating.head().startswith("r")


def test_a_new_file_is_for_its_owner_only(tmp_path):
    store = open_store(tmp_path / "baru")
    store.scenarios.create(skenario(), act=act())
    modes = {path.name: path.stat().st_mode & 0o077 for path in (tmp_path / "baru").iterdir()}
    assert "mutasi.db-wal" in modes
    assert set(modes.values()) == {0}
    assert (tmp_path / "baru").stat().st_mode & 0o077 == 0
    store.close()


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("mysql://a/b", "mysql tidak didukung"),
        ("sqlite://", "memerlukan nama berkas"),
        ("sqlite:///:memory:", "memerlukan nama berkas"),
        ("bukan alamat://", "tidak dapat dibaca"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused(target, sentence):
    with pytest.raises(StoreError, match=sentence):
        open_store(target)


def test_every_way_to_name_a_postgresql_means_the_same_driver():
    for name in ("postgresql", "postgres", "postgresql+psycopg2"):
        assert place_of(f"{name}://u@h/d").url.drivername == "postgresql+psycopg"


def test_a_sentence_of_the_database_never_shows_the_password():
    place = place_of("postgresql://u:rahasia@h/d")
    assert "rahasia" not in repr(place)

import shutil

import pytest

from mutasi_core.store import open_store
from tests.store.postgres import Server

BOTH = ["sqlite", "postgresql"]


@pytest.fixture(scope="session")
def server():
    """A PostgreSQL for what does not end in a crash; it need not wait for the disk."""
    running = Server("fsync=off")
    yield running
    running.close()


@pytest.fixture(scope="session")
def ready_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("siap")
    open_store(folder).close()
    return folder


@pytest.fixture(params=BOTH)
def empty_target(request, tmp_path):
    """Nothing yet: a folder for SQLite, a URL for PostgreSQL."""
    if request.param == "sqlite":
        return str(tmp_path / "basisdata")
    return request.getfixturevalue("server").new_database()


@pytest.fixture(params=BOTH)
def target(request, tmp_path):
    """A database with nothing in it."""
    if request.param == "postgresql":
        return request.getfixturevalue("server").new_database()
    shutil.copytree(request.getfixturevalue("ready_folder"), tmp_path / "basisdata")
    return str(tmp_path / "basisdata")


@pytest.fixture
def store(target, tmp_path):
    opened = open_store(target, backups=tmp_path / "cadangan")
    yield opened
    opened.close()

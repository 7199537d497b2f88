"""Pages that keep what they store in a folder of their own, never in the repository."""

import pytest

from mutasi_core.services import versi
from ui import storage


@pytest.fixture(autouse=True)
def basisdata(tmp_path, monkeypatch):
    """Give every test an empty folder for its store, and close what was opened in it."""
    folder = tmp_path / "basisdata"
    monkeypatch.setenv(versi.VARIABEL, str(folder))
    yield folder
    known = storage.opened(str(folder)) if storage.exists() else None
    if known is not None and known.store is not None:
        known.store.close()

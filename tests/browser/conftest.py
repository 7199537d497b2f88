"""A running application and a real Chromium; every page is watched while a test uses it."""

import os
import shutil
import urllib.parse
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.serving import free_port, running

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_NAMES = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the application, served for the whole test run with a store of its own."""
    port = free_port()
    folder = tmp_path_factory.mktemp("basisdata")
    environment = {"MUTASI_BASISDATA": str(folder)}
    with running(["-m", "streamlit", "run", "app.py"], port, environment):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole test run."""
    chromium = next((found for name in _NAMES if name and (found := shutil.which(name))), None)
    if chromium is None:
        pytest.fail("Chromium tidak ditemukan; pasang paket 'chromium' atau isi variabel CHROMIUM.")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh visitor at 1366x768; the test fails where the page calls out or logs an error."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="id-ID")
    visited = context.new_page()
    outside: list[str] = []
    errors: list[str] = []
    visited.on(
        "request", lambda request: outside.append(request.url) if _leaves(request.url) else None
    )
    visited.on("console", lambda said: errors.append(said.text) if _is_error(said) else None)
    visited.on("pageerror", lambda error: errors.append(str(error)))
    yield visited
    context.close()
    assert outside == []
    assert errors == []


def _is_error(said: ConsoleMessage) -> bool:
    """Leave out what Streamlit tries itself on the way in: its own address below that of a page."""
    return said.type == "error" and "/_stcore/" not in said.location["url"]


def _leaves(url: str) -> bool:
    address = urllib.parse.urlsplit(url)
    return address.scheme not in {"data", "blob"} and address.hostname != "127.0.0.1"

"""Take the pictures of every page in docs/layar: two sizes, light and dark.

Usage: python -m bench.screenshots [FOLDER]
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import FLAGS
from tests.serving import ROOT, free_port, running

PAGES = {
    "ringkasan": "",
    "data": "data",
    "peta_kebutuhan": "peta_kebutuhan",
    "profil_kompetensi": "profil_kompetensi",
    "proyeksi": "proyeksi",
    "rencana": "rencana",
    "simulator": "simulator",
    "kelayakan": "kelayakan",
    "regulasi": "regulasi?aturan=R04",
}
SIZES = {"1366": (1366, 768), "1920": (1920, 1080)}
THEMES = {"terang": "light", "gelap": "dark"}
VIEWS = (("1366", "terang"), ("1366", "gelap"), ("1920", "terang"))


def main(folder: Path, only: list[str]) -> None:
    """Visit every page in every size and theme."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with (
        running(["-m", "streamlit", "run", "app.py"], port),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for size, theme in VIEWS:
            width, height = SIZES[size]
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=THEMES[theme],
                locale="id-ID",
            )
            page = context.new_page()
            for name, path in PAGES.items():
                if only and name not in only:
                    continue
                page.goto(f"http://127.0.0.1:{port}/{path}")
                settle(page)
                if name == "rencana":
                    page.get_by_role("button", name="Susun rencana").click()
                    settle(page)
                page.screenshot(path=folder / f"{name}_{size}_{theme}.png")
            context.close()
        browser.close()


def settle(page: Page) -> None:
    """Wait until the script has run and the pictures are drawn."""
    page.wait_for_selector("h1", timeout=60_000)
    page.wait_for_function(
        "() => document.querySelector('[data-testid=stApp]')"
        "?.getAttribute('data-test-script-state') === 'notRunning'",
        timeout=120_000,
    )
    page.wait_for_timeout(2500)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "layar"
    main(target, sys.argv[2:])

"""The pages in a real Chromium; the fixture also fails on a request outside or a console error."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
PAGES = {
    "": "Ringkasan",
    "data": "Data",
    "mutu_data": "Mutu Data",
    "peta_kebutuhan": "Peta Kebutuhan",
    "profil_kompetensi": "Profil Kompetensi",
    "proyeksi": "Proyeksi",
    "rencana": "Rencana mutasi",
    "simulator": "Simulator mutasi",
    "kelayakan": "Kelayakan",
    "regulasi": "Regulasi",
}
RUNNING = 60_000


def visit(page: Page, app_url: str, path: str) -> None:
    page.goto(f"{app_url}/{path}")
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES[path], timeout=RUNNING)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_by_its_address_without_an_error(page, app_url, path):
    visit(page, app_url, path)

    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.get_by_text("DATA SINTETIS, bukan data Pemko Binjai").first).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_the_width_of_a_small_screen(page, app_url, path):
    visit(page, app_url, path)
    width = page.evaluate("document.documentElement.scrollWidth")

    assert width <= 1366


def test_the_menu_leads_to_every_page(page, app_url):
    visit(page, app_url, "")
    for path, title in list(PAGES.items())[1:]:
        page.get_by_test_id("stSidebarNav").locator(f"a[href$='/{path}']").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(title, timeout=RUNNING)


def test_a_click_on_the_map_opens_that_cell(page, app_url):
    visit(page, app_url, "peta_kebutuhan")
    label = "[aria-label*='unit: Inspektorat Daerah'][aria-label*='rumpun: Hukum']"
    page.locator(f"svg.marks .mark-rect path{label}").click(force=True, timeout=RUNNING)

    unit, rumpun = (page.get_by_role("combobox", name=name) for name in ("Unit kerja", "Rumpun"))
    expect(unit).to_have_value("Inspektorat Daerah", timeout=RUNNING)
    expect(rumpun).to_have_value("Hukum")


def test_a_plan_is_made_and_taken_away(page, app_url):
    visit(page, app_url, "rencana")
    page.get_by_role("button", name="Susun rencana").click()
    expect(page.get_by_text("Terbukti optimal")).to_be_visible(timeout=RUNNING)
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh CSV").click()

    taken = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert taken[0].startswith("nip,nama,")
    assert len(taken) == 61
    assert download.value.suggested_filename == "rencana_20260101_data_sintetis.csv"

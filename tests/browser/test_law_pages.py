"""The law and the maps in a real Chromium: links, pictures, files, the tree with keys."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ui.charts import export

pytestmark = pytest.mark.browser
RUNNING = 60_000


def visit(page: Page, app_url: str, path: str, title: str) -> None:
    page.goto(f"{app_url}/{path}")
    expect(page.get_by_role("heading", level=1)).to_have_text(title, timeout=RUNNING)


def look(page: Page, label: str) -> None:
    page.get_by_role("radio", name=label, exact=True).click()


def test_a_red_mark_leads_to_its_article_in_one_click(page, app_url):
    visit(page, app_url, "kelayakan", "Kelayakan")
    mark = page.get_by_role("link", name="R20").first
    expect(mark).to_be_visible(timeout=RUNNING)
    with page.context.expect_page() as opened:
        mark.click()
    law = opened.value
    expect(law.get_by_role("heading", name="R20.")).to_be_visible(timeout=RUNNING)
    law.close()


def test_the_city_is_drawn_with_its_north_up(page, app_url):
    visit(page, app_url, "peta_kebutuhan", "Peta Kebutuhan")
    look(page, "Peta kota")
    areas = page.locator("svg.marks .mark-shape path")
    expect(areas).to_have_count(5, timeout=RUNNING)
    places = {
        name: page.locator("svg.marks text", has_text=name).first.bounding_box()
        for name in ("Binjai Utara", "Binjai Selatan", "Binjai Timur", "Binjai Barat")
    }
    assert places["Binjai Utara"]["y"] < places["Binjai Selatan"]["y"]
    assert places["Binjai Barat"]["x"] < places["Binjai Timur"]["x"]

    look(page, "Kelurahan")
    expect(areas).to_have_count(37, timeout=RUNNING)


@pytest.mark.skipif(not export.IS_POSSIBLE, reason="pembuat gambar tidak terpasang")
@pytest.mark.parametrize(("button", "start"), [("Unduh PNG", b"\x89PNG"), ("Unduh SVG", b"<svg")])
def test_a_picture_is_taken_away(page, app_url, button, start):
    visit(page, app_url, "peta_kebutuhan", "Peta Kebutuhan")
    look(page, "Peta kota")
    expect(page.locator("svg.marks .mark-shape path")).to_have_count(5, timeout=RUNNING)
    with page.expect_download(timeout=RUNNING) as download:
        page.get_by_role("button", name=button).click()

    assert Path(download.value.path()).read_bytes().startswith(start)
    assert "data_sintetis" in download.value.suggested_filename


def test_the_tree_opens_with_keys_alone(page, app_url):
    visit(page, app_url, "peta_kebutuhan", "Peta Kebutuhan")
    look(page, "Pohon")
    branch = page.locator(".pohon summary", has_text="Dinas Sosial").first
    expect(branch).to_be_visible(timeout=RUNNING)
    leaf = page.locator(".pohon details[open] .nama", has_text="Kepala Dinas Sosial")
    expect(leaf).to_have_count(0)
    branch.focus()
    page.keyboard.press("Enter")
    expect(leaf.first).to_be_visible()


def test_the_forecast_knows_the_plan_made_before(page, app_url):
    visit(page, app_url, "rencana", "Rencana mutasi")
    page.get_by_role("button", name="Susun rencana").click()
    expect(page.get_by_text("Terbukti optimal")).to_be_visible(timeout=RUNNING)
    page.get_by_test_id("stSidebarNav").locator("a[href$='proyeksi']").click()
    expect(page.get_by_text("Dengan rencana terakhir")).to_be_visible(timeout=RUNNING)


def test_an_own_number_is_announced_in_the_frame(page, app_url):
    visit(page, app_url, "regulasi?aturan=R12", "Regulasi")
    page.get_by_text("Atur angka yang belum pasti").click()
    page.get_by_role("combobox", name="Angka").fill("Waktu kerja efektif")
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="Sumber").fill("Perwal 5/2026")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Pakai").click()
    expect(page.get_by_text("Memakai 1 angka sendiri")).to_be_visible(timeout=RUNNING)
    page.get_by_test_id("stSidebarNav").locator("a[href$='ringkasan'], a[href$='/']").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ringkasan", timeout=RUNNING)
    expect(page.get_by_text("Memakai 1 angka sendiri")).to_be_visible(timeout=RUNNING)

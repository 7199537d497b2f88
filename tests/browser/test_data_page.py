"""From a raw SIASN export to the map in a real Chromium, through a restart of the server."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_board import column, drag, free_cards
from tests.serving import free_port, running

pytestmark = pytest.mark.browser
SIASN = Path(__file__).parents[2] / "data" / "contoh_siasn"
RUNNING = 60_000
FEW_STEPS = 5


class Visitor:
    """Somebody who never read a manual; every step they take is counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.steps = 0

    def click(self, what: Locator) -> None:
        self.steps += 1
        what.click(timeout=RUNNING)

    def choose_files(self, *files: Path) -> None:
        self.steps += 1
        self.page.locator("input[type=file]").set_input_files(files)

    def write(self, label: str, text: str) -> None:
        self.steps += 1
        self.page.get_by_role("textbox", name=label).first.fill(text)


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    port = free_port()
    with running(["-m", "streamlit", "run", "app.py"], port, {"MUTASI_BASISDATA": str(folder)}):
        yield f"http://127.0.0.1:{port}"


def open_page(page: Page, address: str, title: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text(title, timeout=RUNNING)


def accept(page: Page) -> Visitor:
    """Load the SIASN export and the peta jabatan, and say yes."""
    visitor = Visitor(page)
    visitor.choose_files(SIASN / "pegawai.csv", SIASN / "peta_jabatan.csv")
    expect(page.get_by_text("Perbedaan dengan data aktif")).to_be_visible(timeout=RUNNING)
    expect(page.get_by_text("568 baris diterima, 0 baris disisihkan.")).to_be_visible()
    visitor.write("Nama Anda", "Siti Operator")
    visitor.click(page.get_by_role("button", name="Pakai data ini"))
    expect(page.get_by_text("Data diterima sebagai versi 1.")).to_be_visible(timeout=RUNNING)
    return visitor


def test_a_raw_export_becomes_a_map_in_a_few_steps(page: Page, tmp_path: Path):
    with served(tmp_path) as address:
        open_page(page, f"{address}/data", "Data")
        visitor = accept(page)
        visitor.click(page.get_by_test_id("stSidebarNav").locator("a[href$='peta_kebutuhan']"))

        expect(page.locator("svg.marks .mark-rect path").first).to_be_visible(timeout=RUNNING)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        assert visitor.steps < FEW_STEPS


def test_the_columns_are_shown_with_examples_and_without_whole_nips(page: Page, app_url: str):
    open_page(page, f"{app_url}/data", "Data")
    Visitor(page).choose_files(SIASN / "pegawai.csv", SIASN / "peta_jabatan.csv")
    page.get_by_text("Betulkan isi berkas atau kolom").click(timeout=RUNNING)

    expect(page.get_by_role("combobox", name="NIP BARU")).to_be_visible(timeout=RUNNING)
    examples = " ".join(page.get_by_text("Contoh:").all_inner_texts())
    assert "*1901" in examples
    assert "197002061996031901" not in examples


def test_a_file_that_is_no_table_is_answered_with_a_sentence(page: Page, app_url: str):
    open_page(page, f"{app_url}/data", "Data")
    page.locator("input[type=file]").set_input_files(
        {"name": "surat.csv", "mimeType": "text/csv", "buffer": b"Yth. Bapak\nTerima kasih\n"}
    )

    expect(page.get_by_text("surat.csv: tidak ada baris judul kolom yang dikenal.")).to_be_visible(
        timeout=RUNNING
    )
    expect(page.get_by_text("lalu unggah lagi")).to_be_visible()
    expect(page.get_by_role("button", name="Pakai data ini")).to_have_count(0)


def test_a_restarted_server_holds_the_version_and_the_draft(
    page: Page, browser: Browser, tmp_path: Path
):
    with served(tmp_path) as address:
        open_page(page, f"{address}/data", "Data")
        accept(page)
        page.get_by_test_id("stSidebarNav").locator("a[href$='simulator']").click()
        expect(page.locator(".papan .kartu").first).to_be_visible(timeout=RUNNING)
        name = free_cards(page, 0).first.locator(".nama").inner_text()
        drag(page, free_cards(page, 0).first, column(page, 1))
        expect(page.locator(".papan")).to_have_attribute("data-menunggu", "0")
        expect(page.locator(".papan .panel tbody tr")).to_have_count(1, timeout=RUNNING)
        page.wait_for_timeout(1500)
        page.goto("about:blank")

    with served(tmp_path) as address:
        visit = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
        open_page(visit, f"{address}/data", "Data")
        expect(visit.get_by_text("(versi 1): 400 pegawai")).to_be_visible(timeout=RUNNING)
        visit.get_by_test_id("stSidebarNav").locator("a[href$='simulator']").click()

        expect(visit.get_by_text("Draf dengan 1 mutasi dipulihkan.")).to_be_visible(timeout=RUNNING)
        expect(visit.locator(".papan .panel tbody tr").first).to_contain_text(name)
        visit.context.close()


def test_the_quality_page_names_what_hinders_the_rules_and_gives_a_work_list(
    page: Page, app_url: str
):
    open_page(page, f"{app_url}/mutu_data", "Mutu Data")
    expect(page.get_by_text("Antarversi")).to_be_visible(timeout=RUNNING)
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh daftar kerja (XLSX)").click()

    assert download.value.suggested_filename.startswith("daftar_kerja_")
    assert Path(download.value.path()).read_bytes()[:2] == b"PK"

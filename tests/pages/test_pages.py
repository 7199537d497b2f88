"""Every page, alone and from the menu."""

import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from mutasi_core.domain.nip import mask_nip

ROOT = Path(__file__).parents[2]
PAGES = {
    "ringkasan": "Ringkasan",
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
FULL_NIP = re.compile(r"(?<!\d)\d{18}(?!\d)")


def opened(name: str) -> AppTest:
    return AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=120).run()


def said(page: AppTest) -> str:
    shown = [*page.markdown, *page.caption, *page.info, *page.warning, *page.error, *page.success]
    tables = [frame.value.to_csv() for frame in page.dataframe]
    return "\n".join([str(one.value) for one in shown] + tables)


def test_every_page_file_is_listed_here():
    assert {path.stem for path in (ROOT / "pages").glob("*.py")} == PAGES.keys()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_alone(name):
    page = opened(name)

    assert not page.exception
    assert page.title[0].value == PAGES[name]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_the_menu_with_the_notice_on_synthetic_data(name):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    app.switch_page(f"pages/{name}.py").run()

    assert not app.exception
    assert app.title[0].value == PAGES[name]
    assert "DATA SINTETIS, bukan data Pemko Binjai" in "\n".join(m.value for m in app.markdown)


@pytest.mark.parametrize("name", PAGES)
def test_no_page_shows_a_whole_nip(name):
    assert not FULL_NIP.search(said(opened(name)))


def test_the_summary_shows_five_figures_as_indonesians_write_them():
    labels = {metric.label: metric.value for metric in opened("ringkasan").metric}

    assert list(labels) == ["Kebutuhan", "Bezetting", "Kekurangan", "Kelebihan", "Kebutuhan terisi"]
    assert re.fullmatch(r"\d\.\d{3}", labels["Kebutuhan"])
    assert re.fullmatch(r"\d{1,3}(,\d)?%", labels["Kebutuhan terisi"])


def test_another_planning_date_gives_other_figures():
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    before = app.metric[1].value
    app.date_input(key="tanggal").set_value(date(2029, 1, 1)).run()

    assert not app.exception
    assert app.metric[1].value != before


def test_a_search_without_a_hit_says_what_to_do():
    page = opened("peta_kebutuhan")
    page.text_input(key="peta_cari").set_value("tidak ada unit bernama ini").run()

    assert not page.exception
    assert "Longgarkan" in page.info[0].value


def test_the_page_without_a_plan_says_how_to_make_one():
    assert "Susun rencana" in opened("rencana").info[0].value


def test_a_plan_is_made_kept_and_shown_with_its_proof():
    page = opened("rencana")
    page.number_input[0].set_value(5)
    page.button[0].click().run()

    assert not page.exception
    assert page.metric[0].value.endswith("dari 5")
    assert page.success[0].value.startswith("Terbukti optimal")
    assert len(page.session_state["rencana"].mutasi) <= 5
    assert not FULL_NIP.search(said(page))


def test_a_person_in_a_plan_is_shown_by_the_last_four_digits():
    page = opened("rencana")
    page.button[0].click().run()
    first = page.session_state["rencana"].mutasi[0].pegawai.nip

    assert mask_nip(first).replace("*", "\\*") in said(page)

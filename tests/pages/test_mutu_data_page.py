"""The Mutu Data page: plain numbers, what hinders the rules, and versions side by side."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from mutasi_core.services import versi
from ui import storage

ROOT = Path(__file__).parents[2]
SIASN = ROOT / "data" / "contoh_siasn"


def opened():
    return AppTest.from_file(str(ROOT / "pages" / "mutu_data.py"), default_timeout=120).run()


@pytest.fixture
def two_versions():
    files = {path.name: path.read_bytes() for path in SIASN.glob("*.csv")}
    rows = files["pegawai.csv"].splitlines(keepends=True)
    for keep in (200, 300):
        smaller = files | {"pegawai.csv": b"".join(rows[:keep])}
        store = storage.store_to_write()
        versi.terima(store, smaller, nama=f"{keep}", pelaku="Siti", waktu=storage.now())


def tables(page):
    return [frame.value for frame in page.dataframe]


@pytest.mark.usefixtures("two_versions")
def test_every_missing_fact_names_its_rule_and_how_many_people():
    facts = next(table for table in tables(opened()) if "Fakta yang kurang" in table)

    assert facts["Aturan"].str.fullmatch(r"[A-Z]\d\d").all()
    assert facts["Pegawai"].between(1, 299).all()
    assert facts["Pegawai"].is_monotonic_decreasing


@pytest.mark.usefixtures("two_versions")
def test_an_attribute_counts_filled_and_empty_cells():
    gaps = next(table for table in tables(opened()) if "Isian" in table)

    assert (gaps["Terisi"] + gaps["Kosong"] == gaps["Semestinya"]).all()
    assert ("pegawai", "tmt_unit") in set(zip(gaps["Tabel"], gaps["Isian"], strict=True))


@pytest.mark.usefixtures("two_versions")
def test_versions_are_compared_when_asked():
    page = opened()
    next(one for one in page.button if one.label.startswith("Bandingkan 2")).click().run()

    assert not page.exception
    compared = tables(page)[-1]
    assert list(compared.columns) == ["Tabel", "Versi 1 (%)", "Versi 2 (%)"]
    assert set(compared["Tabel"]) == {"pegawai", "peta_jabatan"}


def test_without_versions_the_page_says_what_to_do():
    assert "Terima data baru di halaman Data" in opened().info[-1].value

"""The pages of the law and of needs: what a reader may ask, and what is then in force."""

import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from mutasi_core.rules import RULES
from ui.charts import export
from ui.charts.leavers import picture

ROOT = Path(__file__).parents[2]
FULL_NIP = re.compile(r"(?<!\d)\d{18}(?!\d)")
SOURCE = "Perwal 5/2026"


def opened(name: str, **query: str) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=120)
    for key, value in query.items():
        page.query_params[key] = value
    return page.run()


def texts(page: AppTest) -> str:
    shown = [*page.markdown, *page.caption, *page.info, *page.warning, *page.error, *page.success,
             *page.subheader]  # fmt: skip
    return "\n".join(str(one.value) for one in shown)


def chosen(page: AppTest, key: str, value: str) -> AppTest:
    page.button_group(key=key).set_value(value)
    return page.run()


@pytest.mark.parametrize("kode", ["R04", "r04", "P03", "masa_jabatan_minimal"])
def test_a_link_opens_its_rule_or_number(kode):
    page = opened("regulasi", aturan=kode)

    assert not page.exception
    assert page.session_state["regulasi_terbuka"].casefold() == kode.casefold()


def test_a_link_to_a_rule_that_is_not_there_says_so():
    assert "X99" in opened("regulasi", aturan="X99").warning[0].value


def test_every_rule_is_listed_and_a_search_keeps_what_holds_every_word():
    page = opened("regulasi")
    listed = set(page.dataframe[0].value["Kode"])
    assert {rule.kode for rule in RULES} <= listed

    page.text_input(key="regulasi_cari").set_value("pilkada masa larangan").run()
    assert list(page.dataframe[0].value["Kode"]) == ["R22"]


def test_only_what_is_of_the_chosen_confidence_is_listed():
    page = opened("regulasi")
    page.multiselect(key="regulasi_keyakinan").set_value(["desain"]).run()

    assert set(page.dataframe[0].value["Keyakinan"]) == {"Rancangan"}


def with_own_number() -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    app.switch_page("pages/regulasi.py").run()
    app.selectbox(key="angka_pilih").set_value("waktu_kerja_efektif").run()
    app.number_input[0].set_value(72000)
    app.text_input(key="angka_sumber").set_value(SOURCE)
    next(one for one in app.button if one.label == "Pakai").click().run()
    return app


def test_a_number_without_a_source_is_not_taken():
    page = opened("regulasi")
    next(one for one in page.button if one.label == "Pakai").click().run()

    assert "sumber" in page.error[0].value
    assert "angka_sendiri" not in page.session_state


def test_an_own_number_is_announced_on_every_page_until_it_is_taken_back():
    app = with_own_number()
    assert not app.exception
    for name in ("regulasi", "rencana", "ringkasan"):
        app.switch_page(f"pages/{name}.py").run()
        assert "angka sendiri" in texts(app)

    app.switch_page("pages/regulasi.py").run()
    app.button(key="angka_kembali_waktu_kerja_efektif").click().run()
    app.switch_page("pages/ringkasan.py").run()
    assert "angka sendiri" not in texts(app)


def with_session(name: str, **state: object) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=120)
    for key, value in state.items():
        page.session_state[key] = value
    return page.run()


def test_a_plan_made_with_an_own_number_says_so():
    page = with_session("rencana", angka_sendiri={"waktu_kerja_efektif": (72000, SOURCE)})
    page.number_input[0].set_value(3)
    page.button[0].click().run()

    assert not page.exception
    (sentence,) = page.session_state["rencana"].ketentuan
    assert SOURCE in sentence
    assert "Angka sendiri" in texts(page)


def test_a_verdict_names_each_obstacle_with_a_link_to_it():
    page = opened("kelayakan")
    said = page.error[0].value

    assert said.startswith("**Tidak boleh.**")
    for kode in re.findall(r"\[([A-Z]\d\d)\]", said):
        assert f"[{kode}](regulasi?aturan={kode})" in said
    assert not FULL_NIP.search(texts(page))


def test_every_rule_stands_under_exactly_one_heading():
    page = opened("kelayakan")
    told = re.findall(r"\*\*\[([A-Z]\d\d)\]\(regulasi", texts(page))

    assert sorted(told) == sorted(rule.kode for rule in RULES)


def test_nobody_found_is_said_and_not_judged():
    page = opened("kelayakan")
    page.text_input(key="layak_cari").set_value("Tidak Bernama Begini").run()

    assert not page.exception
    assert not page.error
    assert "Periksa ejaannya" in page.info[0].value


def test_an_izin_opens_its_rule_and_no_other_and_can_be_withdrawn():
    page = opened("kelayakan")
    assert "[R12]" in page.error[0].value
    page.selectbox(key="izin_aturan").set_value("R12")
    page.text_area(key="izin_alasan").set_value("Kebutuhan mendesak pelayanan")
    page.text_input(key="izin_pejabat").set_value("Wali Kota")
    page.text_input(key="izin_nomor").set_value("800/12")
    submit = next(one for one in page.button if one.label == "Catat izin")
    submit.click().run()
    assert not page.exception
    assert "[R12]" not in page.error[0].value
    assert "[R20]" in page.error[0].value
    assert "800\\/12" in texts(page)

    page.button(key="izin_cabut_0").click().run()
    assert "[R12]" in page.error[0].value


def test_an_izin_without_a_reason_is_refused_in_words():
    page = opened("kelayakan")
    next(one for one in page.button if one.label == "Catat izin").click().run()

    assert any("Alasan" in one.value for one in page.error)


@pytest.mark.parametrize("look", ["tahun", "wilayah", "pohon", "tabel"])
def test_every_view_of_the_map_opens(look):
    page = chosen(opened("peta_kebutuhan"), "peta_tampilan", look)

    assert not page.exception
    assert not page.error


@pytest.mark.parametrize("measure", ["Persen", "EJ"])
def test_every_measure_of_the_map_opens(measure):
    page = chosen(opened("peta_kebutuhan"), "peta_ukuran_rumpun", measure)

    assert not page.exception


def test_the_table_of_years_only_falls_where_nobody_comes():
    page = chosen(opened("peta_kebutuhan"), "peta_tampilan", "tahun")
    table = next(one.value for one in page.dataframe if "Kini" in one.value.columns)
    years = table.drop(columns="Unit kerja").to_numpy(dtype=float)

    assert (years[:, 1:] <= years[:, :-1]).all()
    assert (years[:, -1] < years[:, 0]).any()


def test_the_city_by_area_sums_to_the_whole_city():
    kinds = {}
    for level in ("kecamatan", "kelurahan"):
        page = chosen(opened("peta_kebutuhan"), "peta_tampilan", "wilayah")
        page = chosen(page, "peta_tingkat", level)
        kinds[level] = page.dataframe[0].value["Kekurangan"].sum()
    whole = opened("ringkasan").metric[2].value.replace(".", "")

    assert kinds["kecamatan"] == kinds["kelurahan"] == int(whole)


def test_a_filter_on_rumpun_leaves_only_that_rumpun():
    page = opened("peta_kebutuhan")
    page.multiselect(key="peta_rumpun_saring").set_value(["Hukum"]).run()
    table = next(one.value for one in page.dataframe if "Unit kerja" in one.value.columns)

    assert list(table.columns) == ["Unit kerja", "Hukum"]


@pytest.mark.parametrize("view", ["Per bulan", "Jabatan kritis", "Formasi yang ditinggalkan"])
def test_every_view_of_the_forecast_opens_and_masks_people(view):
    page = chosen(opened("proyeksi"), "proyeksi_tampilan", view)

    assert not page.exception
    assert page.dataframe
    assert not FULL_NIP.search("\n".join(one.value.to_csv() for one in page.dataframe))


def test_a_cascade_is_followed_only_when_asked():
    page = chosen(opened("proyeksi"), "proyeksi_tampilan", "Kekosongan beruntun")
    assert "Telusuri" in page.info[0].value

    next(one for one in page.button if one.label == "Telusuri").click().run()
    assert not page.exception
    assert "**2. " in texts(page)
    assert not FULL_NIP.search(texts(page))


def test_the_forecast_compares_with_the_latest_plan():
    planned = opened("rencana")
    planned.button[0].click().run()
    kept = {key: planned.session_state[key] for key in ("rencana", "rencana_kunci")}
    page = with_session("proyeksi", **kept)
    assert page.toggle(key="proyeksi_rencana").value

    chosen(page, "proyeksi_tampilan", "Formasi yang ditinggalkan")
    table = page.dataframe[0].value
    assert (table["Selisih akhir"] != table["Dengan rencana"]).any()


def test_another_date_without_pilkada_settings_still_opens_the_law():
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    app.switch_page("pages/regulasi.py").run()
    app.date_input(key="tanggal").set_value(date(2029, 6, 15)).run()

    assert not app.exception
    assert "15 Juni 2029" in texts(app)


@pytest.mark.skipif(not export.IS_POSSIBLE, reason="pembuat gambar tidak terpasang")
@pytest.mark.parametrize(("kind", "start"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_a_picture_is_made_with_its_title(kind, start):
    made = export.made(kind, "Judul gambar", ("Sumber",), picture(()))

    assert made.startswith(start)
    assert kind == "png" or "Judul gambar" in made.decode()

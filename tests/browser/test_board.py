"""The board in a real Chromium: mouse, keys, quick drops; the server is asked what it holds."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.serving import free_port, running

pytestmark = pytest.mark.browser
SERVED = re.compile(r"Mutasi di server: (\d+); panggilan: (\d+)")


@pytest.fixture(scope="module")
def board_url() -> Iterator[str]:
    port = free_port()
    with running(["-m", "streamlit", "run", "tests/browser/apps/papan_app.py"], port):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def board(page: Page, board_url: str) -> Page:
    page.goto(board_url)
    expect(page.locator(".papan .kartu").first).to_be_visible(timeout=30_000)
    return page


def column(page: Page, place: int) -> Locator:
    return page.locator(".papan .kolom").nth(place)


def free_cards(page: Page, place: int) -> Locator:
    return column(page, place).locator(".kartu:not(.tetap)")


def drag(page: Page, card: Locator, goal: Locator) -> None:
    card.scroll_into_view_if_needed()
    start, end = card.bounding_box(), goal.bounding_box()
    page.mouse.move(start["x"] + 60, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(start["x"] + 80, start["y"] + start["height"] / 2 + 6, steps=3)
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=4)
    page.mouse.up()


def settled(page: Page, moves: int) -> None:
    """Wait until the server has acknowledged everything and holds so many moves."""
    expect(page.locator(".papan")).to_have_attribute("data-menunggu", "0")
    expect(page.get_by_text(f"Mutasi di server: {moves};")).to_be_visible()


def bezetting(page: Page, place: int) -> int:
    return int(column(page, place).locator(".kb b").nth(1).inner_text())


def test_a_card_dragged_to_another_column_changes_both_figures(board: Page):
    before = bezetting(board, 0), bezetting(board, 1)
    name = free_cards(board, 0).first.locator(".nama").inner_text()
    drag(board, free_cards(board, 0).first, column(board, 1))
    settled(board, 1)
    assert (bezetting(board, 0), bezetting(board, 1)) == (before[0] - 1, before[1] + 1)
    expect(column(board, 1).locator(".kartu.pindah .nama")).to_have_text(name)
    expect(board.locator(".panel tbody tr")).to_have_count(1)


def test_a_card_dragged_to_the_rail_goes_to_a_unit_without_a_column(board: Page):
    goal = board.locator(".rel .unit:not(.terbuka)").first
    name = goal.locator(".unit-nama").inner_text()
    drag(board, free_cards(board, 0).first, goal)
    settled(board, 1)
    expect(board.locator(".panel tbody td").nth(1)).to_contain_text(name)


def test_while_dragging_every_column_says_in_words_whether_the_card_may_come(board: Page):
    start = free_cards(board, 0).first.bounding_box()
    goal = column(board, 1).bounding_box()
    board.mouse.move(start["x"] + 60, start["y"] + 20)
    board.mouse.down()
    board.mouse.move(goal["x"] + 90, goal["y"] + 200, steps=6)
    for place in range(board.locator(".papan .kolom").count()):
        expect(column(board, place).locator(".putusan b")).to_have_text(
            re.compile("Boleh|Perlu izin|Tidak boleh|Unit asal")
        )
    expect(board.locator(".rel .unit .cap").first).to_have_text(
        re.compile("Boleh|Perlu izin|Tidak boleh|Unit asal")
    )
    board.mouse.up()


def test_a_locked_person_who_is_moved_all_the_same_is_listed_with_the_article(board: Page):
    drag(board, column(board, 0).locator(".kartu.tetap").first, column(board, 1))
    settled(board, 1)
    expect(board.locator(".panel .temuan")).to_contain_text("PP 0/2000 Pasal 1 ayat (2)")
    expect(board.locator('[data-angka="langgar"] b')).to_have_text("1")


def test_ten_quick_drops_all_arrive(board: Page):
    column(board, 0).get_by_label("Saring pegawai").select_option("bebas")
    for n in range(10):
        expect(board.locator(".panel tbody tr")).to_have_count(n)
        source = free_cards(board, 0).first
        start, goal = source.bounding_box(), column(board, 1).bounding_box()
        board.mouse.move(start["x"] + 60, start["y"] + 20)
        board.mouse.down()
        board.mouse.move(start["x"] + 70, start["y"] + 24, steps=2)
        board.mouse.move(goal["x"] + 90, goal["y"] + 60, steps=2)
        board.mouse.up()
    settled(board, 10)
    expect(board.locator(".panel tbody tr")).to_have_count(10)


def test_steps_sent_in_one_tick_all_arrive_and_all_can_be_undone(board: Page):
    cards = free_cards(board, 0)
    for n in range(3):
        cards.nth(n).click()
    board.keyboard.press("m")
    board.keyboard.type("Contoh 005")
    board.keyboard.press("Enter")
    settled(board, 3)
    for _ in range(5):
        board.keyboard.press("Control+z")
    settled(board, 0)
    board.keyboard.press("Control+y")
    settled(board, 3)


def test_several_chosen_cards_are_dragged_together(board: Page):
    cards = free_cards(board, 0)
    for n in range(3):
        cards.nth(n).click()
    expect(board.get_by_text("3 pegawai dipilih")).to_be_visible()
    drag(board, cards.nth(1), column(board, 1))
    settled(board, 3)
    board.get_by_role("button", name="Batalkan").click()
    settled(board, 0)
    board.get_by_role("button", name="Ulangi").click()
    settled(board, 3)
    board.get_by_role("button", name="Kosongkan").click()
    settled(board, 0)


def test_a_move_is_possible_with_keys_alone(board: Page):
    column(board, 0).locator("input").focus()
    for _ in range(3):
        board.keyboard.press("Tab")
    board.keyboard.press("ArrowDown")
    board.keyboard.press("ArrowDown")
    focused = board.evaluate(
        "() => { let e = document.activeElement;"
        " while (e?.shadowRoot) e = e.shadowRoot.activeElement; return e.dataset.orang; }"
    )
    assert focused is not None
    board.keyboard.press("Space")
    expect(board.get_by_text("1 pegawai dipilih")).to_be_visible()
    board.keyboard.press("m")
    expect(board.get_by_role("dialog")).to_be_visible()
    board.keyboard.press("ArrowDown")
    board.keyboard.press("Enter")
    settled(board, 1)
    expect(board.locator(".papan [aria-live]")).to_contain_text("dipindahkan ke")


def test_the_key_c_on_the_board_opens_nothing(board: Page):
    free_cards(board, 0).first.click()
    board.keyboard.press("c")
    board.keyboard.press("r")
    expect(board.get_by_role("dialog")).to_have_count(0)


def test_a_column_can_be_searched_added_changed_and_closed(board: Page):
    count = board.locator(".papan .kolom").count()
    board.get_by_role("button", name="Tambah kolom").click()
    expect(board.locator(".papan .kolom")).to_have_count(count + 1)
    column(board, count).get_by_role("button", name="Tutup kolom ini").click()
    expect(board.locator(".papan .kolom")).to_have_count(count)
    column(board, 0).locator("select.pilih-unit").select_option(label="Dinas Contoh 005")
    expect(column(board, 0)).to_have_attribute("aria-label", "Dinas Contoh 005")
    column(board, 0).locator("input").fill("penelaah")
    for text in column(board, 0).locator(".jabatan").all_inner_texts():
        assert text == "Penelaah Teknis Kebijakan"


def test_columns_stay_after_a_reload_and_compact_cards_too(board: Page):
    column(board, 0).locator("select.pilih-unit").select_option(label="Dinas Contoh 005")
    board.get_by_role("button", name="Tampilan ringkas").click()
    board.reload()
    expect(column(board, 0)).to_have_attribute("aria-label", "Dinas Contoh 005", timeout=30_000)
    expect(board.get_by_role("button", name="Tampilan ringkas")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_the_simulator_page_moves_a_person_of_the_city_and_gives_the_list_away(
    page: Page, app_url: str
):
    page.goto(app_url)
    page.get_by_role("link", name="Simulator").click()
    expect(page.locator(".papan .kartu").first).to_be_visible(timeout=60_000)
    drag(page, free_cards(page, 0).first, column(page, 1))
    expect(page.locator(".panel tbody tr")).to_have_count(1)
    expect(page.locator(".papan")).to_have_attribute("data-menunggu", "0")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Unduh CSV").click()
    rows = downloading.value.path().read_text("utf-8-sig").splitlines()
    assert len(rows) == 2
    assert rows[0].startswith("NIP,Nama,Unit asal")

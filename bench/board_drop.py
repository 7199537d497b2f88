"""How long from a drop to its figures in the browser, and how much is sent for it.

    python bench/board_drop.py [--nyata] [--kali 40] [--ukuran 4500/150]

Without `--nyata` the board stands on the stand-in service of the tests; with it, the Simulator page
itself on the synthetic city.
"""

import argparse
import os
import re
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page, WebSocket, sync_playwright  # noqa: E402

from tests.serving import free_port, running  # noqa: E402

_ANSWERED = """() => {
    for (const host of document.querySelectorAll('[data-testid=stBidiComponentIsolated]')) {
        const board = host.shadowRoot?.querySelector('.papan');
        if (board) return board.dataset.jeda && board.dataset.menunggu === '0';
    }
}"""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


class Wire:
    """Bytes that the server has sent over the web socket."""

    def __init__(self, page: Page) -> None:
        self.received = 0
        self.sent = 0
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self._add("received", frame))
        socket.on("framesent", lambda frame: self._add("sent", frame))

    def _add(self, way: str, frame: bytes | str) -> None:
        setattr(self, way, getattr(self, way) + len(frame))


def drop(page: Page, wire: Wire) -> tuple[float, int]:
    """Drag the first card of the first column to the second; give milliseconds and bytes."""
    columns = page.locator(".papan .kolom")
    start = columns.nth(0).locator(".kartu").first.bounding_box()
    goal = columns.nth(1).bounding_box()
    if start is None or goal is None:
        raise RuntimeError("no card to drag")
    page.locator(".papan").evaluate("board => delete board.dataset.jeda")
    page.mouse.move(start["x"] + 60, start["y"] + 15)
    page.mouse.down()
    page.mouse.move(start["x"] + 80, start["y"] + 30, steps=3)
    page.mouse.move(goal["x"] + 100, goal["y"] + 40, steps=4)
    page.wait_for_selector(".papan .kolom.periksa", state="detached")
    page.wait_for_timeout(100)
    held = wire.received
    page.mouse.up()
    page.wait_for_function(_ANSWERED)
    page.wait_for_timeout(150)
    return float(page.locator(".papan").get_attribute("data-jeda") or "nan"), wire.received - held


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser()
    words.add_argument("--nyata", action="store_true")
    words.add_argument("--kali", type=int, default=40)
    words.add_argument("--ukuran", default="4500/150")
    said = words.parse_args()
    os.environ["PAPAN_UKURAN"] = said.ukuran
    app = "app.py" if said.nyata else "tests/browser/apps/papan_app.py"
    port = free_port()
    with running(["-m", "streamlit", "run", app], port), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="id-ID")
        wire = Wire(page)
        page.goto(f"http://127.0.0.1:{port}")
        if said.nyata:
            page.get_by_role("link", name="Simulator").click()
        page.wait_for_selector(".papan .kartu", timeout=120_000)
        page.wait_for_timeout(1500)
        page.get_by_label("Urutan pegawai").first.select_option("nama")
        cards = page.locator(".papan .kartu").count()
        print(f"sent until ready {wire.received / 1000:.0f} kB, cards in the page {cards}")
        times, sizes, questions, own = [], [], [], []
        for _ in range(said.kali):
            start, asked = wire.received, wire.sent
            took, size = drop(page, wire)
            times.append(took)
            sizes.append(size)
            questions.append(wire.received - start - size)
            own.append(wire.sent - asked)
        middle, slow = statistics.median(times), sorted(times)[int(0.95 * len(times))]
        print(f"drop to figures [ms]: median {middle:.0f}, p95 {slow:.0f}, max {max(times):.0f}")
        print(f"sent per drop [B]: median {statistics.median(sizes):.0f}, max {max(sizes)}")
        print(f"sent for the question before it [B]: median {statistics.median(questions):.0f}")
        print(f"from the browser, both [B]: median {statistics.median(own):.0f}")
        served = page.get_by_text(re.compile("Mutasi di server"))
        if served.count():
            print(served.inner_text())
        browser.close()


if __name__ == "__main__":
    main()

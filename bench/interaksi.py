"""Server time of a visit and of an interaction on every page, by a protocol client.

    python -m bench.interaksi [--kali 15]

Starts the server, opens each page as a browser would over the web socket, then reruns it as a
widget change does, and measures from the request to "script finished". The first visit of a
fresh server is given apart.
"""

import argparse
import asyncio
import statistics
import time
from typing import Self

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.serving import ROOT, free_port, running

PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


class Visitor:
    """One session over the web socket."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, str] = {}
        self.widget_states = None

    async def __aenter__(self) -> Self:
        self.socket = await websockets.connect(
            f"ws://127.0.0.1:{self.port}/_stcore/stream",
            origin=f"http://127.0.0.1:{self.port}",
            subprotocols=["streamlit"],
            max_size=None,
        )
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.socket.close()

    async def run(self, page: str = "") -> tuple[float, int, int]:
        """Run a page; milliseconds, bytes received, exceptions shown."""
        ask = BackMsg()
        if page in self.pages:
            ask.rerun_script.page_script_hash = self.pages[page]
        else:
            ask.rerun_script.page_name = page
        start = time.perf_counter()
        await self.socket.send(ask.SerializeToString())
        received = exceptions = 0
        while True:
            raw = await asyncio.wait_for(self.socket.recv(), timeout=120)
            received += len(raw)
            answer = ForwardMsg()
            answer.ParseFromString(raw)
            kind = answer.WhichOneof("type")
            if kind == "navigation":
                self.pages = {
                    one.url_pathname: one.page_script_hash for one in answer.navigation.app_pages
                }
            if kind == "delta" and answer.delta.new_element.WhichOneof("type") == "exception":
                exceptions += 1
            if kind == "script_finished":
                return 1000 * (time.perf_counter() - start), received, exceptions


async def measure(port: int, times: int) -> None:
    """Visit every page, then use it."""
    async with Visitor(port) as visitor:
        first, size, _ = await visitor.run()
        print(f"kunjungan pertama setelah server hidup: {first:.0f} ms, {size / 1000:.0f} kB")
    print(f"{'halaman':20} {'buka ms':>8} {'klik p50':>9} {'klik p95':>9} {'kB':>7}  galat")
    for page in PAGES:
        async with Visitor(port) as visitor:
            await visitor.run()
            opened, size, wrong = await visitor.run(page)
            again = [await visitor.run(page) for _ in range(times)]
            spent = sorted(ms for ms, _, _ in again)
            p95 = spent[int(0.95 * (len(spent) - 1))]
            wrong += sum(error for _, _, error in again)
            print(
                f"{page:20} {opened:8.0f} {statistics.median(spent):9.0f} {p95:9.0f} "
                f"{size / 1000:7.0f}  {wrong}"
            )


def main() -> None:
    """Measure once."""
    words = argparse.ArgumentParser()
    words.add_argument("--kali", type=int, default=15)
    asked = words.parse_args()
    port = free_port()
    with running(["-m", "streamlit", "run", "app.py"], port):
        asyncio.run(measure(port, asked.kali))


if __name__ == "__main__":
    main()

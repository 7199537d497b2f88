"""A real server of the application for tests: started on a free port, stopped afterwards."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent


def free_port() -> int:
    """Ask the system for a port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def running(
    command: list[str], port: int, environment: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Run a server until the block ends; it is healthy when the block begins."""
    process = subprocess.Popen(
        [sys.executable, *command, "--server.port", str(port), "--server.headless", "true"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | dict(environment or {}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        wait_until_healthy(port, process)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()


def wait_until_healthy(port: int, process: subprocess.Popen[str], seconds: float = 60) -> None:
    """Return when the server answers; say what it printed when it ends before that."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            said = process.stdout.read() if process.stdout else ""
            raise RuntimeError(f"server ended with {process.returncode}: {said}")
        with (
            contextlib.suppress(OSError),
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2),
        ):
            return
        time.sleep(0.1)
    raise TimeoutError(f"no answer on port {port} after {seconds} s")

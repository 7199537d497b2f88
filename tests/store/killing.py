"""A child that commits as fast as it can and tells each commit, until it is killed."""

import json
import multiprocessing
import os
import random
import signal
import sys
import threading
import types

from mutasi_core.store import open_store
from tests.store.acts import act, skenario

PRELOADED = multiprocessing.get_context("forkserver")
"""Children start in milliseconds from a process that has imported everything."""
PRELOADED.set_forkserver_preload(["tests.store.killing"])
EDITORS = 4


def commit_until_killed(target, told, round_number):
    """Make changes in several threads; tell each on the pipe only after the store answered."""
    store = open_store(target)

    def tell(line):
        os.write(told.fileno(), f"{json.dumps(line)}\n".encode())

    def work(editor):
        who, count = f"r{round_number}e{editor}", 0
        made = store.scenarios.create(skenario(who), act=act(who))
        tell(["scenario", made.id, who])
        while True:
            count += 1
            made = store.scenarios.save(
                made.id, made.version, skenario(f"{who}.{count}"), act=act()
            )
            tell(["saved", made.id, made.version, made.skenario.nama])
            name = f"{who}.{count}"
            content = f"{name} ".encode() * 300
            version = store.versions.accept({"a.csv": content}, name=name, act=act(who)).version
            tell(["version", version.id, name])

    def work_or_end(editor):
        try:
            work(editor)
        finally:
            os._exit(1)

    for editor in range(EDITORS):
        threading.Thread(target=work_or_end, args=(editor,), daemon=True).start()
    tell(["ready"])
    threading.Event().wait()


def start_child(child):
    """Start a child that does not run this process's main module again.

    A page test leaves the page it ran as the main module, and a new child would run that page.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        child.start()
    finally:
        sys.modules["__main__"] = main


def killed_after(target, seconds, round_number):
    """Run a child, kill it that long after its first commit; give all it told."""
    reading, told = PRELOADED.Pipe(duplex=False)
    child = PRELOADED.Process(
        target=commit_until_killed, args=(target, told, round_number), daemon=True
    )
    start_child(child)
    told.close()
    lines = _Lines(reading)
    while lines.complete < 3:
        assert lines.take(), "the child ended by itself"
    stop = threading.Timer(seconds, os.kill, (child.pid, signal.SIGKILL))
    stop.start()
    while lines.take():
        pass
    child.join()
    stop.join()
    assert child.exitcode == -signal.SIGKILL, "the child ended by itself"
    child.close()
    reading.close()
    return lines.told()


class _Lines:
    """What came through the pipe so far; a line the kill cut off was not told."""

    def __init__(self, reading):
        self._reading = reading
        self._data = b""

    @property
    def complete(self):
        return self._data.count(b"\n")

    def take(self):
        some = os.read(self._reading.fileno(), 1 << 16)
        self._data += some
        return bool(some)

    def told(self):
        return [json.loads(line) for line in self._data.split(b"\n")[:-1]]


def lost(store, told):
    """Give everything that was told and is not there any more."""
    names = {one.id: one.name for one in store.versions.history()}
    for kind, *line in told:
        if kind == "version" and names.get(line[0]) != line[1]:
            yield kind, line
        if kind == "saved":
            scenario_id, version, nama = line
            if store.scenarios.get(scenario_id, version).skenario.nama != nama:
                yield kind, line


def check_whole(store):
    """Nothing half: the trail whole, each scenario complete, each blob readable, one active."""
    assert store.problem is None
    assert store.audit.verify().is_valid
    told = [row for row in store.audit.latest(100_000) if row.action == "skenario_diubah"]
    saved = sum(one.version - 1 for one in store.scenarios.list())
    assert len(told) == saved
    versions = store.versions.history()
    accepted = [row for row in store.audit.latest(100_000) if row.action == "data_diterima"]
    assert len(accepted) == len(versions)
    active = store.versions.active()
    if active is not None:
        assert active.id == max(one.id for one in versions)
        assert store.versions.files(active.id)["a.csv"].startswith(active.name.encode())


def moments(seed, rounds, longest=0.15):
    """Choose when to kill, the same every time."""
    chance = random.Random(seed)
    return [chance.uniform(0, longest) for _ in range(rounds)]

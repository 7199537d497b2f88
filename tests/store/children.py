"""Doing something in a process of its own, with fewer rights or less room than this one."""

import ctypes
import os
import resource

from tests.store.killing import PRELOADED, start_child


def in_child(function, *arguments):
    """Run a function in a child; give what it returns, raise if it failed."""
    reading, writing = PRELOADED.Pipe(duplex=False)
    child = PRELOADED.Process(target=_answer, args=(writing, function, arguments), daemon=True)
    start_child(child)
    writing.close()
    try:
        worked, answer = reading.recv()
    finally:
        child.join()
        child.close()
        reading.close()
    assert worked, answer
    return answer


def _answer(writing, function, arguments):
    try:
        writing.send((True, function(*arguments)))
    except BaseException as error:  # noqa: BLE001, the parent raises it
        writing.send((False, f"{type(error).__name__}: {error}"))


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Sets(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


def obey_file_modes():
    """Give up the right of root to write what the mode of a file forbids."""
    if os.geteuid() != 0:
        return
    header, sets = _Header(0x20080522, 0), (_Sets * 2)()
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.capget(ctypes.byref(header), sets) == 0
    override = 1 << 1
    sets[0].effective &= ~override
    sets[0].permitted &= ~override
    assert libc.capset(ctypes.byref(header), sets) == 0


def limit_files(size):
    """Let no file grow beyond a size in bytes; None: any size."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if size is None else size, hard))

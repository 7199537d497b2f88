"""Commands on the stored data: verify the audit trail, back up, restore."""

import argparse
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from mutasi_core.cli import telling
from mutasi_core.cli.words import CallError
from mutasi_core.services import audit, versi
from mutasi_core.store import backup
from mutasi_core.store.place import place_of
from mutasi_core.store.store import Store

Words = argparse.Namespace
Told = tuple[dict[str, Any], Callable[[telling.Answer], Iterable[str]], bool]


def verifikasi_audit(words: Words) -> Told:
    """Recompute the audit trail; what is not there is not made for it."""
    if (words.nomor is None) != (words.sidik is None):
        raise CallError("Sebutkan --nomor dan --sidik bersama-sama.")
    store = _opened(words)
    try:
        found = audit.verifikasi_audit(store, nomor=words.nomor, sidik=words.sidik)
    finally:
        store.close()
    return audit.verifikasi_json(found), telling.verifikasi, found.utuh


def cadangkan(words: Words) -> Told:
    """Copy everything to one checked file, while the program goes on."""
    store = _opened(words)
    try:
        made = store.backup(datetime.now(UTC), words.keluar)
    finally:
        store.close()
    return _backup_json(made), telling.cadangan, True


def pulihkan(words: Words) -> Told:
    """Put a backup in the place of a database; what is there is set aside, never deleted."""
    restored = backup.restore(words.cadangan, place_of(words.basisdata or versi.alamat()))
    return _backup_json(restored), telling.cadangan, True


def _opened(words: Words) -> Store:
    """Open a database that is there already."""
    address = words.basisdata or versi.alamat()
    file = place_of(address).file
    if file is not None and not file.exists():
        raise CallError(f"Tidak ada basis data di {address}.")
    return versi.buka(address)


def _backup_json(made: backup.Backup) -> dict[str, Any]:
    return {
        "berkas": str(made.path),
        "sha256": made.sha256,
        "jumlah": dict(made.rows),
    }

"""Blobs: accepted bytes as they came, packed, under their own digest."""

import zlib
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from mutasi_core.store.canonical import sha256
from mutasi_core.store.errors import StoreUnavailableError, Trouble
from mutasi_core.store.tables import blob

Packed = tuple[str, int, bytes]
"""Digest, size in bytes, and the packed bytes."""


def pack(data: bytes) -> Packed:
    """Pack bytes before the writer is asked, so that it waits for nobody."""
    return sha256(data), len(data), zlib.compress(data, 6)


def put(connection: Connection, packed: Iterable[Packed]) -> None:
    """Keep bytes that are not there yet."""
    for digest, size, content in packed:
        there = select(blob.c.sha256).where(blob.c.sha256 == digest)
        if connection.execute(there).first() is None:
            connection.execute(insert(blob).values(sha256=digest, size=size, packed=content))


def take(connection: Connection, digest: str) -> bytes:
    """Give the bytes of a digest, exactly as they came.

    Raises:
        StoreUnavailableError: If what is stored is no longer what was put there.
    """
    found = connection.execute(select(blob.c.packed).where(blob.c.sha256 == digest)).scalar()
    try:
        data = zlib.decompress(found) if found is not None else None
    except zlib.error:
        data = None
    if data is None or sha256(data) != digest:
        raise StoreUnavailableError(Trouble.DAMAGED)
    return data

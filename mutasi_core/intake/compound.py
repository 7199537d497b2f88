"""The compound file of old Office: whether the workbook in it is behind a password."""

import struct

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BOF = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""Start of a BIFF8 workbook stream: record 0x0809, 16 bytes, version 6, workbook globals."""

_BOF_BIFF5 = b"\x09\x08\x08\x00\x00\x05\x05\x00"
_FILEPASS = 0x2F
_SECTOR = 512
_LOOK_AT = 8


def is_locked_compound(data: bytes) -> bool:
    """Say whether a compound file holds an encrypted workbook.

    A modern workbook with a password lies whole in a stream EncryptedPackage (MS-OFFCRYPTO 2.3);
    an old one says so in a record FILEPASS near the start of its stream (MS-XLS 2.4.117), for XOR
    and RC4 alike.
    """
    if _ENCRYPTED in data:
        return True
    return any(_has_filepass(data, bof) for bof in (_BOF, _BOF_BIFF5))


def _has_filepass(data: bytes, bof: bytes) -> bool:
    at = data.find(bof)
    while at >= 0 and at % _SECTOR:
        at = data.find(bof, at + 1)
    if at < 0:
        return False
    for _ in range(_LOOK_AT):
        if at + 4 > len(data):
            return False
        kind, length = struct.unpack_from("<HH", data, at)
        if kind == _FILEPASS:
            return True
        at += 4 + length
    return False

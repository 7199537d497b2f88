"""The guards before a file is opened: what kind it is, how large, and whether it is a trap."""

import io
import logging
import re
import zipfile
import zlib
from collections.abc import Iterator

from mutasi_core.intake.compound import is_locked_compound
from mutasi_core.intake.pembacaan import SumberError

_LOG = logging.getLogger("mutasi_core.keamanan")

MAX_BYTES = 50_000_000
MAX_UNPACKED = 200_000_000
MAX_RATIO = 100
SMALL = 10_000_000
MAX_ROWS = 200_000
MAX_COLUMNS = 300
MAX_PARTS = 2_000

_SIGNATURES = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"GIF8", "gambar GIF"),
    (b"{\\rtf", "dokumen RTF"),
    (b"Rar!", "arsip RAR"),
    (b"7z\xbc\xaf", "arsip 7z"),
    (b"\x1f\x8b", "arsip GZIP"),
    (b"MZ", "program Windows"),
    (b"\x7fELF", "program Linux"),
    (b"SQLite format 3", "basis data SQLite"),
)
_HTML = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|table|meta|style|div)", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml")
_FAR = re.compile(rb"\sr\s*=\s*[\"']\$?([A-Za-z]{0,4})\$?(\d{6,}|(?<=[A-Za-z]{3})\d+)[\"']")
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def kind_of(name: str, data: bytes) -> str:
    """Say what a file is by its content: "teks", "buku" (workbook) or "zip".

    Raises:
        SumberError: If it is empty, too large, or something no table can be read from.
    """
    if not data:
        raise SumberError(f"Berkas {name} kosong (0 byte). Kirim ulang berkas yang berisi data.")
    check_size(name, len(data))
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if is_locked_compound(data):
            raise locked(name)
        return "buku"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(name, data)
    for signature, jenis in _SIGNATURES:
        if data.startswith(signature):
            raise _other_kind(name, jenis)
    if _HTML.match(data[:2000].lstrip(b"\xef\xbb\xbf")) or _XML.match(data[:200]):
        raise SumberError(
            f"Berkas {name} sebenarnya halaman HTML atau XML. "
            "Buka di Excel, lalu simpan sebagai XLSX atau CSV UTF-8."
        )
    return "teks"


def check_size(name: str, size: int) -> None:
    """Refuse a file above the limit.

    Raises:
        SumberError: If it is too large.
    """
    if size > MAX_BYTES:
        raise SumberError(
            f"Berkas {name} berukuran {size // 1_000_000} MB; batasnya "
            f"{MAX_BYTES // 1_000_000} MB. "
            "Pecah menjadi beberapa berkas."
        )


def open_zip(name: str, data: bytes) -> zipfile.ZipFile:
    """Open a zip after checking what it says about itself.

    Raises:
        SumberError: If it is damaged, encrypted or unpacks to too much.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise damaged(name) from None
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if (
        len(parts) > MAX_PARTS
        or unpacked > MAX_UNPACKED
        or (unpacked > SMALL and unpacked > MAX_RATIO * len(data))
    ):
        _LOG.warning("refused %r: unpacks to %d bytes in %d parts", name, unpacked, len(parts))
        raise SumberError(
            f"Berkas {name} mengembang menjadi {unpacked // 1_000_000} MB ({len(parts)} bagian) "
            "saat dibuka; ditolak demi keamanan. Kirim tanpa baris dan kolom kosong berlebih."
        )
    if any(part.flag_bits & 1 for part in parts):
        raise locked(name)
    return archive


def read_part(name: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Unpack one part of a zip.

    Raises:
        SumberError: If it is damaged.
    """
    try:
        return archive.read(part)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        raise damaged(name) from None


def check_workbook(name: str, data: bytes) -> dict[str, bytes]:
    """Look into an XLSX or ODS before it is parsed; give its XML parts by name.

    Raises:
        SumberError: If a cell lies absurdly far out, the XML declares entities, or it is locked.
    """
    parts = dict(_xml_parts(name, data))
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise locked(name)
    if "xl/sharedStrings.xml" not in parts and any(
        b't="s"' in xml for part, xml in parts.items() if "worksheets/" in part
    ):
        raise damaged(name)
    for part, xml in parts.items():
        if _ENTITY.search(xml):
            _LOG.warning("refused %r: part %r declares XML entities", name, part)
            raise SumberError(
                f"Berkas {name} memuat deklarasi XML berbahaya; ditolak demi keamanan. "
                "Simpan ulang dari Excel atau LibreOffice."
            )
        if "worksheets/" not in part:
            continue
        for far in _FAR.finditer(xml):
            if len(far[1]) >= 3 or int(far[2]) > MAX_ROWS:
                _LOG.warning("refused %r: far cell in %r", name, part)
                raise SumberError(
                    f"Berkas {name} memiliki sel sangat jauh ({far[1].decode()}{far[2].decode()}). "
                    f"Hapus baris dan kolom kosong; batasnya {MAX_ROWS} baris dan "
                    f"{MAX_COLUMNS} kolom."
                )
    return parts


def _xml_parts(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    archive = open_zip(name, data)
    for part in archive.infolist():
        if part.filename.endswith((".xml", ".rels")):
            yield part.filename, read_part(name, archive, part)


def _other_kind(name: str, jenis: str) -> SumberError:
    return SumberError(
        f"Berkas {name} sebenarnya {jenis}, bukan tabel. Kirim CSV, XLSX, XLS, ODS, atau ZIP."
    )


def damaged(name: str) -> SumberError:
    """Say that a file cannot be opened."""
    return SumberError(
        f"Berkas {name} rusak atau terpotong dan tidak dapat dibuka. Unduh atau salin ulang "
        "dari sumbernya."
    )


def locked(name: str) -> SumberError:
    """Say that a file needs a password."""
    return SumberError(f"Berkas {name} terkunci sandi. Simpan ulang tanpa sandi, lalu kirim lagi.")


def _kind_of_zip(name: str, data: bytes) -> str:
    names = set(open_zip(name, data).namelist())
    if any(part.startswith("xl/") for part in names):
        return "buku"
    if "mimetype" in names and "content.xml" in names:
        return "buku"
    for start, jenis in (("word/", "dokumen Word"), ("ppt/", "salindia PowerPoint")):
        if any(part.startswith(start) for part in names):
            raise _other_kind(name, jenis)
    return "zip"

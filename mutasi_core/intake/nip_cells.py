"""NIP cells: tidied where only wrapping was added, refused where a spreadsheet ate digits."""

import re
import unicodedata
from dataclasses import dataclass

from mutasi_core.intake.findings import ASIDE
from mutasi_core.intake.teks import INVISIBLE, Cell, as_text

_WRAPPING = re.compile(rf"[\s\u00a0'’‘`´\"{INVISIBLE}]+")
_E_NOTATION = re.compile(r"[+-]?\d+(?:[.,]\d*)?E\+?\d+", re.IGNORECASE)
_DECIMALS = re.compile(r"\d{10,}[.,]\d*")


@dataclass(frozen=True, slots=True)
class NipCell:
    """A NIP cell read: digits, or why not.

    Attributes:
        tidied: Whether apostrophes, spaces or invisible characters were taken away.
        kode: Code of what is wrong; None where nothing is (yet).
    """

    digits: str
    tidied: bool = False
    kode: str | None = None
    kalimat: str = ""


def read_nip_cell(cell: Cell) -> NipCell:
    """Take the wrapping off a NIP cell, never repairing a digit.

    Example:
        >>> read_nip_cell("'19860926 201505 1 901").digits
        '198609262015051901'
        >>> read_nip_cell("1,98609E+17").kode
        'NIP_NOTASI_ILMIAH'
    """
    if not isinstance(cell, str):
        return _eaten("NIP_ANGKA", as_text(cell), "tersimpan sebagai angka")
    if cell.isascii() and cell.isdigit():
        return NipCell(cell)
    text = _WRAPPING.sub("", unicodedata.normalize("NFKC", cell)).removeprefix("=")
    if _E_NOTATION.fullmatch(text):
        return _eaten("NIP_NOTASI_ILMIAH", text, f"tertulis {cell.strip()}")
    if _DECIMALS.fullmatch(text):
        return _eaten("NIP_ANGKA", text, "pernah menjadi angka berdesimal")
    return NipCell(text, tidied=text != cell)


def _eaten(kode: str, text: str, how: str) -> NipCell:
    return NipCell(
        text,
        kode=kode,
        kalimat=f"NIP {how}; digit terakhirnya sudah hilang di lembar sebar dan tidak dapat "
        f"dipulihkan. Ambil ulang dari sumber dengan format Teks. {ASIDE}",
    )

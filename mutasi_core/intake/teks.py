"""Cells as text: what is noise in a cell, what counts as empty, how a header is compared."""

import re
import unicodedata
from functools import lru_cache

Cell = str | float | bool
"""A cell as a file gives it: text, or a number or truth value of a workbook."""

ERRORS = frozenset({"#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
"""What a spreadsheet shows where a formula failed."""

EMPTY = (
    frozenset({"", "-", "--", "–", "—", "NULL", "null", "(null)", "NaN", "nan", "#N/A", "N/A"})
    | ERRORS
)
"""Spellings of nothing. "Null" and "Nan" are kept: people are called so."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00"
_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n\v\f]+")
_GUARD = re.compile(r"'(?=\s*'*[=+\-@\t\r＝＋－＠0-9])")
_QUOTED_FORMULA = re.compile(r'="([^"]*)"')
_WORDS = re.compile(r"[^0-9a-z]+")
_NOT_NAME = re.compile(r"[^0-9A-Z]+")


def as_text(cell: Cell) -> str:
    """Write a workbook's number or truth value as a person would type it.

    Example:
        >>> as_text(3.0), as_text(85.5), as_text(True)
        ('3', '85.5', 'ya')
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    return str(int(cell)) if float(cell).is_integer() and abs(cell) < 1e15 else repr(float(cell))


def clean(text: str) -> str:
    r"""Take away what nobody meant to type; a spelling of nothing becomes the empty text.

    One leading apostrophe goes where it guards a sign or a digit, as our own export writes it.

    Example:
        >>> clean("\u00a0'0123 "), clean('="0123"'), clean("#N/A"), clean("'Aisyah")
        ('0123', '0123', '', "'Aisyah")
    """
    if not (text.isascii() and text.isprintable()):
        text = _SPACES.sub(" ", text.translate(_INVISIBLE))
    text = text.strip()
    if text[:1] == "'":
        text = _GUARD.sub("", text, count=1) if _GUARD.match(text) else text
    elif text[:2] == '="' and (formula := _QUOTED_FORMULA.fullmatch(text)):
        text = formula[1].strip()
    return "" if text in EMPTY else text


@lru_cache(maxsize=50_000)
def header_key(name: str) -> str:
    r"""Give the form under which two spellings of a column name are the same.

    Example:
        >>> header_key(" Gol. Akhir\n Nama") == header_key("GOL_AKHIR_NAMA")
        True
    """
    return _NOT_NAME.sub("", unicodedata.normalize("NFKC", name).upper())


def words(text: str) -> str:
    """Reduce a text to lower-case words, so that punctuation and spacing do not matter."""
    return _WORDS.sub(" ", text.lower()).strip()

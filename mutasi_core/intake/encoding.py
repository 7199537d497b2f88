"""The encoding of a text file: byte order mark, NUL pattern, strict UTF-8, then cp1252."""

import codecs
import re
from dataclasses import dataclass

_CUT_OFF = "unexpected end of data"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BYTE_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_UTF8_CHARACTER = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_TWICE = re.compile("Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178]|â€[\u0080-\u2122]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; lines are numbered from 1.

    Attributes:
        lost: Lines with characters that could not be read and stand as U+FFFD.
        nul: Lines from which NUL characters were taken out.
        other: Lines in cp1252 of a file that is UTF-8 elsewhere.
        mixed: Lines that hold both, of which no reading is right.
        twice: Lines that look encoded twice ("AndrÃ©").
    """

    text: str
    encoding: str
    lost: tuple[int, ...] = ()
    nul: tuple[int, ...] = ()
    other: tuple[int, ...] = ()
    mixed: tuple[int, ...] = ()
    twice: tuple[int, ...] = ()


def decode(data: bytes) -> Decoded:
    r"""Turn the bytes of a text file into text.

    Detectors that guess from letter frequencies are wrong on short Indonesian files; this order
    is not. A file whose lines differ in encoding is decoded line by line.

    Example:
        >>> decode("André".encode("cp1252")).text
        'André'
        >>> decode("André\n".encode() + "Siöe\n".encode("cp1252")).other
        (2,)
    """
    encoding, body = _choose(data)
    other: list[int] = []
    mixed: list[int] = []
    if encoding == "cp1252" and _UTF8_CHARACTER.search(body):
        text = _by_line(body, other, mixed)
    else:
        text = body.decode(encoding, errors="replace")
    lost = _lines_with(text, "\ufffd")
    nul = _lines_with(text, "\x00")
    return Decoded(
        text=text.replace("\x00", "") if nul else text,
        encoding=encoding,
        lost=lost,
        nul=nul,
        other=tuple(other) if len(other) < text.count("\n") + 1 else (),
        mixed=tuple(mixed),
        twice=_twice(text),
    )


def _choose(data: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    head = data[:4096]
    if head.count(0) > len(head) // 5:
        return ("utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"), data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A file cut off within its last character is still UTF-8 if it used such characters before.
        whole = data[: error.start]
        if error.start < len(data) - 3 or error.reason != _CUT_OFF or whole.isascii():
            return "cp1252", data
    return "utf-8", data


def _by_line(body: bytes, other: list[int], mixed: list[int]) -> str:
    """Decode each line as UTF-8 where it is that, else as cp1252.

    A file in which no line is UTF-8 for sure is cp1252 throughout: two of its letters may look
    like one character of UTF-8, as in a name in capitals.
    """
    lines = _BYTE_LINE.findall(body)
    kinds = [_kind(line) for line in lines]
    if "utf-8" not in kinds:
        return body.decode("cp1252", errors="replace")
    for number, kind in enumerate(kinds, start=1):
        if kind in {"cp1252", "both"}:
            (other if kind == "cp1252" else mixed).append(number)
    return "".join(
        line.decode("utf-8" if kind in {"ascii", "utf-8"} else "cp1252", errors="replace")
        for line, kind in zip(lines, kinds, strict=True)
    )


def _kind(line: bytes) -> str:
    if line.isascii():
        return "ascii"
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return "both" if _UTF8_CHARACTER.search(line) else "cp1252"
    return "utf-8"


def _lines_with(text: str, character: str) -> tuple[int, ...]:
    return _numbers(text, re.compile(re.escape(character))) if character in text else ()


def _twice(text: str) -> tuple[int, ...]:
    return _numbers(text, _TWICE) if "Ã" in text or "â€" in text else ()


def _numbers(text: str, pattern: re.Pattern[str]) -> tuple[int, ...]:
    lines: dict[int, None] = {}
    at, number = 0, 1
    for found in pattern.finditer(text):
        between = text[at : found.start()]
        number += between.count("\n") + between.replace("\r\n", "\n").count("\r")
        at = found.start()
        lines[number] = None
    return tuple(lines)

"""The spellings of a golongan in real files."""

import re

from mutasi_core.domain.golongan import PNS, PPPK
from mutasi_core.intake.teks import words

_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
_PANGKAT = {
    name: golongan
    for golongan, name in zip(
        PNS,
        (
            "juru muda", "juru muda tingkat i", "juru", "juru tingkat i", "pengatur muda",
            "pengatur muda tingkat i", "pengatur", "pengatur tingkat i", "penata muda",
            "penata muda tingkat i", "penata", "penata tingkat i", "pembina", "pembina tingkat i",
            "pembina utama muda", "pembina utama madya", "pembina utama",
        ),
        strict=True,
    )
}  # fmt: skip
_RUANG = re.compile(r"(?<![a-z])(iv|iii|ii|i|[1-4])\s*[/.\-\\ ]?\s*([a-e])(?![a-z])")
_SIASN_GOL = re.compile(r"([1-4])([1-5])")
_NOISE = re.compile(r"\b(?:golongan|gol|ruang|pppk)\b\.?")


def parse_golongan(text: str) -> str | None:
    """Read a golongan of a PNS or PPPK.

    Example:
        >>> [parse_golongan(t) for t in ("3a", "IIIa", "Penata Muda (III/a)", "Gol. IX", "9")]
        ['III/a', 'III/a', 'III/a', 'IX', 'IX']
    """
    lower = text.lower()
    if found := _RUANG.search(lower):
        roman = _ROMAN[int(found[1])] if found[1].isdigit() else found[1].upper()
        golongan = f"{roman}/{found[2]}"
        return golongan if golongan in PNS else None
    plain = _NOISE.sub(" ", words(lower)).strip()
    if plain.upper() in PPPK:
        return plain.upper()
    if plain.isdigit():
        return _golongan_number(plain)
    return _PANGKAT.get(re.sub(r"\b(?:tk|tkt) ?(?:1|i)\b|\btingkat 1\b", "tingkat i", plain))


def _golongan_number(digits: str) -> str | None:
    """Read a SIASN id (31 is III/a) or a PPPK golongan in digits; 11 to 14 could be both."""
    number = int(digits)
    if number < 11 or 15 <= number <= 17:
        return PPPK[number - 1] if number else None
    found = _SIASN_GOL.fullmatch(digits)
    if not found or number < 21:
        return None
    golongan = f"{_ROMAN[int(found[1])]}/{'abcde'[int(found[2]) - 1]}"
    return golongan if golongan in PNS else None

"""Pendidikan: the ladder of schooling, and how its names are written."""

import re
from enum import IntEnum


class TingkatPendidikan(IntEnum):
    """Schooling in the order of the SIASN reference; a higher value is more schooling."""

    SD = 5
    SLTP = 10
    SLTA = 15
    D1 = 20
    D2 = 25
    D3 = 30
    D4 = 35
    S1 = 40
    PROFESI = 42
    S2 = 45
    SPESIALIS = 47
    SUBSPESIALIS = 49
    S3 = 50

    @property
    def label(self) -> str:
        """The name as an Indonesian form prints it."""
        return _LABELS[self]

    def meets(self, minimum: "TingkatPendidikan") -> bool:
        """Say whether this schooling is enough; D-IV and S-1 count as one step."""
        return _step(self) >= _step(minimum)


_LABELS = {
    TingkatPendidikan.SD: "SD",
    TingkatPendidikan.SLTP: "SLTP",
    TingkatPendidikan.SLTA: "SLTA",
    TingkatPendidikan.D1: "D-I",
    TingkatPendidikan.D2: "D-II",
    TingkatPendidikan.D3: "D-III",
    TingkatPendidikan.D4: "D-IV",
    TingkatPendidikan.S1: "S-1",
    TingkatPendidikan.PROFESI: "Profesi",
    TingkatPendidikan.S2: "S-2",
    TingkatPendidikan.SPESIALIS: "Spesialis",
    TingkatPendidikan.SUBSPESIALIS: "Subspesialis",
    TingkatPendidikan.S3: "S-3",
}

_WRITTEN = (
    (TingkatPendidikan.SUBSPESIALIS, r"sub\s*spesialis"),
    (TingkatPendidikan.SPESIALIS, r"spesialis|sp ?1"),
    (TingkatPendidikan.S3, r"s ?3|doktor|strata 3"),
    (TingkatPendidikan.S2, r"s ?2|magister|strata 2|pasca ?sarjana"),
    (TingkatPendidikan.PROFESI, r"profesi|ners"),
    (TingkatPendidikan.D4, r"d ?(?:4|iv)|diploma (?:4|iv)|sarjana terapan"),
    (TingkatPendidikan.D3, r"d ?(?:3|iii)|diploma (?:3|iii)|sarjana muda|akademi"),
    (TingkatPendidikan.D2, r"d ?(?:2|ii)|diploma (?:2|ii)"),
    (TingkatPendidikan.D1, r"d ?(?:1|i)|diploma (?:1|i)"),
    (TingkatPendidikan.S1, r"s ?1|sarjana|strata 1"),
    (TingkatPendidikan.SLTA, r"slta.*|sma.*|smk.*|smu|stm|spk|spg|sekolah menengah atas"),
    (TingkatPendidikan.SLTP, r"sltp.*|smp.*|sekolah menengah pertama"),
    (TingkatPendidikan.SD, r"sd|sekolah dasar"),
)
_PATTERNS = tuple((level, re.compile(rf"(?:{pattern})\b")) for level, pattern in _WRITTEN)
_SIASN_SLTA = {
    "12": TingkatPendidikan.SLTP,
    "17": TingkatPendidikan.SLTA,
    "18": TingkatPendidikan.SLTA,
}


def parse_tingkat_pendidikan(text: str) -> TingkatPendidikan | None:
    """Read a level of schooling from a SIASN id or any usual spelling at the start of the text.

    Example:
        >>> parse_tingkat_pendidikan("S-1/Sarjana")
        <TingkatPendidikan.S1: 40>
        >>> parse_tingkat_pendidikan("DIPLOMA III/SARJANA MUDA")
        <TingkatPendidikan.D3: 30>
    """
    plain = re.sub(r"[^0-9a-z]+", " ", text.casefold()).strip()
    if plain.isdigit():
        code = plain.zfill(2)
        if code in _SIASN_SLTA:
            return _SIASN_SLTA[code]
        return TingkatPendidikan(int(code)) if int(code) in set(TingkatPendidikan) else None
    for level, pattern in _PATTERNS:
        if pattern.match(plain):
            return level
    return None


def _step(level: TingkatPendidikan) -> TingkatPendidikan:
    """Put D-IV beside S-1: both are the first academic degree (UU 12/2012)."""
    return TingkatPendidikan.S1 if level is TingkatPendidikan.D4 else level

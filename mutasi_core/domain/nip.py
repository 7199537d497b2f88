"""The NIP: eighteen digits that say when a pegawai was born, taken on, and of which sex."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256

SYNTHETIC_FROM = 901
"""Sequences 901-999 can belong to nobody real: they mark invented people."""

_EIGHTEEN_DIGITS = re.compile(r"\d{18}")
_PPPK_CODE_FROM = 13


class NipError(ValueError):
    """A NIP that breaks the form; the message says how, in Indonesian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nip:
    """A NIP taken apart.

    References:
        Peraturan Kepala BKN 22/2007: birth date, month of TMT CPNS, sex, sequence. A PPPK number
        has the year of appointment and a two-digit code instead of the month.
    """

    digits: str
    born: date
    appointed_year: int
    appointed_month: int | None
    jenis_kelamin: str
    sequence: int
    is_pppk: bool

    @property
    def is_synthetic(self) -> bool:
        """Whether the number marks an invented person."""
        return self.sequence >= SYNTHETIC_FROM


def parse_nip(digits: str) -> Nip:
    """Take a NIP apart, refusing what no register could have issued.

    Raises:
        NipError: With a sentence for the person who has to mend the row.

    Example:
        >>> parse_nip("198609262015051901").born
        datetime.date(1986, 9, 26)
    """
    if not _EIGHTEEN_DIGITS.fullmatch(digits):
        raise NipError(f"NIP harus 18 digit angka; ditemukan {len(digits)} karakter.")
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        raise NipError(f"Delapan digit pertama NIP ({digits[:8]}) bukan tanggal lahir.") from None
    year, code = int(digits[8:12]), int(digits[12:14])
    if code == 0:
        raise NipError("Digit 13-14 NIP adalah 00; seharusnya bulan TMT CPNS atau kode PPPK.")
    if digits[14] not in "12":
        raise NipError(f"Digit ke-15 NIP adalah {digits[14]}; seharusnya 1 (pria) atau 2 (wanita).")
    if not 17 <= year - born.year <= 60:
        raise NipError(f"Tahun pengangkatan {year} tidak cocok dengan tahun lahir {born.year}.")
    if digits.endswith("000"):
        raise NipError("Tiga digit terakhir NIP 000; nomor urut tidak pernah 000, digit hilang.")
    is_pppk = code >= _PPPK_CODE_FROM
    return Nip(
        digits=digits,
        born=born,
        appointed_year=year,
        appointed_month=None if is_pppk else code,
        jenis_kelamin="L" if digits[14] == "1" else "P",
        sequence=int(digits[15:]),
        is_pppk=is_pppk,
    )


def mask_nip(digits: str) -> str:
    """Hide all but the last four digits: the first eight are a birth date.

    Example:
        >>> mask_nip("198609262015051901")
        '**************1901'
    """
    return "*" * max(len(digits) - 4, 0) + digits[-4:]


@lru_cache(maxsize=1 << 17)
def neutral_order(digits: str) -> str:
    """Give a key that puts equals in an order in which neither age nor sex counts.

    A NIP begins with the birth date and holds the sex, so equals sorted by NIP would favour the
    old or the young. The digest leaves the digit for sex out.

    Example:
        >>> neutral_order("198609262015051901") == neutral_order("198609262015052901")
        True
    """
    return sha256((digits[:14] + digits[15:]).encode()).hexdigest()

"""The ketentuan: a number of the law that an instansi has set for itself, with its source."""

from dataclasses import dataclass
from datetime import date

NilaiKetentuan = int | bool | date | str | tuple[tuple[str, int], ...] | None
"""One value; for a parameter that is a table, the rows that differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ketentuan:
    """One parameter set otherwise than the program does.

    Attributes:
        nama: Name of the parameter.
        sumber: Where the value comes from: an instrument, a letter, or who decided.
    """

    nama: str
    nilai: NilaiKetentuan
    sumber: str

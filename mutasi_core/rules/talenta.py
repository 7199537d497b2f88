"""Talent: the predikat kinerja of two ratings, and the box of performance by potential."""

from datetime import date
from enum import StrEnum

from mutasi_core.domain.catatan import Predikat
from mutasi_core.rules.parameter import setting

_IN_FORCE = date(2022, 1, 1)


class Ekspektasi(StrEnum):
    """A rating against what was expected (PermenPANRB 6/2022)."""

    ATAS = "atas"
    SESUAI = "sesuai"
    BAWAH = "bawah"


class TingkatPotensi(StrEnum):
    """How much potential was found (PermenPANRB 3/2020)."""

    RENDAH = "rendah"
    MENENGAH = "menengah"
    TINGGI = "tinggi"


def predikat(hasil_kerja: Ekspektasi, perilaku: Ekspektasi) -> Predikat:
    """Give the predikat of results and behaviour.

    Example:
        >>> predikat(Ekspektasi.ATAS, Ekspektasi.BAWAH).value
        'Kurang'
    """
    return Predikat(setting("predikat_kinerja", _IN_FORCE)[f"{hasil_kerja} {perilaku}"])


def kotak(kinerja: Ekspektasi, potensi: TingkatPotensi) -> int:
    """Give the box of manajemen talenta, 1 to 9.

    Example:
        >>> kotak(Ekspektasi.ATAS, TingkatPotensi.TINGGI)
        9
    """
    return int(setting("kotak_talenta", _IN_FORCE)[f"{kinerja} {potensi}"])

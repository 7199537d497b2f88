"""The jabatan: its kind and jenjang, and how a name says them."""

import re
from enum import StrEnum
from functools import lru_cache


class JenisJabatan(StrEnum):
    """The kinds of jabatan ASN (UU 20/2023 Pasal 13-18; PP 11/2017)."""

    JPT = "JPT"
    ADMINISTRATOR = "ADMINISTRATOR"
    PENGAWAS = "PENGAWAS"
    JF = "JF"
    PELAKSANA = "PELAKSANA"

    @property
    def is_structural(self) -> bool:
        """Whether the jabatan leads: JPT, Administrator or Pengawas."""
        return self in {JenisJabatan.JPT, JenisJabatan.ADMINISTRATOR, JenisJabatan.PENGAWAS}


class Jenjang(StrEnum):
    """The steps of a Jabatan Fungsional (PermenPANRB 1/2023)."""

    PEMULA = "Pemula"
    TERAMPIL = "Terampil"
    MAHIR = "Mahir"
    PENYELIA = "Penyelia"
    AHLI_PERTAMA = "Ahli Pertama"
    AHLI_MUDA = "Ahli Muda"
    AHLI_MADYA = "Ahli Madya"
    AHLI_UTAMA = "Ahli Utama"

    @property
    def is_keahlian(self) -> bool:
        """Whether the step belongs to the keahlian category, not keterampilan."""
        return self.value.startswith("Ahli")


_JENJANG_SUFFIX = re.compile(
    r"\s*\b(ahli\s+(?:pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)\s*$", re.IGNORECASE
)
_NOT_WORD = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=1 << 16)
def jenjang_of(jabatan: str) -> Jenjang | None:
    """Read the jenjang at the end of the name of a Jabatan Fungsional.

    Example:
        >>> jenjang_of("PENGAWAS SEKOLAH AHLI MADYA")
        <Jenjang.AHLI_MADYA: 'Ahli Madya'>
    """
    found = _JENJANG_SUFFIX.search(jabatan)
    return Jenjang(" ".join(found[1].split()).title()) if found else None


def without_jenjang(jabatan: str) -> str:
    """Name the Jabatan Fungsional itself, its jenjang taken off.

    Example:
        >>> without_jenjang("Perawat Mahir")
        'Perawat'
    """
    return _JENJANG_SUFFIX.sub("", jabatan).strip()


@lru_cache(maxsize=1 << 16)
def jabatan_key(jabatan: str) -> str:
    """Give the form under which two spellings of one jabatan are the same.

    Example:
        >>> jabatan_key(" Kepala  Sub-Bagian Umum ") == jabatan_key("KEPALA SUB BAGIAN UMUM")
        True
    """
    return _NOT_WORD.sub(" ", jabatan.casefold()).strip()

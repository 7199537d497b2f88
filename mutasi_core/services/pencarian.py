"""Who is meant? People found by NIP or name, shown as far as the reader's role allows."""

from dataclasses import dataclass
from enum import StrEnum

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.nip import mask_nip
from mutasi_core.domain.pegawai import Pegawai

TERBANYAK = 20
"""Most people one search shows."""

_FEWEST_DIGITS = 4
_FEWEST_LETTERS = 3


class Peran(StrEnum):
    """Who is looking, from the one who sees most to the one who sees least."""

    PENGELOLA = "pengelola"
    PIMPINAN = "pimpinan"
    PENINJAU = "peninjau"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrangTersamar:
    """A pegawai as a role may see them.

    Attributes:
        kunci: Place of the person among all NIP in order: names the person without showing a NIP.
        nip: Masked unless the role may see it whole.
        nama: Initials where the role may not see names.
    """

    kunci: int
    nip: str
    nama: str
    jabatan: str
    unit_id: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilCari:
    """People found.

    Attributes:
        jumlah: How many fit, also those beyond the ones shown.
        catatan: Why nothing was searched or more is needed; empty where all is well.
    """

    orang: tuple[OrangTersamar, ...]
    jumlah: int
    catatan: str = ""


def cari(instansi: Instansi, kata: str, peran: Peran = Peran.PENINJAU) -> HasilCari:
    """Find people by the digits of a NIP or the beginnings of words of a name.

    A role that sees no names cannot search by name, and one that sees a masked NIP only by its
    last four digits: else the search itself would tell what is hidden.
    """
    words = kata.casefold().split()
    digits = "".join(words)
    if digits.isdigit():
        return _by_nip(instansi, digits, peran)
    if peran is Peran.PENINJAU:
        return HasilCari(orang=(), jumlah=0, catatan="Peran ini hanya dapat mencari dengan NIP.")
    if not words or max(map(len, words)) < _FEWEST_LETTERS:
        note = f"Ketik sedikitnya {_FEWEST_LETTERS} huruf nama atau {_FEWEST_DIGITS} angka NIP."
        return HasilCari(orang=(), jumlah=0, catatan=note)
    found = [
        person
        for person in instansi.pegawai
        if all(
            any(part.startswith(word) for part in person.nama.casefold().split()) for word in words
        )
    ]
    found.sort(key=lambda person: (person.nama.casefold(), person.nip))
    return _shown(instansi, found, peran)


def tersamar(instansi: Instansi, person: Pegawai, peran: Peran, kunci: int) -> OrangTersamar:
    """Show a person as a role may see them."""
    unit = instansi.unit_by_id.get(person.unit_id)
    return OrangTersamar(
        kunci=kunci,
        nip=person.nip if peran is Peran.PENGELOLA else mask_nip(person.nip),
        nama=_initials(person.nama) if peran is Peran.PENINJAU else person.nama,
        jabatan=person.jabatan,
        unit_id=person.unit_id,
        unit=unit.nama if unit else person.unit_id,
    )


def kunci_orang(instansi: Instansi) -> dict[str, int]:
    """Give the key that stands for each NIP on screen: its place in order."""
    return {nip: place for place, nip in enumerate(sorted(instansi.pegawai_by_nip))}


def nip_dari_kunci(instansi: Instansi, kunci: int) -> str:
    """Give the NIP a key stands for.

    Raises:
        IndexError: If there is no such person.
    """
    return sorted(instansi.pegawai_by_nip)[kunci]


def _by_nip(instansi: Instansi, digits: str, peran: Peran) -> HasilCari:
    if len(digits) < _FEWEST_DIGITS:
        note = f"Ketik sedikitnya {_FEWEST_DIGITS} angka NIP."
        return HasilCari(orang=(), jumlah=0, catatan=note)
    if peran is Peran.PENGELOLA:
        found = [person for person in instansi.pegawai if digits in person.nip]
    else:
        # The whole NIP is known to whoever types it; a part of it would disclose a birth date.
        found = [
            person
            for person in instansi.pegawai
            if digits == person.nip
            or (len(digits) == _FEWEST_DIGITS and person.nip.endswith(digits))
        ]
    found.sort(key=lambda person: person.nip)
    return _shown(instansi, found, peran)


def _shown(instansi: Instansi, found: list[Pegawai], peran: Peran) -> HasilCari:
    keys = kunci_orang(instansi)
    return HasilCari(
        orang=tuple(
            tersamar(instansi, person, peran, keys[person.nip]) for person in found[:TERBANYAK]
        ),
        jumlah=len(found),
        catatan=f"Ditampilkan {TERBANYAK} pertama." if len(found) > TERBANYAK else "",
    )


def _initials(name: str) -> str:
    return " ".join(f"{word[0]}." for word in name.split() if word[0].isalpha())

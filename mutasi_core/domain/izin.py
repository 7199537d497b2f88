"""The izin: an official's recorded leave to pass over one rule for one move, with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from mutasi_core.domain.jabatan import jabatan_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Izin:
    """One recorded leave; it speaks of exactly one rule and one move.

    Attributes:
        unit_id, jabatan: Target of the move.
        aturan: Code of the rule, for example "R04".
        pejabat: Name of the official who decided.
        nomor: Reference of the letter or decision.
    """

    nip: str
    unit_id: str
    jabatan: str
    aturan: str
    alasan: str
    pejabat: str
    nomor: str
    tanggal: date

    @property
    def formasi_key(self) -> tuple[str, str]:
        """The key of the formasi the move goes to."""
        return (self.unit_id, jabatan_key(self.jabatan))


@lru_cache(maxsize=4096)
def nomor_by_aturan(nomor_izin: str) -> Mapping[str, str]:
    """Read the references in a column of a list of moves.

    "R04=800/77; P03=UKOM/1" names a reference for each of two rules; one without a rule stands
    under the empty word.

    Example:
        >>> dict(nomor_by_aturan("R04=800/77; 100/SJ"))
        {'R04': '800/77', '': '100/SJ'}
    """
    found: dict[str, str] = {}
    for part in nomor_izin.split(";"):
        kode, equals, nomor = part.partition("=")
        if not equals:
            kode, nomor = "", part
        if nomor.strip():
            found[kode.strip().upper()] = nomor.strip()
    return found

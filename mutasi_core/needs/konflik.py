"""Conflict: a kebutuhan that is given and the one its analisis beban kerja finds."""

from dataclasses import dataclass
from decimal import Decimal

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.kebutuhan import beban_kerja, round_half_up

_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class KonflikKebutuhan:
    """One formasi whose two figures differ [orang]; the given one is used.

    Attributes:
        diberikan: On the peta jabatan; None where only the workload speaks.
        dihitung_tepat: From the workload, not rounded.
        catatan: What to look at, Indonesian.
    """

    formasi: Formasi
    diberikan: int | None
    dihitung_tepat: Decimal
    catatan: str

    @property
    def dihitung(self) -> int:
        """From the workload, rounded once."""
        return round_half_up(self.dihitung_tepat)

    @property
    def selisih(self) -> int | None:
        """Given less computed; None where nothing is given."""
        return None if self.diberikan is None else self.diberikan - self.dihitung


def konflik_kebutuhan(instansi: Instansi) -> tuple[KonflikKebutuhan, ...]:
    """List what differs, in the order of the map, and workloads below half a person."""
    loads = beban_kerja(instansi)
    found = []
    for formasi in instansi.formasi:
        exact = loads.get(formasi.key)
        if exact is None:
            continue
        differs = formasi.kebutuhan is not None and formasi.kebutuhan != round_half_up(exact)
        if not differs and not 0 < exact < _HALF:
            continue
        found.append(
            KonflikKebutuhan(
                formasi=formasi,
                diberikan=formasi.kebutuhan,
                dihitung_tepat=exact,
                catatan=_note(formasi, exact),
            )
        )
    return tuple(found)


def _note(formasi: Formasi, exact: Decimal) -> str:
    if formasi.jenis_jabatan is not None and formasi.jenis_jabatan.is_structural:
        return "Jabatan struktural lazimnya satu orang berapa pun bebannya; periksa uraian tugas."
    if 0 < exact < _HALF:
        return "Beban kurang dari setengah orang; pertimbangkan penggabungan tugas."
    return "Peta jabatan dan analisis beban kerja berbeda; angka peta jabatan yang dipakai."

"""Which unit's mix of people does not match its work? And which rumpun does a title belong to?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.people.job_families import JobFamilies, RumpunJabatan
from mutasi_core.people.work_mix import FEWEST, PaduanKerja, work_mix

CATATAN = (
    f"Unit dengan kurang dari {FEWEST} pegawai yang sudah dinilai tidak dibandingkan. Yang dinilai "
    "belum tentu mewakili seluruh pegawai unit itu."
)
"""Said beside the comparison."""

_LIKELY = 0.05
_LARGE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Paduan:
    """Demand and supply of all units, the worst mismatch first.

    Attributes:
        tidak_cocok: Ids of the units whose mix differs much, and by more than chance.
        tidak_dinilai: How many units have too few assessed people.
    """

    unit: tuple[PaduanKerja, ...]
    tidak_cocok: tuple[str, ...]
    tidak_dinilai: int
    catatan: str = CATATAN


def paduan_kerja(instansi: Instansi, tanggal: date) -> Paduan:
    """Compare what the posts of every unit ask for with what its people bring."""
    found = sorted(
        work_mix(instansi, tanggal),
        key=lambda one: (one.selisih is None, -(one.selisih or 0.0), one.unit_id),
    )
    return Paduan(
        unit=tuple(found),
        tidak_cocok=tuple(
            one.unit_id
            for one in found
            if one.selisih is not None
            and one.kebetulan is not None
            and one.selisih >= _LARGE
            and one.kebetulan < _LIKELY
        ),
        tidak_dinilai=sum(one.selisih is None for one in found),
    )


def rumpun_jabatan(instansi: Instansi, jabatan: Iterable[str]) -> tuple[RumpunJabatan, ...]:
    """Give the rumpun of job titles, with how pure and on what it rests."""
    families = JobFamilies(instansi.formasi)
    return tuple(families.of(name) for name in jabatan)

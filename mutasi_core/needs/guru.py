"""Teachers: how many guru a school needs from its classes and hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.needs.kebutuhan import round_half_up
from mutasi_core.needs.norma_sektor import NormaSektor, norma_sektor
from mutasi_core.rules.parameter import parameter

_IN_FORCE = date(2008, 12, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class KebutuhanGuru:
    """What one kind of guru is needed for at a school [orang].

    Attributes:
        tepat: Not rounded.
        rumus: How it came about, for a reader.
    """

    jabatan: str
    tepat: Decimal
    rumus: str

    @property
    def orang(self) -> int:
        """Whole persons, a half upwards, once."""
        return round_half_up(self.tepat)


def rombongan_belajar(
    siswa_per_tingkat: Iterable[int], jenjang: str, *, norma: NormaSektor | None = None
) -> int:
    """Count the classes a school needs: each grade on its own, full classes first.

    Example:
        >>> rombongan_belajar([28, 29, 0], "SD")
        3

    References:
        Permendikbudristek 47/2023: at most 28 in a class of SD, 32 of SMP.
    """
    largest = int((norma or norma_sektor("guru")).isi["rombel_maksimal"][jenjang])
    return sum(-(-siswa // largest) for siswa in siswa_per_tingkat)


def kebutuhan_guru(
    jenjang: str,
    rombel: int,
    *,
    siswa: int | None = None,
    norma: NormaSektor | None = None,
    ketentuan: tuple[Ketentuan, ...] = (),
) -> tuple[KebutuhanGuru, ...]:
    """Compute the guru a school needs.

    A subject needs rombel x hours a week / least hours of a guru; a class of SD its own guru
    kelas; a guru BK as many siswa as the norm says.

    Args:
        jenjang: "SD" or "SMP".
        rombel: Classes of the school.
        siswa: Pupils; None leaves the guru BK out.
        norma: Table of hours; the program's where left out.
        ketentuan: What the instansi sets otherwise.

    Raises:
        KeyError: If the table has no such jenjang.
    """
    table = (norma or norma_sektor("guru")).isi[jenjang]
    least = parameter("jtm_minimal", _IN_FORCE, ketentuan)
    found = [_one("Kepala Sekolah", Decimal(table["kepala_sekolah"]), "satu kepala sekolah")]
    if "guru_kelas_minimal" in table:
        classes = max(rombel, int(table["guru_kelas_minimal"]))
        found.append(
            _one(
                "Guru Kelas",
                Decimal(classes),
                f"{rombel} rombel, sedikitnya {table['guru_kelas_minimal']}",
            )
        )
    for jabatan, hours in table["jam"].items():
        exact = Decimal(rombel) * Decimal(str(hours)) / least
        found.append(_one(jabatan, exact, f"{rombel} rombel x {hours} jam / {least} jam"))
    each = table.get("siswa_per_guru_bk")
    if each is not None and siswa is not None:
        found.append(
            _one("Guru Bimbingan dan Konseling", Decimal(siswa) / each, f"{siswa} siswa / {each}")
        )
    return tuple(found)


def _one(jabatan: str, tepat: Decimal, rumus: str) -> KebutuhanGuru:
    return KebutuhanGuru(jabatan=jabatan, tepat=tepat, rumus=rumus)

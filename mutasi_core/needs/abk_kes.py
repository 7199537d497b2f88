"""ABK-Kes: the need for health workers from what a clinic does in a year (Permenkes 33/2015)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.rules.parameter import parameter

_IN_FORCE = date(2015, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class KegiatanPokok:
    """One main activity: how often a year, and how long each time [menit]."""

    nama: str
    capaian: Decimal
    norma_waktu: Decimal


def available_minutes(ketentuan: tuple[Ketentuan, ...] = ()) -> int:
    """Give the waktu kerja tersedia of one health worker [menit/tahun]."""
    return parameter("waktu_kerja_tersedia_kesehatan", _IN_FORCE, ketentuan)


def standar_beban_kerja(norma_waktu: Decimal, *, wkt_menit: int) -> Decimal:
    """Give how often one person can do an activity in a year: SBK = WKT / norma waktu.

    Example:
        >>> standar_beban_kerja(Decimal(15), wkt_menit=72_000)
        Decimal('4800')
    """
    return wkt_menit / norma_waktu


def standar_tugas_penunjang(ftp_persen: Decimal) -> Decimal:
    """Give the factor for supporting tasks: STP = 1 / (1 - FTP/100).

    Raises:
        ValueError: If the share is not from 0 to below 100 percent.

    Example:
        >>> standar_tugas_penunjang(Decimal(20))
        Decimal('1.25')
    """
    if not 0 <= ftp_persen < 100:
        raise ValueError(f"ftp_persen must be from 0 to below 100, not {ftp_persen}")
    return 1 / (1 - ftp_persen / 100)


def kebutuhan_kesehatan(
    kegiatan: Iterable[KegiatanPokok],
    *,
    ftp_persen: Decimal = Decimal(0),
    wkt_menit: int | None = None,
) -> Decimal:
    """Compute the need for one kind of health worker, not rounded [orang].

    kebutuhan = (sum of capaian / SBK) x STP, worked out as minutes so that nothing is rounded
    on the way.

    Raises:
        ValueError: If the working time is not positive, or the share of supporting tasks is wrong.
    """
    minutes = available_minutes() if wkt_menit is None else wkt_menit
    if minutes <= 0:
        raise ValueError(f"wkt_menit must be positive, not {minutes}")
    worked = sum((one.capaian * one.norma_waktu for one in kegiatan), Decimal())
    return worked / minutes * standar_tugas_penunjang(ftp_persen)

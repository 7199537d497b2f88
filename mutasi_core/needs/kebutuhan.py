"""The kebutuhan: how many persons a formasi asks for, given or from an analisis beban kerja."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from mutasi_core.domain.formasi import BebanKerja
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.rules.parameter import parameter

_IN_FORCE = date(2020, 1, 1)


def effective_minutes(ketentuan: tuple[Ketentuan, ...] = ()) -> int:
    """Give the waktu kerja efektif of one pegawai where nobody else says [menit/tahun]."""
    return parameter("waktu_kerja_efektif", _IN_FORCE, ketentuan)


def compute_kebutuhan(tugas: Iterable[BebanKerja], *, wke_menit: int) -> Decimal:
    """Compute how many pegawai a workload needs, exactly.

    kebutuhan = sum of (volume x norma waktu) / waktu kerja efektif

    Args:
        tugas: The uraian tugas of one jabatan in one unit kerja.
        wke_menit: Effective working time of one pegawai [menit/tahun].

    Returns:
        The need, not rounded [orang].

    Raises:
        ValueError: If `wke_menit` is not positive.

    Example:
        >>> letters = BebanKerja(
        ...     unit_id="A", jabatan="B", uraian_tugas="Surat", volume=2500, menit=30
        ... )
        >>> compute_kebutuhan([letters], wke_menit=75000)
        Decimal('1')

    References:
        PermenPANRB 1/2020, Lampiran, analisis beban kerja.
    """
    if wke_menit <= 0:
        raise ValueError(f"wke_menit must be positive, not {wke_menit}")
    # Through their decimal spelling: 0.1 minutes means a tenth, not its nearest binary number.
    minutes = sum((Decimal(str(one.volume)) * Decimal(str(one.menit)) for one in tugas), Decimal())
    return minutes / wke_menit


def round_half_up(persons: Decimal) -> int:
    """Round a need to whole persons, a half upwards, once per jabatan.

    Example:
        >>> round_half_up(Decimal("2.5")), round_half_up(Decimal("2.4999"))
        (3, 2)
    """
    return int(persons.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def beban_kerja(
    instansi: Instansi, *, wke_menit: int | None = None
) -> dict[tuple[str, str], Decimal]:
    """Give the need each ABK finds, not rounded [orang], by formasi key."""
    tugas: dict[tuple[str, str], list[BebanKerja]] = {}
    for one in instansi.beban_kerja:
        tugas.setdefault((one.unit_id, jabatan_key(one.jabatan)), []).append(one)
    minutes = effective_minutes(instansi.ketentuan) if wke_menit is None else wke_menit
    return {key: compute_kebutuhan(ones, wke_menit=minutes) for key, ones in tugas.items()}


def kebutuhan(
    instansi: Instansi, *, wke_menit: int | None = None
) -> dict[tuple[str, str], int | None]:
    """Give the kebutuhan of each formasi [orang]: as the map says, else from its ABK.

    Returns:
        In the order of the map; None where neither says anything.
    """
    from_abk = beban_kerja(instansi, wke_menit=wke_menit)
    found: dict[tuple[str, str], int | None] = {}
    for formasi in instansi.formasi:
        needed = formasi.kebutuhan
        if needed is None and formasi.key in from_abk:
            needed = round_half_up(from_abk[formasi.key])
        found[formasi.key] = needed
    return found

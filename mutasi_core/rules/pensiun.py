"""Retirement: the batas usia pensiun of a jabatan, and when it ends a career."""

from collections.abc import Hashable
from datetime import date
from functools import lru_cache

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang, jabatan_key, jenjang_of
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.rules.parameter import parameter, setting
from mutasi_core.rules.profesi import is_guru
from mutasi_core.rules.rule import Keyakinan, met, rule, unknown, violated
from mutasi_core.rules.tanggal import add_months
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat

_IN_FORCE = date(2023, 10, 31)
"""When UU 20/2023 came into force; a BUP asked for without a day is the one since then."""


@lru_cache(maxsize=65_536)
def bup(
    jenis_jabatan: JenisJabatan | None,
    jenjang: Jenjang | None,
    jabatan: str,
    *,
    on: date = _IN_FORCE,
    ketentuan: tuple[Ketentuan, ...] = (),
) -> int | None:
    """Give the batas usia pensiun of a jabatan [tahun].

    Returns:
        None where the kind of jabatan, or the jenjang of a Jabatan Fungsional, is not known.

    Example:
        >>> bup(JenisJabatan.JF, Jenjang.AHLI_MADYA, "Perawat Ahli Madya")
        60

    References:
        UU 20/2023 Pasal 55; PP 11/2017 Pasal 239-240; UU 14/2005 (guru).
    """
    special = setting("bup_khusus", on, ketentuan)
    if special:
        key = jabatan_key(jabatan)
        for start in sorted(special, key=len, reverse=True):
            if key.startswith(jabatan_key(start)):
                return int(special[start])
    if is_guru(jabatan) and not jabatan_key(jabatan).startswith("pengawas sekolah"):
        return parameter("bup_guru", on, ketentuan)
    if jenis_jabatan is not None and jenis_jabatan is not JenisJabatan.JF:
        return int(setting("bup", on, ketentuan)[jenis_jabatan.value])
    step = jenjang or jenjang_of(jabatan)
    return None if step is None else int(setting("bup", on, ketentuan)[step.value])


def bup_of_formasi(
    formasi: Formasi, *, on: date = _IN_FORCE, ketentuan: tuple[Ketentuan, ...] = ()
) -> int | None:
    """Give the batas usia pensiun of whoever sits in a formasi [tahun]; None where not known."""
    return bup(formasi.jenis_jabatan, formasi.jenjang, formasi.jabatan, on=on, ketentuan=ketentuan)


def tmt_pensiun(
    pegawai: Pegawai,
    *,
    formasi: Formasi | None = None,
    ketentuan: tuple[Ketentuan, ...] = (),
) -> date | None:
    """Give the day a pegawai is retired from: the first of the month after the BUP birthday.

    Args:
        pegawai: Who.
        formasi: A target, whose BUP then counts instead of the present jabatan's.
        ketentuan: What the instansi sets otherwise.

    Returns:
        None where the birth date or the BUP is not known.
    """
    if pegawai.tanggal_lahir is None:
        return None
    if formasi is None:
        years = bup(pegawai.jenis_jabatan, pegawai.jenjang, pegawai.jabatan, ketentuan=ketentuan)
    else:
        years = bup_of_formasi(formasi, ketentuan=ketentuan)
    if years is None:
        return None
    born = pegawai.tanggal_lahir
    return add_months(date(born.year, born.month, 1), years * 12 + 1)


def _birth_month(usul: UsulMutasi) -> Hashable:
    born = usul.pegawai.tanggal_lahir
    if born is None:
        return None
    # Nobody below fifty is near any BUP, whatever the month of birth.
    return (born.year, born.month) if usul.tmt.year - born.year >= 50 else "jauh"


@rule(
    "R21",
    "Sisa masa kerja menuju batas usia pensiun jabatan tujuan",
    dasar="UU 20/2023 Pasal 55; PP 11/2017 Pasal 239",
    tingkat=Tingkat.WARN,
    keyakinan=Keyakinan.DESAIN,
    pegawai_key=_birth_month,
    tujuan_key=lambda usul: bup_of_formasi(usul.tujuan, on=usul.tmt, ketentuan=usul.ketentuan),
)
def menjelang_pensiun(usul: UsulMutasi) -> Finding:
    """Point out who retires from the target jabatan within a year of the move.

    BUP follows the target: from Ahli Muda to Ahli Madya it rises, from JPT to Administrator it
    falls.
    """
    if usul.pegawai.tanggal_lahir is None:
        return unknown(Tingkat.WARN, "tanggal lahir belum diisi")
    retires = tmt_pensiun(usul.pegawai, formasi=usul.tujuan, ketentuan=usul.ketentuan)
    if retires is None:
        return unknown(Tingkat.WARN, "jenis jabatan atau jenjang formasi tujuan belum diisi")
    margin = parameter("menjelang_pensiun", usul.tmt, usul.ketentuan)
    sentence = (
        f"TMT pensiun pada jabatan tujuan {retires}, BUP "
        f"{bup_of_formasi(usul.tujuan, on=usul.tmt, ketentuan=usul.ketentuan)} tahun"
    )
    if retires <= add_months(usul.tmt, margin):
        return violated(Tingkat.WARN, f"{sentence}; kurang dari atau tepat {margin} bulan.")
    return met(Tingkat.WARN, f"{sentence}.")

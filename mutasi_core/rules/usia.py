"""Age: limits at entering a jabatan, and no target whose batas usia pensiun is already reached."""

from collections.abc import Hashable
from datetime import date
from functools import cache, lru_cache

from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.rules.parameter import parameter, setting
from mutasi_core.rules.pensiun import bup_of_formasi
from mutasi_core.rules.pola_karier import enters_jabatan_fungsional, jenjang_tujuan
from mutasi_core.rules.profesi import is_nakes, jabatan_fungsional
from mutasi_core.rules.rule import met, rule, unknown, violated
from mutasi_core.rules.tanggal import add_years, age
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


@cache
def _entry_ages(on: date, ketentuan: tuple[Ketentuan, ...]) -> tuple[int, ...]:
    """Give every age limit at entering a jabatan, lowest first."""
    steps = setting("usia_maks_jf", on, ketentuan).values()
    return tuple(sorted({parameter("usia_maks_jpt", on, ketentuan), *steps}))


@cache
def _retirement_ages(on: date, ketentuan: tuple[Ketentuan, ...]) -> tuple[int, ...]:
    """Give every BUP, lowest first."""
    special = setting("bup_khusus", on, ketentuan).values()
    steps = setting("bup", on, ketentuan).values()
    return tuple(sorted({parameter("bup_guru", on, ketentuan), *special, *steps}))


@lru_cache(maxsize=65_536)
def _reached(born: date, on: date, ketentuan: tuple[Ketentuan, ...]) -> tuple[int, int]:
    """Count the entry limits passed and the BUP reached: all that age means to the rule."""
    passed = sum(_is_past(born, limit, on) for limit in _entry_ages(on, ketentuan))
    return passed, sum(age(born, on) >= limit for limit in _retirement_ages(on, ketentuan))


def _entry_limit(usul: UsulMutasi) -> int | None:
    """Give the highest age at entering the target; None where the law sets none for this step.

    A rotasi within JPT, and any step within one JF, enters nothing new.
    """
    if usul.tujuan.jenis_jabatan is JenisJabatan.JPT:
        if usul.pegawai.jenis_jabatan is JenisJabatan.JPT:
            return None
        return parameter("usia_maks_jpt", usul.tmt, usul.ketentuan)
    jenjang = jenjang_tujuan(usul.tujuan)
    if jenjang is None or not enters_jabatan_fungsional(usul):
        return None
    return int(setting("usia_maks_jf", usul.tmt, usul.ketentuan)[jenjang.value])


def _entry_jenjang_is_missing(usul: UsulMutasi) -> bool:
    return enters_jabatan_fungsional(usul) and jenjang_tujuan(usul.tujuan) is None


def _pegawai_key(usul: UsulMutasi) -> Hashable:
    person = usul.pegawai
    if person.tanggal_lahir is None:
        return None
    reached = _reached(person.tanggal_lahir, usul.tmt, usul.ketentuan)
    if not any(reached):
        return "muda"
    is_jf = person.jenis_jabatan is JenisJabatan.JF
    family = (jabatan_fungsional(person.jabatan), is_nakes(person.jabatan)) if is_jf else None
    return (reached, person.jenis_jabatan is JenisJabatan.JPT, family)


def _tujuan_key(usul: UsulMutasi) -> Hashable:
    target = usul.tujuan
    is_jf = target.jenis_jabatan is JenisJabatan.JF
    family = (jabatan_fungsional(target.jabatan), is_nakes(target.jabatan)) if is_jf else None
    bup = bup_of_formasi(target, on=usul.tmt, ketentuan=usul.ketentuan)
    return (target.jenis_jabatan, jenjang_tujuan(target), family, bup)


@rule(
    "R20",
    "Usia pada TMT tidak melewati batas jabatan tujuan",
    dasar="PP 11/2017 Pasal 107 jo. PP 17/2020; PermenPANRB 1/2023, pengangkatan melalui "
    "perpindahan; UU 20/2023 Pasal 55",
    tingkat=Tingkat.HARD,
    pegawai_key=_pegawai_key,
    tujuan_key=_tujuan_key,
)
def batas_usia(usul: UsulMutasi) -> Finding:
    """Let nobody enter a jabatan above its age limit, nor sit in one past its BUP.

    "Paling tinggi 56 tahun" is read to the day: the birthday itself is still within the limit.
    The limits bind a pengangkatan: a rotasi within JPT, or any step within one JF, is none. The
    BUP of the target binds everybody: reached on the TMT, the post cannot be taken.
    """
    born = usul.pegawai.tanggal_lahir
    if born is None:
        return unknown(Tingkat.HARD, "tanggal lahir belum diisi")
    years = age(born, usul.tmt)
    if not any(_reached(born, usul.tmt, usul.ketentuan)):
        return met(Tingkat.HARD, f"Usia {years} tahun pada TMT di bawah semua batas usia.")
    retirement = bup_of_formasi(usul.tujuan, on=usul.tmt, ketentuan=usul.ketentuan)
    if retirement is not None and years >= retirement:
        reason = f"telah mencapai BUP jabatan tujuan {retirement} tahun"
        return violated(Tingkat.HARD, f"Usia {years} tahun pada TMT {reason}.")
    if retirement is None or _entry_jenjang_is_missing(usul):
        return unknown(Tingkat.HARD, "jenis jabatan atau jenjang formasi tujuan belum diisi")
    limit = _entry_limit(usul)
    if limit is not None and _is_past(born, limit, usul.tmt):
        reason = f"melewati batas {limit} tahun untuk diangkat dalam jabatan tujuan"
        return violated(Tingkat.HARD, f"Usia {years} tahun pada TMT {reason}.")
    entry = "" if limit is None else f", batas pengangkatan {limit} tahun"
    return met(Tingkat.HARD, f"Usia {years} tahun pada TMT{entry}, BUP {retirement} tahun.")


def _is_past(born: date, limit: int, on: date) -> bool:
    return add_years(born, limit) < on

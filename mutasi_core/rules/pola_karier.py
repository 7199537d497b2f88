"""Career pattern: the ladder of equal jabatan, and whether a move goes across, up or down."""

from collections.abc import Hashable
from datetime import date
from enum import StrEnum
from functools import lru_cache

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang, jenjang_of
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.rules.parameter import setting
from mutasi_core.rules.profesi import is_same_jabatan_fungsional
from mutasi_core.rules.rule import Keyakinan, met, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat

_IN_FORCE = date(2021, 1, 1)


class Arah(StrEnum):
    """Which way a move goes (PermenPANRB 22/2021)."""

    ROTASI = "rotasi"
    PROMOSI = "promosi"
    DEMOSI = "demosi"


@lru_cache(maxsize=1024)
def tier(
    jenis_jabatan: JenisJabatan | None,
    jenjang: Jenjang | None,
    ketentuan: tuple[Ketentuan, ...] = (),
) -> int | None:
    """Give the step of a jabatan on the ladder of equals, 1 (lowest) to 5.

    Returns:
        None where the kind, or the jenjang of a Jabatan Fungsional, is not known.

    Example:
        >>> tier(JenisJabatan.PENGAWAS, None) == tier(JenisJabatan.JF, Jenjang.AHLI_MUDA)
        True
    """
    steps = setting("jenjang_setara", _IN_FORCE, ketentuan)
    if jenis_jabatan is not None and jenis_jabatan is not JenisJabatan.JF:
        return int(steps[jenis_jabatan.value])
    return None if jenjang is None else int(steps[jenjang.value])


def jenjang_asal(usul: UsulMutasi) -> Jenjang | None:
    """Give the jenjang the person holds: as recorded, else on the map, else in the name."""
    recorded = usul.pegawai.jenjang or (usul.asal.jenjang if usul.asal else None)
    return recorded or jenjang_of(usul.pegawai.jabatan)


def jenjang_tujuan(formasi: Formasi) -> Jenjang | None:
    """Give the jenjang a formasi asks for: on the map, else in the name."""
    return formasi.jenjang or jenjang_of(formasi.jabatan)


def tier_asal(usul: UsulMutasi) -> int | None:
    """Give the step the person stands on."""
    return tier(usul.pegawai.jenis_jabatan, jenjang_asal(usul), usul.ketentuan)


def tier_tujuan(usul: UsulMutasi) -> int | None:
    """Give the step of the target."""
    return tier(usul.tujuan.jenis_jabatan, jenjang_tujuan(usul.tujuan), usul.ketentuan)


def direction(usul: UsulMutasi) -> Arah | None:
    """Say whether a move is a rotasi, a promosi or a demosi; None where a step is not known."""
    asal, tujuan = tier_asal(usul), tier_tujuan(usul)
    if asal is None or tujuan is None:
        return None
    if asal == tujuan:
        return Arah.ROTASI
    return Arah.PROMOSI if tujuan > asal else Arah.DEMOSI


def enters_jabatan_fungsional(usul: UsulMutasi) -> bool:
    """Say whether the move is a perpindahan into a Jabatan Fungsional the person does not hold.

    A step up or sideways within one JF is no perpindahan (PermenPANRB 1/2023 keeps
    pengangkatan melalui perpindahan apart from promosi).
    """
    if usul.tujuan.jenis_jabatan is not JenisJabatan.JF:
        return False
    return usul.pegawai.jenis_jabatan is not JenisJabatan.JF or not is_same_jabatan_fungsional(
        usul.pegawai.jabatan, usul.tujuan.jabatan
    )


def _asal_key(usul: UsulMutasi) -> Hashable:
    return tier_asal(usul)


def _tujuan_key(usul: UsulMutasi) -> Hashable:
    return tier_tujuan(usul)


@rule(
    "P01",
    "Tidak ada demosi tanpa keputusan",
    dasar="PermenPANRB 22/2021 tentang pola karier; PP 94/2021 Pasal 8",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.DESAIN,
    pegawai_key=_asal_key,
    tujuan_key=_tujuan_key,
    rujukan="Keputusan penurunan jabatan atau penataan organisasi",
)
def demosi(usul: UsulMutasi) -> Finding:
    """Refuse a step down unless a decision is recorded.

    A penurunan jabatan is a punishment (PP 94/2021), or follows an evaluation or reorganisation;
    it is never an ordinary mutasi. The number of the decision is recorded for this very rule.
    """
    arah = direction(usul)
    if arah is None:
        return unknown(Tingkat.HARD, "jenjang jabatan asal atau tujuan belum diisi")
    sentence = f"Arah mutasi {arah}: tingkat {tier_asal(usul)} ke tingkat {tier_tujuan(usul)}"
    if arah is not Arah.DEMOSI:
        return met(Tingkat.HARD, f"{sentence}.")
    nomor = usul.nomor_of("P01")
    if nomor is not None:
        return met(Tingkat.HARD, f"{sentence} dengan keputusan nomor {nomor}.")
    return violated(Tingkat.HARD, f"{sentence} tanpa keputusan yang tercatat.")

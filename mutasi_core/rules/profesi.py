"""The profession a jabatan belongs to: teachers, health workers, and one Jabatan Fungsional."""

from functools import lru_cache

from mutasi_core.domain.jabatan import jabatan_key, without_jenjang

_KEPALA_PUSKESMAS = "kepala puskesmas"
_GURU = ("guru", "kepala sekolah", "kepala sd", "kepala smp", "kepala tk", "pengawas sekolah")
_NAKES = (
    "dokter",
    "perawat",
    "bidan",
    "apoteker",
    "asisten apoteker",
    "tenaga teknis kefarmasian",
    "nutrisionis",
    "sanitarian",
    "tenaga sanitasi lingkungan",
    "entomolog kesehatan",
    "epidemiolog kesehatan",
    "tenaga promosi kesehatan",
    "penyuluh kesehatan masyarakat",
    "pembimbing kesehatan kerja",
    "administrator kesehatan",
    "pranata laboratorium kesehatan",
    "ahli teknologi laboratorium",
    "radiografer",
    "fisioterapis",
    "okupasi terapis",
    "terapis",
    "perekam medis",
    "teknisi elektromedis",
    "fisikawan medis",
    "psikolog klinis",
    "refraksionis",
    "teknisi gigi",
    "penata anestesi",
    "asisten penata anestesi",
    _KEPALA_PUSKESMAS,
)


@lru_cache(maxsize=4096)
def is_guru(jabatan: str) -> bool:
    """Say whether the jabatan is a teacher's: guru, kepala sekolah or pengawas sekolah.

    Example:
        >>> is_guru("Guru Kelas Ahli Muda"), is_guru("Kepala Seksi Guru")
        (True, False)
    """
    return _starts_with(jabatan, _GURU)


@lru_cache(maxsize=4096)
def is_nakes(jabatan: str) -> bool:
    """Say whether the jabatan is a health worker's (UU 17/2023 Pasal 199), Kepala Puskesmas too."""
    return _starts_with(jabatan, _NAKES)


@lru_cache(maxsize=4096)
def jabatan_fungsional(jabatan: str) -> str:
    """Name the one Jabatan Fungsional a jabatan belongs to, its jenjang taken off.

    Every guru holds the JF Guru whatever the subject; a kepala sekolah is a guru with an added
    duty. Pengawas sekolah is a JF of its own.

    Example:
        >>> jabatan_fungsional("Guru Kelas Ahli Muda") == jabatan_fungsional("Kepala Sekolah")
        True
    """
    key = jabatan_key(without_jenjang(jabatan))
    if is_guru(jabatan) and not key.startswith("pengawas sekolah"):
        return "guru"
    return key


@lru_cache(maxsize=65_536)
def is_same_jabatan_fungsional(one: str, other: str) -> bool:
    """Say whether a move between two jabatan stays within one Jabatan Fungsional.

    A kepala puskesmas is a health worker with an added duty, so that step stays within.
    """
    asal, tujuan = jabatan_fungsional(one), jabatan_fungsional(other)
    if asal == tujuan:
        return True
    return _KEPALA_PUSKESMAS in {asal, tujuan} and is_nakes(one) and is_nakes(other)


def _starts_with(jabatan: str, names: tuple[str, ...]) -> bool:
    """Say whether a jabatan begins with one of the names as whole words: bidan, not bidang."""
    key = f"{jabatan_key(jabatan)} "
    return any(key.startswith(f"{name} ") for name in names)

"""Which profiles resemble each other: groups of assessed pegawai, or of the rows of any table."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from mutasi_core.domain.instansi import Instansi
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.people.block_view import BlockWeights
from mutasi_core.people.employee_profiles import EmployeeGroups, group_employees
from mutasi_core.people.group_versions import Kelanjutan, continue_groups
from mutasi_core.people.profile_groups import ProfileGroups, group_profiles
from mutasi_core.services.profil_berkas import ProfilBerkas, read_profil

SEED = 1
TIDAK_ADA_KELOMPOK = "Tidak ada kelompok alami dalam data ini."
"""What is said where the data bear no groups."""

JumlahKelompok = int | str | None
"""A number of groups; "auto" or None lets the data say."""


def profil(
    instansi: Instansi,
    k: JumlahKelompok = "auto",
    tanggal: date = date.max,
    bobot: BlockWeights | None = None,
) -> EmployeeGroups:
    """Group the pegawai assessed up to a date; the others are "belum dinilai".

    Raises:
        SumberError: If so many groups are not possible.
    """
    try:
        return group_employees(instansi, tanggal, _number(k), SEED, bobot)
    except ValueError:
        raise _too_many(k) from None


def profil_lanjutan(
    instansi: Instansi,
    tanggal: date,
    sebelumnya: EmployeeGroups,
    k: JumlahKelompok = "auto",
    bobot: BlockWeights | None = None,
) -> tuple[EmployeeGroups, tuple[Kelanjutan, ...]]:
    """Group anew and keep the number and name of each group that continues a former one.

    Raises:
        SumberError: If so many groups are not possible.
    """
    found = profil(instansi, k, tanggal, bobot)
    groups, story = continue_groups(sebelumnya.groups, found.groups)
    return replace(found, groups=groups), story


def profil_tabel(
    path: Path, kunci: str, k: JumlahKelompok = "auto"
) -> tuple[ProfilBerkas, ProfileGroups]:
    """Group the rows of a file by its numeric columns.

    Raises:
        SumberError: If the file cannot be used, or so many groups are not possible.
    """
    read = read_profil(path, kunci)
    try:
        return read, group_profiles(read.tabel, _number(k), SEED)
    except ValueError:
        raise _too_many(k) from None


def profil_json(
    instansi: Instansi, k: JumlahKelompok = "auto", tanggal: date = date.max
) -> dict[str, Any]:
    """Give the groups of pegawai under the keys of the command line."""
    found = profil(instansi, k, tanggal)
    return {**groups_json(found.groups), "pendorong": found.pendorong, "tingkat": found.tingkat}


def profil_tabel_json(path: Path, kunci: str, k: JumlahKelompok = "auto") -> dict[str, Any]:
    """Give the groups of the rows of a file under the keys of the command line."""
    read, groups = profil_tabel(path, kunci, k)
    return {
        **groups_json(groups),
        "kolom": list(read.tabel.columns),
        "kolom_dilewati": list(read.kolom_dilewati),
        "catatan": [*groups_json(groups)["catatan"], *read.catatan],
    }


def groups_json(groups: ProfileGroups) -> dict[str, Any]:
    """Write groups under the keys of the command line."""
    return {
        "k": groups.k,
        "klaster": [
            {
                "id": group.id,
                "nama": group.nama,
                "jumlah": group.jumlah,
                "penciri": [list(trait) for trait in group.penciri],
                "contoh": group.contoh,
            }
            for group in groups.klaster
        ],
        "anggota": [
            {"kunci": member.kunci, "klaster": member.klaster, "keyakinan": member.keyakinan}
            for member in groups.anggota
        ],
        "mutu": {
            "silhouette": groups.silhouette,
            "stabilitas": groups.stabilitas,
            "beda_acak": groups.beda_acak,
            "pandangan": groups.pandangan,
        },
        "perbatasan": [member.kunci for member in groups.anggota if member.perbatasan],
        "belum_dinilai": list(groups.belum_dinilai),
        "catatan": [] if groups.k else [TIDAK_ADA_KELOMPOK],
    }


def _number(k: JumlahKelompok) -> int | None:
    return None if k is None or k == "auto" else int(k)


def _too_many(k: JumlahKelompok) -> SumberError:
    return SumberError(f"Tidak mungkin membentuk {k} kelompok dari baris yang sudah dinilai.")

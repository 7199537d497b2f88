"""Contoh: write the synthetic city as a paket data."""

from pathlib import Path
from typing import Any

from mutasi_core.synthetic import write_contoh


def contoh_json(
    keluar: Path, *, pegawai: int = 4100, benih: int = 1, kotor: bool = False
) -> dict[str, Any]:
    """Write the synthetic city and name the files, as the command line answers.

    Args:
        keluar: Folder to write into; made where it does not exist.
        pegawai: People, 50 or more.
        benih: Seed; the same seed gives the same bytes.
        kotor: Whether to plant the dirt of real files.

    Raises:
        ValueError: If fewer than 50 people are asked for; the message is in Indonesian.
    """
    written = write_contoh(keluar, pegawai=pegawai, benih=benih, kotor=kotor)
    return {
        "keluar": str(keluar),
        "pegawai": pegawai,
        "benih": benih,
        "kotor": kotor,
        "sintetis": True,
        "berkas": [str(path) for path in written],
    }

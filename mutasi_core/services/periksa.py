"""Periksa: what the files hold, what was set aside, and why."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mutasi_core.intake.kemajuan import Callback
from mutasi_core.intake.pembacaan import Pembacaan
from mutasi_core.intake.pratinjau import PratinjauLembar, preview_bytes
from mutasi_core.intake.reading import read_bytes, read_sumber
from mutasi_core.needs.kebutuhan import effective_minutes


def periksa(paths: Sequence[Path], progress: Callback | None = None) -> Pembacaan:
    """Read a paket data and say everything that was found.

    Raises:
        SumberError: If the input cannot be used at all.
    """
    return read_sumber(paths, menit_efektif=effective_minutes(), progress=progress)


def periksa_unggahan(
    files: Mapping[str, bytes],
    tabel: Mapping[str, str | None] | None = None,
    *,
    pemetaan: Mapping[tuple[str, str], str | None] | None = None,
    alias_unit: Mapping[str, str] | None = None,
    progress: Callback | None = None,
) -> Pembacaan:
    """Read uploaded files with what a person has said of them, as `read_bytes` takes it.

    Raises:
        SumberError: If the input cannot be used at all.
    """
    return read_bytes(
        files,
        tabel,
        pemetaan=pemetaan,
        alias_unit=alias_unit,
        menit_efektif=effective_minutes(),
        progress=progress,
    )


def pratinjau(
    files: Mapping[str, bytes],
    tabel: Mapping[str, str | None] | None = None,
    pemetaan: Mapping[tuple[str, str], str | None] | None = None,
) -> tuple[PratinjauLembar, ...]:
    """Show how uploaded files would be understood, also where reading them would be refused.

    Raises:
        SumberError: If a file cannot be opened at all.
    """
    return preview_bytes(files, tabel, pemetaan)


def periksa_json(paths: Sequence[Path]) -> dict[str, Any]:
    """Give the result as the command line prints it.

    Raises:
        SumberError: If the input cannot be used at all.
    """
    return pembacaan_json(periksa(paths))


def pembacaan_json(read: Pembacaan) -> dict[str, Any]:
    """Write a pembacaan in the keys of the command line."""
    return {
        "tabel": {
            name: {"dibaca": t.dibaca, "diterima": t.diterima, "disisihkan": t.disisihkan}
            for name, t in read.tabel.items()
        },
        "temuan": [
            {
                "kode": t.kode,
                "tingkat": t.tingkat.value,
                "tabel": t.tabel,
                "baris": t.baris,
                "kolom": t.kolom,
                "nilai": t.nilai,
                "pesan": t.pesan,
                "berkas": t.berkas,
            }
            for t in read.temuan
        ],
        "pemetaan": dict(read.pemetaan),
        "pemetaan_tabel": {name: dict(columns) for name, columns in read.pemetaan_tabel.items()},
        "disisihkan": [
            {
                "tabel": b.tabel,
                "berkas": b.berkas,
                "baris": b.baris,
                "kode": b.kode,
                "alasan": b.alasan,
                "judul": list(b.judul),
                "sel": list(b.sel),
            }
            for b in read.disisihkan
        ],
    }

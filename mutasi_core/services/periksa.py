"""Periksa: what the files hold, what was set aside, and why."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mutasi_core.intake.pembacaan import Pembacaan
from mutasi_core.intake.reading import read_sumber


def periksa(paths: Sequence[Path]) -> Pembacaan:
    """Read a paket data and say everything that was found.

    Raises:
        SumberError: If the input cannot be used at all.
    """
    return read_sumber(paths)


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

"""Humanity: what is never asked about a person, and what a person may tell freely."""

from dataclasses import fields
from functools import cache
from typing import Any, cast

from mutasi_core.rules.rule import Keyakinan, met, rule, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat

NEVER_HELD = frozenset({
    "agama", "cacat", "difabel", "disabilitas", "etnis", "hamil", "kehamilan", "kawin", "kesehatan",
    "menyusui", "penyakit", "perawat_keluarga", "pernikahan", "sakit", "suku",
})  # fmt: skip
"""Words that no field about a person may bear: whatever is not held cannot enter a score."""


@cache
def _held(kind: type[Any]) -> tuple[str, ...]:
    """Name the fields of a kind of pegawai that must never be there."""
    names = (one.name for one in fields(kind))
    return tuple(sorted(name for name in names if NEVER_HELD & set(name.split("_"))))


@rule(
    "R25",
    "Kehamilan, kesehatan, disabilitas, dan keadaan keluarga tidak dinilai",
    dasar="UU 27/2022 Pasal 4 ayat (2); asas sistem merit UU 20/2023",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.PRAKTIK,
)
def tanpa_data_kemanusiaan(usul: UsulMutasi) -> Finding:
    """Hold no such field about a person at all, so that no plan can count it for or against.

    A pertimbangan kemanusiaan is told freely in the alasan of a permohonan; people read it, no
    rule and no score does.
    """
    held = _held(cast("Any", type(usul.pegawai)))
    if held:
        return violated(Tingkat.HARD, f"Data pegawai memuat {', '.join(held)}; hapus dari data.")
    return met(
        Tingkat.HARD,
        "Data yang dinilai tidak memuat kehamilan, kesehatan, disabilitas, atau keadaan keluarga; "
        "pertimbangan kemanusiaan hanya disampaikan sukarela dalam permohonan.",
    )

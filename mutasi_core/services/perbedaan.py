"""What would change if other data became active: added, changed and gone."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.unit_kerja import UnitKerja


@dataclass(frozen=True, slots=True, kw_only=True)
class Berubah:
    """One field of one record that says something else than before."""

    tabel: str
    kunci: str
    kolom: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PerbedaanTabel:
    """How the records of one table differ; every record is in exactly one of the four."""

    tabel: str
    bertambah: int
    berubah: int
    hilang: int
    tetap: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Perbedaan:
    """The difference between the active data and those that would replace them.

    Attributes:
        isian: Every changed field of the records that stay, in the order of the active data.
    """

    tabel: tuple[PerbedaanTabel, ...]
    isian: tuple[Berubah, ...]

    @property
    def ada(self) -> bool:
        """Whether anything differs at all."""
        return any(one.bertambah or one.berubah or one.hilang for one in self.tabel)


def perbedaan(lama: Instansi, baru: Instansi) -> Perbedaan:
    """Compare units, formasi and people of two readings."""
    compared = [
        _compare("unit", lama.unit_by_id, baru.unit_by_id),
        _compare("peta_jabatan", lama.formasi_by_key, baru.formasi_by_key),
        _compare("pegawai", lama.pegawai_by_nip, baru.pegawai_by_nip),
    ]
    return Perbedaan(
        tabel=tuple(table for table, _ in compared),
        isian=tuple(change for _, changes in compared for change in changes),
    )


Tercatat = UnitKerja | Formasi | Pegawai


def _compare(
    tabel: str, lama: Mapping[Any, Tercatat], baru: Mapping[Any, Tercatat]
) -> tuple[PerbedaanTabel, tuple[Berubah, ...]]:
    both = [key for key in lama if key in baru]
    differing = [key for key in both if lama[key] != baru[key]]
    counts = PerbedaanTabel(
        tabel=tabel,
        bertambah=sum(1 for key in baru if key not in lama),
        berubah=len(differing),
        hilang=len(lama) - len(both),
        tetap=len(both) - len(differing),
    )
    changes = (change for key in differing for change in _fields(tabel, key, lama[key], baru[key]))
    return counts, tuple(changes)


def _fields(tabel: str, key: Hashable, lama: Tercatat, baru: Tercatat) -> Iterable[Berubah]:
    name = " | ".join(key) if isinstance(key, tuple) else str(key)
    for field in fields(lama):
        before, after = getattr(lama, field.name), getattr(baru, field.name)
        if before != after:
            yield Berubah(
                tabel=tabel, kunci=name, kolom=field.name, lama=_said(before), baru=_said(after)
            )


def _said(value: object) -> str:
    if value is None or value == ():
        return "kosong"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return str(value)

"""What would change if other data became active: added, changed and gone."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.needs.kebutuhan import kebutuhan

_MUCH_SMALLER = 0.6
"""A table with at most this share of its former rows is 40 % smaller: told before anything else."""

_RECORDS = {
    "abk": "beban_kerja", "kompetensi": "kompetensi", "standar_kompetensi": "standar_kompetensi",
    "kinerja": "kinerja", "potensi": "potensi", "disiplin": "disiplin", "skm": "skm",
    "permohonan": "permohonan", "kerabat": "kerabat", "riwayat": "riwayat",
    "keputusan": "keputusan",
}  # fmt: skip
"""Tables whose rows have no key of their own: a changed row is one gone and one added."""


class JenisBeda(StrEnum):
    """How a record differs."""

    BERTAMBAH = "bertambah"
    BERUBAH = "berubah"
    HILANG = "hilang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Berubah:
    """One field of one record that says something else than before."""

    tabel: str
    kunci: str
    kolom: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisBeda:
    """One record that was added, changed or is gone.

    Attributes:
        kunci: NIP, unit_id, or "unit_id | jabatan".
        nama: What a person knows it by.
    """

    tabel: str
    jenis: JenisBeda
    kunci: str
    nama: str


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
        baris: Every unit, formasi and pegawai that differs: added, changed, gone.
        kebutuhan_lama, kebutuhan_baru: Sum of what is known to be needed [orang].
        peringatan: What a person must see before saying yes, one sentence each.
    """

    tabel: tuple[PerbedaanTabel, ...]
    isian: tuple[Berubah, ...]
    baris: tuple[BarisBeda, ...] = ()
    kebutuhan_lama: int = 0
    kebutuhan_baru: int = 0
    peringatan: tuple[str, ...] = ()

    @property
    def ada(self) -> bool:
        """Whether anything differs at all."""
        return any(one.bertambah or one.berubah or one.hilang for one in self.tabel)


def perbedaan(lama: Instansi, baru: Instansi) -> Perbedaan:
    """Compare two readings: units, formasi and people by key, every other table by whole rows."""
    compared = [
        _compare("unit", lama.unit_by_id, baru.unit_by_id),
        _compare("peta_jabatan", lama.formasi_by_key, baru.formasi_by_key),
        _compare("pegawai", lama.pegawai_by_nip, baru.pegawai_by_nip),
    ]
    tables = [table for table, _, _ in compared] + [
        _count(name, getattr(lama, field), getattr(baru, field))
        for name, field in _RECORDS.items()
        if getattr(lama, field) or getattr(baru, field)
    ]
    before, after = _needed(lama), _needed(baru)
    return Perbedaan(
        tabel=tuple(tables),
        isian=tuple(change for _, changes, _ in compared for change in changes),
        baris=tuple(row for _, _, rows in compared for row in rows),
        kebutuhan_lama=before,
        kebutuhan_baru=after,
        peringatan=tuple(_warnings(lama, baru, tables, before, after)),
    )


def _needed(instansi: Instansi) -> int:
    return sum(needed or 0 for needed in kebutuhan(instansi).values())


def _warnings(
    lama: Instansi, baru: Instansi, tables: Iterable[PerbedaanTabel], before: int, after: int
) -> Iterable[str]:
    gone = sorted(lama.tables - baru.tables)
    if gone:
        yield f"Tabel yang ada sekarang tidak ada dalam data baru: {', '.join(gone)}."
    for table in tables:
        had = table.tetap + table.berubah + table.hilang
        has = table.tetap + table.berubah + table.bertambah
        if had and table.tabel not in gone and has <= _MUCH_SMALLER * had:
            yield (
                f"Tabel {table.tabel} menyusut {round(100 * (had - has) / had)} %: dari {had} "
                f"menjadi {has} baris. Pastikan berkasnya lengkap."
            )
    if before and after <= _MUCH_SMALLER * before:
        yield (
            f"Jumlah kebutuhan menyusut {round(100 * (before - after) / before)} %: dari {before} "
            f"menjadi {after} orang."
        )
    if lama.is_synthetic != baru.is_synthetic:
        kind = {True: "sintetis", False: "nyata"}
        yield f"Data {kind[lama.is_synthetic]} diganti data {kind[baru.is_synthetic]}."


def _count(tabel: str, lama: Iterable[Hashable], baru: Iterable[Hashable]) -> PerbedaanTabel:
    before, after = Counter(lama), Counter(baru)
    kept = (before & after).total()
    return PerbedaanTabel(
        tabel=tabel,
        bertambah=after.total() - kept,
        berubah=0,
        hilang=before.total() - kept,
        tetap=kept,
    )


Tercatat = UnitKerja | Formasi | Pegawai


def _compare(
    tabel: str, lama: Mapping[Any, Tercatat], baru: Mapping[Any, Tercatat]
) -> tuple[PerbedaanTabel, tuple[Berubah, ...], list[BarisBeda]]:
    both = [key for key in lama if key in baru]
    differing = [key for key in both if lama[key] != baru[key]]
    added = [key for key in baru if key not in lama]
    gone = [key for key in lama if key not in baru]
    counts = PerbedaanTabel(
        tabel=tabel,
        bertambah=len(added),
        berubah=len(differing),
        hilang=len(gone),
        tetap=len(both) - len(differing),
    )
    rows = [
        BarisBeda(tabel=tabel, jenis=jenis, kunci=_key(key), nama=_name(source[key]))
        for jenis, keys, source in (
            (JenisBeda.BERTAMBAH, added, baru),
            (JenisBeda.BERUBAH, differing, baru),
            (JenisBeda.HILANG, gone, lama),
        )
        for key in keys
    ]
    changes = (change for key in differing for change in _fields(tabel, key, lama[key], baru[key]))
    return counts, tuple(changes), rows


def _key(key: Hashable) -> str:
    return " | ".join(key) if isinstance(key, tuple) else str(key)


def _name(record: Tercatat) -> str:
    return record.jabatan if isinstance(record, Formasi) else record.nama


def _fields(tabel: str, key: Hashable, lama: Tercatat, baru: Tercatat) -> Iterable[Berubah]:
    for field in fields(lama):
        before, after = getattr(lama, field.name), getattr(baru, field.name)
        if before != after:
            yield Berubah(
                tabel=tabel,
                kunci=_key(key),
                kolom=field.name,
                lama=_said(before),
                baru=_said(after),
            )


def _said(value: object) -> str:
    if value is None or value == ():
        return "kosong"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return str(value)

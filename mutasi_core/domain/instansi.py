"""The instansi: one government body as the plan sees it, its units, posts, people and records."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from mutasi_core.domain.catatan import (
    HukumanDisiplin,
    Kerabat,
    Kinerja,
    NilaiKompetensi,
    Permohonan,
    Potensi,
    Riwayat,
    Skm,
    StandarKompetensi,
)
from mutasi_core.domain.formasi import BebanKerja, Formasi
from mutasi_core.domain.izin import Izin
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.domain.mutasi import Keputusan
from mutasi_core.domain.nip import SYNTHETIC_FROM
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.unit_kerja import UnitKerja


class _Recorded(Protocol):
    @property
    def nip(self) -> str: ...


R = TypeVar("R", bound=_Recorded)
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, kw_only=True)
class Instansi:
    """Everything known about one government body, checked and immutable.

    `tables` names the tables that were given at all: an absent `disiplin` means nobody said
    anything about discipline, an empty one that nobody was punished. `ketentuan` holds the numbers
    of the law that this body has set for itself; every rule and need reads them first.
    """

    units: tuple[UnitKerja, ...]
    formasi: tuple[Formasi, ...]
    pegawai: tuple[Pegawai, ...]
    tables: frozenset[str] = frozenset()
    beban_kerja: tuple[BebanKerja, ...] = ()
    kompetensi: tuple[NilaiKompetensi, ...] = ()
    standar_kompetensi: tuple[StandarKompetensi, ...] = ()
    kinerja: tuple[Kinerja, ...] = ()
    potensi: tuple[Potensi, ...] = ()
    disiplin: tuple[HukumanDisiplin, ...] = ()
    skm: tuple[Skm, ...] = ()
    permohonan: tuple[Permohonan, ...] = ()
    kerabat: tuple[Kerabat, ...] = ()
    riwayat: tuple[Riwayat, ...] = ()
    keputusan: tuple[Keputusan, ...] = ()
    izin: tuple[Izin, ...] = ()
    ketentuan: tuple[Ketentuan, ...] = ()

    @cached_property
    def unit_by_id(self) -> Mapping[str, UnitKerja]:
        """Units by their id."""
        return {unit.unit_id: unit for unit in self.units}

    @cached_property
    def formasi_by_key(self) -> Mapping[tuple[str, str], Formasi]:
        """Formasi by (unit_id, jabatan key)."""
        return {formasi.key: formasi for formasi in self.formasi}

    @cached_property
    def pegawai_by_nip(self) -> Mapping[str, Pegawai]:
        """People by NIP."""
        return {person.nip: person for person in self.pegawai}

    @cached_property
    def kinerja_by_nip(self) -> Mapping[str, tuple[Kinerja, ...]]:
        """Predikat of each person, in the order of the table."""
        return _by_nip(self.kinerja)

    @cached_property
    def kompetensi_by_nip(self) -> Mapping[str, tuple[NilaiKompetensi, ...]]:
        """Assessed competencies of each person."""
        return _by_nip(self.kompetensi)

    @cached_property
    def disiplin_by_nip(self) -> Mapping[str, tuple[HukumanDisiplin, ...]]:
        """Hukuman disiplin of each person."""
        return _by_nip(self.disiplin)

    @cached_property
    def izin_by_nip(self) -> Mapping[str, tuple[Izin, ...]]:
        """Recorded izin of each person."""
        return _by_nip(self.izin)

    @cached_property
    def permohonan_by_nip(self) -> Mapping[str, tuple[Permohonan, ...]]:
        """Wishes of each person."""
        return _by_nip(self.permohonan)

    @cached_property
    def nip_kerabat_by_nip(self) -> Mapping[str, tuple[str, ...]]:
        """Relatives of each person by NIP, sorted; a tie recorded on one side counts on both."""
        ties: defaultdict[str, set[str]] = defaultdict(set)
        for tie in self.kerabat:
            ties[tie.nip].add(tie.nip_kerabat)
            ties[tie.nip_kerabat].add(tie.nip)
        return {nip: tuple(sorted(found)) for nip, found in ties.items()}

    @property
    def is_synthetic(self) -> bool:
        """Whether the people are invented: every NIP has a sequence of 901 to 999."""
        return bool(self.pegawai) and all(
            int(person.nip[-3:]) >= SYNTHETIC_FROM for person in self.pegawai
        )


def _by_nip(records: Iterable[R]) -> Mapping[str, tuple[R, ...]]:
    grouped: defaultdict[str, list[R]] = defaultdict(list)
    for record in records:
        grouped[record.nip].append(record)
    return {nip: tuple(found) for nip, found in grouped.items()}

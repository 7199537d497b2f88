"""The usul mutasi: one proposed move with everything the rules may look at."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_core.domain.catatan import HukumanDisiplin, Kinerja
from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.izin import Izin, nomor_by_aturan
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.unit_kerja import UnitKerja


class Tahap(StrEnum):
    """How far the papers of a move are: being drafted, or ready for the surat keputusan."""

    DRAF = "draf"
    SIAP_SK = "siap SK"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """How many persons sit where, in the scenario as it stands without the move judged [orang].

    Attributes:
        bezetting_asal: None where the source is not on the peta jabatan, as the two below.
        kebutuhan_tujuan: None where neither the map nor an ABK says.
    """

    bezetting_asal: int | None
    bezetting_tujuan: int
    kebutuhan_tujuan: int | None
    minimum_asal: int | None
    kebutuhan_asal: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UsulMutasi:
    """One pegawai proposed for one formasi from one date.

    A record that is None was never given as a table; an empty one was given and holds nothing on
    this person.

    Attributes:
        asal: The formasi the person sits in; None where the map has no such row.
        jpm: Job person match with the target, 0 to 1; None where not assessed or not asked for.
        headcount: None while single candidates are filtered: the plan's end state is judged.
        unit_kerabat: Units in which relatives of the person work, sorted.
        unit_diminta: Units the person asked for, sorted.
        atas_permintaan_sendiri: Whether the person asked for the target unit.
        nomor_izin: References written beside the move (see `nomor_by_aturan`).
        izin: Every izin recorded for the person, whatever its target.
        ketentuan: What the instansi sets otherwise than the program does.
        tahap: How far the papers are.
        keluar_instansi: Whether the move leaves the instansi; no plan of this program does.
    """

    pegawai: Pegawai
    asal: Formasi | None
    tujuan: Formasi
    tmt: date
    unit_asal: UnitKerja | None = None
    unit_tujuan: UnitKerja | None = None
    kinerja: tuple[Kinerja, ...] | None = None
    disiplin: tuple[HukumanDisiplin, ...] | None = None
    jpm: float | None = None
    headcount: Headcount | None = None
    unit_kerabat: tuple[str, ...] | None = None
    unit_diminta: tuple[str, ...] | None = None
    atas_permintaan_sendiri: bool = False
    nomor_izin: str | None = None
    izin: tuple[Izin, ...] = ()
    ketentuan: tuple[Ketentuan, ...] = ()
    tahap: Tahap = Tahap.DRAF
    keluar_instansi: bool = False

    def izin_of(self, aturan: str) -> Izin | None:
        """Give the izin recorded for exactly one rule and this move, the latest first."""
        if not self.izin:
            return None
        key = self.tujuan.key
        own = [one for one in self.izin if one.aturan == aturan and one.formasi_key == key]
        return max(own, key=lambda one: (one.tanggal, one.nomor), default=None)

    def nomor_of(self, aturan: str) -> str | None:
        """Give the reference recorded for exactly one rule and this move."""
        izin = self.izin_of(aturan)
        if izin is not None:
            return izin.nomor
        return nomor_by_aturan(self.nomor_izin).get(aturan) if self.nomor_izin else None

    def nomor_of_any(self, aturan: str) -> str | None:
        """Give the reference for one rule, or the one beside the move that names no rule."""
        if not self.izin and not self.nomor_izin:
            return None
        named = self.nomor_of(aturan)
        if named is None and self.nomor_izin:
            return nomor_by_aturan(self.nomor_izin).get("")
        return named

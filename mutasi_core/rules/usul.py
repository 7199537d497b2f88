"""The usul mutasi: one proposed move with everything the rules may look at."""

from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.catatan import HukumanDisiplin, Kinerja
from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.unit_kerja import UnitKerja


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
        nomor_izin: Reference of a recorded override or approval.
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

"""The formasi: the places a unit kerja has for one jabatan, one row of the peta jabatan."""

from dataclasses import dataclass

from mutasi_core.domain.jabatan import JenisJabatan, Jenjang, jabatan_key
from mutasi_core.domain.pendidikan import TingkatPendidikan


@dataclass(frozen=True, slots=True, kw_only=True)
class Formasi:
    """The places of one jabatan in one unit kerja.

    Attributes:
        kebutuhan: Whole persons needed [orang]; None where neither the map nor an ABK says.
        minimum: Fewest persons the service can bear [orang].
        rumpun: Technical family of the work, for the map of needs.
        rumpun_pendidikan: Fields of study that fit; empty where the map says nothing.
        syarat: Licences and certificates asked for, upper case (STR, SERDIK, PBJ).
        rawan: Whether the jabatan is prone to corruption and must rotate.
        dapat_diisi: Whether a move may fill it.
    """

    unit_id: str
    jabatan: str
    kebutuhan: int | None
    jenis_jabatan: JenisJabatan | None = None
    jenjang: Jenjang | None = None
    eselon: str | None = None
    kelas: int | None = None
    minimum: int = 0
    rumpun: str | None = None
    pendidikan_min: TingkatPendidikan | None = None
    rumpun_pendidikan: tuple[str, ...] = ()
    gol_min: str | None = None
    gol_max: str | None = None
    syarat: tuple[str, ...] = ()
    pimpinan: bool = False
    rawan: bool = False
    dapat_diisi: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the formasi whatever the spelling: unit and jabatan key."""
        return (self.unit_id, jabatan_key(self.jabatan))

    @property
    def id(self) -> str:
        """What identifies the formasi in files and on screen."""
        return f"{self.unit_id}|{self.jabatan}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BebanKerja:
    """One uraian tugas of a jabatan with its yearly volume (PermenPANRB 1/2020).

    Attributes:
        volume: Results a year [hasil/tahun].
        menit: Norma waktu [menit/hasil].
    """

    unit_id: str
    jabatan: str
    uraian_tugas: str
    volume: float
    menit: float

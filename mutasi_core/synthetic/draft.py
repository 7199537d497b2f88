"""The drafts the city is built from: units, posts and people before they become rows."""

from dataclasses import dataclass, field
from datetime import date

ACUAN = date(2026, 1, 1)
"""The date the city is described on."""

KOTA_PENUH = 4100
"""People in one full city."""

STRUKTURAL = ("jpt", "administrator", "pengawas")
KELUARGA = (*STRUKTURAL, "guru", "kesehatan", "jf_lain", "pelaksana")


@dataclass(slots=True, kw_only=True)
class Unit:
    """One unit of the city.

    Attributes:
        asn, kebutuhan: People there and people needed [orang].
        km: Straight line to the centre, Kelurahan Kartini [km].
    """

    unit_id: str
    nama: str
    singkatan: str
    jenis: str
    induk_id: str
    kecamatan: str
    kelurahan: str
    lat: float
    lon: float
    asn: int
    kebutuhan: int
    km: float
    prioritas: int = 3
    layanan_publik: bool = False
    dasar_id: str = ""


@dataclass(slots=True, kw_only=True)
class Pos:
    """One post: the places of a jabatan in a unit, `isi` of them taken [orang]."""

    unit: Unit
    jabatan: str
    keluarga: str
    kebutuhan: int
    isi: int
    rumpun: str
    jenjang: str = ""
    eselon: str = ""
    kelas: int = 7
    minimum: int = 0
    pendidikan_min: str = "S-1"
    bidang: tuple[str, ...] = ()
    gelar: tuple[str, ...] = ()
    gol: tuple[str, str] = ("", "")
    syarat: str = ""
    pimpinan: bool = False
    rawan: bool = False

    @property
    def jenis(self) -> str:
        """The jenis jabatan as the paket data names it."""
        if self.keluarga in STRUKTURAL or self.keluarga == "pelaksana":
            return self.keluarga.upper()
        return "JF"

    @property
    def is_keterampilan(self) -> bool:
        """Whether a Jabatan Fungsional of the keterampilan category."""
        return self.jenjang in {"Pemula", "Terampil", "Mahir", "Penyelia"}


@dataclass(slots=True, kw_only=True)
class Orang:
    """One invented person in a post."""

    pos: Pos
    status: str = "PNS"
    didik: str = "S1"
    golongan: str = ""
    usia: int = 0
    lahir: date = ACUAN
    tmt_cpns: date = ACUAN
    lama: float = 0.0
    tmt_unit: date = ACUAN
    tmt_jabatan: date = ACUAN
    perempuan: bool = False
    nip: str = ""
    nama: str = ""
    tingkat: str = ""
    pendidikan: str = ""
    cocok: bool = True
    kedudukan: str = "Aktif"
    domisili: str = ""
    theta: float = 0.0
    plt: bool = False
    tanda: set[str] = field(default_factory=set)

    @property
    def is_pns(self) -> bool:
        """Whether PNS, not PPPK."""
        return self.status == "PNS"

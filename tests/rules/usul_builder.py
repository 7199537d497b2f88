"""A valid usul in one call; a case names only what it changes."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.rules.usul import Headcount, UsulMutasi

TMT = date(2026, 1, 1)

PEGAWAI = Pegawai(
    nip="198506152010011901",
    nama="Rahmad Rekaan Sembiring",
    unit_id="A",
    jabatan="Pengolah Data dan Informasi",
    jenis_jabatan=JenisJabatan.PELAKSANA,
    golongan="III/b",
    status=StatusPegawai.PNS,
    kedudukan_hukum="Aktif",
    tmt_jabatan=date(2022, 1, 1),
    tmt_unit=date(2020, 1, 1),
    tmt_pns=date(2011, 1, 1),
    tingkat_pendidikan=TingkatPendidikan.S1,
    pendidikan="S-1 Administrasi Publik",
    tanggal_lahir=date(1985, 6, 15),
)
TUJUAN = Formasi(
    unit_id="B",
    jabatan="Pengolah Data dan Informasi",
    kebutuhan=3,
    jenis_jabatan=JenisJabatan.PELAKSANA,
    rumpun="Pelayanan administrasi",
    pendidikan_min=TingkatPendidikan.D3,
    rumpun_pendidikan=("Administrasi",),
    gol_min="II/c",
    gol_max="III/d",
)
ASAL = replace(TUJUAN, unit_id="A")

JPT = {"jabatan": "Kepala Dinas Sosial", "jenis_jabatan": JenisJabatan.JPT}
ADMINISTRATOR = {"jabatan": "Kepala Bidang Data", "jenis_jabatan": JenisJabatan.ADMINISTRATOR}
PENGAWAS = {"jabatan": "Kepala Subbagian Umum", "jenis_jabatan": JenisJabatan.PENGAWAS}
GURU = {"jabatan": "Guru Kelas Ahli Muda", "jenis_jabatan": JenisJabatan.JF}
PERAWAT = {"jabatan": "Perawat Ahli Muda", "jenis_jabatan": JenisJabatan.JF}
PERENCANA = {"jabatan": "Perencana Ahli Muda", "jenis_jabatan": JenisJabatan.JF}
PERENCANA_MADYA = {"jabatan": "Perencana Ahli Madya", "jenis_jabatan": JenisJabatan.JF}
KEPALA_SEKOLAH = {
    "jabatan": "Kepala Sekolah",
    "jenis_jabatan": JenisJabatan.JF,
    "jenjang": Jenjang.AHLI_MUDA,
    "pimpinan": True,
}
NO_KIND = {"jabatan": "Jabatan Baru", "jenis_jabatan": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class PetugasDenganData(Pegawai):
    """A pegawai with a field that must never be there."""

    sedang_hamil: bool = False

    @classmethod
    def of(cls, pegawai: Pegawai) -> "PetugasDenganData":
        """Take over a pegawai."""
        return cls(**{one.name: getattr(pegawai, one.name) for one in fields(Pegawai)})


def usul(
    *, pegawai: dict[str, Any] | None = None, tujuan: dict[str, Any] | None = None, **changes: Any
) -> UsulMutasi:
    """A rotasi of a pelaksana from unit A to B on 1 January 2026, changed as the case says."""
    rest: dict[str, Any] = {
        "asal": ASAL,
        "tmt": TMT,
        "unit_asal": UnitKerja(unit_id="A", nama="Unit A"),
        "unit_tujuan": UnitKerja(unit_id="B", nama="Unit B", induk_id="INDUK"),
        "kinerja": (),
        "disiplin": (),
        "unit_kerabat": (),
    } | changes
    return UsulMutasi(
        pegawai=replace(PEGAWAI, **(pegawai or {})),
        tujuan=replace(TUJUAN, **(tujuan or {})),
        **rest,
    )


def headcount(**changes: int | None) -> Headcount:
    """One place free at the target, one person to spare at the source."""
    state: dict[str, Any] = {
        "bezetting_asal": 4,
        "bezetting_tujuan": 2,
        "kebutuhan_tujuan": 3,
        "minimum_asal": 2,
        "kebutuhan_asal": 3,
    } | changes
    return Headcount(**state)

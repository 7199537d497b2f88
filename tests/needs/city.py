"""A small instansi for the tests of the needs: two schools in a gugus and an office."""

from dataclasses import replace
from datetime import date

from mutasi_core.domain.formasi import BebanKerja, Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.domain.unit_kerja import UnitKerja

ON = date(2026, 1, 1)

GURU = Formasi(
    unit_id="SD1",
    jabatan="Guru Kelas Ahli Muda",
    kebutuhan=3,
    jenis_jabatan=JenisJabatan.JF,
    jenjang=Jenjang.AHLI_MUDA,
    rumpun="pendidikan",
)
OPERATOR = Formasi(
    unit_id="DINAS",
    jabatan="Operator Layanan Operasional",
    kebutuhan=1,
    jenis_jabatan=JenisJabatan.PELAKSANA,
    rumpun="administrasi",
)
FORMASI = (
    GURU,
    replace(GURU, unit_id="SD2", kebutuhan=1),
    OPERATOR,
    replace(OPERATOR, jabatan="Pengolah Data dan Informasi", kebutuhan=None),
)
UNITS = (
    UnitKerja(unit_id="KOTA", nama="Pemerintah Kota"),
    UnitKerja(unit_id="DINAS", nama="Dinas", induk_id="KOTA"),
    UnitKerja(unit_id="GUGUS", nama="Gugus 1", induk_id="DINAS", jenis="gugus_sd"),
    UnitKerja(unit_id="SD1", nama="SD 1", induk_id="GUGUS"),
    UnitKerja(unit_id="SD2", nama="SD 2", induk_id="GUGUS"),
)


def person(place, formasi, **changes):
    """One counted PNS in a formasi."""
    return replace(
        Pegawai(
            nip=f"198506152010011{place:03}",
            nama="Siti Contoh Lubis",
            unit_id=formasi.unit_id,
            jabatan=formasi.jabatan,
            jenis_jabatan=formasi.jenis_jabatan,
            jenjang=formasi.jenjang,
            golongan="III/b",
            status=StatusPegawai.PNS,
            kedudukan_hukum="Aktif",
            tanggal_lahir=date(1985, 6, 15),
        ),
        **changes,
    )


def instansi(*people, formasi=FORMASI, beban_kerja=()):
    """The instansi with these people."""
    return Instansi(
        units=UNITS, formasi=formasi, pegawai=tuple(people), beban_kerja=tuple(beban_kerja)
    )


def tugas(formasi, volume, menit, name="Tugas"):
    """One uraian tugas of a formasi."""
    return BebanKerja(
        unit_id=formasi.unit_id,
        jabatan=formasi.jabatan,
        uraian_tugas=name,
        volume=volume,
        menit=menit,
    )

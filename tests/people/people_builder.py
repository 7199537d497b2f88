"""Small people, posts and bodies for the tests of this room."""

from datetime import date

from mutasi_core.domain.catatan import NilaiKompetensi, StandarKompetensi
from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.domain.unit_kerja import UnitKerja

ON = date(2026, 1, 1)


def make_pegawai(number=1, **changes):
    values = {
        "nip": f"19860926201505{number:04d}",
        "nama": f"Uji Orang {number}",
        "unit_id": "U1",
        "jabatan": "Analis Hukum Ahli Muda",
        "jenis_jabatan": JenisJabatan.JF,
        "jenjang": Jenjang.AHLI_MUDA,
        "golongan": "III/c",
        "status": StatusPegawai.PNS,
        "kedudukan_hukum": "Aktif",
        "tmt_jabatan": date(2020, 1, 1),
        "tmt_unit": date(2020, 1, 1),
        "tmt_pns": date(2016, 5, 1),
        "tanggal_lahir": date(1986, 9, 26),
        "tingkat_pendidikan": TingkatPendidikan.S1,
        "pendidikan": "S-1 Ilmu Hukum",
    }
    return Pegawai(**(values | changes))


def make_formasi(**changes):
    values = {
        "unit_id": "U2",
        "jabatan": "Analis Hukum Ahli Muda",
        "kebutuhan": 1,
        "jenis_jabatan": JenisJabatan.JF,
        "jenjang": Jenjang.AHLI_MUDA,
        "rumpun": "Hukum",
        "pendidikan_min": TingkatPendidikan.S1,
        "rumpun_pendidikan": ("Hukum",),
    }
    return Formasi(**(values | changes))


def make_instansi(pegawai, formasi=(), **tables):
    units = ("U1", "U2", "U3")
    values = {
        "units": tuple(UnitKerja(unit_id=one, nama=f"Unit {one}") for one in units),
        "tables": frozenset({"kinerja", "disiplin", "kompetensi", "potensi"}),
        "standar_kompetensi": standard(jenjang="Ahli Muda", integritas=3, kerja_sama=3),
    }
    return Instansi(pegawai=tuple(pegawai), formasi=tuple(formasi), **(values | tables))


def assessed(nip, on=date(2025, 6, 1), **levels):
    return tuple(
        NilaiKompetensi(nip=nip, kompetensi=name.replace("_", " "), level=level, tanggal=on)
        for name, level in levels.items()
    )


def standard(jabatan=None, jenjang=None, **levels):
    return tuple(
        StandarKompetensi(
            jabatan=jabatan, jenjang=jenjang, kompetensi=name.replace("_", " "), level=level
        )
        for name, level in levels.items()
    )

"""Words and helpers the cases share."""

from datetime import date

from mutasi_core.domain.catatan import HukumanDisiplin, Kinerja, Predikat, TingkatHukuman
from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.rules.verdict import Tingkat, Verdict
from tests.rules.usul_builder import (
    PERAWAT,
)

MET, VIOLATED = Verdict.MET, Verdict.VIOLATED
UNKNOWN, NOT_APPLICABLE = Verdict.UNKNOWN, Verdict.NOT_APPLICABLE
HARD, OVR, WARN, INFO = Tingkat.HARD, Tingkat.OVR, Tingkat.WARN, Tingkat.INFO
BAIK, KURANG = Predikat.BAIK, Predikat.BUTUH_PERBAIKAN
PPPK = {"status": StatusPegawai.PPPK, "golongan": "IX"}


def hukuman(tingkat, mulai, selesai=None):
    return (HukumanDisiplin(nip="1", tingkat=tingkat, mulai=mulai, selesai=selesai),)


def predikat(**by_year):
    return tuple(
        Kinerja(nip="1", tahun=int(year[1:]), predikat=value) for year, value in by_year.items()
    )


def born(day, **rest):
    return {"tanggal_lahir": day, **rest}


SEDANG, BERAT = TingkatHukuman.SEDANG, TingkatHukuman.BERAT
RINGAN, PROSES = TingkatHukuman.RINGAN, TingkatHukuman.PROSES
LULUSAN_PERAWAT = {"pendidikan": "D-III KEPERAWATAN", "tingkat_pendidikan": TingkatPendidikan.D3}
MINTA_PERAWAT = {
    **PERAWAT,
    "rumpun_pendidikan": ("keperawatan",),
    "pendidikan_min": TingkatPendidikan.D3,
}
IN_WINDOW = {"tmt": date(2025, 8, 19)}

"""Selection: the tests and selections that open a JPT, a Jabatan Fungsional or a lead."""

from collections.abc import Hashable

from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.rules.pola_karier import (
    Arah,
    direction,
    enters_jabatan_fungsional,
    tier_asal,
    tier_tujuan,
)
from mutasi_core.rules.profesi import is_nakes, jabatan_fungsional
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


@rule(
    "P02",
    "Pengisian JPT melalui seleksi terbuka atau uji kompetensi",
    dasar="PP 11/2017 Pasal 107 jo. PP 17/2020",
    tingkat=Tingkat.OVR,
    tujuan_key=lambda usul: usul.tujuan.jenis_jabatan,
    rujukan="Hasil seleksi terbuka atau uji kompetensi JPT",
)
def seleksi_jpt(usul: UsulMutasi) -> Finding:
    """Fill a JPT only after a recorded selection: open for a promosi, uji kompetensi for a rotasi.

    No table records a selection, so its number is the override reference.
    """
    kind = usul.tujuan.jenis_jabatan
    if kind is None:
        return unknown(Tingkat.OVR, "jenis jabatan formasi tujuan belum diisi")
    if kind is not JenisJabatan.JPT:
        return not_applicable(Tingkat.OVR, "Tujuan bukan jabatan pimpinan tinggi.")
    nomor = usul.nomor_of_any("P02")
    if nomor is not None:
        return met(Tingkat.OVR, f"Hasil seleksi tercatat dengan nomor {nomor}.")
    return violated(Tingkat.OVR, "Hasil seleksi terbuka atau uji kompetensi JPT belum tercatat.")


def _family(jabatan: str) -> Hashable:
    return (jabatan_fungsional(jabatan), is_nakes(jabatan))


def _jf_pegawai_key(usul: UsulMutasi) -> Hashable:
    if usul.pegawai.jenis_jabatan is not JenisJabatan.JF:
        return None
    return (_family(usul.pegawai.jabatan), tier_asal(usul))


def _jf_tujuan_key(usul: UsulMutasi) -> Hashable:
    target = usul.tujuan
    if target.jenis_jabatan is not JenisJabatan.JF:
        return target.jenis_jabatan
    return (_family(target.jabatan), tier_tujuan(usul))


@rule(
    "P03",
    "Masuk Jabatan Fungsional lain atau naik jenjang melalui uji kompetensi",
    dasar="PermenPANRB 1/2023, pengangkatan melalui perpindahan dan promosi",
    tingkat=Tingkat.OVR,
    pegawai_key=_jf_pegawai_key,
    tujuan_key=_jf_tujuan_key,
    rujukan="Hasil uji kompetensi Jabatan Fungsional",
)
def uji_kompetensi_jf(usul: UsulMutasi) -> Finding:
    """Let nobody enter another JF, or rise within one, without a recorded uji kompetensi.

    No table records the test, so its number is the override reference.
    """
    kind = usul.tujuan.jenis_jabatan
    if kind is None:
        return unknown(Tingkat.OVR, "jenis jabatan formasi tujuan belum diisi")
    if kind is not JenisJabatan.JF:
        return not_applicable(Tingkat.OVR, "Tujuan bukan Jabatan Fungsional.")
    enters, arah = enters_jabatan_fungsional(usul), direction(usul)
    if not enters and arah is None:
        return unknown(Tingkat.OVR, "jenjang jabatan asal atau tujuan belum diisi")
    if not enters and arah is not Arah.PROMOSI:
        return met(Tingkat.OVR, "Tetap dalam Jabatan Fungsional yang sama tanpa kenaikan jenjang.")
    nomor = usul.nomor_of_any("P03")
    if nomor is not None:
        return met(Tingkat.OVR, f"Uji kompetensi tercatat dengan nomor {nomor}.")
    step = "Perpindahan ke Jabatan Fungsional lain" if enters else "Kenaikan jenjang"
    return violated(Tingkat.OVR, f"{step} tanpa hasil uji kompetensi yang tercatat.")


def _leads_now(usul: UsulMutasi) -> bool | None:
    return None if usul.asal is None else usul.asal.pimpinan


@rule(
    "P04",
    "Penugasan kepala sekolah atau kepala puskesmas melalui seleksi",
    dasar="Permendikdasmen 7/2025; Permenkes 19/2024; PP 11/2017 Pasal 190 ayat (4)",
    tingkat=Tingkat.OVR,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=_leads_now,
    tujuan_key=lambda usul: usul.tujuan.pimpinan and usul.tujuan.jenis_jabatan is JenisJabatan.JF,
    rujukan="Hasil seleksi calon pimpinan unit",
)
def penugasan_pimpinan(usul: UsulMutasi) -> Finding:
    """Give a JF the lead of a unit only after a recorded selection, unless the person leads one."""
    if not (usul.tujuan.pimpinan and usul.tujuan.jenis_jabatan is JenisJabatan.JF):
        return not_applicable(Tingkat.OVR, "Tujuan bukan Jabatan Fungsional yang memimpin unit.")
    leads = _leads_now(usul)
    if leads:
        return met(Tingkat.OVR, "Pegawai sudah memimpin unit pada jabatan asal.")
    nomor = usul.nomor_of_any("P04")
    if nomor is not None:
        return met(Tingkat.OVR, f"Penugasan tercatat dengan nomor {nomor}.")
    if leads is None:
        return unknown(Tingkat.OVR, "jabatan asal tidak ada dalam peta jabatan")
    return violated(Tingkat.OVR, "Hasil seleksi calon pimpinan unit belum tercatat.")


@rule(
    "P08",
    "Promosi ke Jabatan Administrasi melalui pertimbangan Tim Penilai Kinerja",
    dasar="PP 11/2017 Pasal 191; PermenPANRB 22/2021",
    tingkat=Tingkat.OVR,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=lambda usul: (usul.pegawai.jenis_jabatan, tier_asal(usul)),
    tujuan_key=lambda usul: (usul.tujuan.jenis_jabatan, tier_tujuan(usul)),
    rujukan="Pertimbangan Tim Penilai Kinerja",
)
def promosi_administrasi(usul: UsulMutasi) -> Finding:
    """Raise nobody into Administrator or Pengawas without a recorded consideration.

    A plan of transfers moves people across; who rises is for the Tim Penilai Kinerja to weigh
    first. No table records its answer, so the number is the override reference.
    """
    kind = usul.tujuan.jenis_jabatan
    if kind is None:
        return unknown(Tingkat.OVR, "jenis jabatan formasi tujuan belum diisi")
    if kind not in {JenisJabatan.ADMINISTRATOR, JenisJabatan.PENGAWAS}:
        return not_applicable(Tingkat.OVR, "Tujuan bukan Jabatan Administrator atau Pengawas.")
    arah = direction(usul)
    if arah is None:
        return unknown(Tingkat.OVR, "jenjang jabatan asal belum diisi")
    if arah is not Arah.PROMOSI:
        return met(Tingkat.OVR, "Mutasi ini bukan promosi.")
    nomor = usul.nomor_of_any("P08")
    if nomor is not None:
        return met(Tingkat.OVR, f"Pertimbangan tercatat dengan nomor {nomor}.")
    return violated(Tingkat.OVR, "Promosi tanpa pertimbangan Tim Penilai Kinerja yang tercatat.")

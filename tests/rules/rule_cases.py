"""The cases of every rule: just below, exactly, above, unknown; what happens and how gravely."""

from datetime import date

from mutasi_core.domain.catatan import HukumanDisiplin, Kinerja, Predikat, TingkatHukuman
from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.rules.verdict import Tingkat, Verdict
from tests.rules.usul_builder import (
    ADMINISTRATOR,
    GURU,
    JPT,
    KEPALA_SEKOLAH,
    NO_KIND,
    PENGAWAS,
    PERAWAT,
    PERENCANA,
    PERENCANA_MADYA,
    headcount,
    usul,
)

MET, VIOLATED = Verdict.MET, Verdict.VIOLATED
UNKNOWN, NOT_APPLICABLE = Verdict.UNKNOWN, Verdict.NOT_APPLICABLE
HARD, OVR, WARN = Tingkat.HARD, Tingkat.OVR, Tingkat.WARN
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

CASES = {
    "R01": [
        ("aktif", usul(), MET, HARD),
        ("PPPK aktif", usul(pegawai={"kedudukan_hukum": "PPPK Aktif"}), MET, HARD),
        ("CLTN", usul(pegawai={"kedudukan_hukum": "CLTN"}), VIOLATED, HARD),
        ("tidak diisi", usul(pegawai={"kedudukan_hukum": None}), UNKNOWN, HARD),
    ],
    "R02": [
        ("bersih", usul(), MET, HARD),
        ("tabel tidak ada", usul(disiplin=None), UNKNOWN, HARD),
        (
            "selesai sehari sebelum TMT",
            usul(disiplin=hukuman(SEDANG, date(2025, 1, 1), date(2025, 12, 31))),
            MET,
            HARD,
        ),
        (
            "selesai tepat pada TMT",
            usul(disiplin=hukuman(RINGAN, date(2025, 1, 1), date(2026, 1, 1))),
            VIOLATED,
            HARD,
        ),
        ("mulai sesudah TMT", usul(disiplin=hukuman(PROSES, date(2026, 1, 2))), MET, HARD),
        ("dalam proses", usul(disiplin=hukuman(PROSES, date(2026, 1, 1))), VIOLATED, HARD),
        ("berat tanpa akhir", usul(disiplin=hukuman(BERAT, date(2023, 1, 1))), VIOLATED, HARD),
        ("ringan tanpa akhir", usul(disiplin=hukuman(RINGAN, date(2023, 1, 1))), UNKNOWN, HARD),
    ],
    "R03": [
        ("aktif", usul(), MET, HARD),
        ("tugas belajar", usul(pegawai={"kedudukan_hukum": "Tugas Belajar"}), VIOLATED, HARD),
        ("tidak diisi", usul(pegawai={"kedudukan_hukum": None}), UNKNOWN, HARD),
    ],
    "R04": [
        ("23 bulan", usul(pegawai={"tmt_jabatan": date(2024, 1, 2)}), VIOLATED, OVR),
        ("tepat 24 bulan", usul(pegawai={"tmt_jabatan": date(2024, 1, 1)}), MET, OVR),
        ("25 bulan", usul(pegawai={"tmt_jabatan": date(2023, 12, 1)}), MET, OVR),
        ("tidak diisi", usul(pegawai={"tmt_jabatan": None}), UNKNOWN, OVR),
        (
            "permintaan sendiri",
            usul(
                pegawai={"tmt_jabatan": date(2025, 10, 1)},
                unit_diminta=("B",),
                atas_permintaan_sendiri=True,
            ),
            NOT_APPLICABLE,
            OVR,
        ),
    ],
    "R05": [
        ("59 bulan", usul(pegawai={"tmt_jabatan": date(2021, 2, 1)}), MET, WARN),
        ("tepat 60 bulan", usul(pegawai={"tmt_jabatan": date(2021, 1, 1)}), MET, WARN),
        ("60 bulan sehari", usul(pegawai={"tmt_jabatan": date(2020, 12, 31)}), VIOLATED, WARN),
        ("tidak diisi", usul(pegawai={"tmt_jabatan": None}), UNKNOWN, WARN),
    ],
    "R06": [
        ("bukan guru", usul(), NOT_APPLICABLE, OVR),
        ("47 bulan", usul(pegawai={**GURU, "tmt_unit": date(2022, 1, 2)}), VIOLATED, OVR),
        ("tepat 48 bulan", usul(pegawai={**GURU, "tmt_unit": date(2022, 1, 1)}), MET, OVR),
        ("tidak diisi", usul(pegawai={**GURU, "tmt_unit": None}), UNKNOWN, OVR),
        (
            "tetap di sekolah",
            usul(pegawai={**GURU, "tmt_unit": date(2025, 1, 1)}, tujuan={"unit_id": "A"}),
            MET,
            OVR,
        ),
        ("guru PPPK", usul(pegawai={**GURU, **PPPK, "tmt_unit": None}), NOT_APPLICABLE, OVR),
    ],
    "R07": [
        ("PNS", usul(), MET, HARD),
        ("CPNS", usul(pegawai={"status": StatusPegawai.CPNS}), VIOLATED, HARD),
        ("PPPK", usul(pegawai=PPPK), NOT_APPLICABLE, HARD),
    ],
    "R08": [("di dalam Pemko", usul(pegawai=PPPK), NOT_APPLICABLE, HARD)],
    "R09": [
        ("PNS", usul(), NOT_APPLICABLE, WARN),
        ("PPPK jabatan sama", usul(pegawai=PPPK), VIOLATED, WARN),
        ("PPPK jabatan lain", usul(pegawai=PPPK, tujuan=PERENCANA), NOT_APPLICABLE, WARN),
    ],
    "R10": [
        ("PNS", usul(tujuan=PERENCANA), NOT_APPLICABLE, HARD),
        ("PPPK jabatan sama", usul(pegawai=PPPK), MET, HARD),
        ("PPPK jabatan lain", usul(pegawai=PPPK, tujuan=PERENCANA), VIOLATED, HARD),
        (
            "PPPK paruh waktu jabatan lain",
            usul(pegawai={"status": StatusPegawai.PPPK_PARUH_WAKTU}, tujuan=PENGAWAS),
            VIOLATED,
            HARD,
        ),
    ],
    "R12": [
        ("satu tempat", usul(headcount=headcount(bezetting_tujuan=2)), MET, OVR),
        ("tepat penuh", usul(headcount=headcount(bezetting_tujuan=3)), VIOLATED, OVR),
        ("berlebih", usul(headcount=headcount(bezetting_tujuan=4)), VIOLATED, OVR),
        ("tanpa keadaan", usul(), UNKNOWN, OVR),
        ("tanpa kebutuhan", usul(headcount=headcount(kebutuhan_tujuan=None)), UNKNOWN, OVR),
    ],
    "R13": [
        ("tersisa tepat kebutuhan", usul(headcount=headcount(bezetting_asal=4)), MET, OVR),
        ("di bawah kebutuhan", usul(headcount=headcount(bezetting_asal=3)), VIOLATED, WARN),
        ("di bawah minimum", usul(headcount=headcount(bezetting_asal=2)), VIOLATED, OVR),
        ("tanpa keadaan", usul(), UNKNOWN, OVR),
        (
            "asal di luar peta",
            usul(headcount=headcount(bezetting_asal=None, minimum_asal=None)),
            UNKNOWN,
            OVR,
        ),
        ("plt", usul(pegawai={"plt": True}, headcount=headcount()), NOT_APPLICABLE, OVR),
    ],
    "R14": [
        ("sesuai", usul(), MET, WARN),
        ("jenjang kurang", usul(tujuan={"pendidikan_min": TingkatPendidikan.S2}), VIOLATED, WARN),
        ("D-IV setara S-1", usul(tujuan={"pendidikan_min": TingkatPendidikan.D4}), MET, WARN),
        ("bidang lain", usul(tujuan={"rumpun_pendidikan": ("Hukum",)}), VIOLATED, WARN),
        ("bidang lain pada JF", usul(tujuan=MINTA_PERAWAT), VIOLATED, HARD),
        ("perawat", usul(pegawai={**PERAWAT, **LULUSAN_PERAWAT}, tujuan=MINTA_PERAWAT), MET, HARD),
        (
            "keperawatan dalam rumpun kesehatan",
            usul(pegawai=LULUSAN_PERAWAT, tujuan={"rumpun_pendidikan": ("kesehatan",)}),
            MET,
            WARN,
        ),
        (
            "STR belum tercatat",
            usul(pegawai=LULUSAN_PERAWAT, tujuan={**MINTA_PERAWAT, "syarat": ("STR",)}),
            UNKNOWN,
            HARD,
        ),
        (
            "STR pada profesi yang sama",
            usul(
                pegawai={**PERAWAT, **LULUSAN_PERAWAT},
                tujuan={**MINTA_PERAWAT, "syarat": ("STR",)},
            ),
            MET,
            HARD,
        ),
        ("sertifikat belum tercatat", usul(tujuan={"syarat": ("PBJ",)}), UNKNOWN, WARN),
        ("tingkat tidak diisi", usul(pegawai={"tingkat_pendidikan": None}), UNKNOWN, WARN),
        ("bidang tidak diisi", usul(pegawai={"pendidikan": None}), UNKNOWN, WARN),
        (
            "gagal walau sebagian tidak diisi",
            usul(pegawai={"tingkat_pendidikan": None}, tujuan={"rumpun_pendidikan": ("Hukum",)}),
            VIOLATED,
            WARN,
        ),
        (
            "tanpa syarat",
            usul(tujuan={"pendidikan_min": None, "rumpun_pendidikan": ()}),
            UNKNOWN,
            WARN,
        ),
    ],
    "R15": [
        ("80 persen", usul(jpm=0.80), MET, HARD),
        ("79,99 persen", usul(jpm=0.7999), VIOLATED, WARN),
        ("68 persen promosi", usul(jpm=0.68, tujuan=PENGAWAS), VIOLATED, WARN),
        ("67,99 persen promosi", usul(jpm=0.6799, tujuan=PENGAWAS), VIOLATED, HARD),
        ("67,99 persen rotasi", usul(jpm=0.6799), VIOLATED, WARN),
        ("belum dinilai", usul(), UNKNOWN, HARD),
    ],
    "R16": [
        ("Baik dua tahun", usul(kinerja=predikat(t2024=BAIK, t2025=BAIK)), MET, HARD),
        ("kurang, rotasi", usul(kinerja=predikat(t2024=KURANG, t2025=BAIK)), VIOLATED, WARN),
        (
            "kurang, promosi",
            usul(kinerja=predikat(t2024=BAIK, t2025=KURANG), tujuan=PENGAWAS),
            VIOLATED,
            HARD,
        ),
        (
            "kurang, perpindahan JF setingkat",
            usul(pegawai=PERENCANA, kinerja=predikat(t2024=BAIK, t2025=KURANG), tujuan=PERAWAT),
            VIOLATED,
            HARD,
        ),
        (
            "kurang, tetap dalam JF",
            usul(pegawai=PERENCANA, kinerja=predikat(t2024=BAIK, t2025=KURANG), tujuan=PERENCANA),
            VIOLATED,
            WARN,
        ),
        ("kurang tiga tahun lalu", usul(kinerja=predikat(t2023=KURANG)), UNKNOWN, HARD),
        ("satu tahun saja", usul(kinerja=predikat(t2025=BAIK)), UNKNOWN, HARD),
        ("satu tahun saja, kurang", usul(kinerja=predikat(t2025=KURANG)), VIOLATED, WARN),
        ("tabel tidak ada", usul(kinerja=None), UNKNOWN, HARD),
    ],
    "R17": [
        ("tanpa kerabat", usul(), MET, OVR),
        ("kerabat di unit lain", usul(unit_kerabat=("C",)), MET, OVR),
        ("kerabat di tujuan", usul(unit_kerabat=("B", "C")), VIOLATED, OVR),
        ("kerabat di induk tujuan", usul(unit_kerabat=("INDUK",)), VIOLATED, OVR),
        ("tabel tidak ada", usul(unit_kerabat=None), UNKNOWN, OVR),
    ],
    "R18": [
        ("bukan JPT", usul(), NOT_APPLICABLE, OVR),
        ("23 bulan", usul(pegawai={**JPT, "tmt_jabatan": date(2024, 1, 2)}), VIOLATED, OVR),
        ("tepat 24 bulan", usul(pegawai={**JPT, "tmt_jabatan": date(2024, 1, 1)}), MET, OVR),
        ("tidak diisi", usul(pegawai={**JPT, "tmt_jabatan": None}), UNKNOWN, OVR),
    ],
    "R19": [
        ("bukan JPT", usul(), NOT_APPLICABLE, WARN),
        ("tepat 60 bulan", usul(pegawai={**JPT, "tmt_jabatan": date(2021, 1, 1)}), MET, WARN),
        ("lewat", usul(pegawai={**JPT, "tmt_jabatan": date(2020, 12, 31)}), VIOLATED, WARN),
        ("tidak diisi", usul(pegawai={**JPT, "tmt_jabatan": None}), UNKNOWN, WARN),
    ],
    "R20": [
        ("muda", usul(), MET, HARD),
        ("tepat 56 ke JPT", usul(pegawai=born(date(1970, 1, 1)), tujuan=JPT), MET, HARD),
        (
            "56 tahun sehari ke JPT",
            usul(pegawai=born(date(1969, 12, 31)), tujuan=JPT),
            VIOLATED,
            HARD,
        ),
        (
            "57 tahun rotasi JPT",
            usul(pegawai=born(date(1968, 6, 1), **JPT), tujuan=JPT),
            MET,
            HARD,
        ),
        ("tepat 53 ke JF", usul(pegawai=born(date(1973, 1, 1)), tujuan=PERENCANA), MET, HARD),
        (
            "53 tahun sehari ke JF",
            usul(pegawai=born(date(1972, 12, 31)), tujuan=PERENCANA),
            VIOLATED,
            HARD,
        ),
        (
            "54 tahun rotasi dalam JF",
            usul(pegawai=born(date(1971, 6, 1), **PERENCANA), tujuan=PERENCANA),
            MET,
            HARD,
        ),
        (
            "56 tahun kenaikan jenjang dalam JF",
            usul(pegawai=born(date(1969, 6, 1), **PERENCANA), tujuan=PERENCANA_MADYA),
            MET,
            HARD,
        ),
        (
            "55 tahun sehari ke Ahli Madya",
            usul(pegawai=born(date(1970, 12, 31)), tujuan=PERENCANA_MADYA),
            VIOLATED,
            HARD,
        ),
        ("57 tahun ke BUP 58", usul(pegawai=born(date(1968, 1, 2))), MET, HARD),
        ("tepat 58 ke BUP 58", usul(pegawai=born(date(1968, 1, 1))), VIOLATED, HARD),
        (
            "59 tahun guru tetap guru",
            usul(pegawai=born(date(1966, 6, 1), **GURU), tujuan=GURU),
            MET,
            HARD,
        ),
        ("lahir tidak diisi", usul(pegawai=born(None)), UNKNOWN, HARD),
        (
            "jenis tujuan tidak diisi",
            usul(pegawai=born(date(1970, 1, 1)), tujuan=NO_KIND),
            UNKNOWN,
            HARD,
        ),
    ],
    "R21": [
        ("13 bulan", usul(pegawai=born(date(1969, 1, 15))), MET, WARN),
        ("tepat 12 bulan", usul(pegawai=born(date(1968, 12, 15))), VIOLATED, WARN),
        (
            "BUP tujuan 60",
            usul(pegawai=born(date(1968, 12, 15)), tujuan=PERENCANA_MADYA),
            MET,
            WARN,
        ),
        ("lahir tidak diisi", usul(pegawai=born(None)), UNKNOWN, WARN),
    ],
    "R22": [
        ("di luar jendela", usul(tujuan=JPT), MET, HARD),
        ("sehari sebelum tutup", usul(tujuan=PENGAWAS, **IN_WINDOW), VIOLATED, HARD),
        ("tepat tutup", usul(tujuan=PENGAWAS, tmt=date(2025, 8, 20)), MET, HARD),
        ("hari pelantikan", usul(tujuan=PENGAWAS, tmt=date(2025, 2, 20)), VIOLATED, HARD),
        ("sehari sebelum pelantikan", usul(tujuan=PENGAWAS, tmt=date(2025, 2, 19)), MET, HARD),
        ("dengan izin", usul(tujuan=PENGAWAS, nomor_izin="100/SJ", **IN_WINDOW), MET, HARD),
        ("bukan pejabat", usul(**IN_WINDOW), NOT_APPLICABLE, HARD),
        ("pejabat ditarik", usul(pegawai=PENGAWAS, **IN_WINDOW), VIOLATED, HARD),
        ("kepala sekolah", usul(tujuan=KEPALA_SEKOLAH, **IN_WINDOW), VIOLATED, HARD),
        ("jenis tujuan tidak diisi", usul(tujuan=NO_KIND, **IN_WINDOW), UNKNOWN, HARD),
    ],
    "R24": [
        ("bersih", usul(tujuan=PENGAWAS), MET, HARD),
        (
            "tepat setahun sesudahnya",
            usul(tujuan=PENGAWAS, disiplin=hukuman(SEDANG, date(2024, 1, 1), date(2025, 1, 1))),
            VIOLATED,
            HARD,
        ),
        (
            "lebih dari setahun",
            usul(tujuan=PENGAWAS, disiplin=hukuman(SEDANG, date(2024, 1, 1), date(2024, 12, 31))),
            MET,
            HARD,
        ),
        (
            "ringan",
            usul(tujuan=PENGAWAS, disiplin=hukuman(RINGAN, date(2025, 1, 1), date(2025, 6, 1))),
            MET,
            HARD,
        ),
        (
            "rotasi",
            usul(disiplin=hukuman(BERAT, date(2025, 1, 1), date(2025, 12, 1))),
            NOT_APPLICABLE,
            HARD,
        ),
        ("tabel tidak ada", usul(tujuan=PENGAWAS, disiplin=None), UNKNOWN, HARD),
    ],
    "P01": [
        ("rotasi", usul(), MET, HARD),
        ("promosi", usul(tujuan=PENGAWAS), MET, HARD),
        ("setara: Pengawas ke Ahli Muda", usul(pegawai=PENGAWAS, tujuan=PERENCANA), MET, HARD),
        ("demosi", usul(pegawai=PENGAWAS), VIOLATED, HARD),
        ("demosi dengan keputusan", usul(pegawai=PENGAWAS, nomor_izin="800/1"), MET, HARD),
        ("jenis tujuan tidak diisi", usul(tujuan=NO_KIND), UNKNOWN, HARD),
    ],
    "P02": [
        ("bukan JPT", usul(), NOT_APPLICABLE, OVR),
        ("tanpa seleksi", usul(tujuan=JPT), VIOLATED, OVR),
        ("dengan seleksi", usul(tujuan=JPT, nomor_izin="PANSEL/1"), MET, OVR),
        ("jenis tujuan tidak diisi", usul(tujuan=NO_KIND), UNKNOWN, OVR),
    ],
    "P03": [
        ("bukan JF", usul(), NOT_APPLICABLE, OVR),
        ("dari pelaksana", usul(tujuan=PERENCANA), VIOLATED, OVR),
        ("JF lain", usul(pegawai=PERENCANA, tujuan=PERAWAT), VIOLATED, OVR),
        ("JF sama", usul(pegawai=PERENCANA, tujuan=PERENCANA), MET, OVR),
        ("guru ke kepala sekolah", usul(pegawai=GURU, tujuan=KEPALA_SEKOLAH), MET, OVR),
        ("kenaikan jenjang", usul(pegawai=PERENCANA, tujuan=PERENCANA_MADYA), VIOLATED, OVR),
        ("dengan uji kompetensi", usul(tujuan=PERENCANA, nomor_izin="UKOM/1"), MET, OVR),
        (
            "jenjang asal tidak diisi",
            usul(pegawai={**PERENCANA, "jabatan": "Perencana"}, asal=None, tujuan=PERENCANA),
            UNKNOWN,
            OVR,
        ),
        ("jenis tujuan tidak diisi", usul(tujuan=NO_KIND), UNKNOWN, OVR),
    ],
    "P04": [
        ("bukan pimpinan", usul(), NOT_APPLICABLE, OVR),
        ("guru biasa", usul(pegawai=GURU, tujuan=KEPALA_SEKOLAH), VIOLATED, OVR),
        ("dengan seleksi", usul(pegawai=GURU, tujuan=KEPALA_SEKOLAH, nomor_izin="1"), MET, OVR),
        ("asal di luar peta", usul(pegawai=GURU, tujuan=KEPALA_SEKOLAH, asal=None), UNKNOWN, OVR),
    ],
    "P05": [
        ("bukan Administrator", usul(), NOT_APPLICABLE, OVR),
        (
            "sudah Administrator",
            usul(pegawai=ADMINISTRATOR, tujuan=ADMINISTRATOR),
            NOT_APPLICABLE,
            OVR,
        ),
        ("dari pelaksana", usul(tujuan=ADMINISTRATOR), VIOLATED, OVR),
        (
            "tepat 36 bulan Pengawas",
            usul(pegawai={**PENGAWAS, "tmt_jabatan": date(2023, 1, 1)}, tujuan=ADMINISTRATOR),
            MET,
            OVR,
        ),
        (
            "35 bulan, sebelumnya tidak tercatat",
            usul(pegawai={**PENGAWAS, "tmt_jabatan": date(2023, 1, 2)}, tujuan=ADMINISTRATOR),
            UNKNOWN,
            OVR,
        ),
        (
            "D-III",
            usul(
                pegawai={**PENGAWAS, "tingkat_pendidikan": TingkatPendidikan.D3},
                tujuan=ADMINISTRATOR,
            ),
            VIOLATED,
            OVR,
        ),
        (
            "pendidikan tidak diisi",
            usul(pegawai={**PENGAWAS, "tingkat_pendidikan": None}, tujuan=ADMINISTRATOR),
            UNKNOWN,
            OVR,
        ),
    ],
    "P06": [
        ("bukan Pengawas", usul(), NOT_APPLICABLE, OVR),
        ("48 bulan PNS", usul(pegawai={"tmt_pns": date(2022, 1, 1)}, tujuan=PENGAWAS), MET, OVR),
        (
            "47 bulan PNS",
            usul(
                pegawai={"tmt_pns": date(2022, 1, 2), "tmt_jabatan": date(2022, 1, 2)},
                tujuan=PENGAWAS,
            ),
            VIOLATED,
            OVR,
        ),
        (
            "SLTA",
            usul(pegawai={"tingkat_pendidikan": TingkatPendidikan.SLTA}, tujuan=PENGAWAS),
            VIOLATED,
            OVR,
        ),
        (
            "TMT tidak diisi",
            usul(pegawai={"tmt_pns": None, "tmt_jabatan": None}, tujuan=PENGAWAS),
            UNKNOWN,
            OVR,
        ),
    ],
    "P07": [
        ("di dalam rentang", usul(), MET, WARN),
        ("di atas rentang", usul(pegawai={"golongan": "IV/a"}), VIOLATED, WARN),
        ("rotasi jauh di bawah", usul(pegawai={"golongan": "I/d"}), VIOLATED, WARN),
        (
            "promosi satu tingkat di bawah",
            usul(tujuan={**PENGAWAS, "gol_min": "III/c", "gol_max": None}),
            VIOLATED,
            WARN,
        ),
        (
            "promosi dua tingkat di bawah",
            usul(tujuan={**PENGAWAS, "gol_min": "III/d", "gol_max": None}),
            VIOLATED,
            HARD,
        ),
        ("PPPK", usul(pegawai=PPPK), NOT_APPLICABLE, WARN),
        ("peta tidak mengisi", usul(tujuan={"gol_min": None, "gol_max": None}), UNKNOWN, WARN),
    ],
    "K01": [
        ("terbuka", usul(), MET, HARD),
        ("tertutup", usul(tujuan={"dapat_diisi": False}), VIOLATED, HARD),
    ],
}
"""Per rule: the case in words, the usul, the verdict, the weight."""

IMPOSSIBLE = {
    "R07": {UNKNOWN},  # a status is never missing
    "R08": {MET, VIOLATED, UNKNOWN},  # every target lies inside the Pemko
    "R09": {MET, UNKNOWN},  # it only warns, and a jabatan is never missing
    "R10": {UNKNOWN},
    "K01": {UNKNOWN},
}
"""Verdicts a rule cannot give, because its fields are always there."""

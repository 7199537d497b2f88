"""Cases of the rules on age, elections and the career pattern."""

from dataclasses import replace
from datetime import date

from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.domain.pendidikan import TingkatPendidikan
from tests.rules.case_words import (
    HARD,
    IN_WINDOW,
    MET,
    NOT_APPLICABLE,
    OVR,
    PPPK,
    UNKNOWN,
    VIOLATED,
    WARN,
    born,
)
from tests.rules.usul_builder import (
    ADMINISTRATOR,
    ASAL,
    GURU,
    JPT,
    KEPALA_SEKOLAH,
    NO_KIND,
    PENGAWAS,
    PERAWAT,
    PERENCANA,
    PERENCANA_MADYA,
    usul,
)

UNKNOWN_STEP = {"jenis_jabatan": JenisJabatan.JF, "jabatan": "Perawat", "jenjang": None}

CASES = {
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
        ("dengan izin", usul(tujuan=PENGAWAS, nomor_izin="R22=100/SJ", **IN_WINDOW), MET, HARD),
        ("bukan pejabat", usul(**IN_WINDOW), NOT_APPLICABLE, HARD),
        ("pejabat ditarik", usul(pegawai=PENGAWAS, **IN_WINDOW), VIOLATED, HARD),
        ("kepala sekolah", usul(tujuan=KEPALA_SEKOLAH, **IN_WINDOW), VIOLATED, HARD),
        ("jenis tujuan tidak diisi", usul(tujuan=NO_KIND, **IN_WINDOW), UNKNOWN, HARD),
    ],
    "P01": [
        ("rotasi", usul(), MET, HARD),
        ("promosi", usul(tujuan=PENGAWAS), MET, HARD),
        ("setara: Pengawas ke Ahli Muda", usul(pegawai=PENGAWAS, tujuan=PERENCANA), MET, HARD),
        ("demosi", usul(pegawai=PENGAWAS), VIOLATED, HARD),
        ("demosi dengan keputusan", usul(pegawai=PENGAWAS, nomor_izin="P01=800/1"), MET, HARD),
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
    "P08": [
        ("bukan Jabatan Administrasi", usul(), NOT_APPLICABLE, OVR),
        ("pelaksana ke Pengawas", usul(tujuan=PENGAWAS), VIOLATED, OVR),
        ("dengan pertimbangan", usul(tujuan=PENGAWAS, nomor_izin="1"), MET, OVR),
        ("Pengawas ke Pengawas", usul(pegawai=PENGAWAS, tujuan=PENGAWAS), MET, OVR),
        ("Pengawas ke Administrator", usul(pegawai=PENGAWAS, tujuan=ADMINISTRATOR), VIOLATED, OVR),
        ("jenjang asal tidak ada", usul(pegawai=UNKNOWN_STEP, tujuan=PENGAWAS), UNKNOWN, OVR),
        ("jenis tujuan tidak diisi", usul(tujuan=NO_KIND), UNKNOWN, OVR),
    ],
    "P05": [
        (
            "bidang lain",
            usul(
                pegawai={**PENGAWAS, "tmt_jabatan": date(2023, 1, 1)},
                asal=replace(ASAL, rumpun="Kesehatan"),
                tujuan={**ADMINISTRATOR, "rumpun": "Hukum"},
            ),
            VIOLATED,
            OVR,
        ),
        (
            "rumpun asal tidak diisi",
            usul(
                pegawai={**PENGAWAS, "tmt_jabatan": date(2023, 1, 1)},
                asal=replace(ASAL, rumpun=None),
                tujuan={**ADMINISTRATOR, "rumpun": "Hukum"},
            ),
            UNKNOWN,
            OVR,
        ),
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
}

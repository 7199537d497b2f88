"""Cases of the rules on qualification, performance, discipline and interest."""

from datetime import date

from mutasi_core.domain.pendidikan import TingkatPendidikan
from tests.rules.case_words import (
    BAIK,
    BERAT,
    HARD,
    KURANG,
    LULUSAN_PERAWAT,
    MET,
    MINTA_PERAWAT,
    NOT_APPLICABLE,
    OVR,
    RINGAN,
    SEDANG,
    UNKNOWN,
    VIOLATED,
    WARN,
    hukuman,
    predikat,
)
from tests.rules.usul_builder import (
    PENGAWAS,
    PERAWAT,
    PERENCANA,
    usul,
)

CASES = {
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
    "K01": [
        ("terbuka", usul(), MET, HARD),
        ("tertutup", usul(tujuan={"dapat_diisi": False}), VIOLATED, HARD),
    ],
}

"""Cases of the rules on standing, time in the jabatan, contract and headcount."""

from datetime import date

from mutasi_core.domain.pegawai import StatusPegawai
from tests.rules.case_words import (
    BERAT,
    HARD,
    MET,
    NOT_APPLICABLE,
    OVR,
    PPPK,
    PROSES,
    RINGAN,
    SEDANG,
    UNKNOWN,
    VIOLATED,
    WARN,
    hukuman,
)
from tests.rules.usul_builder import (
    GURU,
    JPT,
    PENGAWAS,
    PERENCANA,
    headcount,
    usul,
)

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
    "K02": [
        ("PNS", usul(), MET, HARD),
        ("PPPK", usul(pegawai=PPPK), MET, HARD),
        (
            "paruh waktu",
            usul(pegawai={"status": StatusPegawai.PPPK_PARUH_WAKTU}),
            VIOLATED,
            HARD,
        ),
        ("Plt", usul(pegawai={"plt": True}), VIOLATED, OVR),
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
            "permintaan sendiri tidak dibebaskan",
            usul(
                pegawai={"tmt_jabatan": date(2025, 10, 1)},
                unit_diminta=("B",),
                atas_permintaan_sendiri=True,
            ),
            VIOLATED,
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
}

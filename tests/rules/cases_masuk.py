"""Cases of entry from elsewhere, leaving, papers, and the rules for guru and health workers."""

from dataclasses import replace
from datetime import date

from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.rules.usul import Tahap
from tests.rules.case_words import (
    HARD,
    INFO,
    MET,
    NOT_APPLICABLE,
    OVR,
    PPPK,
    UNKNOWN,
    VIOLATED,
    WARN,
)
from tests.rules.usul_builder import (
    ADMINISTRATOR,
    ASAL,
    GURU,
    JPT,
    KEPALA_SEKOLAH,
    NO_KIND,
    PEGAWAI,
    PENGAWAS,
    PERAWAT,
    PERENCANA,
    PetugasDenganData,
    headcount,
    usul,
)

OUT = {"keluar_instansi": True}
OWN_WISH = {**OUT, "atas_permintaan_sendiri": True}
CAMAT = {**ADMINISTRATOR, "tmt_jabatan": date(2021, 1, 1)}
SERDIK = replace(ASAL, jabatan=GURU["jabatan"], syarat=("SERDIK",))


def mengajar(bezetting, kebutuhan, asal=SERDIK):
    state = headcount(bezetting_tujuan=bezetting, kebutuhan_tujuan=kebutuhan)
    return usul(pegawai=GURU, tujuan=GURU, asal=asal, headcount=state)


def kepala(since):
    head = {name: value for name, value in KEPALA_SEKOLAH.items() if name != "pimpinan"}
    return {**head, "tmt_jabatan": since}


CASES = {
    "R08": [
        ("di dalam Pemko", usul(pegawai=PPPK), NOT_APPLICABLE, HARD),
        ("PNS", usul(**OUT), NOT_APPLICABLE, HARD),
        (
            "tepat hari terakhir",
            usul(pegawai={**PPPK, "akhir_kontrak": date(2026, 1, 1)}, **OUT),
            VIOLATED,
            HARD,
        ),
        (
            "sehari sesudahnya",
            usul(pegawai={**PPPK, "akhir_kontrak": date(2025, 12, 31)}, **OUT),
            MET,
            HARD,
        ),
        ("akhir kontrak tidak diisi", usul(pegawai=PPPK, **OUT), UNKNOWN, HARD),
    ],
    "R11": [
        ("di dalam instansi", usul(atas_permintaan_sendiri=True), NOT_APPLICABLE, HARD),
        ("PPPK", usul(pegawai=PPPK, **OWN_WISH), NOT_APPLICABLE, HARD),
        ("bukan alasan pribadi", usul(**OUT), NOT_APPLICABLE, HARD),
        ("119 bulan", usul(pegawai={"tmt_pns": date(2016, 1, 2)}, **OWN_WISH), VIOLATED, HARD),
        ("tepat 120 bulan", usul(pegawai={"tmt_pns": date(2016, 1, 1)}, **OWN_WISH), MET, HARD),
        ("121 bulan", usul(pegawai={"tmt_pns": date(2015, 12, 1)}, **OWN_WISH), MET, HARD),
        ("tidak diisi", usul(pegawai={"tmt_pns": None}, **OWN_WISH), UNKNOWN, HARD),
    ],
    "R23": [
        ("draf", usul(), NOT_APPLICABLE, INFO),
        ("siap SK tanpa pertek", usul(tahap=Tahap.SIAP_SK), VIOLATED, HARD),
        ("siap SK dengan pertek", usul(tahap=Tahap.SIAP_SK, nomor_izin="R23=AP-1"), MET, HARD),
        ("nomor untuk hal lain", usul(tahap=Tahap.SIAP_SK, nomor_izin="800/1"), VIOLATED, HARD),
    ],
    "R25": [
        ("tidak ada data", usul(), MET, HARD),
        ("data disimpan", replace(usul(), pegawai=PetugasDenganData.of(PEGAWAI)), VIOLATED, HARD),
    ],
    "P09": [
        ("bukan JPT", usul(), NOT_APPLICABLE, HARD),
        ("sudah JPT", usul(pegawai=JPT, tujuan=JPT), NOT_APPLICABLE, HARD),
        (
            "D-III",
            usul(pegawai={**CAMAT, "tingkat_pendidikan": TingkatPendidikan.D3}, tujuan=JPT),
            VIOLATED,
            HARD,
        ),
        ("dari Pengawas", usul(pegawai=PENGAWAS, tujuan=JPT), VIOLATED, OVR),
        ("tepat 60 bulan di bidang terkait", usul(pegawai=CAMAT, tujuan=JPT), MET, OVR),
        (
            "59 bulan di bidang terkait",
            usul(pegawai={**CAMAT, "tmt_jabatan": date(2021, 1, 2)}, tujuan=JPT),
            UNKNOWN,
            OVR,
        ),
        (
            "23 bulan Administrator",
            usul(pegawai={**CAMAT, "tmt_jabatan": date(2024, 1, 2)}, tujuan=JPT),
            UNKNOWN,
            OVR,
        ),
        ("bidang lain", usul(pegawai=CAMAT, tujuan={**JPT, "rumpun": "Hukum"}), UNKNOWN, OVR),
        (
            "pendidikan tidak diisi",
            usul(pegawai={**CAMAT, "tingkat_pendidikan": None}, tujuan=JPT),
            UNKNOWN,
            OVR,
        ),
    ],
    "P10": [
        ("bukan JF", usul(), NOT_APPLICABLE, HARD),
        ("JF sama", usul(pegawai=PERENCANA, tujuan=PERENCANA), NOT_APPLICABLE, HARD),
        (
            "D-III ke keahlian",
            usul(pegawai={"tingkat_pendidikan": TingkatPendidikan.D3}, tujuan=PERENCANA),
            VIOLATED,
            HARD,
        ),
        (
            "SLTA ke keterampilan",
            usul(
                pegawai={"tingkat_pendidikan": TingkatPendidikan.SLTA},
                tujuan={**PERENCANA, "jabatan": "Arsiparis Terampil"},
            ),
            MET,
            HARD,
        ),
        (
            "SLTP ke keterampilan",
            usul(
                pegawai={"tingkat_pendidikan": TingkatPendidikan.SLTP},
                tujuan={**PERENCANA, "jabatan": "Arsiparis Terampil"},
            ),
            VIOLATED,
            HARD,
        ),
        (
            "tepat 24 bulan di bidang",
            usul(pegawai={"tmt_jabatan": date(2024, 1, 1)}, tujuan=PERENCANA),
            MET,
            HARD,
        ),
        (
            "23 bulan di bidang",
            usul(pegawai={"tmt_jabatan": date(2024, 1, 2)}, tujuan=PERENCANA),
            UNKNOWN,
            HARD,
        ),
        ("bidang lain", usul(tujuan={**PERENCANA, "rumpun": "Perencanaan"}), UNKNOWN, HARD),
        ("jenis tujuan tidak diisi", usul(tujuan=NO_KIND), UNKNOWN, HARD),
    ],
    "G01": [
        ("bukan guru", usul(), NOT_APPLICABLE, WARN),
        ("menjadi kepala sekolah", usul(pegawai=GURU, tujuan=KEPALA_SEKOLAH), NOT_APPLICABLE, WARN),
        ("tepat 24 jam", mengajar(2, 3), MET, WARN),
        ("lebih dari 24 jam", mengajar(1, 3), MET, WARN),
        ("kurang dari 24 jam", mengajar(3, 3), VIOLATED, WARN),
        ("sertifikat tidak tercatat", mengajar(3, 3, asal=ASAL), UNKNOWN, WARN),
        ("kebutuhan tidak diketahui", mengajar(3, None), UNKNOWN, WARN),
        ("tanpa keadaan", usul(pegawai=GURU, tujuan=GURU, asal=SERDIK), UNKNOWN, WARN),
    ],
    "G02": [
        ("bukan kepala sekolah", usul(pegawai=GURU), NOT_APPLICABLE, WARN),
        ("47 bulan", usul(pegawai=kepala(date(2022, 2, 1))), MET, WARN),
        ("tepat 48 bulan", usul(pegawai=kepala(date(2022, 1, 1))), MET, WARN),
        ("48 bulan sehari", usul(pegawai=kepala(date(2021, 12, 31))), VIOLATED, WARN),
        ("tidak diisi", usul(pegawai=kepala(None)), UNKNOWN, WARN),
    ],
    "N01": [
        ("bukan tenaga kesehatan", usul(), NOT_APPLICABLE, WARN),
        ("unit sama", usul(pegawai=PERAWAT, tujuan={**PERAWAT, "unit_id": "A"}), MET, WARN),
        ("unit lain", usul(pegawai=PERAWAT, tujuan=PERAWAT), UNKNOWN, WARN),
        ("SIP tercatat", usul(pegawai=PERAWAT, tujuan=PERAWAT, nomor_izin="N01=SIP/1"), MET, WARN),
    ],
}

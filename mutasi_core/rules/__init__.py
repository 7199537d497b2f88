"""Civil-service regulations as code. Every rule is named here, in reading order."""

from mutasi_core.rules.disiplin import hukuman_disiplin
from mutasi_core.rules.formasi import formasi_dapat_diisi, formasi_tersedia, minimum_asal
from mutasi_core.rules.jabatan_administrasi import syarat_administrator, syarat_pengawas
from mutasi_core.rules.kedudukan import (
    dihitung_dalam_bezetting,
    kedudukan_hukum_aktif,
    masa_percobaan,
    tugas_belajar,
)
from mutasi_core.rules.keluar_instansi import masa_bakti_pindah_instansi
from mutasi_core.rules.kemanusiaan import tanpa_data_kemanusiaan
from mutasi_core.rules.kepangkatan import golongan_jabatan
from mutasi_core.rules.kepentingan import konflik_kepentingan
from mutasi_core.rules.kesehatan import izin_praktik
from mutasi_core.rules.kinerja import (
    kecocokan_kompetensi,
    predikat_kinerja,
    promosi_setelah_hukuman,
)
from mutasi_core.rules.kualifikasi import kualifikasi_pendidikan
from mutasi_core.rules.masa_jabatan import (
    masa_jabatan_jpt_maksimal,
    masa_jabatan_jpt_minimal,
    masa_jabatan_maksimal,
    masa_jabatan_minimal,
    masa_tugas_guru,
)
from mutasi_core.rules.pendidik import beban_mengajar, periode_kepala_sekolah
from mutasi_core.rules.pensiun import menjelang_pensiun
from mutasi_core.rules.pertek import pertimbangan_teknis
from mutasi_core.rules.pilkada import masa_larangan_pilkada
from mutasi_core.rules.pola_karier import demosi
from mutasi_core.rules.pppk import pppk_jabatan_lain, pppk_jabatan_sama, pppk_pindah_instansi
from mutasi_core.rules.rule import Rule
from mutasi_core.rules.seleksi import (
    penugasan_pimpinan,
    promosi_administrasi,
    seleksi_jpt,
    uji_kompetensi_jf,
)
from mutasi_core.rules.syarat_masuk import syarat_jpt, syarat_perpindahan_jf
from mutasi_core.rules.usia import batas_usia
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding

RULES: tuple[Rule, ...] = (
    kedudukan_hukum_aktif,
    dihitung_dalam_bezetting,
    hukuman_disiplin,
    tugas_belajar,
    masa_jabatan_minimal,
    masa_jabatan_maksimal,
    masa_tugas_guru,
    masa_percobaan,
    pppk_pindah_instansi,
    pppk_jabatan_sama,
    pppk_jabatan_lain,
    masa_bakti_pindah_instansi,
    formasi_tersedia,
    minimum_asal,
    kualifikasi_pendidikan,
    kecocokan_kompetensi,
    predikat_kinerja,
    konflik_kepentingan,
    masa_jabatan_jpt_minimal,
    masa_jabatan_jpt_maksimal,
    batas_usia,
    menjelang_pensiun,
    masa_larangan_pilkada,
    pertimbangan_teknis,
    promosi_setelah_hukuman,
    tanpa_data_kemanusiaan,
    demosi,
    seleksi_jpt,
    uji_kompetensi_jf,
    penugasan_pimpinan,
    promosi_administrasi,
    syarat_administrator,
    syarat_pengawas,
    golongan_jabatan,
    syarat_jpt,
    syarat_perpindahan_jf,
    beban_mengajar,
    periode_kepala_sekolah,
    izin_praktik,
    formasi_dapat_diisi,
)


def assess(usul: UsulMutasi) -> tuple[tuple[Rule, Finding], ...]:
    """Let every rule speak about one usul, in reading order; nothing is left out."""
    return tuple((rule, rule.check(usul)) for rule in RULES)

"""The words in the templates: what each column means, what may stand in it, and an example."""

from collections.abc import Mapping, Sequence

from mutasi_core.domain.catatan import Predikat, TingkatHukuman
from mutasi_core.domain.golongan import PNS, PPPK
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang
from mutasi_core.domain.mutasi import JenisKeputusan
from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.domain.pendidikan import TingkatPendidikan

_YA = ("ya", "tidak")
_GOLONGAN = (*PNS, *PPPK)
_TINGKAT = tuple(level.label for level in TingkatPendidikan)

PILIHAN: Mapping[tuple[str, str], Sequence[str]] = {
    ("", "jenis_jabatan"): tuple(jenis.value for jenis in JenisJabatan),
    ("", "jenjang"): tuple(jenjang.value for jenjang in Jenjang),
    ("", "golongan"): _GOLONGAN,
    ("", "gol_min"): _GOLONGAN,
    ("", "gol_max"): _GOLONGAN,
    ("", "status"): tuple(status.value for status in StatusPegawai),
    ("", "jenis_kelamin"): ("L", "P"),
    ("", "tingkat_pendidikan"): _TINGKAT,
    ("", "pendidikan_min"): _TINGKAT,
    ("", "plt"): _YA,
    ("", "layanan_publik"): _YA,
    ("", "pimpinan"): _YA,
    ("", "rawan"): _YA,
    ("", "dapat_diisi"): _YA,
    ("unit", "prioritas"): ("1", "2", "3", "4", "5"),
    ("kinerja", "predikat"): tuple(predikat.value for predikat in Predikat),
    ("disiplin", "tingkat"): tuple(tingkat.value for tingkat in TingkatHukuman),
    ("keputusan", "jenis"): tuple(jenis.value for jenis in JenisKeputusan),
}
"""(table, column) to the words a cell may hold; table "" stands for any."""

KETERANGAN: Mapping[tuple[str, str], str] = {
    ("", "nip"): "NIP 18 digit sebagai Teks.",
    ("", "unit_id"): "Kode unit kerja, sama di semua tabel. Boleh kosong bila unit_nama diisi.",
    ("", "unit_nama"): "Nama unit kerja; dipakai bila unit_id kosong.",
    ("", "jabatan"): "Nama jabatan lengkap; jabatan fungsional diakhiri jenjangnya.",
    ("", "jenis_jabatan"): "JPT, ADMINISTRATOR, PENGAWAS, JF, atau PELAKSANA.",
    ("", "jenjang"): "Jenjang jabatan fungsional, bila namanya tidak menyebutkannya.",
    ("", "eselon"): "Eselon jabatan struktural, misalnya III.a.",
    ("", "tanggal"): "Tanggal penilaian atau permohonan, DD-MM-YYYY.",
    ("", "kompetensi"): "Nama kompetensi, misalnya Integritas.",
    ("", "level"): "Level atau nilai kompetensi, 0 sampai 100.",
    ("pegawai", "nama"): "Nama tanpa gelar; gelar boleh di kolomnya sendiri.",
    ("pegawai", "golongan"): "Golongan ruang PNS (III/a) atau golongan PPPK (IX).",
    ("pegawai", "status"): "PNS, CPNS, PPPK, atau PPPK_PARUH_WAKTU; kosong: dari NIP.",
    ("pegawai", "kedudukan_hukum"): "Kedudukan hukum menurut SIASN, misalnya Aktif.",
    ("pegawai", "tmt_jabatan"): "Sejak kapan dalam jabatan ini; dipakai aturan masa jabatan.",
    ("pegawai", "tmt_unit"): "Sejak kapan di unit kerja ini.",
    ("pegawai", "tmt_pns"): "Sejak kapan PNS.",
    ("pegawai", "plt"): "ya bila hanya pelaksana tugas.",
    ("pegawai", "kecamatan_domisili"): "Kecamatan tempat tinggal, untuk jarak ke unit.",
    ("unit", "unit_id"): "Kode unit kerja, unik.",
    ("unit", "nama"): "Nama resmi unit kerja.",
    ("unit", "induk_id"): "Kode unit induk.",
    ("unit", "prioritas"): "1 (paling rendah) sampai 5 (paling tinggi); kosong berarti 3.",
    ("unit", "lat"): "Lintang dalam derajat.",
    ("unit", "lon"): "Bujur dalam derajat.",
    ("peta_jabatan", "kebutuhan"): "Jumlah orang yang dibutuhkan; boleh kosong bila ada ABK.",
    ("peta_jabatan", "minimum"): "Jumlah orang paling sedikit agar pelayanan berjalan.",
    ("peta_jabatan", "rumpun_pendidikan"): "Daftar rumpun pendidikan, dipisah titik koma.",
    ("peta_jabatan", "syarat"): "Daftar syarat seperti STR; SERDIK; PBJ, dipisah titik koma.",
    ("peta_jabatan", "dapat_diisi"): "tidak bila jabatan ini tidak boleh diisi lewat mutasi.",
    ("abk", "uraian_tugas"): "Satu uraian tugas jabatan.",
    ("abk", "volume_per_tahun"): "Jumlah hasil setahun.",
    ("abk", "menit_per_satuan"): "Norma waktu satu hasil, dalam menit.",
    ("kinerja", "tahun"): "Tahun penilaian, empat angka.",
    ("kinerja", "predikat"): "Predikat kinerja PermenPANRB 6/2022.",
    ("potensi", "nilai"): "Nilai potensi 0 sampai 100, tanpa tanda %.",
    ("disiplin", "tingkat"): "ringan, sedang, berat, atau proses.",
    ("disiplin", "mulai"): "Tanggal mulai hukuman.",
    ("disiplin", "selesai"): "Tanggal selesai; kosong bila belum.",
    ("skm", "periode"): "Tahun, semester, atau triwulan survei.",
    ("skm", "ikm"): "Indeks 25 sampai 100; kosongkan bila kesembilan unsur diisi.",
    ("permohonan", "unit_tujuan"): "Unit yang diminta.",
    ("permohonan", "urutan"): "1 untuk pilihan pertama.",
    ("kerabat", "nip_kerabat"): "NIP kerabat yang juga pegawai.",
    ("kerabat", "hubungan"): "Hubungan keluarga, misalnya suami.",
    ("riwayat", "tmt"): "Tanggal mutasi dahulu.",
    ("keputusan", "jenis"): "kunci: mutasi ini harus ada; larang: mutasi ini tidak boleh ada.",
}
"""(table, column) to what it means; table "" stands for any."""

_ONE, _TWO = "198609262015051901", "199003152019032902"
_UNIT, _SCHOOL = "DISDIK", "SMPN-05"
_TEACHER = "Guru Mata Pelajaran Ahli Muda"

CONTOH: Mapping[str, Sequence[Mapping[str, str]]] = {
    "pegawai": (
        {"nip": _ONE, "nama": "Contoh Satu", "unit_id": _UNIT, "unit_nama": "Dinas Pendidikan",
         "jabatan": "Pengadministrasi Perkantoran", "jenis_jabatan": "PELAKSANA",
         "golongan": "II/c", "status": "PNS", "kedudukan_hukum": "Aktif",
         "tmt_jabatan": "01-02-2020", "tingkat_pendidikan": "SLTA", "jenis_kelamin": "L"},
        {"nip": _TWO, "nama": "Contoh Dua", "unit_id": _SCHOOL,
         "unit_nama": "SMP Negeri 5 Binjai", "jabatan": _TEACHER, "jenis_jabatan": "JF",
         "golongan": "III/c", "status": "PNS", "kedudukan_hukum": "Aktif",
         "tmt_jabatan": "01-03-2021", "tingkat_pendidikan": "S-1",
         "pendidikan": "S-1 Pendidikan Matematika", "jenis_kelamin": "P"},
    ),
    "unit": (
        {"unit_id": _UNIT, "nama": "Dinas Pendidikan", "singkatan": "Disdik", "prioritas": "3",
         "layanan_publik": "ya"},
        {"unit_id": _SCHOOL, "nama": "SMP Negeri 5 Binjai", "induk_id": _UNIT, "prioritas": "4",
         "layanan_publik": "ya"},
    ),
    "peta_jabatan": (
        {"unit_id": _UNIT, "jabatan": "Pengadministrasi Perkantoran", "kebutuhan": "3",
         "jenis_jabatan": "PELAKSANA", "dapat_diisi": "ya"},
        {"unit_id": _SCHOOL, "jabatan": _TEACHER, "kebutuhan": "6", "jenis_jabatan": "JF",
         "jenjang": "Ahli Muda", "pendidikan_min": "S-1", "gol_min": "III/c", "gol_max": "III/d",
         "syarat": "SERDIK"},
    ),
    "abk": (
        {"unit_id": _UNIT, "jabatan": "Pengadministrasi Perkantoran",
         "uraian_tugas": "Menata surat", "volume_per_tahun": "7500", "menit_per_satuan": "30"},
    ),
    "kompetensi": (
        {"nip": _ONE, "kompetensi": "Integritas", "level": "2,5", "tanggal": "10-06-2025"},
    ),
    "standar_kompetensi": (
        {"jabatan": _TEACHER, "kompetensi": "Integritas", "level": "3"},
    ),
    "kinerja": ({"nip": _ONE, "tahun": "2025", "predikat": "Baik"},),
    "potensi": ({"nip": _ONE, "nilai": "78,5", "tanggal": "10-06-2025"},),
    "disiplin": (
        {"nip": _TWO, "tingkat": "ringan", "mulai": "01-02-2024", "selesai": "01-08-2024"},
    ),
    "skm": ({"unit_id": _SCHOOL, "periode": "2025", "responden": "150", "ikm": "82,5"},),
    "permohonan": (
        {"nip": _TWO, "unit_tujuan": _UNIT, "alasan": "Ikut keluarga", "urutan": "1"},
    ),
    "kerabat": ({"nip": _ONE, "nip_kerabat": _TWO, "hubungan": "istri"},),
    "riwayat": (
        {"nip": _TWO, "unit_asal": "Kabupaten Lain", "unit_tujuan": _SCHOOL, "tmt": "01-03-2021"},
    ),
    "keputusan": ({"nip": _ONE, "jenis": "larang", "alasan": "Dibutuhkan hingga akhir tahun"},),
}  # fmt: skip
"""Rows of invented people, two to a table at most, that read clean together."""

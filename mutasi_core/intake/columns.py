"""The columns: every table of a paket data, its columns and the names they go by."""

from collections.abc import Mapping

_NIP = ("nip baru", "nomor induk pegawai", "nip/nippk", "nip nipppk", "ni pppk", "nip pegawai")
_UNIT_ID = ("unor id", "id unor", "kode unit", "kode unit kerja", "id unit", "id unit kerja")
_UNIT_NAMA = (
    "unor nama", "nama unor", "unor", "unit kerja", "nama unit", "nama unit kerja", "unit",
    "unit organisasi", "opd", "skpd", "perangkat daerah", "satuan kerja kerja nama",
)  # fmt: skip
_JABATAN = ("jabatan nama", "nama jabatan", "jabatan terakhir")
_JENIS = ("jenis jabatan nama", "jenis jabatan id")
_ESELON = ("eselon nama", "eselonering", "eselon id")
_TUJUAN = ("unit tujuan id", "unit kerja tujuan", "unor tujuan", "tujuan")

COLUMNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "pegawai": {
        "nip": _NIP,
        "nama": ("nama pegawai", "nama lengkap", "nama asn"),
        "unit_id": _UNIT_ID,
        "unit_nama": _UNIT_NAMA,
        "jabatan": _JABATAN,
        "jenis_jabatan": _JENIS,
        "golongan": ("gol akhir nama", "gol akhir", "golongan ruang", "gol ruang", "gol",
            "gol/ruang",
                     "pangkat golongan", "pangkat/gol", "pangkat gol ruang", "gol akhir id"),
        "status": ("status pegawai", "status kepegawaian", "status asn"),
        "status_cpns_pns": ("status cpns pns",),
        "jenis_pegawai": ("jenis pegawai nama",),
        "kedudukan_hukum": ("kedudukan hukum nama", "kedudukan"),
        "tmt_jabatan": ("tmt jabatan terakhir",),
        "tmt_unit": ("tmt unit kerja", "tmt unor"),
        "tmt_pns": (),
        "eselon": _ESELON,
        "tingkat_pendidikan": ("tingkat pendidikan nama", "jenjang pendidikan",
            "tingkat pendidikan id"),
        "pendidikan": ("pendidikan nama", "pendidikan terakhir nama", "pendidikan terakhir",
            "jurusan"),
        "kecamatan_domisili": ("domisili kecamatan", "kecamatan tempat tinggal"),
        "jenis_kelamin": ("kelamin", "jk", "l/p", "sex"),
        "tanggal_lahir": ("tgl lahir",),
        "plt": ("pelaksana tugas", "status plt"),
        "gelar_depan": ("gelar dpn",),
        "gelar_belakang": ("gelar blk",),
    },
    "unit": {
        "unit_id": (*_UNIT_ID, "id"),
        "nama": _UNIT_NAMA,
        "singkatan": ("nama singkat", "akronim"),
        "induk_id": ("unor induk id", "id atasan", "id induk", "unit induk", "induk"),
        "jenis": ("jenis unit",),
        "kecamatan": (),
        "kelurahan": ("desa kelurahan",),
        "lat": ("latitude", "lintang"),
        "lon": ("lng", "long", "longitude", "bujur"),
        "prioritas": (),
        "layanan_publik": ("pelayanan publik",),
    },
    "peta_jabatan": {
        "unit_id": _UNIT_ID,
        "unit_nama": _UNIT_NAMA,
        "jabatan": _JABATAN,
        "kebutuhan": ("kebutuhan pegawai", "jumlah kebutuhan", "abk", "k", "formasi"),
        "jenis_jabatan": _JENIS,
        "jenjang": ("jenjang jabatan",),
        "eselon": _ESELON,
        "kelas": ("kelas jabatan",),
        "minimum": ("jumlah minimum", "minimal"),
        "rumpun": ("rumpun jabatan",),
        "pendidikan_min": ("pendidikan minimal", "pendidikan minimum"),
        "rumpun_pendidikan": (),
        "gol_min": ("golongan minimal", "golongan minimum"),
        "gol_max": ("golongan maksimal", "golongan maksimum"),
        "syarat": ("persyaratan", "syarat jabatan"),
        "pimpinan": ("jabatan pimpinan",),
        "rawan": ("jabatan rawan",),
        "dapat_diisi": (),
    },
    "abk": {
        "unit_id": _UNIT_ID,
        "unit_nama": _UNIT_NAMA,
        "jabatan": _JABATAN,
        "uraian_tugas": ("uraian", "tugas", "kegiatan"),
        "volume_per_tahun": ("volume", "beban kerja", "volume kerja", "jumlah beban kerja"),
        "menit_per_satuan": ("norma waktu", "menit", "waktu penyelesaian menit",
            "norma waktu menit"),
    },
    "kompetensi": {
        "nip": _NIP,
        "kompetensi": ("nama kompetensi",),
        "level": ("nilai", "capaian", "level kompetensi"),
        "tanggal": ("tanggal asesmen", "tanggal penilaian"),
        "sumber": ("metode", "penyelenggara"),
    },
    "standar_kompetensi": {
        "jabatan": _JABATAN,
        "jenjang": ("jenjang jabatan",),
        "kompetensi": ("nama kompetensi",),
        "level": ("standar", "standar level", "level standar"),
    },
    "kinerja": {
        "nip": _NIP,
        "tahun": ("tahun penilaian",),
        "predikat": ("predikat kinerja", "hasil akhir", "predikat nama"),
        "nilai": ("nilai skp", "nilai kinerja"),
        "skala": ("skala nilai", "dasar"),
    },
    "potensi": {
        "nip": _NIP,
        "nilai": ("nilai potensi", "potensi"),
        "tanggal": ("tanggal asesmen", "tanggal penilaian"),
    },
    "disiplin": {
        "nip": _NIP,
        "tingkat": ("tingkat hukuman", "tingkat hukuman nama", "jenis tingkat hukuman nama"),
        "mulai": ("tmt hukuman", "tanggal mulai", "hukuman tanggal", "tmt"),
        "selesai": ("tanggal selesai", "akhir hukuman", "akhir hukuman tanggal", "sampai"),
    },
    "skm": {
        "unit_id": _UNIT_ID,
        "unit_nama": _UNIT_NAMA,
        "periode": ("tahun", "semester", "triwulan"),
        "responden": ("jumlah responden",),
        "ikm": ("nilai ikm", "nilai skm", "indeks"),
        "persyaratan": ("u1",),
        "prosedur": ("u2", "sistem mekanisme dan prosedur", "sistem mekanisme prosedur"),
        "waktu": ("u3", "waktu penyelesaian", "waktu pelayanan"),
        "biaya": ("u4", "biaya tarif", "tarif"),
        "produk": ("u5", "produk layanan", "produk spesifikasi jenis pelayanan"),
        "kompetensi": ("u6", "kompetensi pelaksana"),
        "perilaku": ("u7", "perilaku pelaksana"),
        "pengaduan": ("u8", "penanganan pengaduan", "penanganan pengaduan saran dan masukan"),
        "sarana": ("u9", "sarana dan prasarana", "sarana prasarana"),
    },
    "permohonan": {
        "nip": _NIP,
        "unit_tujuan": _TUJUAN,
        "alasan": ("alasan pindah",),
        "tanggal": ("tanggal permohonan",),
        "urutan": ("pilihan", "pilihan ke", "prioritas"),
    },
    "kerabat": {
        "nip": _NIP,
        "nip_kerabat": ("nip pasangan", "nip keluarga"),
        "hubungan": ("hubungan keluarga",),
    },
    "riwayat": {
        "nip": _NIP,
        "unit_asal": ("unit asal id", "unit kerja asal", "unor asal", "unit lama"),
        "unit_tujuan": (*_TUJUAN, "unit baru"),
        "tmt": ("tmt mutasi", "tmt jabatan", "tanggal mutasi"),
        "jabatan": _JABATAN,
    },
    "keputusan": {
        "nip": _NIP,
        "unit_id": (*_UNIT_ID, *_TUJUAN, "unit tujuan", *_UNIT_NAMA),
        "jabatan": (*_JABATAN, "jabatan tujuan"),
        "jenis": ("jenis keputusan", "keputusan"),
        "alasan": (),
    },
}  # fmt: skip
"""Canonical column of each table to its other names, the preferred first."""

UNSUR = (
    "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan",
    "sarana",
)  # fmt: skip
"""The nine unsur of a survei kepuasan masyarakat (PermenPANRB 14/2017), by name."""

_UNIT = ("unit_id", "unit_nama")
REQUIRED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "pegawai": (("nip",), ("nama",), _UNIT, ("jabatan",), ("jenis_jabatan",), ("golongan",)),
    "unit": (("unit_id",), ("nama",)),
    "peta_jabatan": (_UNIT, ("jabatan",), ("kebutuhan",)),
    "abk": (_UNIT, ("jabatan",), ("uraian_tugas",), ("volume_per_tahun",), ("menit_per_satuan",)),
    "kompetensi": (("nip",), ("kompetensi",), ("level",)),
    "standar_kompetensi": (("jabatan", "jenjang"), ("kompetensi",), ("level",)),
    "kinerja": (("nip",), ("tahun",), ("predikat", "nilai")),
    "potensi": (("nip",), ("nilai",)),
    "disiplin": (("nip",), ("tingkat",), ("mulai",)),
    "skm": (_UNIT, ("periode",), ("ikm", *UNSUR)),
    "permohonan": (("nip",), ("unit_tujuan", "alasan")),
    "kerabat": (("nip",), ("nip_kerabat",), ("hubungan",)),
    "riwayat": (("nip",), ("unit_tujuan",), ("tmt",)),
    "keputusan": (("nip",), ("jenis",)),
}
"""Groups of columns of each table; one of each group must be there."""

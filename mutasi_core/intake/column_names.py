"""The names columns go by, normalised: which table knows them, which are personal."""

from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_core.intake.columns import COLUMNS
from mutasi_core.intake.teks import header_key

WIDE_KOMPETENSI = frozenset(
    map(
        header_key,
        (
            "integritas", "kerja sama", "komunikasi", "orientasi pada hasil", "pelayanan publik",
            "pengembangan diri dan orang lain", "mengelola perubahan", "pengambilan keputusan",
            "perekat bangsa",
        ),
    )
)  # fmt: skip
"""The nine kompetensi of PermenPANRB 38/2017, by which a wide file is known."""

NOT_KOMPETENSI = frozenset(
    map(
        header_key,
        ("no", "nomor", "nama", "nama pegawai", "unit", "unit kerja", "unit_id", "unit_nama",
            "jabatan",
         "golongan", "jpm", "rata-rata", "jumlah", "total", "keterangan", "tanggal", "sumber",
         "kategori"),
    )
)  # fmt: skip
"""Columns of a wide kompetensi file that are no kompetensi."""

ALASAN_DISISIHKAN = "alasan_disisihkan"
"""Column that we put beside rows set aside; it is passed over when they are loaded again."""

IGNORED = frozenset({header_key(ALASAN_DISISIHKAN)})
"""Columns of our own that hold no data."""

_PERSONAL = frozenset(
    map(
        header_key,
        ("nik", "no ktp", "nomor ktp", "nomor induk kependudukan", "is valid nik", "no kk",
            "nomor kk",
         "kartu keluarga", "no hp", "nomor hp", "hp", "telepon", "no telp", "nomor telepon",
         "no telepon",
         "whatsapp", "no wa", "alamat", "alamat rumah", "alamat domisili", "kartu asn virtual",
         "status perkawinan", "status kawin", "status nikah", "jenis kawin", "kawin",
         "nomor rekening"),
    )
)  # fmt: skip
_PERSONAL_START = ("AGAMA", "JENISKAWIN", "NPWP", "NONPWP", "NOMORNPWP", "BPJS", "NOBPJS",
    "NOMORBPJS", "EMAIL", "SUREL")  # fmt: skip


def is_personal(name: str) -> bool:
    """Say whether a column holds what is dropped at the door (NIK, NPWP, alamat, agama, ...).

    Example:
        >>> is_personal("Agama Nama"), is_personal("Nama")
        (True, False)
    """
    key = header_key(name)
    return key in _PERSONAL or key.startswith(_PERSONAL_START)


@dataclass(frozen=True, slots=True)
class Known:
    """Which canonical column a header means, and how preferred that name is (0 the most)."""

    kolom: str
    rank: int


def _known(table: Mapping[str, tuple[str, ...]]) -> dict[str, Known]:
    names: dict[str, Known] = {}
    for kolom in table:
        names[header_key(kolom)] = Known(kolom, 0)
    for kolom, synonyms in table.items():
        for rank, synonym in enumerate(synonyms, start=1):
            names.setdefault(header_key(synonym), Known(kolom, rank))
    return names


KNOWN: Mapping[str, Mapping[str, Known]] = {name: _known(table) for name, table in COLUMNS.items()}
"""Normalised header to canonical column, table by table."""

ALL_NAMES = frozenset(key for table in KNOWN.values() for key in table) | WIDE_KOMPETENSI
"""Every normalised header some table knows."""

TABLE_BY_NAME = {header_key(name): name for name in COLUMNS} | {
    header_key(name): table
    for table, names in {
        "pegawai": ("data pegawai", "asn", "data asn", "pns", "daftar pegawai"),
        "unit": ("unit kerja", "unor", "data unit", "hierarki unor"),
        "peta_jabatan": ("peta", "formasi", "data peta jabatan"),
        "standar_kompetensi": ("standar",),
        "disiplin": ("hukuman disiplin", "hukdis"),
        "kinerja": ("skp", "predikat kinerja"),
    }.items()
    for name in names
}
"""Normalised name of a file or sheet to its table."""

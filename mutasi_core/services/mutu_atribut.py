"""The attributes that may be empty, and of which records each is expected."""

from collections.abc import Callable
from typing import Any

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.domain.unit_kerja import UnitKerja


def _always(_: Any) -> bool:  # noqa: ANN401 - one test for three kinds of record
    return True


def _is_jf(record: Pegawai | Formasi) -> bool:
    return record.jenis_jabatan is JenisJabatan.JF


def _is_structural(record: Pegawai | Formasi) -> bool:
    return record.jenis_jabatan is not None and record.jenis_jabatan.is_structural


def _is_pns(person: Pegawai) -> bool:
    return person.status is StatusPegawai.PNS


ATRIBUT: dict[str, dict[str, Callable[[Any], bool]]] = {
    "pegawai": {
        "kedudukan_hukum": _always, "tmt_jabatan": _always, "tmt_unit": _always,
        "tmt_pns": _is_pns, "tingkat_pendidikan": _always, "pendidikan": _always,
        "kecamatan_domisili": _always, "jenjang": _is_jf, "eselon": _is_structural,
    },
    "peta_jabatan": {
        "kebutuhan": _always, "jenis_jabatan": _always, "jenjang": _is_jf,
        "eselon": _is_structural, "kelas": _always, "rumpun": _always,
        "pendidikan_min": _always, "rumpun_pendidikan": _always, "gol_min": _always,
    },
    "unit": {"jenis": _always, "kecamatan": _always, "lat": _always, "lon": _always,
             "layanan_publik": _always},
}  # fmt: skip
"""Attributes that may be empty, by table, and of which records they are expected."""


def empty_columns(tabel: str, record: Pegawai | Formasi | UnitKerja) -> tuple[str, ...]:
    """Name the attributes a record should have and has not."""
    return tuple(
        kolom
        for kolom, expected in ATRIBUT[tabel].items()
        if expected(record) and getattr(record, kolom) in (None, ())
    )

"""Which fields of a pegawai enter which score? Seen by watching the code itself."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from mutasi_core.domain.instansi import Instansi
from mutasi_core.people.attributes_read import attributes_read
from mutasi_core.people.employee_profiles import group_employees
from mutasi_core.people.fit_table import FitTable
from mutasi_core.people.talent import talent_of_all
from mutasi_core.planning.candidates import find_candidates
from mutasi_core.services.rencana import make_plan

Skor = tuple[str, tuple[str, ...], Callable[[Instansi], object]]
"""Name of a score, further tables it uses, and the code itself."""

TERLINDUNG = ("nama", "jenis_kelamin", "kecamatan_domisili")
"""Fields of a pegawai that no score, group or plan may read.

Tanggal lahir may be read by the law alone (usia and pensiun). Agama, tempat lahir, suku and family
status are dropped when a file is read: there is no field to read.
"""

_PEOPLE = 240
_POSTS = 120
_QUOTA = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class AtributSkor:
    """One score and the fields of a pegawai its code read.

    Attributes:
        terlindung: Those of them that it must not read; empty where all is well.
        tabel: Further tables that enter, by name.
    """

    skor: str
    atribut: tuple[str, ...]
    terlindung: tuple[str, ...]
    tabel: tuple[str, ...]


def atribut_skor(instansi: Instansi, tanggal: date) -> tuple[AtributSkor, ...]:
    """Say which fields enter which score, by watching the code run on a part of the people."""
    part = _part(instansi)
    return tuple(
        _watched(part, name, tables, partial) for name, tables, partial in _scores(tanggal)
    )


def _scores(tanggal: date) -> tuple[Skor, ...]:
    def fits(body: Instansi) -> object:
        pairs = np.arange(min(len(body.pegawai), len(body.formasi)))
        return FitTable(body, tanggal).values(pairs, pairs)

    def groups(body: Instansi) -> object:
        return group_employees(body, tanggal, k=3, refits=1)

    return (
        ("Nilai kesesuaian", ("kompetensi", "standar_kompetensi", "kinerja"), fits),
        ("Kotak talenta", ("kinerja", "potensi"), lambda body: talent_of_all(body, tanggal)),
        (
            "Kelompok profil",
            ("kompetensi",),
            groups,
        ),
        (
            "Calon menurut aturan",
            ("kinerja", "disiplin", "kerabat", "permohonan", "izin"),
            lambda body: find_candidates(body, tanggal, FitTable(body, tanggal)),
        ),
        (
            "Rencana mutasi",
            ("kompetensi", "standar_kompetensi", "kinerja", "disiplin", "kerabat", "permohonan"),
            lambda body: make_plan(body, tanggal, kuota=_QUOTA),
        ),
    )


def _watched(
    part: Instansi, name: str, tables: tuple[str, ...], score: Callable[[Instansi], object]
) -> AtributSkor:
    read = attributes_read(part, score)
    return AtributSkor(
        skor=name,
        atribut=tuple(sorted(read)),
        terlindung=tuple(one for one in TERLINDUNG if one in read),
        tabel=tables,
    )


def _part(instansi: Instansi) -> Instansi:
    """Take the assessed first: else little of the code would run."""
    assessed = instansi.kompetensi_by_nip
    people = sorted(instansi.pegawai, key=lambda one: (one.nip not in assessed, one.nip))[:_PEOPLE]
    held = {one.formasi_key for one in people}
    posts = sorted(instansi.formasi, key=lambda one: (one.key not in held, one.id))
    return replace(
        instansi, pegawai=tuple(people), formasi=tuple(posts[: len(held) + _POSTS]), keputusan=()
    )

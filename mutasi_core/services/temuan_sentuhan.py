"""What a finding touches: the persons and posts its row names, as positions in the instansi."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.intake.nip_cells import read_nip_cell
from mutasi_core.intake.pembacaan import Pembacaan, Sebutan, Temuan
from mutasi_core.intake.units import UnitIndex
from mutasi_core.planning.candidates import Candidates
from mutasi_core.planning.problem import Bools
from mutasi_core.services.rencana import Rencana

_PERSON = frozenset(
    {"kinerja", "disiplin", "kompetensi", "potensi", "permohonan", "keputusan", "kerabat"}
)
_POST = frozenset({"peta_jabatan", "abk"})
_PLAN = _PERSON | _POST | {"pegawai", "unit", "standar_kompetensi"}
_WHOLE = frozenset(
    {"TABEL_KOSONG", "LEMBAR_TIDAK_DIKENAL", "BERKAS_TERPOTONG", "TANPA_AKHIR_BARIS",
     "KOLOM_GANDA", "DESIMAL_CAMPUR", "TANGGAL_AMBIGU", "RUMUS_BELUM_DIHITUNG", "SEL_GALAT",
     "SEL_GABUNGAN", "ABK_TANPA_FORMASI", "INDUK_MELINGKAR"}
)  # fmt: skip
"""Codes without a row that change what a table says, unlike remarks on its form."""

_FORM = frozenset({"BARIS_JUMLAH", "BARIS_PENUTUP", "JUDUL_BERULANG"})
"""Rows set aside because they are no data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentuhan:
    """What one finding touches.

    Attributes:
        formasi, pegawai: Positions in the instansi.
        posts_count: Whether every candidate to or from the posts is touched, not only the
            candidates of the persons.
        everything: Whether the whole plan is touched.
        unknown: Whether candidates may be touched that nobody can know.
    """

    formasi: frozenset[int] = frozenset()
    pegawai: frozenset[int] = frozenset()
    posts_count: bool = False
    everything: bool = False
    unknown: bool = False
    penjelasan: str


class Toucher:
    """Finds what findings touch, and counts candidates and moves of it."""

    def __init__(
        self, pembacaan: Pembacaan, kandidat: Candidates | None, rencana: Rencana | None
    ) -> None:
        instansi = pembacaan.instansi
        self._aside = {(row.tabel, row.berkas, row.baris) for row in pembacaan.disisihkan}
        self._people: dict[str, int] = {}
        self._posts: dict[tuple[str, str], int] = {}
        self._posts_of_unit: defaultdict[str, set[int]] = defaultdict(set)
        self._posts_of_jabatan: defaultdict[str, set[int]] = defaultdict(set)
        self._seat: dict[int, int] = {}
        self._index = UnitIndex(instansi.units if instansi else ())
        if instansi:
            for place, post in enumerate(instansi.formasi):
                self._posts[post.key] = place
                self._posts_of_unit[post.unit_id].add(place)
                self._posts_of_jabatan[jabatan_key(post.jabatan)].add(place)
            for place, person in enumerate(instansi.pegawai):
                self._people[person.nip] = place
                if (seat := self._posts.get(person.formasi_key)) is not None:
                    self._seat[place] = seat
        nobody = np.zeros(0, dtype=np.int64)
        self._person = kandidat.pegawai if kandidat else nobody
        self._target = kandidat.formasi if kandidat else nobody
        self._own = kandidat.own if kandidat else nobody
        people, posts = len(self._people), len(self._posts)
        self._of_person = np.bincount(self._person, minlength=people + 1)
        self._at_post = np.bincount(self._target, minlength=posts + 1)
        self._at_post += np.bincount(self._own, minlength=posts + 1)
        self._moves = [
            (
                self._people.get(move.pegawai.nip, -1),
                self._posts.get(move.asal.key, -1),
                self._posts.get(move.tujuan.key, -1),
            )
            for move in (rencana.mutasi if rencana else ())
        ]

    def touch(self, one: Temuan) -> Sentuhan:
        """Say what a finding touches."""
        if one.tabel not in _PLAN:
            return Sentuhan(penjelasan="Tidak memengaruhi rencana.")
        if one.sebutan is None:
            return self._whole(one)
        if one.kode in _FORM or one.kode.endswith("_GANDA_SAMA"):
            return Sentuhan(penjelasan="Bukan baris data, atau kembaran baris yang sudah dipakai.")
        is_aside = (one.tabel, one.berkas, one.baris) in self._aside
        if one.tabel == "pegawai":
            return self._pegawai(one.sebutan, is_aside=is_aside)
        if one.tabel in _PERSON:
            return self._record(one.sebutan)
        return self._places(one.tabel, one.sebutan, is_aside=is_aside)

    def count(self, touch: Sentuhan) -> int:
        """Count the known candidates touched."""
        if touch.everything:
            return len(self._person)
        if touch.posts_count:
            if len(touch.formasi) == 1 and not touch.pegawai:
                return int(self._at_post[next(iter(touch.formasi))])
            return int(np.count_nonzero(self._mask(touch)))
        return int(sum(self._of_person[place] for place in touch.pegawai))

    def _mask(self, touch: Sentuhan) -> Bools:
        """Mark the known candidates touched."""
        people = np.zeros(len(self._people) + 1, dtype=np.bool_)
        people[sorted(touch.pegawai)] = True
        posts = np.zeros(len(self._posts) + 1, dtype=np.bool_)
        posts[sorted(touch.formasi)] = True
        return np.asarray(people[self._person] | posts[self._target] | posts[self._own])

    def moves(self, touch: Sentuhan) -> int:
        """Count the moves of the plan touched."""
        return sum(
            touch.everything
            or person in touch.pegawai
            or (touch.posts_count and not touch.formasi.isdisjoint((asal, tujuan)))
            for person, asal, tujuan in self._moves
        )

    def _whole(self, one: Temuan) -> Sentuhan:
        if one.kode not in _WHOLE:
            return Sentuhan(penjelasan="Catatan bentuk berkas; isi tabel tidak berubah.")
        return Sentuhan(
            everything=True,
            unknown=True,
            formasi=frozenset(self._posts.values()),
            penjelasan=f"Menyangkut seluruh tabel {one.tabel}.",
        )

    def _pegawai(self, named: Sebutan, *, is_aside: bool) -> Sentuhan:
        if not is_aside:
            return self._record(named)
        post = self._post(named)
        if post is None:
            return Sentuhan(
                unknown=True,
                penjelasan="Kandidat orang ini tidak diketahui; formasinya tidak dikenali.",
            )
        return Sentuhan(
            formasi=frozenset({post}),
            posts_count=True,
            unknown=True,
            penjelasan="Formasi tempat ia duduk terhitung kurang satu orang; kandidat orang ini "
            "sendiri tidak diketahui.",
        )

    def _record(self, named: Sebutan) -> Sentuhan:
        person = self._people.get(read_nip_cell(named.nip).digits)
        if person is None:
            return Sentuhan(unknown=True, penjelasan="Orangnya tidak ada di tabel pegawai.")
        seat = self._seat.get(person)
        return Sentuhan(
            pegawai=frozenset({person}),
            formasi=frozenset() if seat is None else frozenset({seat}),
            penjelasan="Kandidat dan mutasi orang ini; formasi tempat ia duduk."
            if seat is not None
            else "Orang ini tidak duduk di formasi mana pun, jadi belum dapat dimutasi.",
            unknown=seat is None,
        )

    def _places(self, tabel: str, named: Sebutan, *, is_aside: bool) -> Sentuhan:
        if tabel == "unit":
            posts = frozenset(self._posts_of_unit.get(self._unit(named) or named.unit_id, ()))
        elif tabel == "standar_kompetensi":
            posts = frozenset(self._posts_of_jabatan.get(jabatan_key(named.jabatan), ()))
        else:
            post = self._post(named)
            posts = frozenset() if post is None else frozenset({post})
        return Sentuhan(
            formasi=posts,
            posts_count=True,
            unknown=is_aside or not posts,
            penjelasan="Formasi ini tidak dikenal rencana sampai diperbaiki; kandidatnya tidak "
            "diketahui."
            if tabel == "peta_jabatan" and is_aside
            else "Semua kandidat dan mutasi ke atau dari formasi ini.",
        )

    def _unit(self, named: Sebutan) -> str | None:
        return self._index.find(named.unit_id, named.unit_nama)

    def _post(self, named: Sebutan) -> int | None:
        unit = self._unit(named)
        return None if unit is None else self._posts.get((unit, jabatan_key(named.jabatan)))

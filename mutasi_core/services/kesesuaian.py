"""Who could also serve there? The best people for a post or unit, each with reasons and gap."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.nip import neutral_order
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.needs.balance import SaldoFormasi, balance
from mutasi_core.people.competency_gap import ANGGAPAN_WAKTU, Celah, kompetensi_names
from mutasi_core.people.fit_table import FitTable
from mutasi_core.people.job_person_match import Standards
from mutasi_core.people.jpm_bands import JpmTerbaca
from mutasi_core.people.profile_distance import ProfileSpace
from mutasi_core.people.profile_table import Floats, Indices
from mutasi_core.people.readiness import StatusKesiapan, readiness
from mutasi_core.planning.candidates import find_candidates
from mutasi_core.rules.parameter import setting
from mutasi_core.services.pencarian import OrangTersamar, Peran, kunci_orang, tersamar

TERBAIK = 5
"""People named for each post unless somebody asks for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calon:
    """One lawful candidate for a post.

    Attributes:
        status: Readiness; "belum dinilai" where the kompetensi are not known.
        celah: Every kompetensi of the standard with its gap and training, the widest first.
        bulan: Rough months until every gap is closed (`ANGGAPAN_WAKTU`); None where unknown.
        jarak: Distance of the profile from the post's, 0 the same; None where either is unknown.
        nilai: Fit, 0 to 1; None where nothing is known.
        kelengkapan: Share of the fit that rests on data, 0 to 1.
    """

    orang: OrangTersamar
    status: StatusKesiapan
    alasan: tuple[str, ...]
    celah: tuple[Celah, ...]
    jpm: JpmTerbaca | None
    bulan: int | None
    jarak: float | None
    nilai: float | None
    kelengkapan: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CalonFormasi:
    """The best candidates for one post.

    Attributes:
        layak: How many the law allows [orang]; the others are never shown as candidates.
        dinilai: How many of them have been assessed.
        dasar_jarak: What the post's profile rests on, in Indonesian; None where unknown.
        catatan: What a reader must know about the list.
    """

    formasi: Formasi
    kekurangan: int
    calon: tuple[Calon, ...]
    layak: int
    dinilai: int
    dasar_jarak: str | None
    catatan: tuple[str, ...]


class Kesesuaian:
    """All lawful candidates of an instansi on a date, ready to be asked about post by post."""

    def __init__(self, instansi: Instansi, tanggal: date) -> None:
        self.instansi, self.tanggal = instansi, tanggal
        self._fits = FitTable(instansi, tanggal)
        found = find_candidates(instansi, tanggal, self._fits)
        order = np.argsort(found.formasi, kind="stable")
        self._people = found.pegawai[order]
        self._starts = np.searchsorted(found.formasi[order], np.arange(len(instansi.formasi) + 1))
        self._space = ProfileSpace(instansi, tanggal)
        self._row = np.array(
            [self._space.place.get(person.nip, -1) for person in instansi.pegawai], dtype=np.intp
        )
        self._standards = Standards(instansi.standar_kompetensi)
        self._names = kompetensi_names(instansi)
        self._keys = kunci_orang(instansi)
        self._saldo = balance(instansi, tanggal).formasi
        limits: dict[str, int] = setting("jpm_memenuhi", tanggal, instansi.ketentuan)
        self._limits = (limits["memenuhi"] / 100, limits["masih_memenuhi"] / 100)

    def untuk_formasi(
        self, unit_id: str, jabatan: str, *, jumlah: int = TERBAIK, peran: Peran = Peran.PENINJAU
    ) -> CalonFormasi:
        """Give the best people for one post, whether or not it is vacant.

        Only who may lawfully move there is asked. First come those whose job person match reaches
        "memenuhi syarat", then "masih memenuhi", then whoever was not assessed, last who falls
        short; within each the nearest profile, then the better fit. No group is looked at.

        Raises:
            UnknownReferenceError: If there is no such post.
        """
        place = self._place(unit_id, jabatan)
        saldo = self._saldo[place]
        people = self._people[self._starts[place] : self._starts[place + 1]]
        posts = np.full(len(people), place, dtype=np.intp)
        jpm = self._fits.jpm(people, posts)
        fit, known = self._fits.values(people, posts)
        profile = self._space.profile_of(saldo.formasi)
        distance = np.full(len(people), np.nan)
        if profile is not None:
            row = self._row[people]
            distance = np.where(row >= 0, self._space.distances(profile)[row], np.nan)
        order = self._order(people, jpm, distance, fit)[:jumlah]
        calon = tuple(
            self._calon(int(people[one]), saldo.formasi, distance[one], fit[one], known[one], peran)
            for one in order.tolist()
        )
        return CalonFormasi(
            formasi=saldo.formasi,
            kekurangan=max(-(saldo.selisih or 0), 0),
            calon=calon,
            layak=len(people),
            dinilai=int((~np.isnan(jpm)).sum()),
            dasar_jarak=profile.dasar if profile else None,
            catatan=_remarks(len(people), calon),
        )

    def untuk_unit(
        self, unit_id: str, *, jumlah: int = TERBAIK, peran: Peran = Peran.PENINJAU
    ) -> tuple[CalonFormasi, ...]:
        """Give the best people for every vacant post of a unit.

        Raises:
            UnknownReferenceError: If there is no such unit.
        """
        if not any(row.formasi.unit_id == unit_id for row in self._saldo):
            raise UnknownReferenceError(f"Unit {unit_id} tidak ada dalam peta jabatan.")
        return tuple(
            self.untuk_formasi(unit_id, row.formasi.jabatan, jumlah=jumlah, peran=peran)
            for row in self.lowong
            if row.formasi.unit_id == unit_id
        )

    @property
    def lowong(self) -> tuple[SaldoFormasi, ...]:
        """Posts that a move may fill and that lack people, the largest shortage first."""
        short = [row for row in self._saldo if row.formasi.dapat_diisi and (row.selisih or 0) < 0]
        return tuple(sorted(short, key=lambda row: (row.selisih or 0, row.formasi.id)))

    def semua_lowong(
        self, *, jumlah: int = TERBAIK, peran: Peran = Peran.PENINJAU
    ) -> tuple[CalonFormasi, ...]:
        """Give the best people for every vacant post; one may be named for several posts."""
        return tuple(
            self.untuk_formasi(row.formasi.unit_id, row.formasi.jabatan, jumlah=jumlah, peran=peran)
            for row in self.lowong
        )

    def _place(self, unit_id: str, jabatan: str) -> int:
        key = (unit_id, jabatan_key(jabatan))
        for place, formasi in enumerate(self.instansi.formasi):
            if formasi.key == key:
                return place
        raise UnknownReferenceError(
            f"Jabatan {jabatan} tidak ada dalam peta jabatan unit {unit_id}."
        )

    def _order(self, people: Indices, jpm: Floats, distance: Floats, fit: Floats) -> Indices:
        meets, nearly = self._limits
        reached = np.round(np.nan_to_num(jpm, nan=-1.0), 9)
        tier = np.select([reached >= meets, reached >= nearly, reached < 0], [0, 1, 2], 3)
        nips = [self.instansi.pegawai[one].nip for one in people.tolist()]
        last = np.array([neutral_order(nip) + nip for nip in nips], dtype="U82")
        far = np.round(np.nan_to_num(distance, nan=np.inf, posinf=np.inf), 9)
        worse = -np.round(np.nan_to_num(fit, nan=-1.0), 9)
        return np.lexsort((last, worse, far, tier))

    def _calon(
        self, person: int, formasi: Formasi, far: float, fit: float, known: float, peran: Peran
    ) -> Calon:
        pegawai = self.instansi.pegawai[person]
        found = readiness(
            self.instansi,
            pegawai,
            formasi,
            self.tanggal,
            standards=self._standards,
            names=self._names,
        )
        reasons = list(found.alasan)
        if not np.isnan(far):
            reasons.append(f"Jarak profil {_decimal(far)} dari pemegang jabatan ini.")
        return Calon(
            orang=tersamar(self.instansi, pegawai, peran, self._keys[pegawai.nip]),
            status=found.status,
            alasan=tuple(reasons),
            celah=found.celah,
            jpm=found.jpm,
            bulan=found.bulan,
            jarak=None if np.isnan(far) else round(float(far), 4),
            nilai=None if np.isnan(fit) else round(float(fit), 4),
            kelengkapan=round(float(known), 4),
        )


def siapkan_kesesuaian(instansi: Instansi, tanggal: date) -> Kesesuaian:
    """Prepare the candidates of an instansi once, for many questions."""
    return Kesesuaian(instansi, tanggal)


def _remarks(lawful: int, calon: Iterable[Calon]) -> tuple[str, ...]:
    shown = tuple(calon)
    remarks = []
    if not lawful:
        remarks.append("Tidak ada pegawai yang menurut aturan boleh pindah ke jabatan ini.")
    if any(one.status is StatusKesiapan.BELUM_DINILAI for one in shown):
        remarks.append("Sebagian calon belum dinilai; urutannya hanya dari pendidikan dan kinerja.")
    if any(one.bulan for one in shown):
        remarks.append(ANGGAPAN_WAKTU)
    return tuple(remarks)


def _decimal(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")

"""What is the least change to the announced plan after new pins, bans or wishes?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.planning.gerakan import Gerakan, find_calon, gerakan_of
from mutasi_core.planning.obstacles import halangan
from mutasi_core.planning.replanning import Replan, replan
from mutasi_core.services.kelayakan import find_move
from mutasi_core.services.meja_rencana import Meja
from mutasi_core.services.mengapa import gerakan_json

HARGA_NAMA = 0.2
"""What a changed name must bring unless somebody says otherwise: as much as one move disturbs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamaBerubah:
    """One person who is told something else than announced.

    Attributes:
        dahulu, kini: The announced and the new move; None for staying.
        alasan: One Indonesian sentence.
    """

    nip: str
    nama: str
    dahulu: str | None
    kini: str | None
    alasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SusunUlang:
    """The plan with the fewest changed names worth changing.

    Attributes:
        skor: Its score; `skor_bebas` is the best score if names might change freely.
        terbukti: Whether no plan is better once every changed name costs `harga_nama`.
    """

    harga_nama: float
    skor: float
    skor_bebas: float
    terbukti: bool
    mutasi: tuple[Gerakan, ...]
    tetap: int
    berubah: tuple[NamaBerubah, ...]


def susun_ulang(
    meja: Meja, diumumkan: Sequence[Mutasi], harga_nama: float = HARGA_NAMA
) -> SusunUlang:
    """Plan again near the announced moves.

    Args:
        meja: The plan of the instansi with the new pins, bans and wishes.
        diumumkan: The moves announced before.
        harga_nama: Points of score that one changed name must bring at least.

    Raises:
        UnknownReferenceError: If an announced move names what is not there.
    """
    planning = meja.planning
    told: dict[str, int] = {}
    unlawful: list[NamaBerubah] = []
    for one in diumumkan:
        person, post = find_move(planning.instansi, one.nip, one.unit_tujuan, one.jabatan_tujuan)
        calon = find_calon(planning, person, post)
        if calon is None:
            reason = halangan(planning, person, post)[0].penjelasan
            there = f"{post.jabatan} di {post.unit_id}"
            unlawful.append(
                NamaBerubah(
                    nip=person.nip, nama=person.nama, dahulu=there, kini=None, alasan=reason
                )
            )
        else:
            told[one.nip] = calon
    made = replan(meja.problem, sorted(told.values()), harga_nama)
    chosen = gerakan_of(planning, sorted((*made.kept, *made.added)))
    return SusunUlang(
        harga_nama=harga_nama,
        skor=made.score,
        skor_bebas=made.free_score,
        terbukti=made.solution.is_proven,
        mutasi=chosen,
        tetap=len(made.kept),
        berubah=_changed(meja, made, unlawful),
    )


def _changed(meja: Meja, made: Replan, unlawful: list[NamaBerubah]) -> tuple[NamaBerubah, ...]:
    planning = meja.planning
    old = {move.pegawai.nip: move for move in gerakan_of(planning, made.dropped)}
    new = {move.pegawai.nip: move for move in gerakan_of(planning, made.added)}
    before = {one.nip: one for one in unlawful}
    found = [one for one in unlawful if one.nip not in new]
    for nip in sorted({*old, *new}):
        move = old.get(nip) or new[nip]
        earlier = _place(old[nip]) if nip in old else before[nip].dahulu if nip in before else None
        found.append(
            NamaBerubah(
                nip=nip,
                nama=move.pegawai.nama,
                dahulu=earlier,
                kini=_place(new[nip]) if nip in new else None,
                alasan=before[nip].alasan if nip in before else _reason(meja, made, old, new, nip),
            )
        )
    return tuple(sorted(found, key=lambda one: one.nip))


def _reason(
    meja: Meja, made: Replan, old: dict[str, Gerakan], new: dict[str, Gerakan], nip: str
) -> str:
    problem = meja.problem
    if nip in new and problem.pinned[new[nip].calon]:
        return "Dikunci oleh pimpinan."
    if nip not in old:
        return "Masuk karena menambah nilai lebih dari harga satu nama yang berubah."
    calon = old[nip].calon
    if problem.banned[calon]:
        return "Dilarang oleh pimpinan."
    if calon not in made.keeping:
        return "Tidak mungkin dipertahankan bersama kunci, larangan, dan batas yang baru."
    amount = f"{made.keeping[calon]:.4f}".replace(".", ",")
    return (
        f"Mempertahankannya menurunkan nilai rencana {amount}, "
        "sesudah harga nama yang berubah diperhitungkan."
    )


def _place(move: Gerakan) -> str:
    return f"{move.tujuan.jabatan} di {move.nama_unit_tujuan}"


def susun_ulang_json(answer: SusunUlang) -> dict[str, Any]:
    """Give the answer for the command line."""
    return {
        "harga_nama": answer.harga_nama,
        "skor": answer.skor,
        "skor_bebas": answer.skor_bebas,
        "terbukti": answer.terbukti,
        "tetap": answer.tetap,
        "mutasi": [gerakan_json(move) for move in answer.mutasi],
        "berubah": [
            {
                "nip": one.nip,
                "nama": one.nama,
                "dahulu": one.dahulu,
                "kini": one.kini,
                "alasan": one.alasan,
            }
            for one in answer.berubah
        ],
    }

"""What does each finding do to the plan, and which should be mended first?

The effect of a finding is what changes, or may change, once it is mended:

- A finding on a row about a person (pegawai, kinerja, disiplin, kompetensi, potensi, permohonan,
  keputusan, kerabat): the candidate moves and the moves of that person, and the formasi held.
- A pegawai row that was set aside: the formasi the row names counts one person too few, so every
  candidate and move to or from it is touched. Which candidates the person would have had is not
  known, and is said to be unknown rather than counted as none.
- A finding on a post (peta_jabatan, abk): the formasi, with every candidate and move to or from it.
  A post that was set aside is not known at all: its candidates are unknown.
- A finding on a unit: the same for every formasi of that unit.
- A standard of competency: every formasi of that jabatan.
- A finding on a whole table or column: every candidate and move, where the table has a part in the
  plan. skm and riwayat have none: they serve the estimate and the evaluation.
- Remarks on form (titles, blank rows, encodings): nothing.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mutasi_core.intake.pembacaan import Pembacaan, Temuan, TingkatTemuan
from mutasi_core.planning.candidates import Candidates
from mutasi_core.services.rencana import Rencana
from mutasi_core.services.temuan_sentuhan import Sentuhan, Toucher

_GRAVITY = {TingkatTemuan.GALAT: 0, TingkatTemuan.PERINGATAN: 1, TingkatTemuan.INFO: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dampak:
    """The effect of one finding.

    Attributes:
        formasi: Posts it touches.
        kandidat: Candidate moves it touches that are known.
        kandidat_tak_diketahui: Whether there may be more that nobody can know before it is mended.
        mutasi: Moves of the current plan it touches; None where there is no plan.
        penjelasan: What the numbers rest on, Indonesian.
    """

    temuan: Temuan
    formasi: int
    kandidat: int
    kandidat_tak_diketahui: bool
    mutasi: int | None
    penjelasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DampakKode:
    """The effect of all findings of one code together; nothing is counted twice."""

    kode: str
    tingkat: TingkatTemuan
    temuan: int
    formasi: int
    kandidat: int
    kandidat_tak_diketahui: int
    mutasi: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanDampak:
    """The effect of every finding, what is to be mended first on top.

    The order is: moves touched, then candidates touched, then those with unknown candidates, then
    posts touched, then the gravity of the finding, then its place in the files.
    """

    temuan: tuple[Dampak, ...]
    kode: tuple[DampakKode, ...]


def temuan_dampak(
    pembacaan: Pembacaan, kandidat: Candidates | None, rencana: Rencana | None = None
) -> TemuanDampak:
    """Price every finding of a reading.

    Args:
        pembacaan: What was read.
        kandidat: Candidate moves of its instansi (`find_candidates`, or `rencana.problem` made of
            them); None where they are not known, then no candidate is counted.
        rencana: The current plan on the same instansi; None where there is none.
    """
    toucher = Toucher(pembacaan, kandidat, rencana)
    touched = [(one, toucher.touch(one)) for one in pembacaan.temuan]
    has_plan = rencana is not None
    rows = [
        Dampak(
            temuan=one,
            formasi=len(touch.formasi),
            kandidat=toucher.count(touch),
            kandidat_tak_diketahui=touch.unknown,
            mutasi=toucher.moves(touch) if has_plan else None,
            penjelasan=touch.penjelasan,
        )
        for one, touch in touched
    ]
    rows.sort(key=_mend_first)
    return TemuanDampak(temuan=tuple(rows), kode=_by_kode(toucher, touched, has_plan=has_plan))


def _mend_first(row: Dampak) -> tuple[Any, ...]:
    one = row.temuan
    return (
        -(row.mutasi or 0),
        -row.kandidat,
        not row.kandidat_tak_diketahui,
        -row.formasi,
        _GRAVITY[one.tingkat],
        one.tabel or "",
        one.berkas or "",
        one.baris or 0,
        one.kode,
    )


def _by_kode(
    toucher: Toucher, touched: Iterable[tuple[Temuan, Sentuhan]], *, has_plan: bool
) -> tuple[DampakKode, ...]:
    groups: defaultdict[str, list[tuple[Temuan, Sentuhan]]] = defaultdict(list)
    for one, touch in touched:
        groups[one.kode].append((one, touch))
    rows = []
    for kode, found in groups.items():
        together = Sentuhan(
            pegawai=frozenset[int]().union(*(touch.pegawai for _, touch in found)),
            formasi=frozenset[int]().union(*(t.formasi for _, t in found if t.posts_count)),
            posts_count=True,
            everything=any(touch.everything for _, touch in found),
            penjelasan="",
        )
        rows.append(
            DampakKode(
                kode=kode,
                tingkat=min((one.tingkat for one, _ in found), key=_GRAVITY.__getitem__),
                temuan=len(found),
                formasi=len(frozenset[int]().union(*(touch.formasi for _, touch in found))),
                kandidat=toucher.count(together),
                kandidat_tak_diketahui=sum(touch.unknown for _, touch in found),
                mutasi=toucher.moves(together) if has_plan else None,
            )
        )
    rows.sort(key=lambda r: (-(r.mutasi or 0), -r.kandidat, -r.kandidat_tak_diketahui, r.kode))
    return tuple(rows)


def temuan_dampak_json(answer: TemuanDampak) -> dict[str, Any]:
    """Give the answer as plain values."""
    return {
        "temuan": [
            {
                "kode": row.temuan.kode,
                "tingkat": row.temuan.tingkat.value,
                "tabel": row.temuan.tabel,
                "berkas": row.temuan.berkas,
                "baris": row.temuan.baris,
                "pesan": row.temuan.pesan,
                "formasi": row.formasi,
                "kandidat": row.kandidat,
                "kandidat_tak_diketahui": row.kandidat_tak_diketahui,
                "mutasi": row.mutasi,
                "penjelasan": row.penjelasan,
            }
            for row in answer.temuan
        ],
        "kode": [
            {
                "kode": row.kode,
                "tingkat": row.tingkat.value,
                "temuan": row.temuan,
                "formasi": row.formasi,
                "kandidat": row.kandidat,
                "kandidat_tak_diketahui": row.kandidat_tak_diketahui,
                "mutasi": row.mutasi,
            }
            for row in answer.kode
        ],
    }

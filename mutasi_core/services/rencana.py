"""What is the best lawful transfer plan, why each move, and how sure are we?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.planning.building import Planning, build_planning
from mutasi_core.planning.explaining import MutasiRencana, explain
from mutasi_core.planning.gain import Bobot
from mutasi_core.planning.pinning import Penolakan, pin
from mutasi_core.planning.problem import Ints, PlanProblem
from mutasi_core.planning.solving import Solution, solve
from mutasi_core.rules.rule import Rule
from mutasi_core.rules.verdict import Finding
from mutasi_core.services.izin import ketentuan_dipakai

KUOTA_BAWAAN = 60
"""Moves in one plan unless somebody says otherwise (plan contract)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keadaan:
    """Shortage and surplus over the posts of the plan [orang], and the share filled [%]."""

    kekurangan: int
    kelebihan: int
    terisi_persen: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rencana:
    """A transfer plan with its proof, its reasons and what it changes.

    Attributes:
        problem: The problem that was solved, pins included, for export and for checking.
        mutasi: The moves, in order of NIP.
        ditolak: Pins that could not stand.
        ketentuan: One sentence for each number the instansi sets for itself.
    """

    tanggal: date
    kuota: int
    bobot: Bobot
    problem: PlanProblem
    solution: Solution
    mutasi: tuple[MutasiRencana, ...]
    ditolak: tuple[Penolakan, ...]
    sebelum: Keadaan
    sesudah: Keadaan
    ketentuan: tuple[str, ...] = ()

    @property
    def moves(self) -> tuple[Mutasi, ...]:
        """The moves as the simulator takes them."""
        return tuple(
            Mutasi(
                nip=move.pegawai.nip,
                unit_tujuan=move.tujuan.unit_id,
                jabatan_tujuan=move.tujuan.jabatan,
            )
            for move in self.mutasi
        )

    @property
    def bukti(self) -> str:
        """How good the plan is, in one Indonesian sentence."""
        if self.solution.is_proven:
            stopped = (
                f"kuota {self.kuota} mutasi tercapai"
                if self.solution.stopped_by == "kuota"
                else "tidak ada mutasi lain yang menambah nilai"
            )
            return f"Terbukti optimal: tidak ada rencana lain yang lebih baik ({stopped})."
        gap = f"{100 * self.solution.gap:.3f}".replace(".", ",")
        return f"Terbaik yang ditemukan; rencana lain paling banyak {gap} % lebih baik."


def make_plan(
    instansi: Instansi,
    tanggal: date,
    *,
    kuota: int = KUOTA_BAWAAN,
    bobot: Bobot | None = None,
    seconds: float = 60.0,
) -> Rencana:
    """Make the best lawful plan of an instansi on a date.

    Args:
        instansi: The body.
        tanggal: Planning date, the TMT of every move.
        kuota: Most moves.
        bobot: What leaders weigh; the contract's defaults where left out.
        seconds: Time limit; a plan that could not be proven within it says so.
    """
    planning = build_planning(instansi, tanggal, kuota, bobot or Bobot())
    problem, refused = pin(planning)
    solution = solve(problem, seconds=seconds)
    return to_rencana(planning, problem, solution, refused)


def rencana_json(rencana: Rencana) -> dict[str, Any]:
    """Give the answer of the command line, with the keys of its contract."""
    return {
        "skor": rencana.solution.score,
        "batas_atas": rencana.solution.bound,
        "celah": rencana.solution.gap,
        "terbukti_optimal": rencana.solution.is_proven,
        "berhenti_karena": rencana.solution.stopped_by,
        "jumlah_mutasi": len(rencana.mutasi),
        "kuota": rencana.kuota,
        "tanggal": rencana.tanggal.isoformat(),
        "mutasi": [_move_json(move) for move in rencana.mutasi],
        "sebelum": _keadaan_json(rencana.sebelum),
        "sesudah": _keadaan_json(rencana.sesudah),
        "ketentuan": list(rencana.ketentuan),
        "ditolak": [
            {
                "nip": refusal.keputusan.nip,
                "unit_id": refusal.keputusan.unit_id,
                "jabatan": refusal.keputusan.jabatan,
                "aturan": refusal.aturan,
                "penjelasan": refusal.penjelasan,
                "bersama": list(refusal.bersama),
            }
            for refusal in rencana.ditolak
        ],
    }


def _move_json(move: MutasiRencana) -> dict[str, Any]:
    return {
        "nip": move.pegawai.nip,
        "nama": move.pegawai.nama,
        "unit_asal": move.asal.unit_id,
        "jabatan_asal": move.asal.jabatan,
        "unit_tujuan": move.tujuan.unit_id,
        "jabatan_tujuan": move.tujuan.jabatan,
        "nilai": move.nilai,
        "alasan": move.alasan,
        "suku": [
            {"nama": term.nama, "nilai": term.nilai, "penjelasan": term.penjelasan}
            for term in move.suku
        ],
        "aturan": aturan_json(move.temuan),
        "terkunci": move.terkunci,
    }


def aturan_json(temuan: Iterable[tuple[Rule, Finding]]) -> list[dict[str, Any]]:
    """Give what each rule says, with its citation."""
    return [
        {
            "aturan": rule.kode,
            "putusan": finding.verdict.value,
            "tingkat": finding.tingkat.value,
            "dasar": rule.dasar,
            "penjelasan": finding.penjelasan,
        }
        for rule, finding in temuan
    ]


def _keadaan_json(state: Keadaan) -> Mapping[str, Any]:
    return {
        "kekurangan": state.kekurangan,
        "kelebihan": state.kelebihan,
        "terisi_persen": state.terisi_persen,
    }


def to_rencana(
    planning: Planning,
    problem: PlanProblem,
    solution: Solution,
    refused: tuple[Penolakan, ...],
) -> Rencana:
    """Put a solved problem into words: the moves explained, and what they change."""
    posts, chosen = len(problem.post_ids), solution.chosen
    entering = np.bincount(problem.target[chosen], minlength=posts)
    leaving = np.bincount(problem.origin[chosen], minlength=posts)
    return Rencana(
        tanggal=planning.tanggal,
        kuota=problem.kuota,
        bobot=planning.bobot,
        problem=problem,
        solution=solution,
        mutasi=explain(planning, problem, chosen),
        ditolak=refused,
        sebelum=_keadaan(problem, problem.bezetting),
        sesudah=_keadaan(problem, problem.bezetting + entering - leaving),
        ketentuan=tuple(
            one.kalimat for one in ketentuan_dipakai(planning.instansi, planning.tanggal)
        ),
    )


def _keadaan(problem: PlanProblem, headcount: Ints) -> Keadaan:
    needed = int(problem.kebutuhan.sum())
    short = int(np.maximum(problem.kebutuhan - headcount, 0).sum())
    return Keadaan(
        kekurangan=short,
        kelebihan=int(np.maximum(headcount - problem.kebutuhan, 0).sum()),
        terisi_persen=100 * (needed - short) / needed if needed else None,
    )

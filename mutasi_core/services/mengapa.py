"""Why is this move in the plan, or why is it not, and what would forcing it cost?"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.planning.counterfactuals import Harga, Mustahil, price
from mutasi_core.planning.explaining import MutasiRencana
from mutasi_core.planning.gerakan import Gerakan, find_calon, gerakan_of
from mutasi_core.planning.obstacles import Halangan, halangan, usul_with_match
from mutasi_core.rules import assess
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.verdict import Finding
from mutasi_core.services.kelayakan import find_move
from mutasi_core.services.meja_rencana import Meja
from mutasi_core.services.rencana import aturan_json


class Kedudukan(StrEnum):
    """Where a move stands to a plan."""

    DALAM_RENCANA = "dalam rencana"
    TERLARANG = "terhalang aturan"
    TIDAK_DIPILIH = "tidak dipilih"
    MUSTAHIL = "tidak mungkin bersama kunci dan batas"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jawaban:
    """Why a move is, or is not, in the plan.

    Attributes:
        mutasi: The move with its terms, where it is in the plan.
        halangan: What forbids it, where it is no candidate.
        harga: What forcing it costs, in points of score; None where it is in the plan or cannot.
        terbukti: Whether that price is exact.
        masuk, keluar: Moves that enter beside it, and that give way.
        temuan: What every rule about person and target says, in reading order.
        penjelasan: The answer in one Indonesian sentence.
    """

    pegawai: Pegawai
    tujuan: Formasi
    kedudukan: Kedudukan
    penjelasan: str
    temuan: tuple[tuple[Rule, Finding], ...]
    mutasi: MutasiRencana | None = None
    halangan: tuple[Halangan, ...] = ()
    harga: float | None = None
    terbukti: bool = True
    masuk: tuple[Gerakan, ...] = ()
    keluar: tuple[Gerakan, ...] = ()


def mengapa(meja: Meja, nip: str, unit_id: str, jabatan: str) -> Jawaban:
    """Answer why, or why not, for any person and any formasi.

    Raises:
        UnknownReferenceError: If the NIP, unit or jabatan is not there, or the person already
            sits in that formasi.
    """
    planning = meja.planning
    pegawai, tujuan = find_move(planning.instansi, nip, unit_id, jabatan)
    temuan = tuple(
        pair
        for pair in assess(usul_with_match(planning, pegawai, tujuan))
        if pair[0].scope is not Scope.KEADAAN
    )
    calon = find_calon(planning, pegawai, tujuan)
    if calon is None:
        obstacles = halangan(planning, pegawai, tujuan)
        return Jawaban(
            pegawai=pegawai,
            tujuan=tujuan,
            kedudukan=Kedudukan.TERLARANG,
            penjelasan=f"Tidak dapat dimutasi ke sana. {obstacles[0].penjelasan}",
            temuan=temuan,
            halangan=obstacles,
        )
    if meja.solution.chosen[calon]:
        move = next(m for m in meja.rencana.mutasi if m.pegawai.nip == nip)
        return Jawaban(
            pegawai=pegawai,
            tujuan=tujuan,
            kedudukan=Kedudukan.DALAM_RENCANA,
            penjelasan=f"Ada dalam rencana. {move.alasan}",
            temuan=temuan,
            mutasi=move,
        )
    return _not_chosen(meja, pegawai, tujuan, calon, temuan)


def _not_chosen(
    meja: Meja,
    pegawai: Pegawai,
    tujuan: Formasi,
    calon: int,
    temuan: tuple[tuple[Rule, Finding], ...],
) -> Jawaban:
    answer = price(meja.base, calon)
    if isinstance(answer, Mustahil):
        return Jawaban(
            pegawai=pegawai,
            tujuan=tujuan,
            kedudukan=Kedudukan.MUSTAHIL,
            penjelasan=f"Tidak mungkin ada dalam rencana: {answer.penjelasan}.",
            temuan=temuan,
        )
    enter, leave = (gerakan_of(meja.planning, moves) for moves in (answer.masuk, answer.keluar))
    return Jawaban(
        pegawai=pegawai,
        tujuan=tujuan,
        kedudukan=Kedudukan.TIDAK_DIPILIH,
        penjelasan=_price_sentence(answer, enter, leave),
        temuan=temuan,
        harga=answer.nilai,
        terbukti=answer.terbukti,
        masuk=enter,
        keluar=leave,
    )


def _price_sentence(harga: Harga, enter: tuple[Gerakan, ...], leave: tuple[Gerakan, ...]) -> str:
    if harga.is_free:
        first = "Tidak dipilih, tetapi ada rencana lain yang sama baiknya yang memuatnya"
    else:
        amount = f"{harga.nilai:.4f}".replace(".", ",")
        first = f"Tidak dipilih: bila dipaksakan, skor rencana turun {amount}"
    parts = [first]
    if leave:
        parts.append(f"yang dilepas: {', '.join(move.kalimat for move in leave)}")
    if enter:
        parts.append(f"yang ikut masuk: {', '.join(move.kalimat for move in enter)}")
    return "; ".join(parts) + "."


def mengapa_json(answer: Jawaban) -> dict[str, Any]:
    """Give the answer for the command line."""
    return {
        "nip": answer.pegawai.nip,
        "unit_tujuan": answer.tujuan.unit_id,
        "jabatan_tujuan": answer.tujuan.jabatan,
        "kedudukan": answer.kedudukan.value,
        "penjelasan": answer.penjelasan,
        "harga": answer.harga,
        "terbukti": answer.terbukti,
        "halangan": [
            {
                "aturan": one.aturan,
                "tingkat": one.tingkat.value if one.tingkat else None,
                "dasar": one.dasar,
                "penjelasan": one.penjelasan,
            }
            for one in answer.halangan
        ],
        "suku": [
            {"nama": term.nama, "nilai": term.nilai, "penjelasan": term.penjelasan}
            for term in (answer.mutasi.suku if answer.mutasi else ())
        ],
        "masuk": [gerakan_json(move) for move in answer.masuk],
        "keluar": [gerakan_json(move) for move in answer.keluar],
        "aturan": aturan_json(answer.temuan),
    }


def gerakan_json(move: Gerakan) -> dict[str, Any]:
    """Give one move by name."""
    return {
        "nip": move.pegawai.nip,
        "nama": move.pegawai.nama,
        "unit_asal": move.asal.unit_id,
        "jabatan_asal": move.asal.jabatan,
        "unit_tujuan": move.tujuan.unit_id,
        "jabatan_tujuan": move.tujuan.jabatan,
    }

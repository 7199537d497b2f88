"""The plan as files to take away: the list as CSV, XLSX and JSON, and the problem for checking."""

import json
from collections.abc import Sequence
from pathlib import Path

from mutasi_core.domain.instansi import Instansi
from mutasi_core.intake.exporting import Value, table_csv, workbook_xlsx
from mutasi_core.services.rencana import Rencana, rencana_json

SYNTHETIC_NOTICE = "DATA SINTETIS, bukan data Pemko Binjai"
"""What every page and export of invented people says."""

KOLOM = (
    "nip",
    "nama",
    "golongan",
    "unit_asal",
    "nama_unit_asal",
    "jabatan_asal",
    "unit_tujuan",
    "nama_unit_tujuan",
    "jabatan_tujuan",
    "nilai",
    "alasan",
    "catatan_aturan",
)
"""Columns of the list of moves; `simulasi --mutasi` reads the file as it is."""


def plan_rows(plan: Rencana, instansi: Instansi) -> list[Sequence[Value]]:
    """Give one row a move, in the order of `KOLOM`, NIP in full."""

    def name(unit_id: str) -> str:
        unit = instansi.unit_by_id.get(unit_id)
        return unit.nama if unit else unit_id

    return [
        (
            move.pegawai.nip,
            move.pegawai.nama,
            move.pegawai.golongan,
            move.asal.unit_id,
            name(move.asal.unit_id),
            move.asal.jabatan,
            move.tujuan.unit_id,
            name(move.tujuan.unit_id),
            move.tujuan.jabatan,
            round(move.nilai, 6),
            move.alasan,
            " ".join(move.catatan),
        )
        for move in plan.mutasi
    ]


def plan_csv(plan: Rencana, instansi: Instansi) -> bytes:
    """Give the list of moves as CSV; of invented people each row says so."""
    rows, note = plan_rows(plan, instansi), synthetic_note(instansi)
    if note is None:
        return table_csv(KOLOM, rows)
    return table_csv((*KOLOM, "keterangan"), [(*row, note) for row in rows])


def plan_xlsx(plan: Rencana, instansi: Instansi) -> bytes:
    """Give the plan as a workbook: the list, the proof, and the pins that were refused."""
    proof: list[Sequence[Value]] = [
        ("Tanggal perencanaan", plan.tanggal.isoformat()),
        ("Kuota", plan.kuota),
        ("Jumlah mutasi", len(plan.mutasi)),
        ("Skor", plan.solution.score),
        ("Batas atas terbukti", plan.solution.bound),
        ("Celah", plan.solution.gap),
        ("Bukti", plan.bukti),
        ("Kekurangan sebelum", plan.sebelum.kekurangan),
        ("Kekurangan sesudah", plan.sesudah.kekurangan),
        ("Kelebihan sebelum", plan.sebelum.kelebihan),
        ("Kelebihan sesudah", plan.sesudah.kelebihan),
        ("Terisi sebelum (%)", plan.sebelum.terisi_persen),
        ("Terisi sesudah (%)", plan.sesudah.terisi_persen),
    ]
    refused: list[Sequence[Value]] = [
        (r.keputusan.nip, r.keputusan.unit_id, r.keputusan.jabatan, r.aturan, r.penjelasan)
        for r in plan.ditolak
    ]
    return workbook_xlsx(
        {
            "Daftar mutasi": (KOLOM, plan_rows(plan, instansi)),
            "Bukti": (("hal", "isi"), proof),
            "Kunci ditolak": (("nip", "unit_id", "jabatan", "aturan", "penjelasan"), refused),
        },
        title_note=synthetic_note(instansi),
    )


def problem_json(plan: Rencana) -> bytes:
    """Give the solved problem for another solver, compact: a city has some 300,000 candidates."""
    problem = plan.problem.to_json()
    return (json.dumps(problem, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def write_plan(plan: Rencana, instansi: Instansi, folder: Path) -> tuple[Path, ...]:
    """Write the plan into a folder: rencana.csv, rencana.xlsx, rencana.json, masalah.json."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "rencana.csv": plan_csv(plan, instansi),
        "rencana.xlsx": plan_xlsx(plan, instansi),
        "rencana.json": _json_bytes({"data_sintetis": instansi.is_synthetic, **rencana_json(plan)}),
        "masalah.json": problem_json(plan),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return tuple(folder / name for name in files)


def synthetic_note(instansi: Instansi) -> str | None:
    """Give the line that every export of invented people carries."""
    return SYNTHETIC_NOTICE if instansi.is_synthetic else None


def _json_bytes(answer: object) -> bytes:
    return (json.dumps(answer, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()

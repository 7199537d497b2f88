"""The workbook (XLSX, XLS, ODS), opened in a guarded child process."""

import json
import subprocess
import sys
from collections.abc import Collection, Sequence
from pathlib import Path, PurePath
from typing import Any

from mutasi_core.intake import guards
from mutasi_core.intake.lembar import Baris, Catatan, Lembar
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.workbook_notes import SheetNotes, take_notes

_CHILD = Path(__file__).with_name("workbook_child.py")
_SECONDS = 60


def sheet_label(berkas: str, judul: str) -> str:
    """Name a sheet of a workbook that has several."""
    return f"{berkas} lembar “{judul}”"


def read_workbook(name: str, data: bytes, asked: Collection[str] = ()) -> list[Lembar]:
    """Give every visible sheet of a workbook.

    Args:
        name: File as a person knows it.
        data: Its bytes.
        asked: Labels of sheets a person asked for although they are hidden.

    Raises:
        SumberError: If it is locked, damaged, too large or a trap.
    """
    parts = guards.check_workbook(name, data) if data.startswith(b"PK") else {}
    notes = take_notes(name, parts)
    parts.clear()
    wanted = [one.removeprefix(f"{name} lembar “").removesuffix("”") for one in sorted(asked)]
    answer = _ask_child(name, data, wanted)
    if "error" in answer:
        raise _refusal(name, answer)
    sheets = [(sheet["name"], sheet["rows"]) for sheet in answer["sheets"] if any(sheet["rows"])]
    stem = PurePath(name).stem
    found = []
    for title, rows in sheets:
        only = len(sheets) == 1
        note = notes.sheets.get(title, SheetNotes())
        found.append(
            Lembar(
                nama=name if only else sheet_label(name, title),
                judul_nama=title if not only else f"{title}\n{stem}",
                berkas=name,
                baris=[Baris(nomor, row) for nomor, row in enumerate(rows, start=1)],
                ragged=False,
                catatan=list(note.catatan),
                gabungan=note.gabungan,
                epoch_1904=notes.epoch_1904,
            )
        )
    if not found:
        raise SumberError(f"Berkas {name} tidak berisi data pada lembar yang terlihat.")
    if answer["hidden"]:
        found[0].catatan.append(
            Catatan(
                "LEMBAR_TERSEMBUNYI",
                "peringatan",
                f"{name}: lembar tersembunyi tidak dibaca ({', '.join(answer['hidden'])}). "
                "Tampilkan lembar itu di Excel bila memang dimaksudkan.",
            )
        )
    return found


def _ask_child(name: str, data: bytes, asked: Sequence[str]) -> dict[str, Any]:
    limits = [str(guards.MAX_ROWS), str(guards.MAX_COLUMNS)]
    command = [sys.executable, "-P", str(_CHILD), *limits, json.dumps(asked)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and script, no shell
            command, input=data, capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise SumberError(
            f"Berkas {name} tidak selesai dibaca dalam {_SECONDS} detik. "
            "Hapus baris, kolom, dan format berlebih, atau simpan sebagai CSV UTF-8."
        ) from None
    if done.returncode or not done.stdout:
        raise SumberError(
            f"Berkas {name} rusak atau terlalu besar untuk dibuka dengan aman. Salin ulang dari "
            "sumbernya, atau simpan sebagai CSV UTF-8."
        )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _refusal(name: str, answer: dict[str, Any]) -> SumberError:
    if answer["error"] == "sandi":
        return guards.locked(name)
    if answer["error"] == "besar":
        return SumberError(
            f"Berkas {name} terlalu besar; batasnya {guards.MAX_ROWS} baris dan "
            f"{guards.MAX_COLUMNS} kolom per lembar. Hapus baris dan kolom kosong."
        )
    return guards.damaged(name)

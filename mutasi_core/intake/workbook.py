"""The workbook (XLSX, XLS, ODS), opened in a guarded child process."""

import json
import subprocess
import sys
from pathlib import Path, PurePath
from typing import Any

from mutasi_core.intake import guards
from mutasi_core.intake.lembar import Baris, Catatan, Lembar
from mutasi_core.intake.pembacaan import SumberError

_CHILD = Path(__file__).with_name("workbook_child.py")
_SECONDS = 60


def read_workbook(name: str, data: bytes) -> list[Lembar]:
    """Give every visible sheet of a workbook.

    Raises:
        SumberError: If it is locked, damaged, too large or a trap.
    """
    is_zip = data.startswith(b"PK")
    remarks = guards.check_workbook(name, data) if is_zip else []
    answer = _ask_child(name, data)
    if "error" in answer:
        raise _refusal(name, answer)
    sheets = [(sheet["name"], sheet["rows"]) for sheet in answer["sheets"] if any(sheet["rows"])]
    stem = PurePath(name).stem
    found = []
    for title, rows in sheets:
        only = len(sheets) == 1
        found.append(
            Lembar(
                nama=name if only else f"{name} lembar “{title}”",
                judul_nama=title if not only else f"{title}\n{stem}",
                berkas=name,
                baris=[Baris(nomor, row) for nomor, row in enumerate(rows, start=1)],
                ragged=False,
            )
        )
    if not found:
        raise SumberError(f"Berkas {name} tidak berisi data pada lembar yang terlihat.")
    for remark in remarks:
        kode = "RUMUS_BELUM_DIHITUNG" if "rumus" in remark else "BARIS_TERSEMBUNYI"
        found[0].catatan.append(Catatan(kode, "peringatan", remark))
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


def _ask_child(name: str, data: bytes) -> dict[str, Any]:
    command = [sys.executable, "-P", str(_CHILD), str(guards.MAX_ROWS), str(guards.MAX_COLUMNS)]
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
        raise guards.damaged(name)
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

"""Running a command: each word of the command line, answered by one service."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any

from mutasi_core.cli import storing, telling
from mutasi_core.cli.weights import read_bobot
from mutasi_core.cli.words import CallError, build_parser
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.intake.pembacaan import Pembacaan, SumberError
from mutasi_core.services.contoh import contoh_json
from mutasi_core.services.kebutuhan import kebutuhan_json
from mutasi_core.services.kelayakan import kelayakan_json
from mutasi_core.services.meja_rencana import Meja, open_meja
from mutasi_core.services.mengapa import mengapa, mengapa_json
from mutasi_core.services.mutasi_file import MutasiFileError, read_mutasi
from mutasi_core.services.periksa import pembacaan_json, periksa
from mutasi_core.services.perubahan import perubahan, perubahan_json
from mutasi_core.services.pilihan import kurva_json
from mutasi_core.services.profil import profil_json, profil_tabel_json
from mutasi_core.services.rangkaian import rangkaian_json
from mutasi_core.services.rencana import rencana_json
from mutasi_core.services.rencana_berkas import problem_json, write_plan
from mutasi_core.services.simulasi import simulasi_json
from mutasi_core.store import StoreError

DONE, BLOCKED, UNUSABLE = 0, 1, 2

WIB = timezone(timedelta(hours=7), "WIB")

Words = argparse.Namespace
Tell = Callable[[telling.Answer], Iterable[str]]
Stored = Callable[[Words], tuple[dict[str, Any], Tell, bool]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one call; the exit code is 0 done, 1 something blocks, 2 unusable input or words."""
    try:
        words = build_parser(COMMANDS).parse_args(arguments)
        return int(words.run(words))
    except (
        CallError,
        SumberError,
        MutasiFileError,
        UnknownReferenceError,
        StoreError,
    ) as unusable:
        _warn(str(unusable))
        return UNUSABLE
    except OSError as error:
        _warn(f"Berkas {error.filename or ''} tidak dapat dibaca atau ditulis.")
        return UNUSABLE


def _contoh(words: Words) -> int:
    try:
        answer = contoh_json(
            words.keluar, pegawai=words.pegawai, benih=words.benih, kotor=words.kotor
        )
    except ValueError as wrong:
        raise CallError(str(wrong)) from None
    _say(words, answer, telling.contoh)
    return DONE


def _periksa(words: Words) -> int:
    read = periksa(words.sumber)
    _say(words, pembacaan_json(read), telling.periksa)
    return _blocked_by_rows(words, read)


def _kebutuhan(words: Words) -> int:
    read, instansi = _read(words)
    _say(words, kebutuhan_json(instansi, _day(words), words.horizon), telling.kebutuhan)
    return _blocked_by_rows(words, read)


def _kelayakan(words: Words) -> int:
    read, instansi = _read(words)
    answer = kelayakan_json(instansi, words.nip, words.unit, words.jabatan, _day(words))
    _say(words, answer, telling.kelayakan)
    return _blocked_by_rows(words, read)


def _profil(words: Words) -> int:
    if words.tabel is not None:
        if words.kunci is None:
            raise CallError("Sebutkan kolom kunci tabel itu dengan --kunci.")
        _say(words, profil_tabel_json(words.tabel, words.kunci, words.k), telling.profil)
        return DONE
    if not words.sumber:
        raise CallError("Sebutkan sumber data, atau --tabel beserta --kunci.")
    read, instansi = _read(words)
    _say(words, profil_json(instansi, words.k, _day(words)), telling.profil)
    return _blocked_by_rows(words, read)


def _rencana(words: Words) -> int:
    read, instansi = _read(words)
    meja = open_meja(instansi, _day(words), kuota=words.kuota, bobot=read_bobot(words.bobot))
    plan = meja.rencana
    if words.ekspor_masalah is not None:
        words.ekspor_masalah.write_bytes(problem_json(plan))
    if words.keluar is not None:
        write_plan(plan, instansi, words.keluar)
    _say(words, {**rencana_json(plan), **_asked(words, meja)}, telling.rencana)
    return BLOCKED if plan.ditolak else _blocked_by_rows(words, read)


def _asked(words: Words, meja: Meja) -> dict[str, Any]:
    """Answer what was asked about the plan beside the plan itself."""
    found: dict[str, Any] = {}
    if words.mengapa:
        found["mengapa"] = [mengapa_json(mengapa(meja, *move)) for move in words.mengapa]
    if words.perubahan:
        found["perubahan"] = [perubahan_json(perubahan(meja, *move)) for move in words.perubahan]
    if words.rangkaian:
        found["rangkaian"] = rangkaian_json(meja)
    if words.kurva:
        found["kurva"] = kurva_json(meja)
    return found


def _simulasi(words: Words) -> int:
    read, instansi = _read(words)
    answer = simulasi_json(instansi, _day(words), read_mutasi(instansi, words.mutasi))
    _say(words, answer, telling.simulasi)
    return _blocked_by_rows(words, read)


def _not_yet(words: Words) -> int:
    raise CallError(f"Perintah {words.perintah} belum tersedia dalam versi ini.")


def _stored(command: Stored) -> Callable[[Words], int]:
    """Make a command of the stored data one of the command line: it answers, we print."""

    def run(words: Words) -> int:
        answer, tell, is_well = command(words)
        _say(words, answer, tell)
        return DONE if is_well else BLOCKED

    return run


COMMANDS = {
    "contoh": _contoh,
    "periksa": _periksa,
    "kebutuhan": _kebutuhan,
    "profil": _profil,
    "kelayakan": _kelayakan,
    "rencana": _rencana,
    "simulasi": _simulasi,
    "taklimat": _not_yet,
    "massal": _not_yet,
    "verifikasi-audit": _stored(storing.verifikasi_audit),
    "cadangkan": _stored(storing.cadangkan),
    "pulihkan": _stored(storing.pulihkan),
}


def _read(words: Words) -> tuple[Pembacaan, Instansi]:
    """Read the source; what was set aside is told on standard error, never kept silent."""
    read = periksa(words.sumber)
    for name, table in read.tabel.items():
        if table.disisihkan:
            _warn(
                f"{name}: {table.disisihkan} dari {table.dibaca} baris disisihkan; "
                "lihat perintah periksa."
            )
    return read, read.require()


def _blocked_by_rows(words: Words, read: Pembacaan) -> int:
    set_aside = any(table.disisihkan for table in read.tabel.values())
    return BLOCKED if words.ketat and set_aside else DONE


def _day(words: Words) -> date:
    """Give the planning date: as asked, else today in Binjai."""
    asked: date | None = words.tanggal
    return asked or datetime.now(WIB).date()


def _say(words: Words, answer: dict[str, Any], tell: Tell) -> None:
    """Print the answer: one JSON object, or lines for a person."""
    if words.json:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, allow_nan=False) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in tell(answer))


def _warn(line: str) -> None:
    sys.stderr.write(f"{line}\n")

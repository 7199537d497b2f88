"""The words of the command line, with every message to its reader in Indonesian."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Literal, NoReturn


class CallError(Exception):
    """The words of the call, or what they point at, are unusable; one Indonesian line."""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises one line instead of printing English usage."""

    def error(self, message: str) -> NoReturn:
        """Refuse the call."""
        raise CallError(f"Perintah tidak dikenali: {_translate(message)}. Lihat --help.")


def build_parser(commands: Mapping[str, Callable[[argparse.Namespace], int]]) -> Parser:
    """Describe every command of the contract; each is answered by the function of its name."""
    parser = Parser(
        prog="python -m mutasi_core",
        description="Rencana mutasi ASN: periksa data, hitung kebutuhan, susun dan uji rencana.",
    )
    added = parser.add_subparsers(dest="perintah", required=True, parser_class=Parser)

    def command(name: str, help_text: str, *, source: bool = True) -> argparse.ArgumentParser:
        one = added.add_parser(name, help=help_text, description=help_text)
        one.set_defaults(run=commands[name])
        if source:
            one.add_argument("sumber", nargs="*" if name == "profil" else "+", type=Path)
        one.add_argument("--json", action="store_true", help="cetak satu objek JSON saja")
        one.add_argument("--tanggal", type=_day, default=None, help="tanggal perencanaan")
        one.add_argument(
            "--ketat", action="store_true", help="keluar 1 bila ada baris yang disisihkan"
        )
        return one

    example = command("contoh", "tulis paket data sintetis Kota Binjai", source=False)
    example.add_argument("--keluar", type=Path, required=True)
    example.add_argument("--pegawai", type=_positive, default=4100)
    example.add_argument("--benih", type=int, default=1)
    example.add_argument("--kotor", action="store_true")
    command("periksa", "baca paket data dan sebutkan temuannya")
    needs = command("kebutuhan", "bandingkan kebutuhan dan bezetting")
    needs.add_argument("--horizon", type=_positive, default=5)
    profile = command("profil", "kelompokkan profil kompetensi")
    profile.add_argument("-k", default="auto", type=_groups)
    profile.add_argument("--tabel", type=Path)
    profile.add_argument("--kunci")
    legal = command("kelayakan", "periksa satu usul mutasi terhadap semua aturan")
    legal.add_argument("--nip", required=True)
    legal.add_argument("--unit", required=True)
    legal.add_argument("--jabatan", required=True)
    plan = command("rencana", "susun rencana mutasi terbaik dan buktinya")
    plan.add_argument("--kuota", type=_not_negative, default=60)
    plan.add_argument("--bobot", type=Path)
    plan.add_argument("--keluar", type=Path)
    plan.add_argument("--ekspor-masalah", type=Path)
    plan.add_argument(
        "--mengapa",
        action="append",
        default=[],
        type=_move,
        metavar="NIP:UNIT:JABATAN",
        help="jelaskan mengapa mutasi ini ada atau tidak ada dalam rencana, dan harganya",
    )
    plan.add_argument(
        "--perubahan",
        action="append",
        default=[],
        type=_move,
        metavar="NIP:UNIT:JABATAN",
        help="sebutkan perubahan tunggal yang memasukkan mutasi ini ke rencana terbaik",
    )
    plan.add_argument(
        "--rangkaian", action="store_true", help="sebutkan tukar, putaran, dan rantai mutasi"
    )
    plan.add_argument("--kurva", action="store_true", help="skor dan kekurangan untuk setiap kuota")
    trial = command("simulasi", "uji daftar mutasi: keseimbangan, aturan, perkiraan dampak")
    trial.add_argument("--mutasi", type=Path, required=True)
    briefing = command("taklimat", "susun berkas taklimat")
    briefing.add_argument("--mutasi", type=Path, required=True)
    briefing.add_argument("--keluar", type=Path, required=True)
    many = command("massal", "satu rencana untuk setiap instansi dalam daftar")
    many.add_argument("--penjadwal")
    many.add_argument("--keluar", type=Path, required=True)
    _add_stored(command)
    return parser


def _add_stored(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the commands on the stored data."""
    trail = command("verifikasi-audit", "periksa keutuhan jejak audit", source=False)
    copy = command("cadangkan", "salin basis data ke satu berkas yang diperiksa", source=False)
    copy.add_argument("--keluar", type=Path, help="folder cadangan; bawaan di samping basis data")
    back = command("pulihkan", "kembalikan basis data dari satu cadangan", source=False)
    back.add_argument("--cadangan", type=Path, required=True)
    for stored in (trail, copy, back):
        stored.add_argument("--basisdata", help="folder atau URL; bawaan MUTASI_BASISDATA")
    trail.add_argument("--nomor", type=_positive, help="nomor catatan yang sidiknya disimpan")
    trail.add_argument("--sidik", help="sidik SHA-256 catatan itu")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"tanggal '{text}' harus berbentuk YYYY-MM-DD, misalnya 2026-01-31"
        ) from None


def _move(text: str) -> tuple[str, str, str]:
    nip, _, place = text.partition(":")
    unit, _, jabatan = place.partition(":")
    if not (nip and unit and jabatan):
        raise argparse.ArgumentTypeError(f"'{text}' harus berbentuk NIP:UNIT:JABATAN")
    return nip, unit, jabatan


def _positive(text: str) -> int:
    number = _not_negative(text)
    if number == 0:
        raise argparse.ArgumentTypeError(f"'{text}' harus lebih dari nol")
    return number


def _not_negative(text: str) -> int:
    if not text.isdigit():
        raise argparse.ArgumentTypeError(f"'{text}' bukan bilangan bulat tak negatif")
    return int(text)


def _groups(text: str) -> int | Literal["auto"]:
    return "auto" if text == "auto" else _positive(text)


def _translate(message: str) -> str:
    """Say argparse's own complaints in Indonesian; our own already are."""
    for english, indonesian in (
        ("the following arguments are required:", "argumen wajib belum diisi:"),
        ("unrecognized arguments:", "argumen tidak dikenal:"),
        ("expected one argument", "memerlukan satu nilai"),
        ("expected at least one argument", "memerlukan paling sedikit satu nilai"),
        ("invalid choice:", "pilihan tidak dikenal:"),
        ("(choose from", "(pilihannya"),
        ("argument ", ""),
        ("invalid int value:", "bukan bilangan bulat:"),
    ):
        message = message.replace(english, indonesian)
    return message

"""The polluted files: a base table, and 26 ways in which a file of it goes wrong on its way here.

The base has 24 people (synthetic NIPs), units, names with accents and commas, and decimal commas.
Each kind has a weight: how often files of HR offices show it, as judged from the benchmark of
public data files (Pollock, VLDB 2023) and from what the reader has met; a clean file weighs most.
"""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass

HEADER = ("nip", "nama", "unit_id", "unit_nama", "jabatan", "jenis_jabatan", "golongan", "nilai")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")
DELIMITERS = (",", ";", "\t", "|")
SEEDS = (1, 2, 3, 4)
QUOTED = 'Budi "Joko" Contoh'

Rows = list[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Polluted:
    """One file: its bytes, and what a reader should find in it."""

    kind: str
    name: str
    data: bytes
    header: tuple[str, ...]
    records: tuple[tuple[str, ...], ...]


def base(seed: int) -> Rows:
    """Give the rows of the base table."""
    rng = random.Random(seed)  # noqa: S311 - invented data
    names = ("André Siregar", "Budi Contoh", "Siti, S.Kom", "Renée Lubis", "Tono Contoh")
    rows = []
    for number in range(24):
        row = [
            f"1986{1 + number % 12:02}{1 + number:02}20150{1 + number % 9}1{901 + number}",
            f"{names[rng.randrange(len(names))]} {number}",
            f"U{number % 5:02}",
            f"Dinas Contoh {number % 5}",
            "Pengadministrasi Perkantoran",
            "PELAKSANA",
            "II/c",
            f"{rng.randrange(600, 999) / 10:.1f}".replace(".", ","),
        ]
        rows.append(row)
    return rows


def text_of(rows: Rows, delimiter: str, end: str = "\r\n", *, quote_all: bool = False) -> str:
    """Write rows by the rules."""
    out = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return out.getvalue()


def polluted(kind: str, encoding: str, delimiter: str, seed: int) -> Polluted:
    """Make one file."""
    rows = base(seed)
    rng = random.Random(f"{kind} {encoding} {delimiter!r} {seed}")  # noqa: S311
    header, records = list(HEADER), rows
    if kind == "hanya_judul":
        records = []
    elif kind == "satu_baris":
        records = rows[:1]
    elif kind == "kosong":
        header, records = [], []
    elif kind == "ganti_baris":
        rows[5][1] = "Budi\nContoh 5"
    elif kind == "kutip_dalam":
        rows[11][1] = QUOTED
    text = KINDS[kind][1]([header, *[list(row) for row in records]], delimiter, rng)
    data = text.encode(encoding, errors="replace")
    if kind == "encoding_campur" and encoding in {"utf-8", "utf-8-sig"}:
        lines = data.split(b"\r\n")
        other = [line.decode("utf-8-sig").encode("cp1252") if n % 2 else line
                 for n, line in enumerate(lines)]  # fmt: skip
        data = b"\r\n".join(other)
    name = f"{kind}_{encoding}_{DELIMITERS.index(delimiter)}_{seed}.csv"
    return Polluted(
        kind=kind,
        name=name,
        data=b"" if kind == "kosong" else data,
        header=() if kind == "tanpa_judul" else tuple(header),
        records=tuple(tuple(row) for row in records),
    )


def _plain(rows: Rows, delimiter: str, _: random.Random) -> str:
    return text_of(rows, delimiter)


def _insert(place: int, *extra: list[str]) -> Callable[[Rows, str, random.Random], str]:
    def make(rows: Rows, delimiter: str, _: random.Random) -> str:
        at = len(rows) + 1 + place if place < 0 else place
        return text_of([*rows[:at], *map(list, extra), *rows[at:]], delimiter)

    return make


def _line(change: Callable[[list[str], str, random.Random], str]) -> Callable[..., str]:
    """Spoil one line of data in the middle of the file."""

    def make(rows: Rows, delimiter: str, rng: random.Random) -> str:
        place = rng.randrange(2, len(rows) - 1)
        lines = [text_of([row], delimiter) for row in rows]
        lines[place] = change(rows[place], delimiter, rng) + "\r\n"
        return "".join(lines)

    return make


def _plain_join(row: list[str], delimiter: str, _: random.Random) -> str:
    row = [cell.replace(",", ".") for cell in row]
    return delimiter.join([row[0], f"Budi{delimiter} S.Kom", *row[2:]])


def _short(row: list[str], delimiter: str, _: random.Random) -> str:
    return text_of([row[:3] + row[4:]], delimiter).rstrip("\r\n")


def _inner_quotes(rows: Rows, delimiter: str, _: random.Random) -> str:
    doubled = QUOTED.replace('"', '""')
    return text_of(rows, delimiter).replace(doubled, QUOTED)


def _open_quote(row: list[str], delimiter: str, _: random.Random) -> str:
    before, after = text_of([row[:1]], delimiter), text_of([row[2:]], delimiter)
    return f'{before.rstrip()}{delimiter}"Budi Contoh{delimiter}{after.rstrip()}'


def _two_levels(rows: Rows, delimiter: str, _: random.Random) -> str:
    top = ["NIP", "Nama", "Unit", "", "Jabatan", "", "Gol", "Nilai"]
    bottom = ["", "", "ID", "Nama", "Nama", "Jenis", "Akhir", ""]
    return text_of([top, bottom, *rows[1:]], delimiter)


_EMPTY = [""] * len(HEADER)
_TITLES = tuple([title, *_EMPTY[1:]] for title in ("PEMERINTAH KOTA", "DAFTAR PEGAWAI", ""))
_SIGNED = ([*_EMPTY[:5], "Binjai, 2 Januari 2026", "", ""], [*_EMPTY[:5], "Kepala", "", ""])

KINDS: dict[str, tuple[float, Callable[[Rows, str, random.Random], str]]] = {
    "bersih": (20.0, _plain),
    "tanpa_akhir_baris": (8.0, lambda r, d, _: text_of(r, d).removesuffix("\r\n")),
    "akhir_baris_ganda": (5.0, lambda r, d, _: text_of(r, d) + "\r\n"),
    "lf": (10.0, lambda r, d, _: text_of(r, d, "\n")),
    "cr": (0.5, lambda r, d, _: text_of(r, d, "\r")),
    "semua_dikutip": (6.0, lambda r, d, _: text_of(r, d, quote_all=True)),
    "judul_laporan": (8.0, _insert(0, *_TITLES)),
    "judul_dua_tingkat": (3.0, _two_levels),
    "tanpa_judul": (1.0, lambda r, d, _: text_of(r[1:], d)),
    "hanya_judul": (0.5, _plain),
    "satu_baris": (1.0, _plain),
    "kosong": (0.5, _plain),
    "judul_berulang": (2.0, lambda r, d, _: text_of([*r[:12], list(HEADER), *r[12:]], d)),
    "baris_jumlah": (5.0, _insert(-1, ["JUMLAH", "24", *_EMPTY[2:]])),
    "tanda_tangan": (4.0, _insert(-1, *_SIGNED)),
    "baris_kosong": (4.0, _insert(9, _EMPTY, _EMPTY)),
    "nomor_kolom": (2.0, _insert(1, [str(n + 1) for n in range(len(HEADER))])),
    "pemisah_lebih": (4.0, _line(_plain_join)),
    "pemisah_kurang": (2.0, _line(_short)),
    "kutip_dalam": (3.0, _inner_quotes),
    "kutip_terbuka": (1.5, _line(_open_quote)),
    "ganti_baris": (3.0, _plain),
    "baris_sep": (2.0, lambda r, d, _: f"sep={d}\r\n" + text_of(r, d)),
    "pemisah_ekor": (2.0, lambda r, d, _: text_of(r, d).replace("\r\n", f"{d}\r\n")),
    "nul": (0.5, lambda r, d, _: text_of(r, d).replace("Contoh 3", "Con\x00toh 3")),
    "encoding_campur": (1.5, _plain),
}  # fmt: skip
"""Kind to its weight and how it is made."""

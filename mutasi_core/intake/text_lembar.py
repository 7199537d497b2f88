"""The lembar of a delimited text: its rows, and what was odd about its characters."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import cast

from mutasi_core.intake import guards
from mutasi_core.intake.delimited import Record, read_delimited
from mutasi_core.intake.encoding import Decoded, decode
from mutasi_core.intake.findings import rows_as_text
from mutasi_core.intake.kemajuan import SILENT, Kemajuan
from mutasi_core.intake.lembar import Baris, Catatan, Lembar
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.teks import Cell

_MIXED = "pengodean karakternya campuran (UTF-8 dan Windows-1252)"


def read_text(name: str, data: bytes, progress: Kemajuan = SILENT) -> Lembar:
    """Read a delimited text.

    Raises:
        SumberError: If it has too many rows.
    """
    decoded = decode(data)
    taken = read_delimited(decoded.text, progress)
    if len(taken.records) > guards.MAX_ROWS:
        raise SumberError(
            f"Berkas {name} memiliki lebih dari {guards.MAX_ROWS} baris; pecah dahulu."
        )
    mixed = frozenset(decoded.mixed)
    return Lembar(
        nama=name,
        judul_nama=PurePath(name).stem,
        berkas=name,
        baris=_rows(taken.records, mixed),
        ragged=True,
        cut_off=not taken.ends_with_newline,
        catatan=_remarks(name, decoded),
    )


def _rows(records: Sequence[Record], mixed: frozenset[int]) -> list[Baris]:
    if not mixed:
        return [Baris(r.nomor, cast("list[Cell]", r.sel), r.broken, r.odd) for r in records]
    return [
        Baris(
            r.nomor,
            cast("list[Cell]", r.sel),
            r.broken or (_MIXED if r.nomor in mixed else None),
            r.odd,
        )
        for r in records
    ]


def _remarks(name: str, decoded: Decoded) -> list[Catatan]:
    remarks = []
    for kode, lines, what in (
        ("KARAKTER_NUL", decoded.nul, "memuat karakter NUL, yang dibuang. Periksa isinya."),
        (
            "KARAKTER_RUSAK",
            decoded.lost,
            (
                "memuat karakter yang tidak terbaca dan tampil sebagai “\ufffd”. "
                "Simpan ulang sebagai CSV UTF-8."
            ),
        ),
        (
            "ENCODING_CAMPURAN",
            decoded.other,
            (
                "tertulis dalam Windows-1252 sedangkan baris lain UTF-8; dibaca baris demi baris. "
                "Periksa nama beraksen."
            ),
        ),
        (
            "KARAKTER_GANDA_ENKODE",
            decoded.twice,
            (
                "tampak disandikan dua kali (misalnya “Ã©” untuk “é”); dibiarkan apa adanya. "
                "Ambil ulang dari sumber."
            ),
        ),
    ):
        if lines:
            pesan = f"{name}: baris {rows_as_text(lines)} {what}"
            remarks.append(Catatan(kode, "peringatan", pesan))
    if decoded.encoding == "cp1252" and not decoded.other:
        remarks.append(
            Catatan(
                "ENCODING_CP1252",
                "info",
                f"{name}: bukan UTF-8, dibaca sebagai Windows-1252. Periksa nama beraksen.",
            )
        )
    return remarks

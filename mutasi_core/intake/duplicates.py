"""Rows that say the same thing twice, and rows that contradict each other."""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from mutasi_core.intake.findings import Findings
from mutasi_core.intake.pembacaan import TingkatTemuan
from mutasi_core.intake.tabel import Tabel


def settle_duplicates(
    tabel: Tabel, keys: Sequence[Hashable | None], kolom: str, noun: str, findings: Findings
) -> None:
    """Keep one of equal rows; set aside all rows that share a key but not their values.

    Never the last one wins: which of two different rows is right, only a person knows.
    """
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for row, key in enumerate(keys):
        if key is not None and row not in tabel.aside:
            places[key].append(row)
    for rows in places.values():
        if len(rows) < 2:
            continue
        differences = _differences(tabel, rows)
        numbers = ", ".join(f"{tabel.berkas(row)} baris {tabel.nomor[row]}" for row in rows)
        if differences:
            for row in rows:
                findings.set_aside(
                    tabel,
                    row,
                    f"{noun.upper()}_GANDA",
                    kolom,
                    f"{noun} ganda dengan isi berbeda di {numbers}: {differences}. "
                    "Semuanya disisihkan; hapus yang salah lalu muat ulang.",
                )
            continue
        for row in rows[1:]:
            findings.set_aside(
                tabel,
                row,
                f"{noun.upper()}_GANDA_SAMA",
                kolom,
                f"baris sama persis dengan {tabel.berkas(rows[0])} baris {tabel.nomor[rows[0]]}; "
                "satu dipakai, yang ini disisihkan.",
                TingkatTemuan.PERINGATAN,
            )


def _differences(tabel: Tabel, rows: Sequence[int]) -> str:
    """Show side by side what the rows disagree on."""
    shown = []
    for kolom, texts in tabel.kolom.items():
        if kolom == "nip" or len({texts[row] for row in rows}) == 1:
            continue
        sides = " ≠ ".join(f"{texts[row] or '(kosong)'} (baris {tabel.nomor[row]})" for row in rows)
        shown.append(f"{kolom}: {sides}")
    return "; ".join(shown)

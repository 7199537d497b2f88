"""The readers that are compared on polluted files: ours, and those that everybody has."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bench.pollution import Polluted  # noqa: E402
from mutasi_core.intake.arahan import Arahan  # noqa: E402
from mutasi_core.intake.berkas import open_files  # noqa: E402
from mutasi_core.intake.collecting import collect  # noqa: E402
from mutasi_core.intake.findings import Findings  # noqa: E402
from mutasi_core.intake.pembacaan import TingkatTemuan  # noqa: E402
from mutasi_core.intake.teks import as_text, clean  # noqa: E402

# The two-level header of the bench, joined, by the names of the base table.
_JOINED = {
    "NIP": "nip", "Nama": "nama", "Unit ID": "unit_id", "Unit Nama": "unit_nama",
    "Jabatan Nama": "jabatan", "Jabatan Jenis": "jenis_jabatan", "Jenis Jabatan": "jenis_jabatan",
    "Gol Akhir": "golongan", "Nilai": "nilai",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a reader made of a file.

    Attributes:
        warned: Whether it uttered a word.
        is_silent: Whether it names fewer rows than it lost or altered.
    """

    header: tuple[str, ...]
    records: tuple[tuple[str, ...], ...]
    warned: bool = False
    is_silent: bool = False


def kita(file: Polluted, _path: Path) -> Loaded:
    """Read with our own reader, up to the rows of the table."""
    findings = Findings()
    sheets = open_files({file.name: file.data})
    collected = collect(sheets, findings, Arahan(tabel={file.name: "pegawai"}))
    table = collected.tabel["pegawai"]
    part = table.bagian[0]
    rows = [row for row in range(len(table)) if row not in table.aside]
    width = len([name for name in part.names if name])
    found = {row: tuple(clean(as_text(c)) for c in table.mentah[row][:width]) for row in rows}
    lines = {t.baris for t in findings.temuan if t.baris and t.tingkat != TingkatTemuan.INFO}
    true = Counter(cleaned(file))
    wrong = [row for row in rows if found[row] not in true]
    told = any(t.tingkat != TingkatTemuan.INFO for t in findings.temuan if t.baris is None)
    names = tuple(name for name in part.names if name)
    if file.kind == "judul_dua_tingkat":
        names = tuple(_JOINED.get(name, name) for name in names)
    named = len(table.aside) + sum(table.nomor[row] in lines for row in wrong)
    lost = (true - Counter(found.values())).total()
    unnamed = lost > named or any(table.nomor[row] not in lines for row in wrong)
    return Loaded(
        header=names,
        records=tuple(found[row] for row in rows),
        warned=bool(findings.disisihkan) or told or bool(lines),
        is_silent=unnamed and not told,
    )


def cleaned(file: Polluted) -> Iterator[tuple[str, ...]]:
    """Give the records a reader should find, noise taken off their cells."""
    return (tuple(clean(cell) for cell in row) for row in file.records)


def _frame(frame: object) -> Loaded:
    rows = frame.astype("string").fillna("").values.tolist()  # type: ignore[attr-defined]
    header = tuple(map(str, frame.columns))  # type: ignore[attr-defined]
    return Loaded(header=header, records=tuple(tuple(map(str, row)) for row in rows))


def pandas_default(_file: Polluted, path: Path) -> Loaded:
    """Read with pandas as everybody does."""
    import pandas as pd  # noqa: PLC0415 - one reader may be absent

    return _frame(pd.read_csv(path))


def pandas_lenient(_file: Polluted, path: Path) -> Loaded:
    """Read with pandas told to guess the delimiter and skip what does not fit."""
    import pandas as pd  # noqa: PLC0415 - one reader may be absent

    return _frame(
        pd.read_csv(path, sep=None, engine="python", dtype=str, on_bad_lines="skip",
                    keep_default_na=False)
    )  # fmt: skip


def duckdb(_file: Polluted, path: Path) -> Loaded:
    """Read with DuckDB's sniffer."""
    import duckdb as db  # noqa: PLC0415 - one reader may be absent

    found = db.sql(f"SELECT * FROM read_csv('{path}', all_varchar=true)")  # noqa: S608 - our own path
    rows = [tuple("" if c is None else str(c) for c in row) for row in found.fetchall()]
    return Loaded(header=tuple(found.columns), records=tuple(rows))


def polars(_file: Polluted, path: Path) -> Loaded:
    """Read with polars, lenient on ragged rows and bytes that are no UTF-8."""
    import polars as pl  # noqa: PLC0415 - one reader may be absent

    found = pl.read_csv(path, infer_schema=False, truncate_ragged_lines=True, encoding="utf8-lossy")
    rows = [tuple("" if c is None else str(c) for c in row) for row in found.rows()]
    return Loaded(header=tuple(found.columns), records=tuple(rows))


def clevercsv(_file: Polluted, path: Path) -> Loaded:
    """Read with clevercsv's detection of the dialect."""
    import clevercsv as clever  # noqa: PLC0415 - one reader may be absent

    rows = [tuple(row) for row in clever.read_table(str(path))]
    return Loaded(header=rows[0] if rows else (), records=tuple(rows[1:]))


READERS: dict[str, tuple[str, Callable[[Polluted, Path], Loaded]]] = {
    "kita": ("mutasi_core", kita),
    "pandas": ("pandas", pandas_default),
    "pandas_longgar": ("pandas", pandas_lenient),
    "duckdb": ("duckdb", duckdb),
    "polars": ("polars", polars),
    "clevercsv": ("clevercsv", clevercsv),
}

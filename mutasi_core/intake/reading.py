"""The reader of a paket data: files in, a pembacaan out, no row lost."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from mutasi_core.intake.assembling import assemble
from mutasi_core.intake.berkas import load, open_files
from mutasi_core.intake.collecting import Arahan, Collected, collect
from mutasi_core.intake.findings import Findings
from mutasi_core.intake.pembacaan import Pembacaan, SumberError, TabelBacaan, TingkatTemuan

_WANTED = ("pegawai", "peta_jabatan")


def read_sumber(paths: Sequence[Path]) -> Pembacaan:
    """Read files or folders of a paket data.

    Raises:
        SumberError: If a file cannot be read, or a required table or column is missing.
    """
    if not paths:
        raise SumberError("Tidak ada berkas yang diberikan.")
    return read_bytes(load(paths))


def read_bytes(files: Mapping[str, bytes], tabel: Mapping[str, str] | None = None) -> Pembacaan:
    """Read uploaded files.

    Args:
        files: File name to content.
        tabel: File name to table, where a person has said which it is.

    Raises:
        SumberError: If a file cannot be read, or a required table or column is missing.
    """
    findings = Findings()
    collected = collect(open_files(files), findings, Arahan(tabel=tabel or {}))
    _require_tables(collected)
    _tell_empty(collected, findings)
    instansi = assemble(collected.tabel, findings)
    return Pembacaan(
        instansi=instansi,
        tabel={
            name: TabelBacaan(
                dibaca=len(table),
                diterima=len(table) - len(table.aside),
                disisihkan=len(table.aside),
            )
            for name, table in collected.tabel.items()
        },
        temuan=tuple(findings.temuan),
        pemetaan=_flat(collected.pemetaan),
        pemetaan_tabel=collected.pemetaan,
        disisihkan=tuple(findings.disisihkan),
        lembar=tuple(collected.lembar),
    )


def _require_tables(collected: Collected) -> None:
    missing = [name for name in _WANTED if name not in collected.tabel]
    if missing:
        found = ", ".join(f"{one.berkas} = {one.tabel}" for one in collected.lembar[:8])
        raise SumberError(
            f"Tabel wajib tidak ada: {' dan '.join(missing)}. Yang terbaca: {found or 'tidak ada'}."
        )
    peta = collected.tabel["peta_jabatan"]
    if "kebutuhan" not in peta.kolom and "abk" not in collected.tabel:
        raise SumberError(
            f"{peta.bagian[0].berkas}: tabel peta_jabatan tidak memiliki kolom wajib kebutuhan, "
            "dan tabel abk yang dapat menggantikannya tidak ada."
        )


def _tell_empty(collected: Collected, findings: Findings) -> None:
    for name, table in collected.tabel.items():
        if not len(table):
            findings.add(
                "TABEL_KOSONG",
                TingkatTemuan.GALAT if name in _WANTED else TingkatTemuan.PERINGATAN,
                f"{table.bagian[0].berkas}: hanya judul kolom, tanpa satu pun baris data.",
                tabel=name,
                berkas=table.bagian[0].berkas,
            )


def _flat(mapping: Mapping[str, Mapping[str, str | None]]) -> dict[str, str | None]:
    """Put the mappings of all tables side by side; "table.column" where two tables differ."""
    flat: dict[str, str | None] = {}
    for name, columns in mapping.items():
        for source, canonical in columns.items():
            if source in flat and flat[source] != canonical:
                flat[f"{name}.{source}"] = canonical
            else:
                flat[source] = canonical
    return flat

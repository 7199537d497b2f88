"""The reader of a paket data: files in, a pembacaan out, no row lost."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from mutasi_core.intake.arahan import Arahan
from mutasi_core.intake.assembling import assemble
from mutasi_core.intake.berkas import load, open_files
from mutasi_core.intake.collecting import Collected, collect
from mutasi_core.intake.findings import Findings
from mutasi_core.intake.kemajuan import Callback, Kemajuan
from mutasi_core.intake.pembacaan import Pembacaan, SumberError, TabelBacaan, TingkatTemuan

_WANTED = ("pegawai", "peta_jabatan")


def read_sumber(
    paths: Sequence[Path],
    *,
    menit_efektif: int | None = None,
    progress: Callback | None = None,
) -> Pembacaan:
    """Read files or folders of a paket data.

    Args:
        paths: Files, or folders whose tables stand directly in them.
        menit_efektif: Effective working time of one pegawai [menit/tahun], as `read_bytes`.
        progress: Told how much is done.

    Raises:
        SumberError: If a file cannot be read, or a required table or column is missing.
    """
    if not paths:
        raise SumberError("Tidak ada berkas yang diberikan.")
    return read_bytes(load(paths), menit_efektif=menit_efektif, progress=progress)


def read_bytes(
    files: Mapping[str, bytes],
    tabel: Mapping[str, str | None] | None = None,
    *,
    pemetaan: Mapping[tuple[str, str], str | None] | None = None,
    alias_unit: Mapping[str, str] | None = None,
    menit_efektif: int | None = None,
    progress: Callback | None = None,
) -> Pembacaan:
    """Read uploaded files.

    Args:
        files: File name to content.
        tabel: File or sheet to table, where a person has said which it is; None: not to be read.
            A hidden sheet named here is read.
        pemetaan: (file or sheet, column name) to canonical column, where a person has said so;
            None: not used. A file without a header has the columns "Kolom 1", "Kolom 2", ...
        alias_unit: Unit name as a file writes it to the unit_id a person confirmed.
        menit_efektif: Effective working time of one pegawai [menit/tahun]; with it the kebutuhan
            is compared with the ABK.
        progress: Told the share done (0 to 1) and a sentence.

    Raises:
        SumberError: If a file cannot be read, or a required table or column is missing.
    """
    arahan = Arahan(
        tabel=tabel or {},
        pemetaan=pemetaan or {},
        alias_unit=alias_unit or {},
        menit_efektif=menit_efektif,
    )
    whole = Kemajuan(progress)
    findings = Findings()
    sheets = open_files(files, whole.part(0.0, 0.5), arahan.tabel.keys())
    collected = collect(sheets, findings, arahan)
    _require_tables(collected)
    _tell_empty(collected, findings)
    assembled = assemble(collected.tabel, findings, arahan, whole.part(0.5, 1.0))
    whole.tell(1.0, "Selesai")
    return Pembacaan(
        instansi=assembled.instansi,
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
        usulan_unit=assembled.usulan_unit,
    )


def _require_tables(collected: Collected) -> None:
    missing = [name for name in _WANTED if name not in collected.tabel]
    if missing:
        found = ", ".join(f"{one.berkas} = {one.tabel}" for one in collected.lembar[:8])
        headless = [name for name, table in collected.tanpa_judul.items() if table in missing]
        hint = (
            f" {', '.join(headless)}: baris 1 tampak data, tanpa judul kolom; beri judul kolom "
            "atau petakan Kolom 1, Kolom 2, ... dengan tangan."
            if headless
            else ""
        )
        raise SumberError(
            f"Tabel wajib tidak ada: {' dan '.join(missing)}. "
            f"Yang terbaca: {found or 'tidak ada'}.{hint}"
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

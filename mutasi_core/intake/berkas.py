"""The berkas: folders, zips and single files to lembar."""

import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path, PurePath, PurePosixPath

from mutasi_core.intake import guards
from mutasi_core.intake.kemajuan import SILENT, Kemajuan
from mutasi_core.intake.lembar import Catatan, Lembar
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.text_lembar import read_text
from mutasi_core.intake.workbook import read_workbook

SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".zip"})
"""Kinds of file that are looked at in a folder or zip."""

_BOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})


def load(paths: Sequence[Path]) -> dict[str, bytes]:
    """Read the files of the given paths, folders by what stands directly in them.

    Raises:
        SumberError: If a path is not there, cannot be read, or a folder has no table.
    """
    files: dict[str, bytes] = {}
    for path in paths:
        found = _in_folder(path) if path.is_dir() else [path]
        if not found:
            raise SumberError(f"Folder {path} tidak berisi berkas CSV, XLSX, XLS, ODS, atau ZIP.")
        for file in found:
            try:
                guards.check_size(file.name, file.stat().st_size)
                files[_unused(file.name, files)] = file.read_bytes()
            except FileNotFoundError:
                raise SumberError(f"Berkas atau folder {file} tidak ditemukan.") from None
            except OSError as error:
                raise SumberError(f"Berkas {file} tidak dapat dibaca: {error.strerror}.") from None
    return files


def open_files(
    files: Mapping[str, bytes], progress: Kemajuan = SILENT, asked: Collection[str] = ()
) -> Iterator[Lembar]:
    """Give every lembar of the files, zips unpacked.

    Args:
        files: File name to content.
        progress: Told how far the files are read, by their bytes.
        asked: Labels of hidden sheets that a person wants read.

    Raises:
        SumberError: If a file cannot be read at all.
    """
    total, done = sum(map(len, files.values())) or 1, 0
    for name, data in files.items():
        part = progress.part(done / total, (done + len(data)) / total)
        part.tell(0, f"Membuka {name}")
        kind = guards.kind_of(name, data)
        if kind == "zip":
            yield from _zipped(name, data, part, asked)
        else:
            yield from _opened(name, data, kind, part, asked)
        done += len(data)


def _opened(
    name: str, data: bytes, kind: str, progress: Kemajuan, asked: Collection[str]
) -> Iterator[Lembar]:
    if kind == "buku":
        yield from read_workbook(name, data, asked)
        return
    lembar = read_text(name, data, progress)
    if PurePath(name).suffix.lower() in _BOOKS:
        lembar.catatan.append(
            Catatan(
                "JENIS_BERKAS_LAIN",
                "info",
                f"{name}: isinya teks berpemisah (CSV), bukan buku kerja; dibaca sebagai CSV.",
            )
        )
    yield lembar


def _in_folder(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file()
        and path.suffix.lower() in SUFFIXES
        and not path.name.startswith((".", "~$"))
    )


def _unused(name: str, files: Mapping[str, bytes]) -> str:
    number, unused = 2, name
    while unused in files:
        unused, number = f"{PurePath(name).stem} ({number}){PurePath(name).suffix}", number + 1
    return unused


def _zipped(name: str, data: bytes, progress: Kemajuan, asked: Collection[str]) -> Iterator[Lembar]:
    archive = guards.open_zip(name, data)
    tables: list[tuple[str, zipfile.ZipInfo]] = []
    others: list[tuple[str, zipfile.ZipInfo]] = []
    for part in sorted(archive.infolist(), key=lambda info: info.filename):
        path = PurePosixPath(part.filename.replace("\\", "/"))
        if part.is_dir() or path.name.startswith((".", "~$")) or "__MACOSX" in path.parts:
            continue
        is_table = path.suffix.lower() in SUFFIXES - {".zip"}
        (tables if is_table else others).append((path.name, part))
    if not tables:
        raise SumberError(f"Berkas {name} tidak berisi tabel CSV, XLSX, XLS, atau ODS.")
    for place, (label, part) in enumerate(tables):
        inner = guards.read_part(name, archive, part)
        kind = guards.kind_of(label, inner)
        if kind == "zip":
            raise SumberError(f"Berkas {name} memuat {label} yang sebenarnya ZIP; buka dahulu.")
        stretch = progress.part(place / len(tables), (place + 1) / len(tables))
        for lembar in _opened(label, inner, kind, stretch, asked):
            if others:
                lembar.catatan.append(_passed_over(name, [other for other, _ in others]))
                others.clear()
            yield lembar


def _passed_over(name: str, others: Sequence[str]) -> Catatan:
    return Catatan(
        "BERKAS_DILEWATI",
        "info",
        f"{name}: {len(others)} berkas di dalamnya bukan tabel dan tidak dibaca: "
        f"{', '.join(others[:10])}.",
    )

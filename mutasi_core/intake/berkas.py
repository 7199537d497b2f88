"""The berkas: folders, zips and single files to lembar."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath, PurePosixPath

from mutasi_core.intake import guards
from mutasi_core.intake.delimited import read_delimited
from mutasi_core.intake.encoding import decode
from mutasi_core.intake.lembar import Baris, Catatan, Lembar
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.workbook import read_workbook

SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".zip"})
"""Kinds of file that are looked at in a folder or zip."""


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


def open_files(files: Mapping[str, bytes]) -> Iterator[Lembar]:
    """Give every lembar of the files, zips unpacked.

    Raises:
        SumberError: If a file cannot be read at all.
    """
    for name, data in files.items():
        kind = guards.kind_of(name, data)
        if kind == "zip":
            yield from _zipped(name, data)
        elif kind == "buku":
            yield from read_workbook(name, data)
        else:
            yield _text(name, data)


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


def _zipped(name: str, data: bytes) -> Iterator[Lembar]:
    archive = guards.open_zip(name, data)
    found = False
    for part in sorted(archive.infolist(), key=lambda info: info.filename):
        path = PurePosixPath(part.filename.replace("\\", "/"))
        if part.is_dir() or path.name.startswith((".", "~$")) or "__MACOSX" in path.parts:
            continue
        if path.suffix.lower() not in SUFFIXES - {".zip"}:
            continue
        found = True
        inner = guards.read_part(name, archive, part)
        label = path.name
        if guards.kind_of(label, inner) == "buku":
            yield from read_workbook(label, inner)
        else:
            yield _text(label, inner)
    if not found:
        raise SumberError(f"Berkas {name} tidak berisi tabel CSV, XLSX, XLS, atau ODS.")


def _text(name: str, data: bytes) -> Lembar:
    decoded = decode(data)
    taken = read_delimited(decoded.text)
    if len(taken.records) > guards.MAX_ROWS:
        raise SumberError(
            f"Berkas {name} memiliki lebih dari {guards.MAX_ROWS} baris; pecah dahulu."
        )
    catatan = []
    if decoded.nul:
        catatan.append(
            Catatan("KARAKTER_NUL", "peringatan", f"{name}: {decoded.nul} karakter NUL dibuang.")
        )
    if decoded.lost:
        catatan.append(
            Catatan(
                "KARAKTER_RUSAK",
                "peringatan",
                f"{name}: {decoded.lost} karakter tidak terbaca dan tampil sebagai “\ufffd”. "
                "Simpan ulang sebagai CSV UTF-8.",
            )
        )
    if decoded.encoding == "cp1252":
        catatan.append(
            Catatan(
                "ENCODING_CP1252",
                "info",
                f"{name}: bukan UTF-8, dibaca sebagai Windows-1252. Periksa nama beraksen.",
            )
        )
    return Lembar(
        nama=name,
        judul_nama=PurePath(name).stem,
        berkas=name,
        baris=[Baris(r.nomor, list(r.sel), r.broken) for r in taken.records],
        ragged=True,
        cut_off=not taken.ends_with_newline,
        catatan=catatan,
    )

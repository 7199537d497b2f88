"""Which moves does this file hold? The list that `rencana` writes, or anybody's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.intake.berkas import load, open_files
from mutasi_core.intake.lembar import Baris, Lembar
from mutasi_core.intake.nip_cells import read_nip_cell
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.teks import as_text, clean, header_key

SYNONYMS = {
    "nip": ("nip", "nip_baru", "nip baru"),
    "unit": ("unit_tujuan", "unit_id_tujuan", "unit_id", "unit"),
    "jabatan": ("jabatan_tujuan", "jabatan"),
    "izin": ("nomor_izin", "izin"),
}
"""What each column may be called, the preferred name first; `izin` may be absent."""

_FIRST_ROWS = 20


class MutasiFileError(ValueError):
    """A list of moves that cannot be used; every line names file, row, column and value."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell with the words that say where it stands."""

    text: str
    where: str


def read_mutasi(instansi: Instansi, path: Path) -> tuple[Mutasi, ...]:
    """Read a list of moves from a file.

    Raises:
        MutasiFileError: If the file cannot be used as it is; nothing of it is used then.
    """
    try:
        return read_mutasi_bytes(instansi, load([path]))
    except SumberError as error:
        raise MutasiFileError(str(error)) from None


def read_mutasi_bytes(instansi: Instansi, files: dict[str, bytes]) -> tuple[Mutasi, ...]:
    """Read a list of moves from uploads, file name to content.

    A person may stand in it twice: the last row is where they end.

    Raises:
        MutasiFileError: If a file cannot be used as it is; nothing of it is used then.
    """
    try:
        sheets = list(open_files(files))
    except SumberError as error:
        raise MutasiFileError(str(error)) from None
    found: list[Mutasi] = []
    wrong: list[str] = []
    headed = [(sheet, header) for sheet in sheets if (header := _header(sheet)) is not None]
    if not headed:
        names = ", ".join(sheet.nama for sheet in sheets) or ", ".join(files)
        raise MutasiFileError(
            f"{names}: tidak ada baris judul dengan kolom nip, unit_tujuan, dan jabatan_tujuan."
        )
    for sheet, (first, places) in headed:
        for row in sheet.baris[first + 1 :]:
            if any(clean(as_text(cell)) for cell in row.sel):
                _read_row(instansi, sheet, row, places, found, wrong)
    if wrong:
        more = f" (dan {len(wrong) - 5} baris lain)" if len(wrong) > 5 else ""
        raise MutasiFileError(" ".join(wrong[:5]) + more)
    return tuple(found)


def _header(sheet: Lembar) -> tuple[int, dict[str, tuple[int, str]]] | None:
    """Find the header row, and for each column its place and its name in the file."""
    for number, row in enumerate(sheet.baris[:_FIRST_ROWS]):
        names = {header_key(as_text(cell)): place for place, cell in enumerate(row.sel)}
        places = {}
        for column, synonyms in SYNONYMS.items():
            for name in synonyms:
                if header_key(name) in names and column not in places:
                    places[column] = (names[header_key(name)], name)
        if {"nip", "unit", "jabatan"} <= places.keys():
            return number, places
    return None


def _read_row(
    instansi: Instansi,
    sheet: Lembar,
    row: Baris,
    places: dict[str, tuple[int, str]],
    found: list[Mutasi],
    wrong: list[str],
) -> None:
    """Read one row into `found`, or say in `wrong` what is the matter with it."""
    cells = {column: _cell(sheet, row, place, name) for column, (place, name) in places.items()}
    place = places["nip"][0]
    raw = row.sel[place] if place < len(row.sel) else ""
    nip = read_nip_cell(raw)
    if nip.kode is not None:
        wrong.append(f"{cells['nip'].where}: {nip.kalimat}")
        return
    if nip.digits not in instansi.pegawai_by_nip:
        wrong.append(f"{cells['nip'].where}: NIP tidak ada dalam data pegawai.")
        return
    unit_id = _unit(instansi, cells["unit"], wrong)
    if unit_id is None:
        return
    jabatan = _jabatan(instansi, nip.digits, unit_id, cells["jabatan"], wrong)
    if jabatan is None:
        return
    izin = cells["izin"].text if "izin" in cells else ""
    found.append(
        Mutasi(nip=nip.digits, unit_tujuan=unit_id, jabatan_tujuan=jabatan, nomor_izin=izin or None)
    )


def _cell(sheet: Lembar, row: Baris, place: int, name: str) -> _Cell:
    text = clean(as_text(row.sel[place])) if place < len(row.sel) else ""
    return _Cell(text, f"{sheet.nama} baris {row.nomor}, kolom {name}, nilai '{text}'")


def _unit(instansi: Instansi, cell: _Cell, wrong: list[str]) -> str | None:
    """Find the unit by its id, or by a name that only one unit bears."""
    if cell.text in instansi.unit_by_id:
        return cell.text
    named = [unit.unit_id for unit in instansi.units if _same(unit.nama, cell.text)]
    if len(named) == 1:
        return named[0]
    why = "dimiliki beberapa unit; tulis unit_id" if named else "tidak ada dalam data unit"
    wrong.append(f"{cell.where}: {why}.")
    return None


def _jabatan(
    instansi: Instansi, nip: str, unit_id: str, cell: _Cell, wrong: list[str]
) -> str | None:
    """Find the jabatan in the unit, spelled as the peta jabatan spells it; home is allowed."""
    key = (unit_id, jabatan_key(cell.text))
    person = instansi.pegawai_by_nip[nip]
    if key in instansi.formasi_by_key:
        return instansi.formasi_by_key[key].jabatan
    if key == person.formasi_key:
        return person.jabatan
    posts: Sequence[str] = [one.jabatan for one in instansi.formasi if one.unit_id == unit_id]
    shown = ", ".join(posts[:4]) + (", …" if len(posts) > 4 else "")
    wrong.append(
        f"{cell.where}: unit {unit_id} tidak mempunyai formasi itu"
        + (f" (yang ada: {shown})." if posts else "; unit ini tidak mempunyai formasi.")
    )
    return None


def _same(one: str, other: str) -> bool:
    return jabatan_key(one) == jabatan_key(other)

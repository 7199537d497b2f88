"""The pratinjau: what each file and sheet seems to be, before anything of it is read in."""

from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_core.intake.arahan import Arahan
from mutasi_core.intake.berkas import open_files
from mutasi_core.intake.choosing_columns import described, full_names
from mutasi_core.intake.collecting import is_instructions
from mutasi_core.intake.header import find_header, map_columns, places_named
from mutasi_core.intake.pembacaan import KolomTerbaca


@dataclass(frozen=True, slots=True, kw_only=True)
class PratinjauLembar:
    """One file or sheet as a person may correct it; `nama` is what a correction names it by.

    Attributes:
        tabel: Table it is taken for; None where nothing in it says so.
        baris_judul: Line of the header; None where there is none, 0 where a person named columns.
        kolom: Its columns; "Kolom 1", "Kolom 2", ... where no row names them.
        hilang: Required columns that are still missing.
        baris: Rows in all.
    """

    nama: str
    berkas: str
    tabel: str | None
    baris_judul: int | None
    kolom: tuple[KolomTerbaca, ...]
    hilang: tuple[str, ...]
    baris: int


def preview_bytes(
    files: Mapping[str, bytes],
    tabel: Mapping[str, str | None] | None = None,
    pemetaan: Mapping[tuple[str, str], str | None] | None = None,
) -> tuple[PratinjauLembar, ...]:
    """Show how uploaded files would be understood, also where reading them would be refused.

    Args:
        files: File name to content.
        tabel: As `read_bytes` takes it.
        pemetaan: As `read_bytes` takes it.

    Raises:
        SumberError: If a file cannot be opened at all.
    """
    arahan = Arahan(tabel=tabel or {}, pemetaan=pemetaan or {})
    shown = []
    for lembar in open_files(files, asked=arahan.tabel.keys()):
        if is_instructions(lembar):
            continue
        said = arahan.said_of(lembar)
        header = find_header(lembar, arahan.table_of(lembar), said)
        if header is None:
            names, chosen = list(places_named(lembar)), {}
        else:
            names = full_names(lembar, header)
            found, _ = map_columns(header.tabel, names, said)
            chosen = {kolom: places[0] for kolom, places in found.items()}
        shown.append(
            PratinjauLembar(
                nama=lembar.nama,
                berkas=lembar.berkas,
                tabel=header.tabel if header else arahan.table_of(lembar),
                baris_judul=(lembar.baris[header.last].nomor if header.last >= 0 else 0)
                if header
                else None,
                kolom=described(lembar, header, names, chosen),
                hilang=header.missing if header else (),
                baris=len(lembar.baris),
            )
        )
    return tuple(shown)

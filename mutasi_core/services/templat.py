"""Which workbook to fill in, and which rows to mend: templates, and rows set aside with reasons."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter

from mutasi_core.intake.collecting import PETUNJUK
from mutasi_core.intake.column_names import ALASAN_DISISIHKAN
from mutasi_core.intake.columns import COLUMNS, REQUIRED, UNSUR
from mutasi_core.intake.exporting import Value, workbook_xlsx
from mutasi_core.intake.pembacaan import BarisDisisihkan, Pembacaan
from mutasi_core.services.templat_isi import CONTOH, KETERANGAN, PILIHAN

_CREATED = datetime(2020, 1, 1, tzinfo=UTC)
_ROWS = 5_000
_HIDDEN_COLUMNS = frozenset({"status_cpns_pns", "jenis_pegawai"})
"""Columns only the SIASN export has; a person filling a template says `status`."""

_STEPS = (
    "Isi satu lembar untuk satu tabel; hanya pegawai dan peta_jabatan yang wajib.",
    "Kolom berjudul tebal dan berbintang (*) di petunjuk wajib diisi.",
    "NIP sudah berformat Teks: tempel dengan Tempel Khusus > Nilai agar digitnya tidak hilang.",
    "Tanggal DD-MM-YYYY; angka desimal memakai koma; sel tanpa data dibiarkan kosong.",
    "Arahkan penunjuk ke judul kolom untuk melihat arti dan contohnya.",
)


def template_columns(tabel: str) -> tuple[str, ...]:
    """Give the columns a template of a table has."""
    return tuple(kolom for kolom in COLUMNS[tabel] if kolom not in _HIDDEN_COLUMNS)


def templat_xlsx(tabel: Sequence[str] = tuple(COLUMNS), *, contoh: bool = False) -> bytes:
    """Write an empty workbook to fill in: a sheet a table, comments, lists, instructions.

    Args:
        tabel: Tables wanted.
        contoh: Whether to put the example rows (invented people) in.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": _CREATED.replace(tzinfo=None)})
    _write_instructions(book, tabel)
    for name in tabel:
        _write_table(book, name, contoh=contoh)
    book.close()
    return out.getvalue()


def _is_required(tabel: str, kolom: str) -> bool:
    return any(kolom in group for group in REQUIRED[tabel])


def _write_instructions(book: xlsxwriter.Workbook, tabel: Sequence[str]) -> None:
    sheet = book.add_worksheet("Petunjuk")
    bold = book.add_format({"bold": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_string(0, 0, PETUNJUK, bold)
    line = 1
    for number, step in enumerate(_STEPS, start=1):
        sheet.write_string(line, 0, f"{number}. {step}")
        line += 1
    line += 1
    for place, name in enumerate(("Lembar", "Kolom", "Keterangan", "Contoh")):
        sheet.write_string(line, place, name, bold)
    for name in tabel:
        for kolom in template_columns(name):
            line += 1
            star = "*" if _is_required(name, kolom) else ""
            sheet.write_string(line, 0, name)
            sheet.write_string(line, 1, f"{kolom}{star}", bold if star else None)
            sheet.write_string(line, 2, _meaning(name, kolom), wrap)
            sheet.write_string(line, 3, _example(name, kolom), wrap)
    sheet.set_column(0, 1, 22)
    sheet.set_column(2, 2, 70)
    sheet.set_column(3, 3, 34)


def _write_table(book: xlsxwriter.Workbook, tabel: str, *, contoh: bool) -> None:
    sheet = book.add_worksheet(tabel)
    text = book.add_format({"num_format": "@"})
    plain = book.add_format({"bottom": 1, "valign": "top"})
    bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    for place, kolom in enumerate(template_columns(tabel)):
        sheet.write_string(0, place, kolom, bold if _is_required(tabel, kolom) else plain)
        example = _example(tabel, kolom)
        told = f"{_meaning(tabel, kolom)}\n\nContoh: {example}" if example else ""
        sheet.write_comment(
            0, place, told or _meaning(tabel, kolom), {"x_scale": 2, "y_scale": 1.5}
        )
        sheet.set_column(place, place, max(len(kolom) + 2, 14), text)
        if choices := PILIHAN.get((tabel, kolom)) or PILIHAN.get(("", kolom)):
            sheet.data_validation(
                1,
                place,
                _ROWS,
                place,
                {
                    "validate": "list",
                    "source": list(choices),
                    "error_type": "warning",
                    "error_title": "Periksa isian",
                    "error_message": "Isian ini tidak ada di daftar pilihan.",
                },
            )
    for line, row in enumerate(CONTOH[tabel] if contoh else (), start=1):
        for place, kolom in enumerate(template_columns(tabel)):
            if row.get(kolom):
                sheet.write_string(line, place, row[kolom], text)
    sheet.freeze_panes(1, 0)


def _meaning(tabel: str, kolom: str) -> str:
    said = KETERANGAN.get((tabel, kolom)) or KETERANGAN.get(("", kolom))
    if said is None and kolom in UNSUR:
        said = "Nilai rata-rata unsur SKM ini, 1 sampai 4. Kosongkan bila ikm diisi."
    return said or "Boleh kosong."


def _example(tabel: str, kolom: str) -> str:
    return next((row[kolom] for row in CONTOH[tabel] if row.get(kolom)), "")


def disisihkan_xlsx(pembacaan: Pembacaan, catatan: str | None = None) -> bytes:
    """Write the rows set aside, the reason beside each: mend them and load the file again.

    Columns that were used go by their canonical names, so that a mapping by hand is not needed
    twice. The column of reasons is passed over when the file is read.

    Args:
        pembacaan: What was read.
        catatan: A line above each header, for example "data sintetis".
    """
    sheets: dict[str, tuple[Sequence[str], list[Sequence[Value]]]] = {}
    groups: dict[tuple[str, tuple[str, ...]], list[BarisDisisihkan]] = {}
    for row in pembacaan.disisihkan:
        groups.setdefault((row.tabel, row.judul), []).append(row)
    number: dict[str, int] = {}
    for (tabel, judul), rows in groups.items():
        number[tabel] = number.get(tabel, 0) + 1
        name = tabel if number[tabel] == 1 else f"{tabel} {number[tabel]}"
        wider = max(max((len(row.sel) for row in rows), default=0) - len(judul), 0)
        headers = (
            *_canonical(pembacaan, tabel, judul),
            *(f"kelebihan_{place}" for place in range(1, wider + 1)),
            ALASAN_DISISIHKAN,
        )
        width = len(headers) - 1
        sheets[name] = (
            headers,
            [(*row.sel, *[None] * (width - len(row.sel)), row.alasan) for row in rows],
        )
    return workbook_xlsx(sheets or {"Disisihkan": ((ALASAN_DISISIHKAN,), [])}, catatan)


def _canonical(pembacaan: Pembacaan, tabel: str, judul: Sequence[str]) -> tuple[str, ...]:
    mapping = pembacaan.pemetaan_tabel.get(tabel, {})
    taken: set[str] = set()
    names = []
    for name in judul:
        kolom = mapping.get(name)
        use = kolom if kolom and kolom != "kompetensi" and kolom not in taken else name
        taken.add(use)
        names.append(use)
    return tuple(names)

"""The rows below a header: which are data, and which are odd, and why."""

import re
from collections import Counter

from mutasi_core.intake.columns import REQUIRED
from mutasi_core.intake.findings import ASIDE, Findings, rows_as_text
from mutasi_core.intake.header import Header
from mutasi_core.intake.lembar import Baris, Lembar
from mutasi_core.intake.pembacaan import TingkatTemuan
from mutasi_core.intake.tabel import Bagian, Tabel
from mutasi_core.intake.teks import ERRORS, Cell, as_text, clean, header_key

INFO, PERINGATAN = TingkatTemuan.INFO, TingkatTemuan.PERINGATAN
_TOTAL = re.compile(r"(?:sub\s*|grand\s*)?(?:jumlah|total)\b|rata\s*-?\s*rata\b", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"^\W*\d{8}")
_FEW = 2


def tell_above(lembar: Lembar, header: Header, findings: Findings) -> None:
    """Say which rows above the header were passed over as titles."""
    above = [b.nomor for b in lembar.baris[: max(header.first, 0)] if any(b.sel)]
    if above:
        findings.add(
            "BARIS_JUDUL",
            INFO,
            tabel=header.tabel,
            berkas=lembar.nama,
            pesan=f"{lembar.nama}: baris {rows_as_text(above)} di atas judul kolom dilewati "
            "sebagai judul laporan.",
        )


def add_rows(
    lembar: Lembar, header: Header, bagian: Bagian, tabel: Tabel, findings: Findings
) -> None:
    """Append the rows below the header and set aside those that are no data."""
    body: list[Baris] = []
    blank: list[int] = []
    numbering: list[int] = []
    for baris in lembar.baris[header.last + 1 :]:
        if not any(clean(as_text(cell)) for cell in baris.sel):
            blank.append(baris.nomor)
        elif not body and _is_numbering(baris):
            numbering.append(baris.nomor)
        else:
            body.append(baris)
    for kode, numbers, what in (
        ("BARIS_KOSONG", blank, "kosong"),
        ("BARIS_NOMOR_KOLOM", numbering, "nomor kolom"),
    ):
        if numbers:
            findings.add(
                kode,
                INFO,
                tabel=tabel.nama,
                berkas=lembar.nama,
                pesan=f"{lembar.nama}: baris {rows_as_text(numbers)} {what}, dilewati.",
            )
    _tell_errors(body, bagian, tabel.nama, findings)
    first = len(tabel)
    tabel.extend(bagian, [b.nomor for b in body], [b.sel for b in body])
    width = _expected_width(body, len(header.names)) if lembar.ragged else None
    trailer = _trailer_start(body, bagian, tabel.nama)
    for place, baris in enumerate(body):
        _judge_form(
            tabel, first + place, baris, header, width, findings, in_trailer=place >= trailer
        )
    if lembar.cut_off and body:
        _tell_cut_off(lembar, tabel, body[-1], width, findings)


def _tell_errors(body: list[Baris], bagian: Bagian, nama: str, findings: Findings) -> None:
    """Say which cells hold an error of a spreadsheet: they count as empty, which nobody meant."""
    for kolom, place in bagian.places.items():
        if ERRORS.isdisjoint(b.sel[place] for b in body if place < len(b.sel)):
            continue
        rows = [b.nomor for b in body if place < len(b.sel) and b.sel[place] in ERRORS]
        findings.add(
            "SEL_GALAT",
            PERINGATAN,
            f"{bagian.berkas}: kolom {bagian.names[place]} berisi galat lembar sebar seperti "
            f"#REF! di baris {rows_as_text(rows)}; dibaca kosong. Perbaiki rumusnya di sumber.",
            tabel=nama,
            berkas=bagian.berkas,
            kolom=kolom,
        )


def _is_numbering(baris: Baris) -> bool:
    """Say whether a row only counts the columns: 1, 2, 3, ... or (1), (2), (3)."""
    numbers = [as_text(cell).strip(" ()") for cell in baris.sel if as_text(cell).strip()]
    return len(numbers) > _FEW and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def _expected_width(body: list[Baris], named: int) -> int:
    """Give the width every row must have: the header's, or one more where all rows end so."""
    widths = Counter(len(baris.sel) for baris in body)
    if not widths:
        return named
    usual, times = widths.most_common(1)[0]
    trailing = usual > named and times > len(body) // 2
    if trailing and not any(
        as_text(cell).strip() for b in body if len(b.sel) == usual for cell in b.sel[named:]
    ):
        return usual
    return named


def _trailer_start(body: list[Baris], bagian: Bagian, nama: str) -> int:
    """Give where the closing rows begin: few cells, nothing in what is required."""
    start = len(body)
    while start > 0 and _is_sparse(body[start - 1], bagian, nama):
        start -= 1
    return start


def _is_sparse(baris: Baris, bagian: Bagian, nama: str) -> bool:
    filled = sum(bool(clean(as_text(cell))) for cell in baris.sel)
    if filled > _FEW or len(bagian.names) <= _FEW + 1:
        return False
    nip = bagian.places.get("nip", len(baris.sel))
    if nip < len(baris.sel) and _LONG_NUMBER.search(as_text(baris.sel[nip])):
        return False
    return not _has_required(baris.sel, bagian, nama)


def _has_required(cells: list[Cell], bagian: Bagian, nama: str) -> bool:
    """Say whether every required group of columns has something in this row."""
    for group in REQUIRED[nama]:
        places = [bagian.places[kolom] for kolom in group if kolom in bagian.places]
        if places and not any(p < len(cells) and clean(as_text(cells[p])) for p in places):
            return False
    return True


def _judge_form(
    tabel: Tabel,
    row: int,
    baris: Baris,
    header: Header,
    width: int | None,
    findings: Findings,
    *,
    in_trailer: bool,
) -> None:
    bagian = tabel.bagian[-1]
    cells = baris.sel
    if baris.broken:
        findings.set_aside(tabel, row, "KUTIP_RUSAK", None, f"{baris.broken}. {ASIDE}")
    elif in_trailer and not _is_total(cells):
        findings.set_aside(
            tabel, row, "BARIS_PENUTUP", None, "baris penutup atau tanda tangan, bukan data.", INFO
        )
    elif _is_total(cells) and not _has_required(cells, bagian, tabel.nama):
        findings.set_aside(
            tabel, row, "BARIS_JUMLAH", None, "baris jumlah atau rata-rata, bukan data.", INFO
        )
    elif width is not None and len(cells) != width:
        findings.set_aside(
            tabel,
            row,
            "LEBAR_BARIS",
            None,
            f"{len(cells)} kolom, seharusnya {width}. Periksa pemisah atau tanda kutip yang "
            f"hilang. {ASIDE}",
        )
    elif _repeats(cells, header):
        findings.set_aside(
            tabel, row, "JUDUL_BERULANG", None, "judul kolom yang berulang, bukan data.", INFO
        )
    elif baris.odd:
        findings.warn(
            tabel, row, "KUTIP_JANGGAL", None, f"{baris.odd}; isinya dibaca apa adanya. Periksa."
        )


def _is_total(cells: list[Cell]) -> bool:
    first = next((text for cell in cells if (text := clean(as_text(cell)))), "")
    return bool(_TOTAL.match(first))


def _repeats(cells: list[Cell], header: Header) -> bool:
    if not cells or not isinstance(cells[0], str) or header.first != header.last or header.last < 0:
        return False
    if header_key(cells[0]) != header_key(header.names[0]):
        return False
    return [header_key(as_text(c)) for c in cells] == [header_key(n) for n in header.names]


def _tell_cut_off(
    lembar: Lembar, tabel: Tabel, last: Baris, width: int | None, findings: Findings
) -> None:
    short = width is not None and len(last.sel) < width
    findings.add(
        "BERKAS_TERPOTONG" if short else "TANPA_AKHIR_BARIS",
        PERINGATAN,
        f"{lembar.nama}: berkas tampak terpotong di baris {last.nomor}. Bandingkan jumlah baris "
        "dengan sumbernya, lalu muat ulang."
        if short
        else f"{lembar.nama}: baris terakhir ({last.nomor}) tidak diakhiri ganti baris; "
        "pastikan berkas tidak terpotong.",
        tabel=tabel.nama,
        berkas=lembar.nama,
    )

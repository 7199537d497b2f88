"""From lembar to tabel: header rows taken off, odd rows named, columns mapped."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mutasi_core.intake.arahan import NO_ARAHAN, Arahan
from mutasi_core.intake.choosing_columns import choose_columns, described, full_names
from mutasi_core.intake.findings import Findings, rows_as_text
from mutasi_core.intake.header import Header, Said, find_header, table_named
from mutasi_core.intake.lembar import Lembar
from mutasi_core.intake.pembacaan import LembarTerbaca, SumberError, TingkatTemuan
from mutasi_core.intake.row_forms import add_rows, tell_above
from mutasi_core.intake.serials import days_from_1904
from mutasi_core.intake.tabel import Bagian, Tabel
from mutasi_core.intake.teks import as_text, clean, header_key

INFO, PERINGATAN = TingkatTemuan.INFO, TingkatTemuan.PERINGATAN
PETUNJUK = "Petunjuk pengisian templat paket data"
"""First cell of the sheet of instructions in our own templates, which holds no data."""


@dataclass(slots=True)
class Collected:
    """All tables of the input, with how their columns were understood.

    Attributes:
        tanpa_judul: Names of what has no header row, by the table it is called after or "".
    """

    tabel: dict[str, Tabel] = field(default_factory=dict)
    pemetaan: dict[str, dict[str, str | None]] = field(default_factory=dict)
    lembar: list[LembarTerbaca] = field(default_factory=list)
    tanpa_judul: dict[str, str] = field(default_factory=dict)


def collect(sheets: Iterable[Lembar], findings: Findings, arahan: Arahan = NO_ARAHAN) -> Collected:
    """Gather the rows of every lembar under their tables.

    Raises:
        SumberError: If no table is recognised or a required column is missing.
    """
    collected = Collected()
    unknown: list[Lembar] = []
    partial: list[tuple[Lembar, Header]] = []
    for lembar in sheets:
        if is_instructions(lembar):
            continue
        if arahan.is_left_out(lembar):
            findings.add(
                "LEMBAR_DIABAIKAN",
                INFO,
                f"{lembar.nama}: tidak dibaca atas permintaan.",
                berkas=lembar.nama,
            )
            continue
        for catatan in lembar.catatan:
            findings.add(
                catatan.kode, TingkatTemuan(catatan.tingkat), catatan.pesan, berkas=lembar.nama
            )
        said = arahan.said_of(lembar)
        header = find_header(lembar, arahan.table_of(lembar), said)
        if header is None:
            unknown.append(lembar)
        elif header.missing and not _may_miss(header):
            partial.append((lembar, header))
        else:
            _collect_one(lembar, header, said, findings, collected)
    for lembar, header in partial:
        if header.tabel in collected.tabel and not _is_named(lembar, header):
            unknown.append(lembar)
        else:
            raise _missing(lembar, header)
    _tell_unknown(unknown, collected, findings)
    return collected


def is_instructions(lembar: Lembar) -> bool:
    """Say whether this is the sheet of instructions of our own template."""
    first = lembar.baris[0].sel if lembar.baris else []
    return bool(first) and first[0] == PETUNJUK


def _may_miss(header: Header) -> bool:
    """Say whether only `kebutuhan` is missing, which an ABK can give."""
    return header.tabel == "peta_jabatan" and header.missing == ("kebutuhan",)


def _is_named(lembar: Lembar, header: Header) -> bool:
    return header_key(header.tabel) in header_key(lembar.judul_nama)


def _missing(lembar: Lembar, header: Header) -> SumberError:
    plural = ", ".join(header.missing)
    seen = ", ".join(name for name in header.names if name)
    where = f"baris {lembar.baris[header.last].nomor}" if header.last >= 0 else "pemetaan"
    return SumberError(
        f"{lembar.nama}: tabel {header.tabel} tidak memiliki kolom wajib {plural}. "
        f"Kolom yang ada di {where}: {seen[:300]}."
    )


def _tell_unknown(unknown: list[Lembar], collected: Collected, findings: Findings) -> None:
    if unknown and not collected.tabel:
        names = ", ".join(lembar.nama for lembar in unknown[:5])
        raise SumberError(
            f"{names}: tidak ada baris judul kolom yang dikenal. Baris 1 tampak data; beri judul "
            "kolom seperti nip, nama, unit_nama, jabatan, atau petakan Kolom 1, Kolom 2, ... "
            "dengan tangan."
        )
    for lembar in unknown:
        named = table_named(lembar.judul_nama)
        collected.tanpa_judul[lembar.nama] = named or ""
        findings.add(
            "LEMBAR_TIDAK_DIKENAL",
            PERINGATAN,
            f"{lembar.nama}: tidak ada baris judul kolom; baris 1 tampak data, jadi tidak dibaca. "
            "Beri judul kolom, atau petakan Kolom 1, Kolom 2, ... dengan tangan."
            if named
            else f"{lembar.nama}: judul kolomnya tidak cocok dengan tabel mana pun, jadi tidak "
            "dibaca.",
            tabel=named,
            berkas=lembar.nama,
        )


def _collect_one(
    lembar: Lembar, header: Header, said: Said, findings: Findings, collected: Collected
) -> None:
    names = full_names(lembar, header)
    chosen = choose_columns(lembar, header, names, said, findings)
    mapping = collected.pemetaan.setdefault(header.tabel, {})
    by_place = {place: kolom.split(":")[0] for kolom, place in chosen.items()}
    for place, name in enumerate(names):
        if name:
            mapping[name] = by_place.get(place, mapping.get(name))
    collected.lembar.append(
        LembarTerbaca(
            berkas=lembar.nama,
            tabel=header.tabel,
            baris_judul=lembar.baris[header.last].nomor if header.last >= 0 else 0,
            kolom=described(lembar, header, names, chosen),
        )
    )
    tabel = collected.tabel.setdefault(header.tabel, Tabel(header.tabel))
    bagian = Bagian(berkas=lembar.nama, names=tuple(names), places=chosen)
    tell_above(lembar, header, findings)
    _tell_merged(lembar, header, findings)
    if lembar.epoch_1904:
        days_from_1904(lembar, header, bagian, findings)
    add_rows(lembar, header, bagian, tabel, findings)


def _tell_merged(lembar: Lembar, header: Header, findings: Findings) -> None:
    """Say which merged cells reach over several rows of data: only the first row has the value."""
    below = lembar.baris[header.last].nomor if header.last >= 0 else 0
    filled = {
        baris.nomor
        for baris in (lembar.baris[header.last + 1 :] if lembar.gabungan else [])
        if any(clean(as_text(cell)) for cell in baris.sel)
    }
    merged = [(ref, last) for ref, _, last in lembar.gabungan if last > below and last in filled]
    if merged:
        findings.add(
            "SEL_GABUNGAN",
            PERINGATAN,
            f"{lembar.nama}: sel gabungan {', '.join(ref for ref, _ in merged[:10])} menutupi "
            f"beberapa baris data (sampai baris {rows_as_text([last for _, last in merged])}); "
            "hanya baris pertamanya berisi. Lepas gabungan lalu isi tiap baris.",
            tabel=header.tabel,
            berkas=lembar.nama,
        )

"""From lembar to tabel: header rows taken off, odd rows named, columns mapped."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mutasi_core.intake.column_names import NOT_KOMPETENSI, is_personal
from mutasi_core.intake.columns import REQUIRED
from mutasi_core.intake.findings import Findings
from mutasi_core.intake.header import Header, find_header, map_columns
from mutasi_core.intake.lembar import Baris, Lembar
from mutasi_core.intake.pembacaan import LembarTerbaca, SumberError, TingkatTemuan
from mutasi_core.intake.row_forms import add_rows, tell_above
from mutasi_core.intake.tabel import Bagian, Tabel
from mutasi_core.intake.teks import as_text, header_key

INFO, PERINGATAN = TingkatTemuan.INFO, TingkatTemuan.PERINGATAN


@dataclass(slots=True)
class Collected:
    """All tables of the input, with how their columns were understood."""

    tabel: dict[str, Tabel] = field(default_factory=dict)
    pemetaan: dict[str, dict[str, str | None]] = field(default_factory=dict)
    lembar: list[LembarTerbaca] = field(default_factory=list)


def collect(sheets: Iterable[Lembar], findings: Findings, assigned: Mapping[str, str]) -> Collected:
    """Gather the rows of every lembar under their tables.

    Args:
        sheets: The lembar in the order of the input.
        findings: Where odd rows and unused columns are written.
        assigned: File name to table, where a person has said which it is.

    Raises:
        SumberError: If no table is recognised or a required column is missing.
    """
    collected = Collected()
    unknown: list[str] = []
    partial: list[tuple[Lembar, Header]] = []
    for lembar in sheets:
        for catatan in lembar.catatan:
            findings.add(
                catatan.kode, TingkatTemuan(catatan.tingkat), catatan.pesan, berkas=lembar.nama
            )
        header = find_header(lembar, assigned.get(lembar.berkas))
        if header is None:
            unknown.append(lembar.nama)
        elif header.missing and not _may_miss(header):
            partial.append((lembar, header))
        else:
            _collect_one(lembar, header, findings, collected)
    for lembar, header in partial:
        if header.tabel in collected.tabel and not _is_named(lembar, header):
            unknown.append(lembar.nama)
        else:
            raise _missing(lembar, header)
    _tell_unknown(unknown, collected, findings)
    return collected


def _may_miss(header: Header) -> bool:
    """Say whether only `kebutuhan` is missing, which an ABK can give."""
    return header.tabel == "peta_jabatan" and header.missing == ("kebutuhan",)


def _is_named(lembar: Lembar, header: Header) -> bool:
    return header_key(header.tabel) in header_key(lembar.judul_nama)


def _missing(lembar: Lembar, header: Header) -> SumberError:
    plural = ", ".join(header.missing)
    seen = ", ".join(name for name in header.names if name)
    return SumberError(
        f"{lembar.nama}: tabel {header.tabel} tidak memiliki kolom wajib {plural}. "
        f"Kolom yang ada di baris {lembar.baris[header.last].nomor}: {seen[:300]}."
    )


def _tell_unknown(unknown: list[str], collected: Collected, findings: Findings) -> None:
    if unknown and not collected.tabel:
        raise SumberError(
            f"{', '.join(unknown[:5])}: tidak ada baris judul kolom yang dikenal. "
            "Baris 1 tampak data; beri judul kolom seperti nip, nama, unit_nama, jabatan."
        )
    for name in unknown:
        findings.add(
            "LEMBAR_TIDAK_DIKENAL",
            PERINGATAN,
            f"{name}: judul kolomnya tidak cocok dengan tabel mana pun, jadi tidak dibaca.",
            berkas=name,
        )


def _collect_one(lembar: Lembar, header: Header, findings: Findings, collected: Collected) -> None:
    names = _with_extra(lembar, header)
    places, rest = map_columns(header.tabel, names)
    body = lembar.baris[header.last + 1 :]
    single = {
        kolom: _one_place(lembar, header, kolom, found, body, names, findings)
        for kolom, found in places.items()
    }
    chosen = {kolom: place for kolom, place in single.items() if place is not None}
    if header.tabel == "kompetensi" and "level" not in chosen:
        chosen |= _wide(names, chosen)
        rest = [name for name in rest if f"kompetensi:{name}" not in chosen]
    _tell_columns(lembar, header, names, rest, findings)
    mapping = collected.pemetaan.setdefault(header.tabel, {})
    by_place = {place: kolom.split(":")[0] for kolom, place in chosen.items()}
    for place, name in enumerate(names):
        if name:
            mapping[name] = by_place.get(place, mapping.get(name))
    collected.lembar.append(
        LembarTerbaca(
            berkas=lembar.nama, tabel=header.tabel, baris_judul=lembar.baris[header.last].nomor
        )
    )
    tabel = collected.tabel.setdefault(header.tabel, Tabel(header.tabel))
    bagian = Bagian(berkas=lembar.nama, names=tuple(names), places=chosen)
    tell_above(lembar, header, findings)
    add_rows(lembar, header, bagian, tabel, findings)


def _with_extra(lembar: Lembar, header: Header) -> list[str]:
    """Give the names, cut or lengthened to the width the rows of a workbook really have."""
    names = list(header.names)
    if not lembar.ragged:
        width = max((len(baris.sel) for baris in lembar.baris), default=0)
        names += [""] * (width - len(names))
    return names


def _one_place(
    lembar: Lembar,
    header: Header,
    kolom: str,
    found: list[int],
    body: list[Baris],
    names: list[str],
    findings: Findings,
) -> int | None:
    """Choose among columns of the very same name: the first where they agree, else none."""
    if len(found) == 1:
        return found[0]
    columns = [[as_text(b.sel[p]) if p < len(b.sel) else "" for b in body] for p in found]
    numbers = " dan ".join(str(place + 1) for place in found)
    if all(column == columns[0] for column in columns):
        findings.add(
            "KOLOM_GANDA",
            INFO,
            tabel=header.tabel,
            berkas=lembar.nama,
            kolom=names[found[0]],
            pesan=f"{lembar.nama}: kolom {names[found[0]]} ada dua kali dengan isi sama "
            f"(kolom ke-{numbers}); satu dipakai.",
        )
        return found[0]
    if any(kolom in group for group in REQUIRED[header.tabel]):
        raise SumberError(
            f"{lembar.nama}: kolom {names[found[0]]} ada dua kali dengan isi berbeda "
            f"(kolom ke-{numbers}). Hapus atau ganti nama salah satunya."
        )
    findings.add(
        "KOLOM_GANDA",
        PERINGATAN,
        tabel=header.tabel,
        berkas=lembar.nama,
        kolom=names[found[0]],
        pesan=f"{lembar.nama}: kolom {names[found[0]]} ada dua kali dengan isi berbeda (kolom "
        f"ke-{numbers}); keduanya tidak dipakai.",
    )
    return None


def _wide(names: list[str], chosen: dict[str, int]) -> dict[str, int]:
    """Take every further column of a wide kompetensi file as one competency."""
    used = set(chosen.values())
    return {
        f"kompetensi:{name}": place
        for place, name in enumerate(names)
        if name
        and place not in used
        and header_key(name) not in NOT_KOMPETENSI
        and not is_personal(name)
    }


def _tell_columns(
    lembar: Lembar, header: Header, names: list[str], rest: list[str], findings: Findings
) -> None:
    personal = [name for name in rest if is_personal(name)]
    if personal:
        findings.add(
            "KOLOM_PRIBADI_DIBUANG",
            INFO,
            tabel=header.tabel,
            berkas=lembar.nama,
            pesan=f"{lembar.nama}: kolom pribadi dibuang dan tidak disimpan: "
            f"{', '.join(personal)}.",
        )
    others = [name for name in rest if not is_personal(name)]
    if others:
        findings.add(
            "KOLOM_TIDAK_DIPAKAI",
            INFO,
            tabel=header.tabel,
            berkas=lembar.nama,
            pesan=f"{lembar.nama}: {len(others)} kolom tidak dipakai dan tidak disimpan: "
            f"{', '.join(others)}.",
        )
    if not lembar.ragged:
        return
    empty = sum(not name for name in names)
    if empty:
        findings.add(
            "KOLOM_TANPA_JUDUL",
            INFO,
            tabel=header.tabel,
            berkas=lembar.nama,
            pesan=f"{lembar.nama}: {empty} kolom tanpa judul tidak dipakai.",
        )

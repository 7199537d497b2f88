"""Choosing columns: which place of a lembar feeds which canonical column, and what is left over."""

from collections.abc import Mapping, Sequence

from mutasi_core.intake.column_names import IGNORED, NOT_KOMPETENSI, is_personal
from mutasi_core.intake.columns import REQUIRED
from mutasi_core.intake.findings import Findings
from mutasi_core.intake.header import Header, Said, map_columns, places_named
from mutasi_core.intake.lembar import Lembar
from mutasi_core.intake.pembacaan import KolomTerbaca, SumberError, TingkatTemuan
from mutasi_core.intake.teks import as_text, clean, header_key

INFO, PERINGATAN = TingkatTemuan.INFO, TingkatTemuan.PERINGATAN
_EXAMPLES = 3
_EXAMPLE_ROWS = 20


def full_names(lembar: Lembar, header: Header) -> list[str]:
    """Give the names, lengthened to the width the rows of a workbook really have."""
    names = list(header.names)
    if not lembar.ragged:
        width = max((len(baris.sel) for baris in lembar.baris), default=0)
        names += [""] * (width - len(names))
    return names


def choose_columns(
    lembar: Lembar, header: Header, names: list[str], said: Said, findings: Findings
) -> dict[str, int]:
    """Give canonical column to its place; what is not used is told.

    Raises:
        SumberError: If a required column stands there twice with other values.
    """
    places, rest = map_columns(header.tabel, names, said)
    single = {
        kolom: _one_place(lembar, header, kolom, found, names, findings)
        for kolom, found in places.items()
    }
    chosen = {kolom: place for kolom, place in single.items() if place is not None}
    if header.tabel == "kompetensi" and "level" not in chosen:
        chosen |= _wide(names, chosen, said)
        rest = [name for name in rest if f"kompetensi:{name}" not in chosen]
    _tell_columns(lembar, header, names, rest, findings)
    return chosen


def described(
    lembar: Lembar, header: Header | None, names: Sequence[str], chosen: Mapping[str, int]
) -> tuple[KolomTerbaca, ...]:
    """Show every column with what it was taken for and its first texts."""
    by_place = {place: kolom.split(":")[0] for kolom, place in chosen.items()}
    start = header.last + 1 if header else 0
    by_number = places_named(lembar)
    columns = []
    for place, name in enumerate(names):
        pribadi = is_personal(name)
        examples: list[str] = []
        for baris in lembar.baris[start : start + _EXAMPLE_ROWS]:
            text = clean(as_text(baris.sel[place])) if place < len(baris.sel) else ""
            if text and text not in examples and len(examples) < _EXAMPLES:
                examples.append(text[:60])
        if name or examples:
            columns.append(
                KolomTerbaca(
                    judul=name or (by_number[place] if place < len(by_number) else ""),
                    kolom=by_place.get(place),
                    pribadi=pribadi,
                    contoh=() if pribadi else tuple(examples),
                )
            )
    return tuple(columns)


def _one_place(
    lembar: Lembar,
    header: Header,
    kolom: str,
    found: list[int],
    names: list[str],
    findings: Findings,
) -> int | None:
    """Choose among columns of the very same name: the first where they agree, else none."""
    if len(found) == 1:
        return found[0]
    body = lembar.baris[header.last + 1 :]
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


def _wide(names: list[str], chosen: dict[str, int], said: Said) -> dict[str, int]:
    """Take every further column of a wide kompetensi file as one competency."""
    used = set(chosen.values())
    return {
        f"kompetensi:{name}": place
        for place, name in enumerate(names)
        if name
        and place not in used
        and header_key(name) not in NOT_KOMPETENSI | IGNORED
        and header_key(name) not in said
        and not is_personal(name)
    }


def _tell_columns(
    lembar: Lembar, header: Header, names: list[str], rest: list[str], findings: Findings
) -> None:
    rest = [name for name in rest if header_key(name) not in IGNORED]
    personal = [name for name in rest if is_personal(name)]
    others = [name for name in rest if not is_personal(name)]
    nameless = [place + 1 for place, name in enumerate(names) if not name]
    if not lembar.ragged and nameless:
        body = lembar.baris[header.last + 1 :]
        nameless = [n for n in nameless if any(n <= len(b.sel) and b.sel[n - 1] for b in body)]
    for kode, found, sentence in (
        (
            "KOLOM_PRIBADI_DIBUANG",
            personal,
            f"kolom pribadi dibuang dan tidak disimpan: {', '.join(personal)}.",
        ),
        (
            "KOLOM_TIDAK_DIPAKAI",
            others,
            f"{len(others)} kolom tidak dipakai dan tidak disimpan: {', '.join(others)}.",
        ),
        (
            "KOLOM_TANPA_JUDUL",
            nameless,
            (
                f"{len(nameless)} kolom tanpa judul tidak dipakai (kolom ke-"
                f"{', '.join(map(str, nameless[:10]))})."
            ),
        ),
    ):
        if found:
            pesan = f"{lembar.nama}: {sentence}"
            findings.add(kode, INFO, pesan, tabel=header.tabel, berkas=lembar.nama)

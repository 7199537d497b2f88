"""The header: which row names the columns, which table that makes, and what each column means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mutasi_core.intake.column_names import KNOWN, TABLE_BY_NAME, WIDE_KOMPETENSI
from mutasi_core.intake.columns import COLUMNS, REQUIRED
from mutasi_core.intake.lembar import Baris, Lembar
from mutasi_core.intake.teks import as_text, clean, header_key

Said = Mapping[str, str | None]
"""Normalised header to canonical column, None for unused: what a person has said of one file."""

NOTHING_SAID: Said = {}

_LOOK_AT = 40
_LEAST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where the columns are named.

    Attributes:
        first: Place in the lembar of the first header row; -1 where a person named the columns.
        last: Place of the last header row; one more than the first where it has two levels.
        names: The column names as a person sees them.
        hits: How many of them the table knows.
        missing: Required columns that are not there.
    """

    tabel: str
    first: int
    last: int
    names: tuple[str, ...]
    hits: int
    missing: tuple[str, ...]


def find_header(
    lembar: Lembar, tabel: str | None = None, said: Said = NOTHING_SAID
) -> Header | None:
    """Find the header of a lembar, of the given table or of the table it fits best.

    A file whose name is a table's name is that table; any other is told by its columns. Where no
    row names columns, a person may have: "Kolom 1", "Kolom 2", ... by their place.
    """
    named = tabel or table_named(lembar.judul_nama)
    candidates = [named] if named else list(KNOWN)
    rows = [
        (place, _names(baris))
        for place, baris in enumerate(lembar.baris[:_LOOK_AT])
        if any(baris.sel)
    ]
    best: Header | None = None
    for position, (place, names) in enumerate(rows):
        below = rows[position + 1] if position + 1 < len(rows) else None
        for candidate in candidates:
            header = _header(candidate, place, place, names, said)
            if below and header.missing:
                joined = _two_levels(names, below[1], candidate, said)
                two = _header(candidate, place, below[0], joined, said)
                header = two if two.hits > header.hits + 1 else header
            if header.hits >= _LEAST and (best is None or _rank(header) > _rank(best)):
                best = header
    if best is None or best.missing:
        best = _by_place(lembar, candidates, said) or best
    if best and named is None and best.missing and best.hits <= len(best.names) // 2:
        return None
    return best


def table_named(title: str) -> str | None:
    """Give the table that a file or sheet is called after."""
    for line in title.split("\n"):
        if table := TABLE_BY_NAME.get(header_key(line)):
            return table
    return None


def places_named(lembar: Lembar) -> tuple[str, ...]:
    """Name the columns of a lembar by their place."""
    width = max((len(baris.sel) for baris in lembar.baris[:_LOOK_AT]), default=0)
    return tuple(f"Kolom {number}" for number in range(1, width + 1))


def _by_place(lembar: Lembar, candidates: Sequence[str], said: Said) -> Header | None:
    names = places_named(lembar)
    if not any(said.get(header_key(name)) for name in names):
        return None
    headers = [_header(candidate, -1, -1, names, said) for candidate in candidates]
    return max(headers, key=_rank)


def _rank(header: Header) -> tuple[bool, int, int, int]:
    """Prefer a header with all that is required, then more known columns, then one row of it."""
    return (not header.missing, header.hits, -len(header.missing), header.first - header.last)


def _names(baris: Baris) -> tuple[str, ...]:
    return tuple(" ".join(clean(as_text(cell)).split()) for cell in baris.sel)


def _meaning(tabel: str, key: str, said: Said) -> str | None:
    """Give the canonical column of a normalised header; what a person said goes first."""
    if key in said:
        kolom = said[key]
        return kolom if kolom in COLUMNS[tabel] else None
    known = KNOWN[tabel].get(key)
    return known.kolom if known else None


def _header(tabel: str, first: int, last: int, names: tuple[str, ...], said: Said) -> Header:
    keys = {header_key(name) for name in names if name}
    there = {kolom for key in keys if (kolom := _meaning(tabel, key, said))}
    hits = len(there)
    missing = tuple(
        " atau ".join(group) for group in REQUIRED[tabel] if not there.intersection(group)
    )
    if tabel == "kompetensi" and "nip" in there and "level" in missing:
        wide = len(keys & WIDE_KOMPETENSI)
        hits, missing = hits + wide, () if wide >= _LEAST else missing
    return Header(tabel=tabel, first=first, last=last, names=names, hits=hits, missing=missing)


def _two_levels(
    top: Sequence[str], bottom: Sequence[str], tabel: str, said: Said
) -> tuple[str, ...]:
    """Join two header rows, the upper one's merged cells carried to the right."""
    joined, carried = [], ""
    for place in range(max(len(top), len(bottom))):
        upper = top[place] if place < len(top) else ""
        lower = bottom[place] if place < len(bottom) else ""
        carried = upper or carried
        choices = [f"{carried} {lower}", f"{lower} {carried}", lower, upper] if lower else [upper]
        joined.append(
            next((c for c in choices if _meaning(tabel, header_key(c), said)), choices[0].strip())
        )
    return tuple(joined)


def map_columns(
    tabel: str, names: Sequence[str], said: Said = NOTHING_SAID
) -> tuple[dict[str, list[int]], list[str]]:
    """Give canonical column to its places, the preferred first, and the columns left over.

    Two places stand under one canonical column only where the very same name occurs twice, or a
    person said the same of both.
    """
    ranked: dict[str, list[tuple[int, int]]] = {}
    for place, name in enumerate(names):
        key = header_key(name)
        if kolom := _meaning(tabel, key, said):
            rank = -1 if key in said else KNOWN[tabel][key].rank
            ranked.setdefault(kolom, []).append((rank, place))
    places: dict[str, list[int]] = {}
    for kolom, found in ranked.items():
        least = min(rank for rank, _ in found)
        places[kolom] = [place for rank, place in found if rank == least]
    used = {place for found_places in places.values() for place in found_places}
    return places, [name for place, name in enumerate(names) if name and place not in used]

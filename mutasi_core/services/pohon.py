"""Which posts stand in which unit and OPD, and what does each lack? The tree of an instansi."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.balance import SaldoUnit, balance


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPohon:
    """One node of the tree OPD, unit, jabatan [orang].

    Attributes:
        id, induk_id: None is the instansi itself.
        jenis: "unit" or "jabatan".
        kebutuhan: Of a unit with everything below it; None where nobody says.
        dalam: Steps below the top.
    """

    id: str
    induk_id: str | None
    nama: str
    jenis: str
    dalam: int
    kebutuhan: int | None
    bezetting: int
    kekurangan: int
    kelebihan: int


def pohon(instansi: Instansi, tanggal: date) -> tuple[BarisPohon, ...]:
    """Draw the tree from OPD over units to posts, each parent before its children.

    A unit whose induk is missing, or leads in a circle, stands at the top.
    """
    today = balance(instansi, tanggal)
    units = {row.unit_id: row for row in today.unit}
    parent = {unit_id: _parent(instansi, unit_id) for unit_id in units}
    children: defaultdict[str | None, list[str]] = defaultdict(list)
    for unit_id in units:
        children[parent[unit_id]].append(unit_id)
    posts: defaultdict[str, list[BarisPohon]] = defaultdict(list)
    for row in today.formasi:
        gap = row.selisih or 0
        posts[row.formasi.unit_id].append(
            BarisPohon(
                id=row.formasi.id,
                induk_id=row.formasi.unit_id,
                nama=row.formasi.jabatan,
                jenis="jabatan",
                dalam=_depth(parent, row.formasi.unit_id) + 1,
                kebutuhan=row.kebutuhan,
                bezetting=row.bezetting,
                kekurangan=max(-gap, 0),
                kelebihan=max(gap, 0),
            )
        )
    totals = _totals(units, parent)
    found: list[BarisPohon] = []
    waiting = list(reversed(children[None]))
    while waiting:
        unit_id = waiting.pop()
        needed, held, short, over = totals[unit_id]
        found.append(
            BarisPohon(
                id=unit_id,
                induk_id=parent[unit_id],
                nama=units[unit_id].nama,
                jenis="unit",
                dalam=_depth(parent, unit_id),
                kebutuhan=needed,
                bezetting=held,
                kekurangan=short,
                kelebihan=over,
            )
        )
        found += posts[unit_id]
        waiting += reversed(children[unit_id])
    return tuple(found)


def _parent(instansi: Instansi, unit_id: str) -> str | None:
    unit = instansi.unit_by_id.get(unit_id)
    above = unit.induk_id if unit else None
    if above is None or above not in instansi.unit_by_id:
        return None
    seen: set[str] = {unit_id}
    walk: str | None = above
    while walk is not None and walk in instansi.unit_by_id:
        if walk in seen:
            return None
        seen.add(walk)
        walk = instansi.unit_by_id[walk].induk_id
    return above


def _depth(parent: Mapping[str, str | None], unit_id: str) -> int:
    depth, above = 0, parent.get(unit_id)
    while above is not None:
        depth, above = depth + 1, parent.get(above)
    return depth


def _totals(
    units: Mapping[str, SaldoUnit], parent: Mapping[str, str | None]
) -> dict[str, tuple[int, int, int, int]]:
    """Sum each unit with all below it: kebutuhan, bezetting, kekurangan, kelebihan."""
    sums = {unit_id: [0, 0, 0, 0] for unit_id in units}
    for unit_id, row in units.items():
        own = (row.kebutuhan, row.bezetting, row.kekurangan, row.kelebihan)
        at: str | None = unit_id
        while at is not None:
            for place, value in enumerate(own):
                sums[at][place] += value
            at = parent.get(at)
    return {unit_id: (n[0], n[1], n[2], n[3]) for unit_id, n in sums.items()}

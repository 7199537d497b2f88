"""Where does talent sit? The nine-box of the city or a unit, and its people."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.people.nine_box import Kotak, all_boxes
from mutasi_core.people.parameter import source_of
from mutasi_core.people.talent import Talenta, talent_of_all
from mutasi_core.services.pencarian import OrangTersamar, Peran, kunci_orang, tersamar

BELUM_DINILAI = "Belum dinilai"
"""What is said of whoever has no box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KotakTerisi:
    """One box and how many are in it; `kedaluwarsa` of them by an assessment too old."""

    kotak: Kotak
    jumlah: int
    kedaluwarsa: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TalentaUnit:
    """The boxes of one unit [orang]; `krs` counts those in the succession group."""

    unit_id: str
    nama: str
    jumlah: int
    dinilai: int
    krs: int
    per_kotak: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PetaTalenta:
    """The nine-box of a city or unit.

    Attributes:
        kotak: The nine boxes as they are drawn, row by row.
        jumlah: Everybody looked at [orang].
        belum_dinilai: How many have no box [orang]; by what is missing in `kurang`.
        kelengkapan: Share that has a box, 0 to 1.
        ambang: Cut-offs and axis with their source, one Indonesian sentence each.
        unit: The same unit by unit, only in the map of the whole.
    """

    kotak: tuple[KotakTerisi, ...]
    jumlah: int
    belum_dinilai: int
    kurang: tuple[tuple[str, int], ...]
    kedaluwarsa: int
    kelengkapan: float
    ambang: tuple[str, ...]
    unit: tuple[TalentaUnit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrangTalenta:
    """One person of a box, or without one, as the role may see them."""

    orang: OrangTersamar
    talenta: Talenta


def talenta(instansi: Instansi, tanggal: date, unit_id: str | None = None) -> PetaTalenta:
    """Draw the nine-box of the whole instansi, or of one unit with all below it.

    Raises:
        UnknownReferenceError: If there is no such unit.
    """
    found = _within(instansi, tanggal, unit_id)
    boxed = [one for one in found if one.kotak is not None]
    count = Counter(one.kotak.nomor for one in boxed if one.kotak)
    stale = Counter(one.kotak.nomor for one in boxed if one.kotak and one.kedaluwarsa)
    missing = Counter(axis for one in found for axis in one.kurang)
    return PetaTalenta(
        kotak=tuple(
            KotakTerisi(kotak=one, jumlah=count[one.nomor], kedaluwarsa=stale[one.nomor])
            for one in all_boxes(tanggal, instansi.ketentuan)
        ),
        jumlah=len(found),
        belum_dinilai=len(found) - len(boxed),
        kurang=tuple(sorted(missing.items())),
        kedaluwarsa=stale.total(),
        kelengkapan=len(boxed) / len(found) if found else 0.0,
        ambang=_thresholds(instansi, tanggal),
        unit=_by_unit(instansi, found) if unit_id is None else (),
    )


def penghuni_kotak(
    instansi: Instansi,
    tanggal: date,
    nomor: int | None,
    *,
    unit_id: str | None = None,
    peran: Peran = Peran.PENINJAU,
) -> tuple[OrangTalenta, ...]:
    """Give the people of a box, highest potential first; `nomor` None gives the unassessed.

    Raises:
        UnknownReferenceError: If there is no such unit.
    """
    keys = kunci_orang(instansi)
    people = instansi.pegawai_by_nip
    found = [
        one
        for one in _within(instansi, tanggal, unit_id)
        if (one.kotak.nomor if one.kotak else None) == nomor
    ]
    found.sort(key=lambda one: (-(one.potensi or 0.0), one.nip))
    shown = [(tersamar(instansi, people[one.nip], peran, keys[one.nip]), one) for one in found]
    return tuple(
        OrangTalenta(orang=orang, talenta=replace(one, nip=orang.nip)) for orang, one in shown
    )


def talenta_json(instansi: Instansi, tanggal: date, unit_id: str | None = None) -> dict[str, Any]:
    """Give the nine-box as plain values."""
    drawn = talenta(instansi, tanggal, unit_id)
    return {
        "tanggal": tanggal.isoformat(),
        "kotak": [
            {
                "nomor": one.kotak.nomor,
                "kinerja": one.kotak.kinerja.value,
                "potensi": one.kotak.potensi.value,
                "jumlah": one.jumlah,
                "kedaluwarsa": one.kedaluwarsa,
                "tindakan": list(one.kotak.tindakan),
                "arah_mutasi": one.kotak.arah_mutasi,
                "krs_instansi": one.kotak.krs_instansi,
            }
            for one in drawn.kotak
        ],
        "jumlah": drawn.jumlah,
        "belum_dinilai": drawn.belum_dinilai,
        "kelengkapan": round(drawn.kelengkapan, 4),
        "ambang": list(drawn.ambang),
    }


def _within(instansi: Instansi, tanggal: date, unit_id: str | None) -> tuple[Talenta, ...]:
    everybody = talent_of_all(instansi, tanggal)
    if unit_id is None:
        return everybody
    if unit_id not in instansi.unit_by_id:
        raise UnknownReferenceError(f"Unit {unit_id} tidak ada dalam data unit.")
    inside = _below(instansi, unit_id)
    people = instansi.pegawai_by_nip
    return tuple(one for one in everybody if people[one.nip].unit_id in inside)


def _below(instansi: Instansi, unit_id: str) -> set[str]:
    children: defaultdict[str, list[str]] = defaultdict(list)
    for unit in instansi.units:
        if unit.induk_id:
            children[unit.induk_id].append(unit.unit_id)
    found, waiting = {unit_id}, [unit_id]
    while waiting:
        fresh = [child for child in children[waiting.pop()] if child not in found]
        found.update(fresh)
        waiting += fresh
    return found


def _by_unit(instansi: Instansi, found: tuple[Talenta, ...]) -> tuple[TalentaUnit, ...]:
    groups: defaultdict[str, list[Talenta]] = defaultdict(list)
    for one in found:
        groups[instansi.pegawai_by_nip[one.nip].unit_id].append(one)
    rows = []
    for unit_id, own in sorted(groups.items()):
        unit = instansi.unit_by_id.get(unit_id)
        boxes = [one.kotak for one in own if one.kotak is not None]
        rows.append(
            TalentaUnit(
                unit_id=unit_id,
                nama=unit.nama if unit else unit_id,
                jumlah=len(own),
                dinilai=len(boxes),
                krs=sum(one.krs_instansi for one in boxes),
                per_kotak=tuple(sorted(Counter(one.nomor for one in boxes).items())),
            )
        )
    return tuple(rows)


def _thresholds(instansi: Instansi, tanggal: date) -> tuple[str, ...]:
    x = source_of("kotak_potensi", tanggal, instansi.ketentuan)
    y = source_of("kotak_kinerja", tanggal, instansi.ketentuan)
    steps = {1: "bawah", 2: "sesuai", 3: "atas"}
    rows = ", ".join(f"{name} → {steps[step]}" for name, step in y.value.items())
    bounds = f"Potensi: tinggi mulai {x.value['tinggi']}, menengah mulai {x.value['menengah']}."
    return (
        f"{bounds} {x.citation}. {x.sumber}",
        f"Kinerja: {rows}. {y.citation}. {y.sumber}",
    )

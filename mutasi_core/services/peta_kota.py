"""Where in the city are people missing? The balance by kecamatan and kelurahan."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.needs.balance import SaldoUnit, balance

_GEO = Path(__file__).parents[2] / "data" / "geo"
_BERKAS = {
    "kecamatan": "binjai_kecamatan_dissolved.geojson",
    "kelurahan": "binjai_kelurahan_raw.geojson",
}
_TITIK = {
    "12.75.01": (3.6409, 98.4948),
    "12.75.02": (3.6028, 98.4844),
    "12.75.03": (3.6259, 98.4799),
    "12.75.04": (3.6007, 98.5144),
    "12.75.05": (3.5658, 98.4717),
}
"""A point inside each kecamatan: the centre of concave Binjai Barat lies outside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wilayah:
    """One kecamatan or kelurahan of the local boundaries.

    Attributes:
        kode: Code of Kemendagri, 12.75.xx(.xxxx).
        lat, lon: A point inside, for a mark [derajat].
    """

    kode: str
    nama: str
    induk: str | None
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SaldoWilayah:
    """The balance of all units that stand in one area [orang].

    Attributes:
        unit: Ids of the units, in the order of the data.
    """

    wilayah: Wilayah
    unit: tuple[str, ...]
    kebutuhan: int
    bezetting: int
    kekurangan: int
    kelebihan: int

    @property
    def selisih(self) -> int:
        """Kelebihan less kekurangan."""
        return self.kelebihan - self.kekurangan

    @property
    def terisi_persen(self) -> float | None:
        """Share of the kebutuhan that is filled [%]; None without need."""
        if not self.kebutuhan:
            return None
        return 100 * (self.kebutuhan - self.kekurangan) / self.kebutuhan


@dataclass(frozen=True, slots=True, kw_only=True)
class PetaKota:
    """The balance of the city by area.

    Attributes:
        tanpa_wilayah: Units whose place the data do not say, or that no area bears by name.
    """

    tingkat: str
    wilayah: tuple[SaldoWilayah, ...]
    tanpa_wilayah: tuple[str, ...]


def batas_wilayah(tingkat: str) -> dict[str, Any]:
    """Give the GeoJSON of "kecamatan" or "kelurahan", from the files of the program.

    Raises:
        KeyError: If `tingkat` is neither.
    """
    loaded: dict[str, Any] = json.loads((_GEO / _BERKAS[tingkat]).read_text(encoding="utf-8"))
    return loaded


@cache
def daftar_wilayah(tingkat: str) -> tuple[Wilayah, ...]:
    """List the areas of a level in order of their code."""
    found = []
    for feature in batas_wilayah(tingkat)["features"]:
        told = feature["properties"]
        lat, lon = _TITIK.get(told["kode"], (told["lat"], told["lng"]))
        found.append(
            Wilayah(
                kode=told["kode"], nama=told["nama"], induk=told.get("kode_kec"), lat=lat, lon=lon
            )
        )
    return tuple(sorted(found, key=lambda one: one.kode))


def peta_kota(instansi: Instansi, tanggal: date, tingkat: str = "kecamatan") -> PetaKota:
    """Weigh the balance of a day by area; every unit stands in one area or is named apart.

    Raises:
        KeyError: If `tingkat` is neither "kecamatan" nor "kelurahan".
    """
    areas = {_key(one.nama): one for one in daftar_wilayah(tingkat)}
    rows: defaultdict[str, list[SaldoUnit]] = defaultdict(list)
    outside = []
    for row in balance(instansi, tanggal).unit:
        unit = instansi.unit_by_id.get(row.unit_id)
        place = None if unit is None else _place(unit, tingkat)
        area = areas.get(_key(place)) if place else None
        if area is None:
            outside.append(row.unit_id)
        else:
            rows[area.kode].append(row)
    return PetaKota(
        tingkat=tingkat,
        wilayah=tuple(_sum(area, rows[area.kode]) for area in daftar_wilayah(tingkat)),
        tanpa_wilayah=tuple(outside),
    )


def _place(unit: UnitKerja, tingkat: str) -> str | None:
    return unit.kecamatan if tingkat == "kecamatan" else unit.kelurahan


def _key(name: str) -> str:
    """Give the form under which Bakti Karya and Bhakti Karya, Jati Negara and Jatinegara meet."""
    plain = re.sub(r"[^a-z]", "", name.casefold()).removeprefix("kecamatan")
    return plain.removeprefix("kelurahan").replace("bhakti", "bakti")


def _sum(area: Wilayah, rows: Iterable[SaldoUnit]) -> SaldoWilayah:
    rows = tuple(rows)
    return SaldoWilayah(
        wilayah=area,
        unit=tuple(row.unit_id for row in rows),
        kebutuhan=sum(row.kebutuhan for row in rows),
        bezetting=sum(row.bezetting for row in rows),
        kekurangan=sum(row.kekurangan for row in rows),
        kelebihan=sum(row.kelebihan for row in rows),
    )

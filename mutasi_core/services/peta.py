"""Where are people missing or in excess? The map of planning units by rumpun, and what is in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.needs.balance import Balance, Ringkasan, SaldoFormasi, balance, planning_unit
from mutasi_core.needs.bezetting import counted

RUMPUN_KOSONG = "Rumpun belum diisi"


@dataclass(frozen=True, slots=True, kw_only=True)
class PetaSel:
    """One rumpun in one planning unit [orang], over formasi with a known kebutuhan.

    Attributes:
        kekurangan, kelebihan: Summed by formasi: one never hides the other.
    """

    unit_id: str
    rumpun: str
    kebutuhan: int
    bezetting: int
    kekurangan: int
    kelebihan: int

    @property
    def selisih(self) -> int:
        """Bezetting less kebutuhan."""
        return self.bezetting - self.kebutuhan


@dataclass(frozen=True, slots=True, kw_only=True)
class PetaUnit:
    """One planning unit with everything below it [orang]."""

    unit_id: str
    nama: str
    jenis: str | None
    kecamatan: str | None
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
        """Share of the kebutuhan that is filled, a surplus elsewhere not counted [%]."""
        if not self.kebutuhan:
            return None
        return 100 * (self.kebutuhan - self.kekurangan) / self.kebutuhan


@dataclass(frozen=True, slots=True, kw_only=True)
class Peta:
    """The map: units and rumpun in the order of the data, and the whole instansi.

    Attributes:
        unit_perencanaan: Planning unit of each unit.
        nama_unit: Name of each unit, leaves too.
        pemangku: Who holds each formasi and is counted, by its key.
    """

    unit: tuple[PetaUnit, ...]
    rumpun: tuple[str, ...]
    sel: tuple[PetaSel, ...]
    ringkasan: Ringkasan
    formasi: tuple[SaldoFormasi, ...]
    unit_perencanaan: Mapping[str, str]
    nama_unit: Mapping[str, str]
    pemangku: Mapping[tuple[str, str], tuple[Pegawai, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiFormasi:
    """One formasi of a unit with those who hold it and are counted."""

    unit_nama: str
    saldo: SaldoFormasi
    pemangku: tuple[Pegawai, ...]


def peta(instansi: Instansi, tanggal: date) -> Peta:
    """Draw up the map of a day at the level of planning units: a school stands under its gugus."""
    today = balance(instansi, tanggal)
    planned_under = planning_unit(instansi)
    cells: defaultdict[tuple[str, str], list[SaldoFormasi]] = defaultdict(list)
    for row in today.formasi:
        if row.kebutuhan is not None:
            unit_id = planned_under.get(row.formasi.unit_id, row.formasi.unit_id)
            cells[unit_id, rumpun_of(row.formasi)].append(row)
    holders: defaultdict[tuple[str, str], list[Pegawai]] = defaultdict(list)
    for pegawai in counted(instansi, tanggal):
        holders[pegawai.formasi_key].append(pegawai)
    return Peta(
        unit=_units(instansi, today, planned_under),
        rumpun=tuple(dict.fromkeys(rumpun for _, rumpun in cells)),
        sel=tuple(
            PetaSel(
                unit_id=unit_id,
                rumpun=rumpun,
                kebutuhan=sum(row.kebutuhan or 0 for row in rows),
                bezetting=sum(row.bezetting for row in rows),
                kekurangan=-sum(min(row.selisih or 0, 0) for row in rows),
                kelebihan=sum(max(row.selisih or 0, 0) for row in rows),
            )
            for (unit_id, rumpun), rows in cells.items()
        ),
        ringkasan=today.ringkasan,
        formasi=today.formasi,
        unit_perencanaan=planned_under,
        nama_unit={unit.unit_id: unit.nama for unit in today.unit},
        pemangku={key: tuple(people) for key, people in holders.items()},
    )


def isi(drawn: Peta, unit_id: str, rumpun: str | None = None) -> tuple[IsiFormasi, ...]:
    """Open a planning unit of the map, or one cell of it: its formasi, most lacking first."""
    found = (
        IsiFormasi(
            unit_nama=drawn.nama_unit.get(row.formasi.unit_id, row.formasi.unit_id),
            saldo=row,
            pemangku=drawn.pemangku.get(row.formasi.key, ()),
        )
        for row in drawn.formasi
        if drawn.unit_perencanaan.get(row.formasi.unit_id, row.formasi.unit_id) == unit_id
        and rumpun in {None, rumpun_of(row.formasi)}
    )
    return tuple(sorted(found, key=lambda one: (one.saldo.selisih or 0, one.saldo.formasi.id)))


def rumpun_of(formasi: Formasi) -> str:
    """Name the rumpun of a formasi; say so where the map leaves it empty."""
    return formasi.rumpun or RUMPUN_KOSONG


def _units(
    instansi: Instansi, today: Balance, planned_under: dict[str, str]
) -> tuple[PetaUnit, ...]:
    parts: defaultdict[str, list[tuple[int, int, int, int]]] = defaultdict(list)
    for unit in today.unit:
        parts[planned_under.get(unit.unit_id, unit.unit_id)].append(
            (unit.kebutuhan, unit.bezetting, unit.kekurangan, unit.kelebihan)
        )
    order = [unit.unit_id for unit in instansi.units if unit.unit_id in parts]
    order += sorted(set(parts) - set(order))
    found = (_unit(instansi, unit_id, parts[unit_id]) for unit_id in order)
    return tuple(unit for unit in found if unit.kebutuhan or unit.bezetting)


def _unit(instansi: Instansi, unit_id: str, parts: Iterable[tuple[int, int, int, int]]) -> PetaUnit:
    unit = instansi.unit_by_id.get(unit_id)
    kebutuhan, bezetting, kekurangan, kelebihan = (sum(part) for part in zip(*parts, strict=True))
    return PetaUnit(
        unit_id=unit_id,
        nama=unit.nama if unit else unit_id,
        jenis=unit.jenis if unit else None,
        kecamatan=unit.kecamatan if unit else None,
        kebutuhan=kebutuhan,
        bezetting=bezetting,
        kekurangan=kekurangan,
        kelebihan=kelebihan,
    )

"""The balance: kebutuhan against bezetting of every formasi, unit and rumpun."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.bezetting import bezetting, counted
from mutasi_core.needs.ej import efektivitas
from mutasi_core.needs.kebutuhan import beban_kerja, kebutuhan


@dataclass(frozen=True, slots=True, kw_only=True)
class SaldoFormasi:
    """One formasi: what it needs and has [orang]; `kebutuhan` None where nobody says.

    Attributes:
        ej: Workload on each holder; None where nobody holds it or the need is unknown.
    """

    formasi: Formasi
    kebutuhan: int | None
    bezetting: int
    ej: float | None

    @property
    def selisih(self) -> int | None:
        """Bezetting less kebutuhan: below zero is a shortage; None where the need is unknown."""
        return None if self.kebutuhan is None else self.bezetting - self.kebutuhan


@dataclass(frozen=True, slots=True, kw_only=True)
class SaldoUnit:
    """One unit [orang].

    Attributes:
        bezetting: Everybody counted in the unit.
        selisih: Sum over the formasi whose kebutuhan is known; the persons of the last two
            attributes are not weighed against anything, so they are no part of it.
        tanpa_peta: Persons in a jabatan that is not on the map.
        tanpa_kebutuhan: Persons in a formasi whose kebutuhan nobody says.
        ej: EU, the workload on each person of the formasi with a known need.
    """

    unit_id: str
    nama: str
    kebutuhan: int
    bezetting: int
    selisih: int
    kekurangan: int
    kelebihan: int
    ej: float | None
    tanpa_peta: int
    tanpa_kebutuhan: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SaldoSel:
    """One unit and rumpun, over formasi with a known kebutuhan [orang]."""

    unit_id: str
    rumpun: str | None
    kebutuhan: int
    bezetting: int

    @property
    def selisih(self) -> int:
        """Bezetting less kebutuhan."""
        return self.bezetting - self.kebutuhan


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringkasan:
    """The whole instansi [orang].

    Attributes:
        bezetting: Everybody counted, on the map or not.
        terisi_persen: 100 x sum of min(bezetting, kebutuhan) / sum of kebutuhan; None without need.
    """

    kebutuhan: int
    bezetting: int
    kekurangan: int
    kelebihan: int
    terisi_persen: float | None
    tanpa_peta: int
    formasi_tanpa_kebutuhan: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Kebutuhan against bezetting on one day, at every level the program shows."""

    formasi: tuple[SaldoFormasi, ...]
    unit: tuple[SaldoUnit, ...]
    sel: tuple[SaldoSel, ...]
    ringkasan: Ringkasan


def balance(instansi: Instansi, on: date, *, wke_menit: int | None = None) -> Balance:
    """Weigh kebutuhan against bezetting on a day.

    kekurangan = sum over formasi of max(kebutuhan - bezetting, 0), kelebihan the other way round;
    a surplus in one formasi never hides a shortage in another.
    """
    heads = bezetting(instansi, on)
    needs = kebutuhan(instansi, wke_menit=wke_menit)
    loads = beban_kerja(instansi, wke_menit=wke_menit)
    rows = []
    beban: dict[str, Decimal] = defaultdict(Decimal)
    for formasi in instansi.formasi:
        needed, held = needs[formasi.key], heads[formasi.key]
        load = None if needed is None else loads.get(formasi.key, Decimal(needed))
        if load is not None:
            beban[formasi.unit_id] += load
        rows.append(
            SaldoFormasi(
                formasi=formasi,
                kebutuhan=needed,
                bezetting=held,
                ej=None if load is None else efektivitas(load, held),
            )
        )
    units = _units(instansi, rows, beban, Counter(one.unit_id for one in counted(instansi, on)))
    return Balance(
        formasi=tuple(rows), unit=units, sel=_cells(rows), ringkasan=_summary(rows, units)
    )


def planning_unit(instansi: Instansi) -> dict[str, str]:
    """Say under which unit each unit is planned and shown.

    A unit whose parent has no formasi of its own rolls up to that parent (an SD to its gugus).
    A parent that is the top of the tree is the instansi itself, no group, and takes in nobody.
    """
    with_formasi = {formasi.unit_id for formasi in instansi.formasi}
    found = {}
    for unit in instansi.units:
        parent = instansi.unit_by_id.get(unit.induk_id) if unit.induk_id else None
        is_group = (
            parent is not None
            and parent.unit_id not in with_formasi
            and (parent.induk_id is not None or "gugus" in (parent.jenis or "").casefold())
        )
        found[unit.unit_id] = parent.unit_id if is_group and parent else unit.unit_id
    return found


def _units(
    instansi: Instansi,
    rows: Iterable[SaldoFormasi],
    beban: dict[str, Decimal],
    present: Counter[str],
) -> tuple[SaldoUnit, ...]:
    by_unit: dict[str, list[SaldoFormasi]] = {unit.unit_id: [] for unit in instansi.units}
    for row in rows:
        by_unit.setdefault(row.formasi.unit_id, []).append(row)
    for unit_id in sorted(set(present) - set(by_unit)):
        by_unit[unit_id] = []
    return tuple(
        _unit(instansi, unit_id, own, beban[unit_id], present[unit_id])
        for unit_id, own in by_unit.items()
    )


def _unit(
    instansi: Instansi, unit_id: str, own: list[SaldoFormasi], beban: Decimal, present: int
) -> SaldoUnit:
    gaps = [row.selisih for row in own if row.selisih is not None]
    held = sum(row.bezetting for row in own if row.kebutuhan is not None)
    unit = instansi.unit_by_id.get(unit_id)
    return SaldoUnit(
        unit_id=unit_id,
        nama=unit.nama if unit else unit_id,
        kebutuhan=sum(row.kebutuhan or 0 for row in own),
        bezetting=present,
        selisih=sum(gaps),
        kekurangan=-sum(min(gap, 0) for gap in gaps),
        kelebihan=sum(max(gap, 0) for gap in gaps),
        ej=efektivitas(beban, held),
        tanpa_peta=present - sum(row.bezetting for row in own),
        tanpa_kebutuhan=sum(row.bezetting for row in own if row.kebutuhan is None),
    )


def _cells(rows: Iterable[SaldoFormasi]) -> tuple[SaldoSel, ...]:
    cells: dict[tuple[str, str | None], list[int]] = {}
    for row in rows:
        if row.kebutuhan is not None:
            cell = cells.setdefault((row.formasi.unit_id, row.formasi.rumpun), [0, 0])
            cell[0] += row.kebutuhan
            cell[1] += row.bezetting
    return tuple(
        SaldoSel(unit_id=unit_id, rumpun=rumpun, kebutuhan=needed, bezetting=held)
        for (unit_id, rumpun), (needed, held) in cells.items()
    )


def _summary(rows: Iterable[SaldoFormasi], units: Iterable[SaldoUnit]) -> Ringkasan:
    units = tuple(units)
    known = [(row.kebutuhan, row.bezetting) for row in rows if row.kebutuhan is not None]
    needed = sum(need for need, _ in known)
    filled = sum(min(need, held) for need, held in known)
    return Ringkasan(
        kebutuhan=needed,
        bezetting=sum(unit.bezetting for unit in units),
        kekurangan=needed - filled,
        kelebihan=sum(held for _, held in known) - filled,
        terisi_persen=100 * filled / needed if needed else None,
        tanpa_peta=sum(unit.tanpa_peta for unit in units),
        formasi_tanpa_kebutuhan=sum(1 for row in rows if row.kebutuhan is None),
    )

"""The unit table, and the units that other tables imply where it was not given."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.intake.duplicates import settle_duplicates
from mutasi_core.intake.fields import Field, each, plain, read_fields
from mutasi_core.intake.findings import ASIDE, Findings, quoted
from mutasi_core.intake.numbers_id import parse_number, whole, within
from mutasi_core.intake.pembacaan import TingkatTemuan
from mutasi_core.intake.tabel import Tabel
from mutasi_core.intake.units import UnitIndex
from mutasi_core.intake.vocabulary import parse_ya

FIELDS = (
    plain("unit_id", wajib=True),
    plain("nama", wajib=True),
    plain("singkatan"),
    plain("induk_id"),
    plain("jenis"),
    plain("kecamatan"),
    plain("kelurahan"),
    Field("lat", each(within(parse_number, -90, 90)), "derajat lintang, misalnya 3.6028"),
    Field("lon", each(within(parse_number, -180, 180)), "derajat bujur, misalnya 98.4857"),
    Field("prioritas", each(whole(1, 5)), "bilangan 1 sampai 5"),
    Field("layanan_publik", each(parse_ya), "ya atau tidak"),
)

_SHOWN = 5


def read_units(tabel: Tabel, findings: Findings) -> list[UnitKerja]:
    """Make the units of a unit table."""
    values = read_fields(tabel, FIELDS, findings)
    keys = [None if row in tabel.aside else key for row, key in enumerate(values["unit_id"])]
    settle_duplicates(tabel, keys, "unit_id", "Unit", findings)
    names = {values["unit_id"][row] for row in range(len(tabel)) if row not in tabel.aside}
    units = []
    for row in range(len(tabel)):
        if row in tabel.aside:
            continue
        cells = {kolom: column[row] for kolom, column in values.items()}
        cells["prioritas"] = cells["prioritas"] or 3
        if cells["induk_id"] and cells["induk_id"] not in names:
            findings.warn(
                tabel,
                row,
                "INDUK_TIDAK_DIKENAL",
                "induk_id",
                f"induk {quoted(cells['induk_id'])} tidak ada di tabel unit; induk dikosongkan.",
            )
            cells["induk_id"] = None
        units.append(UnitKerja(**cells))
    return _without_cycles(units, tabel, findings)


def _without_cycles(units: list[UnitKerja], tabel: Tabel, findings: Findings) -> list[UnitKerja]:
    """Cut the parent of every unit that is its own ancestor."""
    parent = {unit.unit_id: unit.induk_id for unit in units}
    kept = []
    for unit in units:
        above, seen = unit.induk_id, set[str]()
        while above and above != unit.unit_id and above not in seen:
            seen.add(above)
            above = parent.get(above)
        if above == unit.unit_id:
            findings.add(
                "INDUK_MELINGKAR",
                tabel=tabel.nama,
                kolom="induk_id",
                nilai=unit.unit_id,
                tingkat=TingkatTemuan.PERINGATAN,
                pesan=f"Unit {unit.unit_id} menjadi induk dari induknya sendiri; induknya "
                "dikosongkan.",
            )
            kept.append(replace(unit, induk_id=None))
        else:
            kept.append(unit)
    return kept


def known_units(
    tables: Mapping[str, Tabel], findings: Findings, alias: Mapping[str, str]
) -> tuple[list[UnitKerja], dict[str, str]]:
    """Give the units, and the foreign codes under which the pegawai table names them.

    Without a unit table they are those of the peta jabatan, then of the pegawai table, in order of
    appearance. People may carry other codes than the posts (a UNOR ID beside a local code): where
    the name beside a code leads to exactly one unit, the code means that unit in every row, also
    where the name is misspelt. A name alone makes a unit of its own only where no code goes with
    it anywhere.
    """
    given = "unit" in tables
    units = (
        read_units(tables["unit"], findings)
        if given
        else _derive(tables.get("peta_jabatan"), UnitIndex([]))
    )
    codes = _learn_codes(tables.get("pegawai"), UnitIndex(units, alias))
    if codes:
        shown = ", ".join(f"{code} = {unit}" for code, unit in list(codes.items())[:_SHOWN])
        findings.add(
            "KODE_UNIT_DIPASANGKAN",
            TingkatTemuan.INFO,
            f"{len(codes)} kode unit pada data pegawai dipasangkan dengan unit yang bernama sama: "
            f"{shown}{', ...' if len(codes) > _SHOWN else ''}.",
            tabel="pegawai",
            kolom="unit_id",
        )
    known = {**codes, **alias}
    if not given:
        units = _named_by_people(units, tables.get("pegawai"))
        units += _derive(tables.get("pegawai"), UnitIndex(units, known))
    return units, known


def _named_by_people(units: list[UnitKerja], tabel: Tabel | None) -> list[UnitKerja]:
    """Name the units that the peta jabatan gives by id alone as the pegawai table names them."""
    names: dict[str, Counter[str]] = {}
    if tabel is not None:
        for pair in zip(tabel.texts("unit_id"), tabel.texts("unit_nama"), strict=True):
            if all(pair):
                names.setdefault(pair[0], Counter())[pair[1]] += 1
    return [
        replace(unit, nama=names[unit.unit_id].most_common(1)[0][0])
        if unit.nama == unit.unit_id and unit.unit_id in names
        else unit
        for unit in units
    ]


def _learn_codes(tabel: Tabel | None, index: UnitIndex) -> dict[str, str]:
    """Learn which unit each unknown code means from the names beside it, where they agree."""
    meant: dict[str, set[str]] = {}
    if tabel is not None:
        pairs = zip(tabel.texts("unit_id"), tabel.texts("unit_nama"), strict=True)
        for code, nama in dict.fromkeys(pairs):
            unit = index.find("", nama) if nama else None
            if code and unit is not None and index.find(code) is None:
                meant.setdefault(code, set()).add(unit)
    return {code: next(iter(ids)) for code, ids in meant.items() if len(ids) == 1}


def _derive(tabel: Tabel | None, known: UnitIndex) -> list[UnitKerja]:
    names: dict[str, str] = {}
    alone: list[str] = []
    if tabel is not None:
        pairs = zip(tabel.texts("unit_id"), tabel.texts("unit_nama"), strict=True)
        for unit_id, nama in dict.fromkeys(
            pair for row, pair in enumerate(pairs) if row not in tabel.aside
        ):
            if known.find(unit_id, nama) is not None:
                continue
            if unit_id:
                names[unit_id] = names.get(unit_id) or nama
            elif nama:
                alone.append(nama)
    units = [UnitKerja(unit_id=unit_id, nama=nama or unit_id) for unit_id, nama in names.items()]
    index = UnitIndex(units)
    for nama in alone:
        if not index.same_named(nama):
            unit = UnitKerja(unit_id=nama, nama=nama)
            units.append(unit)
            index.add(unit)
    return units


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitColumns:
    """Where a table names a unit.

    Attributes:
        id: Column of the id, which may also hold a name.
        nama: Column of the name; "" where there is none.
        required: Whether an empty cell sets the row aside.
        keep_unknown: Whether an unknown unit stays as it is written instead.
    """

    id: str = "unit_id"
    nama: str = "unit_nama"
    required: bool = True
    keep_unknown: bool = False


OWN_UNIT = UnitColumns()
"""The columns of a table's own unit."""


def find_units(
    tabel: Tabel, index: UnitIndex, findings: Findings, columns: UnitColumns = OWN_UNIT
) -> list[str | None]:
    """Give the unit of every row; a row whose unit is unknown is set aside with proposals."""
    found: list[str | None] = []
    pairs = zip(tabel.texts(columns.id), tabel.texts(columns.nama), strict=True)
    for row, (unit_id, nama) in enumerate(pairs):
        unit = index.find(unit_id, nama) if unit_id or nama else None
        if row not in tabel.aside:
            if unit is None:
                unit = _unknown(tabel, row, columns, index, findings)
            elif unit_id == unit and nama:
                _check_name(tabel, row, unit, index, findings)
        found.append(unit)
    return found


def _unknown(
    tabel: Tabel, row: int, columns: UnitColumns, index: UnitIndex, findings: Findings
) -> str | None:
    unit_id, nama = tabel.text(row, columns.id), tabel.text(row, columns.nama)
    written, kolom = (nama, columns.nama) if nama else (unit_id, columns.id)
    if not written:
        if columns.required:
            findings.set_aside(
                tabel, row, "UNIT_KOSONG", kolom, f"isian unit wajib kosong. {ASIDE}"
            )
        return None
    if columns.keep_unknown:
        return written
    index.miss(written)
    same = index.same_named(written)
    if len(same) > 1:
        kode = "UNIT_TIDAK_TUNGGAL"
        kalimat = (
            f"unit {quoted(written)} dipakai lebih dari satu unit ({', '.join(same)}). "
            f"Isi unit_id. {ASIDE}"
        )
    else:
        kode = "UNIT_TIDAK_DIKENAL"
        near = "; ".join(f"{one.nama} ({one.unit_id})" for one in index.near(written))
        proposal = f" Mungkin: {near}." if near else ""
        kalimat = (
            f"unit {quoted(written)} tidak dikenal.{proposal} "
            f"Perbaiki nama atau isi unit_id. {ASIDE}"
        )
    findings.set_aside(tabel, row, kode, kolom, kalimat)
    return None


def _check_name(tabel: Tabel, row: int, unit: str, index: UnitIndex, findings: Findings) -> None:
    nama = tabel.text(row, OWN_UNIT.nama)
    other = index.find("", nama)
    if other is not None and other != unit:
        findings.warn(
            tabel,
            row,
            "UNIT_TIDAK_COCOK",
            OWN_UNIT.nama,
            f"unit_id {unit} tidak cocok dengan nama {quoted(nama)} (milik {other}). "
            "unit_id yang dipakai; periksa.",
        )

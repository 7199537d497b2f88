"""The unit table, and the units that other tables imply where it was not given."""

from collections.abc import Mapping
from dataclasses import replace

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
    plain("singkatan"), plain("induk_id"), plain("jenis"), plain("kecamatan"), plain("kelurahan"),
    Field("lat", each(within(parse_number, -90, 90)), "derajat lintang, misalnya 3.6028"),
    Field("lon", each(within(parse_number, -180, 180)), "derajat bujur, misalnya 98.4857"),
    Field("prioritas", each(whole(1, 5)), "bilangan 1 sampai 5"),
    Field("layanan_publik", each(parse_ya), "ya atau tidak"),
)  # fmt: skip


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
                tabel, row, "INDUK_TIDAK_DIKENAL", "induk_id",
                f"induk {quoted(cells['induk_id'])} tidak ada di tabel unit; induk dikosongkan.",
            )  # fmt: skip
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
                "INDUK_MELINGKAR", tabel=tabel.nama, kolom="induk_id", nilai=unit.unit_id,
                tingkat=TingkatTemuan.PERINGATAN,
                pesan=f"Unit {unit.unit_id} menjadi induk dari induknya sendiri; induknya dikosongkan.",
            )  # fmt: skip
            kept.append(replace(unit, induk_id=None))
        else:
            kept.append(unit)
    return kept


def derive_units(tables: Mapping[str, Tabel]) -> list[UnitKerja]:
    """Gather units from the peta jabatan and the pegawai table, in order of appearance.

    A name alone makes a unit of its own only where no id goes with it anywhere.
    """
    names: dict[str, str] = {}
    alone: list[str] = []
    for source in ("peta_jabatan", "pegawai"):
        tabel = tables.get(source)
        if tabel is None:
            continue
        pairs = zip(tabel.texts("unit_id"), tabel.texts("unit_nama"), strict=True)
        for row, (unit_id, nama) in enumerate(pairs):
            if row in tabel.aside:
                continue
            if unit_id:
                names[unit_id] = names.get(unit_id) or nama
            elif nama:
                alone.append(nama)
    units = [UnitKerja(unit_id=unit_id, nama=nama or unit_id) for unit_id, nama in names.items()]
    index = UnitIndex(units)
    for nama in dict.fromkeys(alone):
        if index.find("", nama) is None and not index.same_named(nama):
            unit = UnitKerja(unit_id=nama, nama=nama)
            units.append(unit)
            index.add(unit)
    return units


def find_units(
    tabel: Tabel, index: UnitIndex, findings: Findings, *, id_kolom: str = "unit_id",
    nama_kolom: str = "unit_nama", required: bool = True, keep_unknown: bool = False,
) -> list[str | None]:  # fmt: skip
    """Give the unit of every row; a row whose unit is unknown is set aside with proposals.

    Args:
        tabel: Any table with a unit column.
        index: The known units.
        findings: Where unknown units are written.
        id_kolom: Column of the id (which may also hold a name).
        nama_kolom: Column of the name.
        required: Whether an empty cell sets the row aside.
        keep_unknown: Whether an unknown unit stays as it is written instead.
    """
    found: list[str | None] = []
    for row, (unit_id, nama) in enumerate(
        zip(tabel.texts(id_kolom), tabel.texts(nama_kolom), strict=True)
    ):
        unit = index.find(unit_id, nama) if unit_id or nama else None
        if unit is None and row not in tabel.aside:
            unit = _unknown(tabel, row, unit_id, nama, index, findings, (id_kolom, nama_kolom),
                            required=required, keep=keep_unknown)  # fmt: skip
        elif unit and unit_id and nama and unit_id in {unit} and row not in tabel.aside:
            _check_name(tabel, row, unit, nama, index, findings, nama_kolom)
        found.append(unit)
    return found


def _unknown(
    tabel: Tabel, row: int, unit_id: str, nama: str, index: UnitIndex, findings: Findings,
    columns: tuple[str, str], *, required: bool, keep: bool,
) -> str | None:  # fmt: skip
    written = nama or unit_id
    kolom = columns[1] if nama else columns[0]
    if not written:
        if required:
            findings.set_aside(
                tabel, row, "UNIT_KOSONG", kolom, f"isian unit wajib kosong. {ASIDE}"
            )
        return None
    if keep:
        return written
    same = index.same_named(written)
    if len(same) > 1:
        kalimat = (
            f"unit {quoted(written)} dipakai lebih dari satu unit ({', '.join(same)}). "
            f"Isi unit_id. {ASIDE}"
        )
        findings.set_aside(tabel, row, "UNIT_TIDAK_TUNGGAL", kolom, kalimat)
        return None
    near = index.near(written)
    proposal = f" Mungkin: {'; '.join(near)}." if near else ""
    findings.set_aside(
        tabel, row, "UNIT_TIDAK_DIKENAL", kolom,
        f"unit {quoted(written)} tidak dikenal.{proposal} Perbaiki nama atau isi unit_id. {ASIDE}",
    )  # fmt: skip
    return None


def _check_name(
    tabel: Tabel, row: int, unit: str, nama: str, index: UnitIndex, findings: Findings, kolom: str
) -> None:
    other = index.find("", nama)
    if other is not None and other != unit:
        findings.warn(
            tabel, row, "UNIT_TIDAK_COCOK", kolom,
            f"unit_id {unit} tidak cocok dengan nama {quoted(nama)} (milik {other}). unit_id yang dipakai; periksa.",
        )  # fmt: skip

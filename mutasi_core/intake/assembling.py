"""From tables to the instansi: units first, then posts, then people, then all that names them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.intake import move_rows as moves
from mutasi_core.intake import record_rows as records
from mutasi_core.intake.arahan import NO_ARAHAN, Arahan
from mutasi_core.intake.findings import Findings, quoted
from mutasi_core.intake.formasi_rows import compare_with_abk, read_abk, read_formasi
from mutasi_core.intake.kemajuan import SILENT, Kemajuan
from mutasi_core.intake.pegawai_nips import read_nips
from mutasi_core.intake.pegawai_rows import read_pegawai
from mutasi_core.intake.pembacaan import TingkatTemuan, UsulanUnit
from mutasi_core.intake.skm_rows import read_skm
from mutasi_core.intake.tabel import Tabel
from mutasi_core.intake.unit_rows import find_units, known_units
from mutasi_core.intake.units import UnitIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """The instansi, None where no pegawai or no formasi stands, and unit names to be settled."""

    instansi: Instansi | None
    usulan_unit: tuple[UsulanUnit, ...]


def assemble(
    tables: Mapping[str, Tabel],
    findings: Findings,
    arahan: Arahan = NO_ARAHAN,
    progress: Kemajuan = SILENT,
) -> Assembled:
    """Make the instansi of the rows that stand.

    Raises:
        SumberError: If synthetic and real people are mixed.
    """
    pegawai, peta = tables["pegawai"], tables["peta_jabatan"]
    progress.tell(0.0, "Memeriksa NIP")
    nips = read_nips(pegawai, findings)
    progress.tell(0.25, "Mencocokkan unit dan formasi")
    given = "unit" in tables
    units, alias = known_units(tables, findings, arahan.alias_unit)
    _tell_alias(units, arahan.alias_unit, findings)
    index = UnitIndex(units, alias)
    formasi = read_formasi(peta, find_units(peta, index, findings), findings)
    beban = _abk(tables, index, findings)
    compare_with_abk(peta, formasi, beban, findings, arahan.menit_efektif)
    progress.tell(0.4, "Memeriksa pegawai")
    people = read_pegawai(
        pegawai,
        nips,
        find_units(pegawai, index, findings),
        {post.key: post for post in formasi},
        findings,
    )
    progress.tell(0.8, "Memeriksa tabel lain")
    found = _records(tables, people, index, findings)
    usulan = index.proposals() if given else _beside_posts(units, formasi, people)
    if not people or not formasi:
        return Assembled(instansi=None, usulan_unit=usulan)
    instansi = Instansi(
        units=tuple(units) if given else tuple(_used(units, formasi, people)),
        formasi=tuple(formasi),
        pegawai=tuple(people),
        tables=frozenset(tables),
        beban_kerja=tuple(beban),
        **found,
    )
    return Assembled(instansi=instansi, usulan_unit=usulan)


def _tell_alias(units: list[UnitKerja], alias: Mapping[str, str], findings: Findings) -> None:
    known = {unit.unit_id for unit in units}
    for nama, unit_id in alias.items():
        if unit_id not in known:
            findings.add(
                "ALIAS_UNIT_TIDAK_DIKENAL",
                TingkatTemuan.PERINGATAN,
                f"Alias unit {quoted(nama)} menunjuk unit_id {quoted(unit_id)} yang tidak ada "
                "dalam data ini; alias itu tidak dipakai.",
                nilai=nama,
            )


def _beside_posts(
    units: list[UnitKerja], formasi: list[Formasi], people: list[Pegawai]
) -> tuple[UsulanUnit, ...]:
    """Propose units of the peta jabatan for people whose own unit has no post there.

    Without a unit table every name makes a unit; one that only people use may be a spelling.
    """
    with_posts = {post.unit_id for post in formasi}
    index = UnitIndex(unit for unit in units if unit.unit_id in with_posts)
    names = {unit.unit_id: unit.nama for unit in units}
    for person in people:
        if person.unit_id not in with_posts:
            index.miss(names.get(person.unit_id, person.unit_id))
    return tuple(one for one in index.proposals() if one.calon)


def _used(units: list[UnitKerja], *owners: list[Any]) -> list[UnitKerja]:
    """Leave out derived units whose every row was set aside."""
    named = {owner.unit_id for group in owners for owner in group}
    return [unit for unit in units if unit.unit_id in named]


def _abk(tables: Mapping[str, Tabel], index: UnitIndex, findings: Findings) -> list[Any]:
    tabel = tables.get("abk")
    return read_abk(tabel, find_units(tabel, index, findings), findings) if tabel else []


def _records(
    tables: Mapping[str, Tabel], people: list[Pegawai], index: UnitIndex, findings: Findings
) -> dict[str, tuple[Any, ...]]:
    """Read every table that names people or units already known."""
    known = frozenset(person.nip for person in people)
    found: dict[str, tuple[Any, ...]] = {}
    by_person: dict[str, Callable[..., list[Any]]] = {
        "kompetensi": records.read_kompetensi,
        "kinerja": records.read_kinerja,
        "potensi": records.read_potensi,
        "disiplin": records.read_disiplin,
    }
    by_person_and_unit: dict[str, Callable[..., list[Any]]] = {
        "permohonan": moves.read_permohonan,
        "riwayat": moves.read_riwayat,
        "keputusan": moves.read_keputusan,
    }
    for name, tabel in tables.items():
        if name in by_person:
            nips = records.known_nips(tabel, known, findings)
            found[name] = tuple(by_person[name](tabel, nips, findings))
        elif name in by_person_and_unit:
            nips = records.known_nips(tabel, known, findings)
            found[name] = tuple(by_person_and_unit[name](tabel, nips, index, findings))
        elif name == "kerabat":
            nips = records.known_nips(tabel, known, findings)
            found[name] = tuple(moves.read_kerabat(tabel, nips, known, findings))
        elif name == "standar_kompetensi":
            found[name] = tuple(records.read_standar(tabel, findings))
        elif name == "skm":
            found[name] = tuple(read_skm(tabel, find_units(tabel, index, findings), findings))
    return found

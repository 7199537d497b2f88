"""Scenario rows: a scenario to rows and back, and to fields that two people can compare."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from mutasi_core.domain.mutasi import Mutasi, Skenario
from mutasi_core.store.act import Act
from mutasi_core.store.canonical import Json, from_utc_text, storable
from mutasi_core.store.tables import scenario, scenario_move, scenario_version


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioRecord:
    """One version of a scenario as it is stored.

    Attributes:
        version: Counts the saves, from 1; to be given back when saving.
        dataset: Digest of the data it was made on; empty where none was named.
        who: Who saved this version.
    """

    id: int
    version: int
    skenario: Skenario
    note: str
    dataset: str
    is_archived: bool
    who: str
    at: datetime


def content(skenario: Skenario, note: str, dataset: str) -> dict[str, Json]:
    """Write a scenario as JSON."""
    return {
        "name": storable(skenario.nama),
        "tmt": skenario.tmt.isoformat(),
        "note": storable(note),
        "dataset": storable(dataset),
        "moves": [
            [
                move.nip,
                storable(move.unit_tujuan),
                storable(move.jabatan_tujuan),
                None if move.nomor_izin is None else storable(move.nomor_izin),
            ]
            for move in skenario.mutasi
        ],
    }


def content_of(record: ScenarioRecord) -> dict[str, Json]:
    """Write a stored scenario as JSON."""
    return content(record.skenario, record.note, record.dataset)


def fields(told: dict[str, Json]) -> dict[str, str]:
    """Give the fields of a scenario in words, a field for each person who moves."""
    said = {"nama": told["name"], "tmt": told["tmt"], "catatan": told["note"]}
    for nip, unit, jabatan, izin in told["moves"]:
        said[f"mutasi {nip}"] = " | ".join([unit, jabatan, *([izin] if izin else [])])
    return said


def skenario_of(told: dict[str, Json]) -> Skenario:
    """Build the scenario that JSON tells of."""
    return Skenario(
        nama=told["name"],
        tmt=date.fromisoformat(told["tmt"]),
        mutasi=tuple(
            Mutasi(nip=nip, unit_tujuan=unit, jabatan_tujuan=jabatan, nomor_izin=izin)
            for nip, unit, jabatan, izin in told["moves"]
        ),
    )


def write(
    connection: Connection, scenario_id: int, version: int, told: dict[str, Json], act: Act
) -> None:
    """Keep one version beside the earlier ones."""
    columns = {key: told[key] for key in ("name", "tmt", "note", "dataset")}
    key = {"scenario_id": scenario_id, "version": version}
    connection.execute(insert(scenario_version).values(**key, **columns, who=act.actor, at=act.at))
    rows = [
        {
            **key,
            "position": position,
            "nip": nip,
            "unit_tujuan": unit,
            "jabatan_tujuan": jabatan,
            "nomor_izin": izin,
        }
        for position, (nip, unit, jabatan, izin) in enumerate(told["moves"])
    ]
    if rows:
        connection.execute(insert(scenario_move), rows)


def read(
    connection: Connection, scenario_id: int, version: int | None = None
) -> ScenarioRecord | None:
    """Give one version, the current one where none is named; None where there is none such."""
    table = scenario_version
    query = (
        select(table, scenario.c.state)
        .join(scenario, scenario.c.id == table.c.scenario_id)
        .where(
            table.c.scenario_id == scenario_id,
            table.c.version == (scenario.c.version if version is None else version),
        )
    )
    row = connection.execute(query).first()
    return None if row is None else _record(connection, row)


def _record(connection: Connection, row: Row[Any]) -> ScenarioRecord:
    table = scenario_move
    moves = connection.execute(
        select(table.c.nip, table.c.unit_tujuan, table.c.jabatan_tujuan, table.c.nomor_izin)
        .where(table.c.scenario_id == row.scenario_id, table.c.version == row.version)
        .order_by(table.c.position)
    ).all()
    told = {"name": row.name, "tmt": row.tmt, "moves": [tuple(move) for move in moves]}
    return ScenarioRecord(
        id=row.scenario_id,
        version=row.version,
        skenario=skenario_of(told),
        note=row.note,
        dataset=row.dataset,
        is_archived=row.state == "archived",
        who=row.who,
        at=from_utc_text(row.at),
    )

"""The settings of the evaluation of people: dated, each with its source; an instansi may differ."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.rules.parameter import Nilai, Parameter
from mutasi_core.rules.rule import Keyakinan

_FILE = Path(__file__).with_name("parameters.toml")


@cache
def people_parameters() -> Mapping[str, Parameter]:
    """Read the settings by name; the file is part of the package."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        name: Parameter(
            name=name,
            judul=table["judul"],
            unit=table["unit"],
            values=tuple(
                Nilai(
                    since=row["since"],
                    value=row["value"],
                    citation=row["citation"],
                    keyakinan=Keyakinan(row["keyakinan"]),
                    sumber=row["sumber"],
                )
                for row in sorted(table["values"], key=lambda row: row["since"])
            ),
        )
        for name, table in tables.items()
    }


def source_of(name: str, on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> Nilai:
    """Give a setting on a day with its source; before the first row, the first row.

    They are practice or design, not law: a date before the oldest row has no older practice to
    use. A ketentuan of the instansi comes first; of a table it sets only the rows it names.

    Raises:
        KeyError: If there is no such setting.
    """
    values = people_parameters()[name].values
    found = next((row for row in reversed(values) if row.since <= on), values[0])
    for one in ketentuan:
        if one.nama == name:
            own = one.nilai
            found = Nilai(
                since=found.since,
                value={**found.value, **dict(own)} if isinstance(own, tuple) else own,
                citation=f"Ketentuan instansi: {one.sumber}",
                keyakinan=found.keyakinan,
                sumber=one.sumber,
            )
    return found


def number_of(name: str, on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> int:
    """Give a setting that is one whole number.

    Example:
        >>> number_of("masa_berlaku_penilaian", date(2026, 1, 1))
        36
    """
    value: Any = source_of(name, on, ketentuan).value
    return int(value)


def table_of(name: str, on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> dict[str, int]:
    """Give a setting that is a table of whole numbers by name."""
    return dict(source_of(name, on, ketentuan).value)

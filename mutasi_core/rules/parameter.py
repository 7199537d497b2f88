"""The parameters: numbers fixed by law or practice, valid from a date, each with its source."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.rules.rule import Keyakinan

_FOLDER = Path(__file__).parent / "parameters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nilai:
    """One value of a parameter and where it comes from.

    Attributes:
        value: None where the parameter is not set from this date.
        sumber: Where the text was read; shown where `keyakinan` is not law.
        quote: The words of the text; None where they were not seen.
    """

    since: date
    value: Any
    citation: str
    keyakinan: Keyakinan
    sumber: str
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One dated parameter; `values` is in order of time."""

    name: str
    judul: str
    unit: str
    values: tuple[Nilai, ...]

    def on(self, day: date) -> Nilai:
        """Give the value in force on a day.

        Raises:
            LookupError: If the parameter had no value yet.
        """
        for nilai in reversed(self.values):
            if nilai.since <= day:
                return nilai
        raise LookupError(f"parameter {self.name!r} has no value on {day}")


@cache
def all_parameters() -> Mapping[str, Parameter]:
    """Read every parameter file, by name; the files are part of the package."""
    found: dict[str, Parameter] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if name in found:
                raise ValueError(f"parameter {name!r} is written twice, again in {path.name}")
            found[name] = _parameter(name, table)
    return found


@lru_cache(maxsize=4096)
def setting(name: str, on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> Any:  # noqa: ANN401 - a TOML value may be any of five types
    """Give the value of a parameter on a day, None where it is not set.

    A ketentuan of the instansi comes first; of a table it sets only the rows it names.

    Raises:
        KeyError: If there is no such parameter.
        LookupError: If it had no value yet.
    """
    value = all_parameters()[name].on(on).value
    for one in ketentuan:
        if one.nama == name:
            value = (
                {**(value or {}), **dict(one.nilai)} if isinstance(one.nilai, tuple) else one.nilai
            )
    return value


@lru_cache(maxsize=4096)
def parameter(name: str, on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> int:
    """Give a parameter that is a whole number on a day.

    Raises:
        TypeError: If the parameter is not a whole number.

    Example:
        >>> parameter("masa_jabatan_minimal", date(2026, 1, 1))
        24
    """
    value = setting(name, on, ketentuan)
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"parameter {name!r} must be a whole number, not {value!r}")
    return value


def _parameter(name: str, table: Mapping[str, Any]) -> Parameter:
    values = sorted((_nilai(row) for row in table["values"]), key=lambda nilai: nilai.since)
    return Parameter(name=name, judul=table["judul"], unit=table["unit"], values=tuple(values))


def _nilai(row: Mapping[str, Any]) -> Nilai:
    return Nilai(
        since=row["since"],
        value=row.get("value"),
        citation=row["citation"],
        keyakinan=Keyakinan(row["keyakinan"]),
        sumber=row["sumber"],
        quote=row.get("quote"),
    )

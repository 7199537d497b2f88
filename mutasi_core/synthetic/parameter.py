"""The parameters of the city, read from the data files beside this module."""

import csv
import json
import tomllib
from functools import cache
from importlib import resources
from typing import Any

_DATA = resources.files("mutasi_core.synthetic") / "data"


@cache
def parameter() -> dict[str, Any]:
    """Give the numbers of binjai_params.json."""
    found: dict[str, Any] = json.loads((_DATA / "binjai_params.json").read_text("utf-8"))
    return found


@cache
def table(name: str) -> dict[str, Any]:
    """Give one TOML file, by its name without the ending."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text("utf-8"))


@cache
def unit_rows() -> tuple[dict[str, str], ...]:
    """Give the rows of binjai_units.csv."""
    lines = (_DATA / "binjai_units.csv").read_text("utf-8").splitlines()
    return tuple(csv.DictReader(lines))

"""The sector norms: tables of an agency that say how many persons a school or puskesmas needs."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mutasi_core.rules.rule import Keyakinan

_FOLDER = Path(__file__).parent / "norma"


@dataclass(frozen=True, slots=True, kw_only=True)
class NormaSektor:
    """One table of norms with its label.

    Attributes:
        isi: The table as written.
        sumber: Instruments it was taken from.
        catatan: What a reader must know before trusting it.
    """

    isi: dict[str, Any]
    sumber: str
    keyakinan: Keyakinan
    catatan: str


@cache
def norma_sektor(nama: str) -> NormaSektor:
    """Read a table the program brings: "guru" or "puskesmas".

    Raises:
        FileNotFoundError: If there is no such table.
    """
    return read_norma((_FOLDER / f"{nama}.toml").read_text(encoding="utf-8"))


def read_norma(toml: str) -> NormaSektor:
    """Read a table from its text, for an agency that brings its own.

    Raises:
        ValueError: If it does not say its sumber, keyakinan and catatan.
    """
    isi = tomllib.loads(toml)
    missing = {"sumber", "keyakinan", "catatan"} - isi.keys()
    if missing:
        raise ValueError(f"norma must say its {', '.join(sorted(missing))}")
    return NormaSektor(
        isi=isi,
        sumber=isi["sumber"],
        keyakinan=Keyakinan(isi["keyakinan"]),
        catatan=isi["catatan"],
    )

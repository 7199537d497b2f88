"""The weights of a plan, read from a small file that a person wrote."""

import json
import tomllib
from pathlib import Path

from mutasi_core.cli.words import CallError
from mutasi_core.planning.gain import Bobot

_KNOWN = ("alpha", "beta", "gamma", "delta")
_HEAVIEST = 1000


def read_bobot(path: Path | None) -> Bobot:
    """Read any of alpha, beta, gamma, delta and prioritas (1 to 5) from a TOML or JSON file.

    What the file leaves out keeps the value of the plan contract.

    Raises:
        CallError: If the file cannot be read, names an unknown weight, or holds no number.
    """
    if path is None:
        return Bobot()
    given = _pairs(path)
    if unknown := sorted(set(given) - {*_KNOWN, "prioritas"}):
        raise CallError(
            f"Berkas bobot {path}: {', '.join(unknown)} tidak dikenal; "
            f"yang dikenal {', '.join(_KNOWN)} dan prioritas."
        )
    plain = {name: _number(path, name, given[name]) for name in _KNOWN if name in given}
    return Bobot(**plain, prioritas=_priorities(path, given.get("prioritas")))


def _pairs(path: Path) -> dict[str, object]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        given = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except (ValueError, OSError):
        raise CallError(f"Berkas bobot {path} tidak terbaca sebagai JSON atau TOML.") from None
    if not isinstance(given, dict):
        raise CallError(f"Berkas bobot {path} harus berisi pasangan nama dan angka.")
    return given


def _number(path: Path, name: str, value: object) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 <= float(str(value)) < _HEAVIEST:
        raise CallError(
            f"Berkas bobot {path}: {name} bernilai {value!r}; isilah angka 0 sampai di bawah "
            f"{_HEAVIEST}."
        )
    return float(str(value))


def _priorities(path: Path, given: object) -> dict[int, float] | None:
    if given is None:
        return None
    if not isinstance(given, dict) or {str(key) for key in given} != set("12345"):
        raise CallError(f"Berkas bobot {path}: prioritas harus berisi angka untuk 1 sampai 5.")
    return {int(key): _number(path, f"prioritas {key}", value) for key, value in given.items()}

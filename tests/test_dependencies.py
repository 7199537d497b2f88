"""The direct dependencies: pinned, explained, and really used."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RUNTIME, DEVELOPMENT = "requirements.txt", "requirements-dev.txt"
IMPORTED_AS = {
    "babel": "babel",
    "python-calamine": "python_calamine",
    "scikit-learn": "sklearn",
    "xlsxwriter": "xlsxwriter",
}

LOADED_BY_NAME = {"psycopg", "vl-convert-python"}
"""SQLAlchemy loads its driver by the name in the address of the database, altair its converter."""


def pinned(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    found = re.findall(r"^([\w-]+)(?:\[\w+\])?==(\S+)$", "\n".join(lines), flags=re.MULTILINE)
    return {library.casefold(): version for library, version in found}


def explained(heading: str) -> set[str]:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    section = text.split(f"## {heading}\n")[1].split("\n## ")[0]
    names = re.findall(r"^\| ([\w-]+) \|", section, flags=re.MULTILINE)
    return {name.casefold() for name in names} - {"pustaka"}


def imported(*folders: str) -> set[str]:
    found = set()
    for folder in folders:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    found |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("name", [RUNTIME, DEVELOPMENT])
def test_every_line_names_one_version(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()

    assert len(pinned(name)) == len([line for line in lines if not line.startswith("-r ")])


def test_every_library_that_runs_has_its_reason():
    assert explained("Menjalankan") == pinned(RUNTIME).keys()


def test_every_library_that_tests_has_its_reason():
    assert explained("Menguji") == pinned(DEVELOPMENT).keys()


def test_every_library_that_runs_is_imported_by_the_program():
    names = {IMPORTED_AS.get(name, name) for name in pinned(RUNTIME).keys() - LOADED_BY_NAME}

    assert names <= imported("mutasi_core", "ui", "pages")

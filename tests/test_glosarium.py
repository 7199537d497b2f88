"""A word of the domain is English or explained in the glossary: adding one is a decision."""

import ast
import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = list(csv.DictReader((ROOT / "data/glosarium.csv").read_text(encoding="utf-8").splitlines()))
EXPLAINED = {word for row in ROWS for word in row["term"].casefold().split()}

ENGLISH = {
    "appointed", "born", "digits", "error", "id", "is", "lat", "level", "lon", "max", "min",
    "minimum", "month", "recorded", "reference", "sequence", "tables", "unit", "units", "unknown",
    "year",
}  # fmt: skip
"""English words the domain may use without an entry; keep it short."""


def domain_words():
    for path in sorted((ROOT / "mutasi_core/domain").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ClassDef):
                continue
            for word in re.findall(r"[A-Z][a-z0-9]*", node.name):
                yield word.casefold(), node.name
            for field in node.body:
                if isinstance(field, ast.AnnAssign):
                    for word in field.target.id.casefold().split("_"):
                        yield word, f"{node.name}.{field.target.id}"


def test_every_word_of_the_domain_is_english_or_explained():
    strange = {
        f"{word} ({where})" for word, where in domain_words() if word not in EXPLAINED | ENGLISH
    }
    assert not strange


def test_no_english_word_is_listed_in_vain_or_explained_twice():
    used = {word for word, _ in domain_words()}
    in_vain = ENGLISH - used
    assert not in_vain
    twice = ENGLISH & EXPLAINED - {"unit"}
    assert not twice


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["term"])
def test_every_term_has_an_english_word_a_meaning_and_a_source(row):
    assert set(row) == {"term", "english", "meaning", "citation"}
    assert all(value and value == value.strip() for value in row.values())


def test_terms_are_unique_and_in_order():
    terms = [row["term"].casefold() for row in ROWS]
    assert terms == sorted(set(terms))

"""Who may import whom, and who may read a clock, a die or the environment: from the code itself."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

BELOW = {
    "domain": set(),
    "rules": {"domain"},
    "intake": {"domain"},
    "store": {"domain"},
    "needs": {"domain", "rules"},
    "people": {"domain", "rules"},
    "synthetic": {"domain", "rules", "needs", "people"},
    "simulation": {"domain", "rules", "needs", "people"},
    "planning": {"domain", "rules", "needs", "people", "simulation"},
    "impact": {"domain", "rules", "needs", "people", "simulation"},
    "documents": {"domain", "rules", "needs", "people", "simulation", "planning", "impact"},
}
"""What each room of mutasi_core may use; arrows skip layers but never turn round."""
BELOW["services"] = {*BELOW["documents"], "documents", "intake", "store", "synthetic"}
BELOW["cli"] = {*BELOW["services"], "services"}
BELOW["__main__"] = {*BELOW["cli"], "cli"}

STDLIB_ONLY = {"domain", "rules"}
NOT_BELOW_UI = {"streamlit"}
TABLES = {"pandas", "numpy", "scipy", "ortools", "sklearn"}
CLOCKS = {
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("date", "today"),
    ("time", "time"),
    ("os", "environ"),
    ("os", "getenv"),
}
"""Hidden inputs: date, seed and settings are arguments below services."""
ABOVE_HIDDEN_INPUTS = {"services", "cli", "__main__"}


def modules(folder):
    return sorted(
        path for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts
    )


CORE = modules("mutasi_core")


def room(path):
    first = path.relative_to(ROOT / "mutasi_core").parts[0]
    return first.removesuffix(".py")


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def tops(tree):
    return {name.split(".")[0] for name in imported(tree)}


def rooms_used(tree):
    return {
        name.split(".")[1]
        for name in imported(tree)
        if name.startswith("mutasi_core.") and name.split(".")[1] in BELOW
    }


def hidden_inputs(tree):
    """Name every clock, die or environment a module reads by itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if (name, node.attr) in CLOCKS:
                yield f"{name}.{node.attr}"
            if (
                name == "random"
                and isinstance(owner, ast.Attribute)
                and node.attr
                in {
                    "rand",
                    "randint",
                    "random",
                    "seed",
                    "shuffle",
                    "choice",
                    "normal",
                }
            ):
                yield f"numpy.random.{node.attr}"
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called.endswith(("default_rng", "random.Random")) and not node.args:
                yield f"{called}() without a seed"
        if isinstance(node, ast.ImportFrom) and node.module == "random":
            yield "from random import"


def parse(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def test_every_room_has_its_place():
    assert {room(path) for path in CORE} - {"__init__"} <= BELOW.keys()


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_what_lies_below_it(path):
    allowed = BELOW.get(room(path), set()) | {room(path)}
    assert rooms_used(parse(path)) <= allowed


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_below_ui_knows_streamlit_or_the_pages(path):
    assert not tops(parse(path)) & {*NOT_BELOW_UI, "ui", "pages", "app"}


@pytest.mark.parametrize(
    "path",
    [path for path in CORE if room(path) in STDLIB_ONLY],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_domain_and_rules_use_the_standard_library_only(path):
    assert not tops(parse(path)) & TABLES


@pytest.mark.parametrize(
    "path",
    [path for path in CORE if room(path) not in ABOVE_HIDDEN_INPUTS],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_module_below_services_has_hidden_inputs(path):
    assert not list(hidden_inputs(parse(path)))


@pytest.mark.parametrize("path", modules("ui"), ids=lambda path: str(path.relative_to(ROOT)))
def test_ui_imports_no_page(path):
    assert not tops(parse(path)) & {"pages", "app"}


@pytest.mark.parametrize("path", modules("pages"), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_page_asks_ui_and_services_and_opens_no_room_behind_them(path):
    assert rooms_used(parse(path)) <= {"services", "domain"}


@pytest.mark.parametrize(
    "planted",
    [
        "from datetime import date\nx = date.today()",
        "import datetime\nx = datetime.datetime.now()",
        "import os\nx = os.environ['A']",
        "import numpy as np\nx = np.random.default_rng()",
        "import numpy as np\nx = np.random.rand(3)",
        "import random\nx = random.Random()",
        "from random import choice",
    ],
)
def test_a_planted_hidden_input_is_found(planted):
    assert list(hidden_inputs(ast.parse(planted)))


def test_a_seeded_generator_is_no_hidden_input():
    seeded = "import numpy as np\nrandom = np.random.default_rng(seed)\nx = random.random(3)"
    assert not list(hidden_inputs(ast.parse(seeded)))

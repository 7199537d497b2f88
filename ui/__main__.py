"""Start the application with its menu settled and its libraries loaded before anyone visits.

`streamlit run app.py` works as well; only the first visitor of a fresh server then sees a menu of
file names for a moment, and waits for the libraries.
"""

import importlib
import sys
from pathlib import Path

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli

APP = Path(__file__).parent.parent / "app.py"
NEEDED_BY_THE_FIRST_PAGE = ("altair", "pandas", "pyarrow", "ui.dataset", "ui.charts.unit_bars")


def main(arguments: list[str]) -> None:
    """Serve app.py; the arguments are those of `streamlit run`."""
    PagesManager.uses_pages_directory = False
    for name in NEEDED_BY_THE_FIRST_PAGE:
        importlib.import_module(name)
    cli.main(["run", str(APP), *arguments], prog_name="streamlit")


if __name__ == "__main__":
    main(sys.argv[1:])

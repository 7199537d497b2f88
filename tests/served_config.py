"""Serve the application, and answer each option name on standard input with its value in force."""

import json
import sys
import threading

from streamlit import config
from streamlit.web import cli


def answer() -> None:
    for line in sys.stdin:
        sys.stdout.write(f"OPTION {json.dumps(config.get_option(line.strip()))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    threading.Thread(target=answer, daemon=True).start()
    cli.main(["run", "app.py", *sys.argv[1:]])

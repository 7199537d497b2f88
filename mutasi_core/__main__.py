"""The command line: `python -m mutasi_core …`."""

import sys

from mutasi_core.cli.running import main

if __name__ == "__main__":
    sys.exit(main())

"""The child process that opens a workbook: bytes on standard input, JSON on standard output.

It runs as a script by itself and imports nothing of ours, so that a workbook made to exhaust or
crash its reader takes nothing else with it.
"""

import datetime as dt
import io
import json
import sys

MEMORY = 1_500_000_000
SECONDS = 60


def limit() -> None:
    """Bound memory and time where the system can (not on Windows)."""
    try:
        import resource  # noqa: PLC0415 - absent on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def cell(value: object) -> str | float | bool:
    """Give a cell as JSON can carry it; dates as YYYY-MM-DD."""
    if isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else str(value)
    return "" if value is None else str(value)


def read(data: bytes, rows: int, columns: int, asked: list[str]) -> dict[str, object]:
    """Open the workbook and give every sheet visible or asked for, or what went wrong."""
    import python_calamine as calamine  # noqa: PLC0415 - only after the limits are set

    try:
        book = calamine.load_workbook(io.BytesIO(data))
    except calamine.PasswordError:
        return {"error": "sandi"}
    except (calamine.CalamineError, OSError, ValueError) as error:
        return {"error": "sandi" if "password" in str(error).lower() else "rusak"}
    sheets, hidden = [], []
    for meta in book.sheets_metadata:
        if meta.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        if meta.visible != calamine.SheetVisibleEnum.Visible and meta.name not in asked:
            hidden.append(meta.name)
            continue
        try:
            sheet = book.get_sheet_by_name(meta.name)
            height, width = sheet.total_height, sheet.total_width
            if height > rows or width > columns:
                return {"error": "besar", "sheet": meta.name, "height": height, "width": width}
            cells = [[cell(v) for v in row] for row in sheet.to_python(skip_empty_area=False)]
        except (calamine.CalamineError, OSError, ValueError):
            return {"error": "rusak"}
        sheets.append({"name": meta.name, "rows": cells})
    return {"sheets": sheets, "hidden": hidden}


def main() -> None:
    """Read standard input, answer on standard output."""
    limit()
    rows, columns, asked = int(sys.argv[1]), int(sys.argv[2]), json.loads(sys.argv[3])
    try:
        answer = read(sys.stdin.buffer.read(), rows, columns, asked)
    except MemoryError:
        answer = {"error": "besar"}
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()

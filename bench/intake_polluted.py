"""What readers make of polluted files: how much they lose, and how much of it in silence.

    python -m bench.intake_polluted [--benih 1 2 3 4] [--pembaca kita pandas duckdb ...]

26 kinds of pollution (bench/pollution.py) x 4 encodings x 4 delimiters x 4 seeds = 1,664 files,
given to every reader by content alone, in one run. Half of them are no UTF-8, which most readers
refuse unless told: their scores here are lower than on files of one encoding. Readers that are not
installed are skipped with a word (requirements-bench.txt lists them).

Score of a file, 0 to 10, after Pollock (VLDB 2023): success, then precision, recall and F1 of the
header, of the records (whole rows) and of the cells, all as multisets of texts. A file that a
reader refuses scores 0, except one that has no content, which should be refused. The simple score
is the mean over kinds, the weighted score their mean by how frequent a kind is.

Silent damage: the reader took the file without an error or a warning, and records are lost,
altered or invented. Of ours it is asked more strictly: every wrong row must be named by a finding
or among the rows set aside, and as many rows be named as are lost.
"""

import argparse
import csv
import sys
import tempfile
import time
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bench.csv_readers import READERS, Loaded, cleaned  # noqa: E402
from bench.pollution import DELIMITERS, ENCODINGS, KINDS, SEEDS, Polluted, polluted  # noqa: E402
from mutasi_core.intake.teks import clean  # noqa: E402


def measures(file: Polluted, loaded: Loaded | None) -> float:
    """Give the score of one file, 0 to 10."""
    if loaded is None:
        return 10.0 if file.kind == "kosong" else 0.0
    true = tuple(cleaned(file))
    got = tuple(tuple(clean(cell) for cell in row) for row in loaded.records)
    cells = [cell for row in true for cell in row], [cell for row in got for cell in row]
    return 1.0 + sum(
        _prf(expected, found)
        for expected, found in ((file.header, loaded.header), (true, got), cells)
    )


def _prf(expected: object, found: object) -> float:
    """Give precision + recall + F1 of two multisets."""
    true, got = Counter(expected), Counter(found)  # type: ignore[call-overload]
    both = (true & got).total()
    precision = both / got.total() if got else float(not true)
    recall = both / true.total() if true else float(not got)
    return (
        precision
        + recall
        + (2 * precision * recall / (precision + recall) if both else 0.0)
        + (1.0 if not true and not got else 0.0)
    )


def is_silent(file: Polluted, loaded: Loaded | None) -> bool:
    """Say whether records were lost, altered or invented without a word."""
    if loaded is None:
        return False
    true = Counter(cleaned(file))
    got = Counter(tuple(clean(cell) for cell in row) for row in loaded.records)
    if loaded.is_silent:
        return True
    return true != got and not loaded.warned


def run(reader: Callable[[Polluted, Path], Loaded], file: Polluted, path: Path) -> Loaded | None:
    """Let one reader read one file; None where it refuses."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            loaded = reader(file, path)
        except Exception:  # noqa: BLE001 - any refusal of any reader counts alike
            return None
    if said and not loaded.warned:
        loaded = Loaded(header=loaded.header, records=loaded.records, warned=True)
    return loaded


def main() -> None:
    """Read every file with every reader and print one line a reader."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--benih", type=int, nargs="*", default=list(SEEDS))
    words.add_argument("--pembaca", nargs="*", default=list(READERS), choices=list(READERS))
    words.add_argument("--rinci", action="store_true", help="score of our reader kind by kind")
    asked = words.parse_args()
    csv.field_size_limit(10_000_000)
    files = [
        polluted(kind, encoding, delimiter, seed)
        for kind in KINDS
        for encoding in ENCODINGS
        for delimiter in DELIMITERS
        for seed in asked.benih
    ]
    print(f"{len(files)} files of {len(KINDS)} kinds")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / file.name for file in files]
        for file, path in zip(files, paths, strict=True):
            path.write_bytes(file.data)
        for name in asked.pembaca:
            package, reader = READERS[name]
            if find_spec(package) is None:
                print(f"{name:15} skipped: {package} is not installed (requirements-bench.txt)")
                continue
            tell(name, files, paths, reader, detail=asked.rinci)


def tell(
    name: str,
    files: list[Polluted],
    paths: list[Path],
    reader: Callable[[Polluted, Path], Loaded],
    *,
    detail: bool,
) -> None:
    """Print what one reader made of all files."""
    scores: defaultdict[str, list[float]] = defaultdict(list)
    silent = refused = 0
    start = time.process_time()
    for file, path in zip(files, paths, strict=True):
        loaded = run(reader, file, path)
        refused += loaded is None and file.kind != "kosong"
        if is_silent(file, loaded):
            silent += 1
            if detail:
                print(f"   silent: {file.name}")
        scores[file.kind].append(measures(file, loaded))
    each = 1000 * (time.process_time() - start) / len(files)
    means = {kind: sum(found) / len(found) for kind, found in scores.items()}
    total = sum(weight for weight, _ in KINDS.values())
    weighted = sum(KINDS[kind][0] * mean for kind, mean in means.items()) / total
    print(
        f"{name:15} weighted {weighted:5.2f}  simple {sum(means.values()) / len(means):5.2f}  "
        f"silent {silent:4} ({100 * silent / len(files):.1f} %)  refused {refused:4}  "
        f"{each:.1f} ms a file"
    )
    if detail:
        for kind, mean in sorted(means.items(), key=lambda item: item[1]):
            print(f"   {mean:6.3f}  {kind}")


if __name__ == "__main__":
    main()

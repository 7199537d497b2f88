"""The example: the synthetic city written as a paket data, the same bytes for the same seed."""

import csv
from pathlib import Path

import numpy as np

from mutasi_core.synthetic.ages import give_ages, give_entry
from mutasi_core.synthetic.city import build_city
from mutasi_core.synthetic.degrees import give_degrees
from mutasi_core.synthetic.details import give_details
from mutasi_core.synthetic.dirt import Bentuk, Noda, make_dirty
from mutasi_core.synthetic.draft import Orang, Pos, Unit
from mutasi_core.synthetic.identity import give_identity
from mutasi_core.synthetic.people import make_people
from mutasi_core.synthetic.scaling import scale
from mutasi_core.synthetic.tables import Tabel, make_tables
from mutasi_core.synthetic.tenure import give_tenure
from mutasi_core.synthetic.vacancies import open_jpt

PALING_SEDIKIT = 50


def write_contoh(
    folder: Path, *, pegawai: int = 4100, benih: int = 1, kotor: bool = False, lowong_jpt: int = 0
) -> tuple[Path, ...]:
    """Write the synthetic city, one CSV a table.

    Args:
        folder: Made where it does not exist; files of the same name are replaced.
        pegawai: People, 50 or more; vacancies of the scenario are taken off.
        benih: Seed.
        kotor: Whether to plant the dirt of real files.
        lowong_jpt: Heads retired and replaced by an acting one: 0, 3, 8 or 11.

    Returns:
        The files, in the order of the tables.

    Raises:
        ValueError: If fewer than 50 people are asked for, or an unknown scenario.
    """
    if pegawai < PALING_SEDIKIT:
        raise ValueError(f"Jumlah pegawai paling sedikit {PALING_SEDIKIT}, bukan {pegawai}.")
    tables = build_tables(pegawai, benih, lowong_jpt)
    shapes: dict[str, Bentuk] = {}
    if kotor:
        dirty = make_dirty(tables, _dirt(benih))
        tables, shapes = dirty.tabel, dirty.bentuk
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(
        _write(folder / f"{name}.csv", table, shapes.get(name, Bentuk()))
        for name, table in tables.items()
    )


def planted_faults(pegawai: int = 4100, benih: int = 1) -> Noda:
    """Tell what `write_contoh(..., kotor=True)` plants; no file says it."""
    return make_dirty(build_tables(pegawai, benih), _dirt(benih)).noda


def build_people(
    pegawai: int, benih: int, lowong_jpt: int = 0
) -> tuple[list[Unit], list[Pos], list[Orang]]:
    """Give units, posts and people of the city."""
    streams = iter(np.random.SeedSequence([20260101, benih]).spawn(8))
    units, posts = build_city(np.random.default_rng(next(streams)))
    units, posts = scale(units, posts, pegawai)
    people = make_people(posts, np.random.default_rng(next(streams)))
    ages = np.random.default_rng(next(streams))
    give_ages(people, ages)
    give_entry(people, ages)
    give_tenure(people, np.random.default_rng(next(streams)))
    give_identity(people, np.random.default_rng(next(streams)))
    give_degrees(people, posts, np.random.default_rng(next(streams)))
    give_details(people, np.random.default_rng(next(streams)))
    return units, posts, open_jpt(people, posts, lowong_jpt)


def build_tables(pegawai: int, benih: int, lowong_jpt: int = 0) -> dict[str, Tabel]:
    """Give all tables of the city as text."""
    units, posts, people = build_people(pegawai, benih, lowong_jpt)
    records = np.random.SeedSequence([20260101, benih, 1])
    return make_tables(units, posts, people, np.random.default_rng(records))


def _dirt(benih: int) -> np.random.Generator:
    return np.random.default_rng(np.random.SeedSequence([20260101, benih, 2]))


def _write(path: Path, table: Tabel, shape: Bentuk) -> Path:
    with path.open("w", encoding="utf-8", newline="") as text:
        writer = csv.writer(text, delimiter=shape.pemisah, lineterminator="\n")
        writer.writerows([line] for line in shape.judul)
        writer.writerow(table.kolom)
        writer.writerows(table.baris)
    return path

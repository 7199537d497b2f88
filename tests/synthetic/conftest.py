"""The committed city, read as plain rows."""

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

CONTOH = Path(__file__).parents[2] / "data" / "contoh"
ACUAN = date(2026, 1, 1)

Row = dict[str, str]


@dataclass
class Kota:
    """The tables of a folder, and what the stories ask of them."""

    folder: Path
    cache: dict[str, list[Row]] = field(default_factory=dict)

    def rows(self, table: str) -> list[Row]:
        if table not in self.cache:
            with (self.folder / f"{table}.csv").open(encoding="utf-8", newline="") as text:
                self.cache[table] = list(csv.DictReader(text))
        return self.cache[table]

    @cached_property
    def orang(self) -> dict[str, Row]:
        return {row["nip"]: row for row in self.rows("pegawai")}

    @cached_property
    def pos(self) -> dict[tuple[str, str], Row]:
        return {(row["unit_id"], row["jabatan"]): row for row in self.rows("peta_jabatan")}

    @cached_property
    def isi(self) -> Counter[tuple[str, str]]:
        """People in each post, acting heads left out."""
        return Counter(
            (row["unit_id"], row["jabatan"]) for row in self.rows("pegawai") if row["plt"] != "ya"
        )

    @cached_property
    def kebutuhan(self) -> dict[tuple[str, str], int]:
        return {key: int(row["kebutuhan"]) for key, row in self.pos.items()}

    @cached_property
    def selisih_unit(self) -> dict[str, int]:
        total: defaultdict[str, int] = defaultdict(int)
        for key, need in self.kebutuhan.items():
            total[key[0]] += self.isi[key] - need
        return dict(total)

    def pos_of(self, row: Row) -> Row:
        return self.pos[row["unit_id"], row["jabatan"]]

    def family(self, row: Row) -> str:
        """struktural, guru, kesehatan, jf_lain or pelaksana, of a person or a post."""
        kind = row["jenis_jabatan"]
        if kind in {"JPT", "ADMINISTRATOR", "PENGAWAS"}:
            return "struktural"
        if kind == "PELAKSANA":
            return "pelaksana"
        name = row["jabatan"]
        if name.startswith(("Guru ", "Kepala Sekolah", "Pengawas Sekolah")):
            return "guru"
        if name == "Kepala Puskesmas" or self.pos_of(row)["syarat"] == "STR":
            return "kesehatan"
        return "jf_lain"


@pytest.fixture(scope="session")
def kota() -> Kota:
    return Kota(CONTOH)


def years_since(text: str) -> float:
    return (ACUAN - date.fromisoformat(text)).days / 365.25


def age(born: date, on: date = ACUAN) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def bup(post: Row) -> int:
    """UU 20/2023 Pasal 55; teachers 60."""
    late = (
        post["jenis_jabatan"] == "JPT"
        or post["jenjang"] == "Ahli Madya"
        or "SERDIK" in post["syarat"]
    )
    return 60 if late else 58


def retires(person: Row, post: Row) -> date:
    """First of the month after the BUP birthday."""
    born = date.fromisoformat(person["tanggal_lahir"])
    month = born.month % 12 + 1
    return date(born.year + bup(post) + (born.month == 12), month, 1)

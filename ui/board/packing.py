"""The short forms that travel to the browser: indices for names, letters for verdicts."""

import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mutasi_core.domain.jabatan import jabatan_key

Json = dict[str, Any]

_STATUS = {"boleh": "b", "izin": "i", "tidak": "t", "asal": "a"}


@dataclass(frozen=True, kw_only=True)
class Roster:
    """The roster of `services.papan.roster` with its indices, and its packed form."""

    isi: Json

    @cached_property
    def kolom(self) -> dict[str, int]:
        """Place of each column in a row of people."""
        return {name: place for place, name in enumerate(self.isi["people_kolom"])}

    @cached_property
    def nip(self) -> tuple[str, ...]:
        """NIP of each person, in the order of the roster."""
        return tuple(row[self.kolom["nip"]] for row in self.isi["people"])

    @cached_property
    def orang(self) -> dict[str, int]:
        """Index of each person."""
        return {nip: place for place, nip in enumerate(self.nip)}

    @cached_property
    def unit_id(self) -> tuple[str, ...]:
        """Id of each unit."""
        return tuple(unit["id"] for unit in self.isi["units"])

    @cached_property
    def unit(self) -> dict[str, int]:
        """Index of each unit."""
        return {unit_id: place for place, unit_id in enumerate(self.unit_id)}

    @cached_property
    def jabatan(self) -> tuple[str, ...]:
        """Names of the jabatan."""
        return tuple(self.isi["jabatan"])

    @cached_property
    def jabatan_index(self) -> dict[str, int]:
        """Index of each jabatan, however a unit spells it."""
        return {jabatan_key(name): place for place, name in enumerate(self.jabatan)}

    @cached_property
    def id(self) -> str:
        """Digest of the content."""
        return hashlib.sha256(json.dumps(self.isi, sort_keys=True).encode()).hexdigest()[:16]

    @cached_property
    def packed(self) -> bytes:
        """The roster as the browser gets it: gzip of JSON, without any full NIP."""
        body = json.dumps(
            {
                "id": self.id,
                "jabatan": self.isi["jabatan"],
                "bendera": self.isi["bendera"],
                "ringkasan": pack_totals(self.isi["ringkasan"])
                | {"kebutuhan": self.isi["ringkasan"]["kebutuhan"]},
                "units": [_unit(unit) for unit in self.isi["units"]],
                "posts": [self.isi["posts"].get(unit_id, []) for unit_id in self.unit_id],
                "people": [self._person(row) for row in self.isi["people"]],
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        return gzip.compress(body.encode(), compresslevel=6, mtime=0)

    def _person(self, row: Sequence[Any]) -> list[Any]:
        kolom = self.kolom
        named = [row[kolom[name]] for name in ("nama", "nip", "jabatan", "golongan", "unit")]
        named[1] = named[1][-4:]
        rest = [row[kolom[name]] for name in ("predikat", "flags", "tetap", "alasan_tetap")]
        return named + rest

    def targets(self, answer: Json) -> Json:
        """Shorten the answer of `services.papan.targets`: a letter a unit, in roster order."""
        rows = [answer["unit"].get(unit_id, ["tidak", None, None]) for unit_id in self.unit_id]
        return {
            "s": "".join(_STATUS[status] for status, _, _ in rows),
            "a": [-1 if reason is None else reason for _, reason, _ in rows],
            "j": [jabatan for _, _, jabatan in rows],
            "alasan": answer["alasan"],
        }

    def figures(self, answer: Json) -> Json:
        """Give the ledger entries of units, posts and totals in an answer of the service."""
        entries: Json = {}
        for row in answer["units"]:
            entries[f"u{self.unit[row['id']]}"] = [
                row["kebutuhan"],
                row["bezetting"],
                row["masuk"],
                row["keluar"],
                row["selisih"],
                row["fit"],
            ]
        for unit_id, rows in answer["posts"].items():
            for row in rows:
                entries[f"p{self.unit[unit_id]}.{row[0]}"] = [row[1], row[2]]
        return entries

    def impact(self, rows: Sequence[Mapping[str, Any]]) -> Json:
        """Give the ledger entries of the estimated impact."""
        return {f"d{self.unit[row['unit_id']]}": _impact(row) for row in rows}

    def move(self, row: Mapping[str, Any]) -> list[Any]:
        """Shorten one move: unit, jabatan, status, fit."""
        return [
            self.unit[row["unit_id"]],
            self.jabatan_index[jabatan_key(row["jabatan"])],
            _STATUS[row["status"]],
            row["nilai"],
        ]

    def alternatives(self, rows: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
        """Shorten the other posts of a unit."""
        return [
            [
                self.jabatan_index[jabatan_key(row["jabatan"])],
                _STATUS[row["status"]],
                row["aturan"],
                row["nilai"],
                row["kebutuhan"],
                row["bezetting"],
            ]
            for row in rows
        ]


def pack_totals(ringkasan: Mapping[str, Any]) -> Json:
    """Shorten a ringkasan."""
    return {
        "kekurangan": ringkasan["kekurangan"],
        "kelebihan": ringkasan["kelebihan"],
        "terisi": ringkasan["terisi_persen"],
    }


def _unit(unit: Mapping[str, Any]) -> list[Any]:
    names = ("nama", "singkatan", "id", "kecamatan")
    figures = ("kebutuhan", "bezetting", "fit", "ikm", "selisih")
    return [unit[name] for name in names + figures]


def _impact(row: Mapping[str, Any]) -> Json:
    def part(found: Mapping[str, Any] | None) -> list[Any] | None:
        names = ("perkiraan", "bawah", "atas", "peluang_naik")
        return None if found is None else [found.get(name) for name in names]

    return {
        "nama": row["nama"],
        "ikm": row["ikm_sebelum"],
        "periode": row["periode"],
        "responden": row["responden"],
        "p3": part(row["bulan_3"]),
        "p12": part(row["bulan_12"]),
        "mdc": row["terdeteksi_minimal"],
        "lencana": row["lencana"],
        "kalimat": row["kalimat"] if row["bulan_12"] is None else None,
    }

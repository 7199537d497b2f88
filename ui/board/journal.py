"""The journal of the board: what the browser did, folded into the scenario once each.

A browser sends every step that nobody has acknowledged yet, again and again, until it reads the
acknowledgement. Folding is therefore idempotent: a step counts once, whatever arrives how often.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

MAX_STEPS = 500
"""Most steps one message may carry; more cannot come from people."""


class Jenis(StrEnum):
    """What a step asks for."""

    PINDAH = "pindah"
    BATAL = "batal"
    ULANG = "ulang"
    KOSONG = "kosong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tujuan:
    """One person and where to: indices into the roster; `jabatan` None lets the service choose."""

    orang: int
    unit: int
    jabatan: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Langkah:
    """One step of one browser, numbered from 1 upwards."""

    seq: int
    jenis: Jenis
    tujuan: tuple[Tujuan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """One message of the browser.

    Attributes:
        roster: Which roster the indices belong to.
        sesi: Which mounted board speaks; a reload makes a new one.
        buku: Which ledger the browser holds.
        punya: Revision of the figures the browser holds.
        nomor_tanya: Number of its question, 0 where it asks nothing.
        tanya: People whose possible targets it wants to know.
    """

    roster: str
    sesi: str
    buku: str
    punya: int
    langkah: tuple[Langkah, ...] = ()
    nomor_tanya: int = 0
    tanya: tuple[int, ...] = ()


def parse_journal(raw: object) -> Journal | None:
    """Read what came from the browser; None where it is not a journal at all.

    A step that cannot be read is left out; the rest still counts.
    """
    if not isinstance(raw, Mapping):
        return None
    roster, sesi, punya = raw.get("roster"), raw.get("sesi"), _whole(raw.get("punya"))
    if not isinstance(roster, str) or not isinstance(sesi, str) or punya is None:
        return None
    rows = raw.get("langkah")
    steps = [_step(row) for row in rows[:MAX_STEPS]] if isinstance(rows, list) else []
    asked = raw.get("tanya")
    number = 0
    people: tuple[int, ...] = ()
    if isinstance(asked, Mapping) and isinstance(asked.get("orang"), list):
        number = _whole(asked.get("no")) or 0
        people = tuple(n for n in map(_whole, asked["orang"]) if n is not None)
    return Journal(
        roster=roster,
        sesi=sesi,
        buku=str(raw.get("buku")),
        punya=punya,
        langkah=tuple(sorted((step for step in steps if step), key=lambda step: step.seq)),
        nomor_tanya=number,
        tanya=people,
    )


def _step(row: Any) -> Langkah | None:  # noqa: ANN401 - anything may come from a browser
    if not isinstance(row, list) or len(row) != 3 or row[1] not in set(Jenis):
        return None
    seq = _whole(row[0])
    targets = [_tujuan(target) for target in row[2]] if isinstance(row[2], list) else []
    if seq is None or seq < 1 or None in targets:
        return None
    return Langkah(seq=seq, jenis=Jenis(row[1]), tujuan=tuple(filter(None, targets)))


def _tujuan(row: Any) -> Tujuan | None:  # noqa: ANN401 - as above
    if not isinstance(row, list) or len(row) != 3:
        return None
    orang, unit, jabatan = _whole(row[0]), _whole(row[1]), _whole(row[2])
    if orang is None or unit is None or (jabatan is None and row[2] is not None):
        return None
    return Tujuan(orang=orang, unit=unit, jabatan=jabatan)


def _whole(value: Any) -> int | None:  # noqa: ANN401 - as above
    """Give a whole number of 0 or more; JavaScript has only floats."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        return None
    return int(value) if value >= 0 else None


def unseen(journal: Journal, diterima: Mapping[str, int]) -> tuple[Langkah, ...]:
    """Give the steps not folded before, each number once, in order."""
    last = diterima.get(journal.sesi, 0)
    fresh: dict[int, Langkah] = {}
    for step in journal.langkah:
        if step.seq > last:
            fresh.setdefault(step.seq, step)
    return tuple(fresh.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempat:
    """A place on the board: unit id and the name of the jabatan."""

    unit_id: str
    jabatan: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pindahan:
    """One person moved from one place to another."""

    nip: str
    dari: Tempat
    ke: Tempat


@dataclass(frozen=True, slots=True, kw_only=True)
class Perubahan:
    """What one step did, as it is undone and redone in one piece."""

    label: str
    pindahan: tuple[Pindahan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Riwayat:
    """What can be undone (last first at the end) and redone."""

    lampau: tuple[Perubahan, ...] = field(default=())
    depan: tuple[Perubahan, ...] = field(default=())

    @property
    def batal(self) -> str | None:
        """What an undo would take back."""
        return self.lampau[-1].label if self.lampau else None

    @property
    def ulang(self) -> str | None:
        """What a redo would do again."""
        return self.depan[-1].label if self.depan else None


def recorded(riwayat: Riwayat, perubahan: Perubahan) -> Riwayat:
    """Add a change; what was undone before can no longer be redone. Nothing done, nothing added."""
    if not perubahan.pindahan:
        return riwayat
    return Riwayat(lampau=(*riwayat.lampau, perubahan), depan=())


def undone(riwayat: Riwayat) -> tuple[Riwayat, tuple[tuple[str, Tempat], ...]]:
    """Take the last change back: the history after it, and who must go where."""
    if not riwayat.lampau:
        return riwayat, ()
    last = riwayat.lampau[-1]
    after = replace(riwayat, lampau=riwayat.lampau[:-1], depan=(*riwayat.depan, last))
    return after, tuple((move.nip, move.dari) for move in reversed(last.pindahan))


def redone(riwayat: Riwayat) -> tuple[Riwayat, tuple[tuple[str, Tempat], ...]]:
    """Do the last undone change again: the history after it, and who must go where."""
    if not riwayat.depan:
        return riwayat, ()
    again = riwayat.depan[-1]
    after = replace(riwayat, lampau=(*riwayat.lampau, again), depan=riwayat.depan[:-1])
    return after, tuple((move.nip, move.ke) for move in again.pindahan)

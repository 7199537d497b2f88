"""The board of one session: the journal of the browser on one side, the service on the other."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from mutasi_core.domain.mutasi import Mutasi
from ui.board.journal import (
    Jenis,
    Journal,
    Langkah,
    Perubahan,
    Pindahan,
    Riwayat,
    Tempat,
    recorded,
    redone,
    undone,
    unseen,
)
from ui.board.ledger import Ledger
from ui.board.packing import Json, Roster, pack_totals

_BLOCKING = {"HARD", "OVR"}


class Service(Protocol):
    """What the board asks of `services.papan`."""

    def targets(self, board: Any, nip: str) -> Json:  # noqa: ANN401 - the service's own object
        """Say where a person may go."""

    def drop(self, board: Any, nip: str, unit_id: str, jabatan: str | None = None) -> Json:  # noqa: ANN401
        """Move a person."""

    def state(self, board: Any) -> Json:  # noqa: ANN401
        """Say how the whole board stands."""


class BoardSession:
    """One scenario under change: takes journals, gives answers of a few kilobytes.

    `service` is the module `mutasi_core.services.papan`, `board` what its `open_board` gave. `buku`
    names the ledger: a browser that held another one, from before a restart, gets everything anew.
    """

    def __init__(self, roster: Roster, service: Service, board: Any) -> None:  # noqa: ANN401
        self.roster = roster
        self.board = board
        self.ledger = Ledger()
        self.riwayat = Riwayat()
        self.buku = secrets.token_hex(4)
        self._service = service
        self._diterima: dict[str, int] = {}
        self._pesan: list[tuple[int, str]] = []
        self._galat: dict[str, list[tuple[int, str]]] = {}
        self._spoken = 0
        self._teks: dict[tuple[str, str], int] = {}
        self._read_state()

    def take(self, journal: Journal | None) -> Json:
        """Fold a journal into the scenario and answer it."""
        if journal is None or journal.roster != self.roster.id:
            return self._answer(None)
        for step in unseen(journal, self._diterima):
            self._fold(journal.sesi, step)
            self._diterima[journal.sesi] = step.seq
        return self._answer(journal)

    def load(self, label: str, mutasi: Sequence[Mutasi]) -> tuple[str, ...]:
        """Put moves on the board as one undoable change; give the sentences of those refused."""
        targets = [
            (move.nip, Tempat(unit_id=move.unit_tujuan, jabatan=move.jabatan_tujuan))
            for move in mutasi
        ]
        moved, refused = self._carry(targets)
        self.riwayat = recorded(self.riwayat, Perubahan(label=label, pindahan=moved))
        self._say(f"{label}: {len(moved)} mutasi dimuat.")
        return refused

    def _fold(self, sesi: str, step: Langkah) -> None:
        match step.jenis:
            case Jenis.PINDAH:
                refused = self._move(step)
            case Jenis.KOSONG:
                refused = self._clear()
            case Jenis.BATAL:
                label = self.riwayat.batal
                self.riwayat, targets = undone(self.riwayat)
                _, refused = self._carry(targets)
                self._say(f"Dibatalkan: {label}." if label else "Tidak ada yang dibatalkan.")
            case Jenis.ULANG:
                label = self.riwayat.ulang
                self.riwayat, targets = redone(self.riwayat)
                _, refused = self._carry(targets)
                self._say(f"Diulangi: {label}." if label else "Tidak ada yang diulangi.")
        if refused:
            self._galat.setdefault(sesi, []).append((step.seq, " ".join(refused)))

    def _move(self, step: Langkah) -> tuple[str, ...]:
        roster = self.roster
        try:
            targets = [
                (
                    roster.nip[goal.orang],
                    Tempat(
                        unit_id=roster.unit_id[goal.unit],
                        jabatan=None if goal.jabatan is None else roster.jabatan[goal.jabatan],
                    ),
                )
                for goal in step.tujuan
            ]
        except IndexError:
            return ("Kartu itu tidak dikenal. Muat ulang halaman.",)
        moved, refused = self._carry(targets, speak=len(targets) == 1)
        names = {roster.unit_id[goal.unit] for goal in step.tujuan}
        where = self._unit_name(names.pop()) if len(names) == 1 else "beberapa unit"
        who = self._name(moved[0].nip) if len(moved) == 1 else f"{len(moved)} pegawai"
        if len(targets) > 1:
            self._say(f"{who} dipindahkan ke {where}.")
        change = Perubahan(label=f"{who} ke {where}", pindahan=moved)
        self.riwayat = recorded(self.riwayat, change)
        return refused

    def _clear(self) -> tuple[str, ...]:
        roster = self.roster
        people = [int(key[1:]) for key in self.ledger.keys("m")]
        home = [roster.isi["people"][i][roster.kolom["unit"]] for i in people]
        homes = [
            (roster.nip[i], Tempat(unit_id=roster.unit_id[unit], jabatan=None))
            for i, unit in zip(people, home, strict=True)
        ]
        moved, refused = self._carry(homes)
        self.riwayat = recorded(
            self.riwayat, Perubahan(label=f"kosongkan {len(moved)} mutasi", pindahan=moved)
        )
        self._say("Semua pegawai kembali ke unit asalnya.")
        return refused

    def _carry(
        self, targets: Sequence[tuple[str, Tempat]], *, speak: bool = False
    ) -> tuple[tuple[Pindahan, ...], tuple[str, ...]]:
        """Tell the service each move; give what moved and the sentences of what was refused."""
        moved: list[Pindahan] = []
        refused: list[str] = []
        for nip, tempat in targets:
            try:
                answer = self._service.drop(self.board, nip, tempat.unit_id, tempat.jabatan)
            except ValueError as trouble:
                refused.append(str(trouble))
                continue
            self._note(answer)
            if speak:
                self._say(answer["pesan"])
            if answer["dari"] != answer["ke"]:
                moved.append(
                    Pindahan(nip=nip, dari=Tempat(**answer["dari"]), ke=Tempat(**answer["ke"]))
                )
        return tuple(moved), tuple(refused)

    def _note(self, answer: Json) -> None:
        """Put a drop's answer into the ledger."""
        roster = self.roster
        i = roster.orang[answer["nip"]]
        entries = roster.figures(answer) | roster.impact(answer["dampak"])
        for unit_id in answer["dampak_lepas"]:
            entries[f"d{roster.unit[unit_id]}"] = None
        home = answer["pulang"]
        entries[f"m{i}"] = None if home else roster.move(answer["ke"] | answer_status(answer))
        entries[f"t{i}"] = None if home else self._findings(answer["temuan"]) or None
        entries[f"a{i}"] = None if home else roster.alternatives(answer["alternatives"])
        for nip, rows in answer["temuan_lain"].items():
            entries[f"t{roster.orang[nip]}"] = self._findings(rows) or None
        self.ledger.put(entries)
        self._total(answer["ringkasan"]["sesudah"])

    def _read_state(self) -> None:
        """Fill the ledger from the board as it stands."""
        state, roster = self._service.state(self.board), self.roster
        entries = roster.figures(state) | roster.impact(state["dampak"])
        entries["k"] = state["catatan_dampak"]
        for row in state["mutasi"]:
            place = {"unit_id": row["unit_tujuan"], "jabatan": row["jabatan_tujuan"]}
            entries[f"m{roster.orang[row['nip']]}"] = roster.move(place | answer_status(row))
        for nip, rows in state["temuan"].items():
            entries[f"t{roster.orang[nip]}"] = self._findings(rows) or None
        self.ledger.put(entries)
        self._total(state["ringkasan"]["sesudah"])

    def _findings(self, rows: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
        """Shorten broken rules; title and article are entries of their own, sent once each."""
        packed = []
        for row in rows:
            text = (row["judul"], row["dasar"])
            number = self._teks.setdefault(text, len(self._teks))
            self.ledger.put({f"w{number}": list(text)})
            packed.append([row["aturan"], row["tingkat"], number, row["penjelasan"]])
        return packed

    def _total(self, sesudah: Json) -> None:
        findings = [self.ledger.get(key) for key in self.ledger.keys("t")]
        broken = sum(
            row[1] in _BLOCKING for rows in findings if isinstance(rows, list) for row in rows
        )
        self.ledger.put({"r": pack_totals(sesudah) | {"langgar": broken}})

    def _answer(self, journal: Journal | None) -> Json:
        sesi = journal.sesi if journal else ""
        seen = journal.punya if journal and journal.buku == self.buku else 0
        answer: Json = {
            "roster": self.roster.id,
            "buku": self.buku,
            "sesi": sesi,
            "diterima": self._diterima.get(sesi, 0),
            "dari": seen,
            "rev": self.ledger.rev,
            "isi": self.ledger.since(seen),
            "batal": self.riwayat.batal,
            "ulang": self.riwayat.ulang,
            "pesan": self._pesan[-3:],
            "galat": self._galat.get(sesi, [])[-1:],
        }
        if journal and journal.nomor_tanya:
            answer["dijawab"] = journal.nomor_tanya
            answer["periksa"] = {i: packed for i in journal.tanya if (packed := self._check(i))}
        return answer

    def _check(self, i: int) -> Json | None:
        if i >= len(self.roster.nip):
            return None
        return self.roster.targets(self._service.targets(self.board, self.roster.nip[i]))

    def _say(self, sentence: str) -> None:
        self._spoken += 1
        self._pesan = [*self._pesan[-2:], (self._spoken, sentence)]

    def _name(self, nip: str) -> str:
        row = self.roster.isi["people"][self.roster.orang[nip]]
        return str(row[self.roster.kolom["nama"]])

    def _unit_name(self, unit_id: str) -> str:
        return str(self.roster.isi["units"][self.roster.unit[unit_id]]["nama"])


def answer_status(row: Json) -> Json:
    """Pick status and fit."""
    return {"status": row["status"], "nilai": row["nilai"]}

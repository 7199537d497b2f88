"""What does the drag-and-drop board ask? Where may this person go, and what does a drop do?"""

from collections.abc import Iterable
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.impact.wording import NO_STUDY
from mutasi_core.services.dampak import dampak_json, touched_units
from mutasi_core.services.papan_jawaban import (
    STATUS_NAMES,
    change_json,
    findings_json,
    move_json,
    posts_json,
    summary_json,
)
from mutasi_core.services.papan_roster import roster
from mutasi_core.services.papan_sesi import Json, Papan, share
from mutasi_core.simulation.board import Board, Change
from mutasi_core.simulation.ground import Place
from mutasi_core.simulation.targeting import Target

__all__ = [
    "PapanError",
    "best_post",
    "drop",
    "moves",
    "open_board",
    "reset",
    "roster",
    "state",
    "targets",
    "undo",
]

NO_POST = ("POS", "Unit ini tidak mempunyai formasi yang dapat diisi.")


class PapanError(ValueError):
    """A drop that cannot be made at all; one Indonesian sentence, and the board is unchanged."""


def open_board(instansi: Instansi, on: date, mutasi: Iterable[Mutasi] = ()) -> Papan:
    """Open a board for one session, with the moves of a draft already on it.

    Raises:
        PapanError: If a move names a person, unit or post that the data do not have.
    """
    shared = share(instansi, on)
    papan = Papan(shared=shared, board=Board(shared.ground))
    for move in mutasi:
        _apply(papan, move)
    papan.refresh(*(end for pair in papan.board.moved_places().values() for end in pair))
    return papan


def moves(papan: Papan) -> tuple[Mutasi, ...]:
    """Give the moves that stand, in the order in which the people first moved."""
    return papan.board.mutasi


def targets(papan: Papan, nip: str) -> Json:
    """Say for every unit whether a person may go there, by the post that a drop would choose.

    Raises:
        PapanError: If there is no such person.
    """
    home = _home(papan, nip)
    shared, targeting = papan.shared, papan.shared.targeting
    best = {one.formasi.unit_id: one for one in targeting.best(papan.board, nip)}
    reasons: dict[tuple[str, str], int] = {}
    units: dict[str, list[str | int | None]] = {}
    for unit_id in shared.unit_index:
        if unit_id == home[0]:
            units[unit_id] = ["asal", None, shared.jabatan_index[home[1]]]
        elif unit_id not in best:
            units[unit_id] = ["tidak", reasons.setdefault(NO_POST, len(reasons)), None]
        else:
            one, why = best[unit_id], None
            if one.kode is not None and one.reason is not None:
                why = reasons.setdefault((one.kode, one.reason), len(reasons))
            number = shared.jabatan_index[one.formasi.key[1]]
            units[unit_id] = [STATUS_NAMES[one.status], why, number]
    stays = targeting.stays(nip) or any(
        finding.tingkat == "HARD" for _, finding in targeting.person_findings(nip)
    )
    return {
        "nip": nip,
        "asal": home[0],
        "tetap": int(stays),
        "alasan": [list(reason) for reason in reasons],
        "unit": units,
    }


def best_post(papan: Papan, nip: str, unit_id: str) -> tuple[Target, ...]:
    """Give the posts of a unit for a person, the one to choose first; the home post is left out.

    Raises:
        PapanError: If there is no such person, or no fillable post.
    """
    _home(papan, nip)
    posts = papan.shared.targeting.in_unit(papan.board, nip, unit_id)
    if not posts:
        unit = papan.shared.ground.instansi.unit_by_id.get(unit_id)
        if unit is None:
            raise PapanError(f"Unit {unit_id} tidak ada dalam data.")
        raise PapanError(f"{unit.nama}: tidak ada formasi lain yang dapat diisi.")
    return posts


def drop(papan: Papan, nip: str, unit_id: str, jabatan: str | None = None) -> Json:
    """Move a person to a unit, or to one of its posts; the home post takes the move back.

    Raises:
        PapanError: If the person, unit or post does not exist; the board is unchanged.
    """
    home = _home(papan, nip)
    if jabatan is None and unit_id == home[0]:
        return undo(papan, nip)
    if jabatan is None:
        jabatan = best_post(papan, nip, unit_id)[0].formasi.jabatan
    before = dict(papan.board.violations)
    change = _apply(papan, Mutasi(nip=nip, unit_tujuan=unit_id, jabatan_tujuan=jabatan))
    return change_json(papan, change, before)


def undo(papan: Papan, nip: str) -> Json:
    """Send a person home.

    Raises:
        PapanError: If there is no such person.
    """
    _home(papan, nip)
    before = dict(papan.board.violations)
    return change_json(papan, papan.board.remove(nip), before)


def reset(papan: Papan) -> Json:
    """Send everybody home."""
    papan.board.reset()
    papan.estimates.clear()
    return state(papan)


def state(papan: Papan) -> Json:
    """Write the whole board out, as after a reload."""
    shared, board = papan.shared, papan.board
    moved = board.moved_places()
    ends = [end for pair in moved.values() for end in pair]
    touched = {end[0] for end in ends}
    papan.refresh(*ends)
    guarded = papan.guarded()
    return {
        "jumlah_mutasi": len(moved),
        "mutasi": [move_json(papan, move.nip, *moved[move.nip]) for move in board.mutasi],
        "ringkasan": summary_json(papan),
        "units": [papan.unit_row(unit_id) for unit_id in shared.unit_index if unit_id in touched],
        "posts": posts_json(papan, ends),
        "temuan": {nip: findings_json(papan, nip) for nip in moved},
        "dampak": [
            dampak_json(shared.service, guarded[unit_id])
            for unit_id in touched_units(shared.service, ends)
        ],
        "catatan_dampak": NO_STUDY,
    }


def _home(papan: Papan, nip: str) -> Place:
    try:
        return papan.shared.ground.home[nip]
    except KeyError:
        raise PapanError(f"NIP {nip} tidak ada dalam data.") from None


def _apply(papan: Papan, move: Mutasi) -> Change:
    try:
        return papan.board.apply(move)
    except UnknownReferenceError as error:
        raise PapanError(str(error)) from None

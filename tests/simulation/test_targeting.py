"""The targets: judged all at once they equal the rules asked one by one."""

from hypothesis import given

from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.simulation.board import Board
from mutasi_core.simulation.ground import Ground
from mutasi_core.simulation.targeting import Status, Targeting
from tests.simulation.worlds import ON, WORKPLACES, unhurried, worlds_with_moves


def plain_status(
    board: Board, targeting: Targeting, nip: str, unit_id: str, jabatan: str
) -> Status:
    """Make the move on the board, read the broken rules, and take it back."""
    board.apply(Mutasi(nip=nip, unit_tujuan=unit_id, jabatan_tujuan=jabatan))
    blocking = [one.finding.tingkat for one in board.violations[nip] if one.finding.blocks]
    board.undo()
    if "HARD" in blocking or targeting.is_banned(nip, (unit_id, jabatan_key(jabatan))):
        return Status.TIDAK
    return Status.IZIN if blocking else Status.BOLEH


@unhurried
@given(worlds_with_moves())
def test_every_target_has_the_status_that_the_move_itself_would_have(case):
    world, moves = case
    ground = Ground(instansi=world, on=ON)
    board, targeting = Board(ground), Targeting(ground)
    for move in moves[:5]:
        board.apply(move)
    for person in world.pegawai[:3]:
        for unit_id in WORKPLACES:
            for target in targeting.in_unit(board, person.nip, unit_id):
                post = target.formasi
                expected = plain_status(board, targeting, person.nip, unit_id, post.jabatan)
                assert target.status == expected
                assert (target.kode is None) == (target.status is Status.BOLEH)


@unhurried
@given(worlds_with_moves())
def test_the_best_of_all_units_is_the_first_in_each(case):
    world, moves = case
    ground = Ground(instansi=world, on=ON)
    board, targeting = Board(ground), Targeting(ground)
    for move in moves:
        board.apply(move)
    for person in world.pegawai:
        best = {one.formasi.unit_id: one for one in targeting.best(board, person.nip)}
        for unit_id in WORKPLACES:
            found = targeting.in_unit(board, person.nip, unit_id)
            assert best.get(unit_id) == (found[0] if found else None)


@unhurried
@given(worlds_with_moves())
def test_the_same_jabatan_comes_first_then_what_is_allowed(case):
    world, _ = case
    ground = Ground(instansi=world, on=ON)
    board, targeting = Board(ground), Targeting(ground)
    for person in world.pegawai:
        for unit_id in WORKPLACES:
            found = targeting.in_unit(board, person.nip, unit_id)
            same = [one.formasi.key[1] == person.formasi_key[1] for one in found]
            assert same == sorted(same, reverse=True)
            rest = [one.status for one, is_same in zip(found, same, strict=True) if not is_same]
            assert rest == sorted(rest)
            assert all(one.formasi.dapat_diisi for one in found)
            assert all(one.formasi.key != person.formasi_key for one in found)

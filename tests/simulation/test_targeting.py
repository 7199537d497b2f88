"""The targets: judged all at once they equal the rules asked one by one."""

from hypothesis import given

from mutasi_core.domain.catatan import NilaiKompetensi, StandarKompetensi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import JenisJabatan, jabatan_key
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.simulation.board import Board
from mutasi_core.simulation.ground import Ground
from mutasi_core.simulation.targeting import Status, Targeting
from tests.simulation.worlds import (
    ON,
    UNITS,
    WORKPLACES,
    formasi,
    pegawai,
    unhurried,
    worlds_with_moves,
)

GURU = "Guru Kelas Ahli Pertama"


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


def test_the_place_a_person_already_took_on_the_board_is_still_free_for_them():
    world = Instansi(
        units=UNITS,
        formasi=(formasi("SD1", GURU, 1), formasi("SD2", GURU, 1)),
        pegawai=(pegawai(1, "SD1", GURU),),
    )
    ground = Ground(instansi=world, on=ON)
    board, nip = Board(ground), world.pegawai[0].nip
    board.apply(Mutasi(nip=nip, unit_tujuan="SD2", jabatan_tujuan=GURU))
    (target,) = Targeting(ground).in_unit(board, nip, "SD2")
    assert (target.status, target.shortage) == (Status.BOLEH, 1)


def test_two_jabatan_of_one_jenjang_may_ask_for_different_competence():
    strict, mild = "Guru Mapel Ahli Muda", "Guru Kelas Ahli Muda"
    world = Instansi(
        units=UNITS,
        formasi=(
            formasi("SD1", GURU, 1),
            formasi("SD2", strict, 1, jenis_jabatan=JenisJabatan.JF),
            formasi("SD2", mild, 1),
        ),
        pegawai=(pegawai(1, "SD1", GURU),),
        kompetensi=(
            NilaiKompetensi(nip=pegawai(1, "SD1", GURU).nip, kompetensi="Integritas", level=2),
        ),
        standar_kompetensi=tuple(
            StandarKompetensi(jabatan=jabatan, jenjang=None, kompetensi="Integritas", level=level)
            for jabatan, level in ((strict, 4), (mild, 2))
        ),
    )
    ground = Ground(instansi=world, on=ON)
    board, targeting, nip = Board(ground), Targeting(ground), world.pegawai[0].nip
    for target in targeting.in_unit(board, nip, "SD2"):
        post = target.formasi
        expected = plain_status(board, targeting, nip, post.unit_id, post.jabatan)
        assert target.status == expected
        assert (target.kode == "R15") == (post.jabatan == strict)

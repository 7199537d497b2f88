"""The evaluation: what changes is listed, what does not is left out."""

import pytest
from hypothesis import given

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi, Skenario
from mutasi_core.simulation.evaluating import evaluate
from tests.simulation.worlds import ON, UNITS, formasi, pegawai, unhurried, worlds_with_moves

GURU, PERAWAT = "Guru Kelas Ahli Muda", "Perawat Terampil"


def city() -> Instansi:
    return Instansi(
        units=UNITS,
        formasi=(
            formasi("SD1", GURU, 1, rumpun="pendidikan"),
            formasi("SD2", GURU, 2, rumpun="pendidikan"),
            formasi("PKM", PERAWAT, 2, rumpun="kesehatan"),
        ),
        pegawai=(
            pegawai(1, "SD1", GURU),
            pegawai(2, "SD1", GURU),
            pegawai(3, "PKM", PERAWAT),
        ),
    )


def run(*moves: tuple[int, str, str]):
    mutasi = tuple(
        Mutasi(nip=pegawai(n, "SD1", GURU).nip, unit_tujuan=u, jabatan_tujuan=j)
        for n, u, j in moves
    )
    return evaluate(city(), Skenario(nama="uji", tmt=ON, mutasi=mutasi))


def test_moving_a_surplus_to_a_shortage_lowers_both():
    found = run((2, "SD2", GURU))
    assert (found.before.ringkasan.kekurangan, found.after.ringkasan.kekurangan) == (3, 2)
    assert (found.before.ringkasan.kelebihan, found.after.ringkasan.kelebihan) == (1, 0)
    assert found.after.ringkasan.terisi_persen == pytest.approx(100 * 3 / 5)
    assert [(one.before.unit_id, one.masuk, one.keluar) for one in found.unit] == [
        ("SD1", 0, 1),
        ("SD2", 1, 0),
    ]
    assert [(old.unit_id, old.bezetting, new.bezetting) for old, new in found.sel] == [
        ("SD1", 2, 1),
        ("SD2", 0, 1),
    ]


def test_of_two_moves_of_one_person_the_last_counts():
    assert run((2, "PKM", PERAWAT), (2, "SD2", GURU)).mutasi == run((2, "SD2", GURU)).mutasi


def test_a_move_home_is_no_move():
    found = run((2, "SD2", GURU), (2, "SD1", GURU))
    assert found.mutasi == ()
    assert found.before == found.after
    assert (found.unit, found.formasi, found.sel, found.violations) == ((), (), (), {})


@unhurried
@given(worlds_with_moves())
def test_moves_bring_nobody_into_being_and_lose_nobody(case):
    world, moves = case
    found = evaluate(world, Skenario(nama="uji", tmt=ON, mutasi=moves))
    acting = sum(
        person.plt for person in world.pegawai if person.nip in {one.nip for one in found.mutasi}
    )
    difference = found.after.ringkasan.bezetting - found.before.ringkasan.bezetting
    assert 0 <= difference <= acting
    assert sum(one.masuk for one in found.unit) == sum(one.keluar for one in found.unit)

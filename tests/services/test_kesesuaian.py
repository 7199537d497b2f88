"""Who could also serve: the law first, then shortfall, then the nearest profile; never a group."""

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mutasi_core.domain.catatan import HukumanDisiplin, Kinerja, Predikat, TingkatHukuman
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.people import profile_distance
from mutasi_core.people.profile_distance import ProfileSpace
from mutasi_core.people.readiness import StatusKesiapan
from mutasi_core.services import kesesuaian
from mutasi_core.services.kesesuaian import siapkan_kesesuaian
from mutasi_core.services.pencarian import Peran
from tests.people.people_builder import ON, assessed, make_formasi, make_instansi, make_pegawai

VACANT = "Analis Hukum Ahli Muda"


@pytest.fixture
def body():
    people = [make_pegawai(number) for number in range(1, 7)]
    nips = [person.nip for person in people]
    levels = {
        0: {"integritas": 3, "kerja_sama": 3, "teknis:_hukum": 4},
        1: {"integritas": 1, "kerja_sama": 1},
        2: {"integritas": 3, "kerja_sama": 2},
        4: {"integritas": 5, "kerja_sama": 5},
        5: {"integritas": 3, "kerja_sama": 3, "teknis:_gizi": 4},
    }
    return make_instansi(
        people,
        [make_formasi(unit_id="U1", kebutuhan=6), make_formasi(unit_id="U2", kebutuhan=2)],
        kompetensi=tuple(
            record for place, own in levels.items() for record in assessed(nips[place], **own)
        ),
        kinerja=tuple(
            Kinerja(nip=nip, tahun=year, predikat=Predikat.BAIK)
            for nip in nips
            for year in (2024, 2025)
        ),
        disiplin=(
            HukumanDisiplin(nip=nips[4], tingkat=TingkatHukuman.PROSES, mulai=date(2025, 1, 1)),
        ),
    )


def found(body, jumlah=9):
    return siapkan_kesesuaian(body, ON).untuk_formasi(
        "U2", VACANT, jumlah=jumlah, peran=Peran.PENGELOLA
    )


def test_only_whom_the_law_allows_is_a_candidate(body):
    answer = found(body)
    assert (answer.kekurangan, answer.layak, answer.dinilai) == (2, 5, 4)
    assert body.pegawai[4].nip not in {one.orang.nip for one in answer.calon}


def test_readiness_orders_first_and_the_unassessed_stand_before_who_falls_short(body):
    answer = found(body)
    assert [one.status for one in answer.calon] == [
        StatusKesiapan.SIAP,
        StatusKesiapan.SIAP,
        StatusKesiapan.SIAP,
        StatusKesiapan.BELUM_DINILAI,
        StatusKesiapan.PELATIHAN,
    ]
    assert answer.calon[-1].celah[0].pelatihan
    assert answer.calon[3].bulan is None
    assert any("belum dinilai" in one for one in answer.catatan)
    assert any("anggapan" in one for one in answer.catatan)


def test_among_the_ready_the_nearest_profile_comes_first(body):
    far = [one.jarak for one in found(body).calon[:3]]
    assert far == sorted(far)
    assert far[0] < far[-1]


def test_every_vacant_post_gets_its_best(body):
    board = siapkan_kesesuaian(body, ON)
    assert [one.formasi.id for one in board.semua_lowong(jumlah=2)] == [f"U2|{VACANT}"]
    assert len(board.untuk_unit("U2", jumlah=2)[0].calon) == 2


def test_the_profile_of_a_post_rests_on_at_least_three_holders(body):
    space = ProfileSpace(body, ON)
    assert space.profile_of(make_formasi()).pemegang == 5
    assert space.profile_of(make_formasi(jabatan="Bidan Mahir", rumpun="Kesehatan")) is None


def test_what_is_not_there_is_refused(body):
    board = siapkan_kesesuaian(body, ON)
    with pytest.raises(UnknownReferenceError):
        board.untuk_formasi("U2", "Camat")
    with pytest.raises(UnknownReferenceError):
        board.untuk_unit("U9")


def test_the_order_of_the_rows_changes_nothing(body):
    turned = replace(body, pegawai=body.pegawai[::-1], formasi=body.formasi[::-1])
    assert found(turned) == found(body)


def test_neither_age_nor_sex_in_the_nip_orders_equals(body):
    def renamed(change):
        return replace(
            body,
            pegawai=tuple(replace(one, nip=change(one.nip)) for one in body.pegawai),
            kinerja=(),
            kompetensi=(),
            disiplin=(),
        )

    woman = renamed(lambda nip: nip[:14] + "2" + nip[15:])
    man = renamed(lambda nip: nip[:14] + "1" + nip[15:])
    assert [one.orang.nip[15:] for one in found(woman).calon] == [
        one.orang.nip[15:] for one in found(man).calon
    ]
    older = [f"{1966 + place}{nip[4:]}" for place, nip in enumerate(one.nip for one in man.pegawai)]
    aged = dict(zip([one.nip for one in man.pegawai], older, strict=True))
    by_age = [
        one.orang.nip for one in found(renamed(lambda nip: aged[nip[:14] + "1" + nip[15:]])).calon
    ]
    assert by_age != sorted(by_age)


@pytest.mark.parametrize("module", [kesesuaian, profile_distance])
def test_no_group_is_asked(module):
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert not names & {"group_employees", "group_profiles", "find_groups", "partition"}

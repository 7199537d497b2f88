"""The effect of findings: counted where it is known, said to be unknown where it is not."""

from datetime import date

import numpy as np
import pytest

from mutasi_core.people.fit_table import FitTable
from mutasi_core.planning.candidates import find_candidates
from mutasi_core.services.rencana import make_plan
from mutasi_core.services.temuan_dampak import temuan_dampak, temuan_dampak_json
from tests.intake.builders import PETA, UNITS, nip, person, read, table

ON = date(2026, 1, 1)
PELAKSANA = "Pengadministrasi Perkantoran"
POSTS = [
    [*PETA[0], "minimum"],
    ["DISDIK", PELAKSANA, "1", "PELAKSANA", "", "0"],
    ["DINKES", PELAKSANA, "3", "PELAKSANA", "", "0"],
    ["SMPN-05", PELAKSANA, "2", "PELAKSANA", "", "0"],
]
OLD = {"tmt_jabatan": "01-02-2015", "kedudukan_hukum": "Aktif"}


def priced(*changed):
    people = [person(n, **OLD) for n in (1, 2, 3)]
    people += [person(10 + place, **(OLD | change)) for place, change in enumerate(changed)]
    back = read(table(people), peta=POSTS, unit=UNITS)
    city = back.require()
    found = find_candidates(city, ON, FitTable(city, ON))
    assert len(found)
    plan = make_plan(city, ON, kuota=3)
    assert plan.mutasi
    return back, found, plan, temuan_dampak(back, found, plan)


def row_of(answer, kode):
    return next(row for row in answer.temuan if row.temuan.kode == kode)


def test_an_emptied_cell_touches_the_candidates_and_moves_of_its_person():
    back, found, plan, answer = priced({"tmt_unit": "31-02-2020"})
    row = row_of(answer, "TMT_UNIT_TIDAK_TERBACA")
    place = [p.nip for p in back.require().pegawai].index(nip(10))
    assert row.kandidat == np.count_nonzero(found.pegawai == place) > 0
    assert row.mutasi == sum(move.pegawai.nip == nip(10) for move in plan.mutasi)
    assert (row.formasi, row.kandidat_tak_diketahui) == (1, False)


def test_a_person_set_aside_touches_the_post_and_leaves_candidates_unknown():
    back, found, plan, answer = priced({"nip": "rusak"})
    row = row_of(answer, "NIP_TIDAK_SAH")
    posts = back.require().formasi
    seat = next(n for n, post in enumerate(posts) if post.unit_id == "DISDIK")
    assert row.kandidat == np.count_nonzero((found.formasi == seat) | (found.own == seat)) > 0
    assert row.mutasi == sum("DISDIK" in (m.asal.unit_id, m.tujuan.unit_id) for m in plan.mutasi)
    assert row.kandidat_tak_diketahui


def test_what_touches_the_plan_most_comes_first_and_remarks_last():
    _, _, _, answer = priced({"nip": "rusak"}, {"tmt_unit": "31-02-2020", "hobi": "catur"})
    moves = [row.mutasi for row in answer.temuan]
    assert moves == sorted(moves, reverse=True)
    assert answer.temuan[-1].temuan.kode == "KOLOM_TIDAK_DIPAKAI"
    assert answer.temuan[-1].kandidat == 0


def test_codes_together_count_nothing_twice():
    _, found, _, answer = priced({"nip": "rusak"}, {"nip": "rusak2"})
    one = next(row for row in answer.kode if row.kode == "NIP_TIDAK_SAH")
    single = [row.kandidat for row in answer.temuan if row.temuan.kode == "NIP_TIDAK_SAH"]
    assert one.temuan == 2
    assert one.kandidat == single[0] == single[1] <= len(found)


def test_without_a_plan_moves_are_unknown_not_none():
    back, found, _, _ = priced({"nip": "rusak"})
    assert {row.mutasi for row in temuan_dampak(back, found).temuan} == {None}


def test_without_an_instansi_everything_is_unknown():
    back = read(table([person(1, nip="x")]))
    row = temuan_dampak(back, None).temuan[0]
    assert (row.kandidat, row.kandidat_tak_diketahui) == (0, True)


def test_the_answer_is_plain_values():
    _, _, _, answer = priced({"nip": "rusak"})
    assert temuan_dampak_json(answer)["kode"][0]["temuan"] == 1


@pytest.mark.parametrize("tabel", ["skm", "riwayat"])
def test_tables_without_a_part_in_the_plan_have_no_effect(tabel):
    rows = {
        "skm": [["unit_id", "periode", "ikm"], ["DISDIK", "2025", "999"]],
        "riwayat": [["nip", "unit_tujuan", "tmt"], [nip(1), "DISDIK", "kemarin"]],
    }
    back = read(table([person(1)]), **{tabel: rows[tabel]})
    row = temuan_dampak(back, None).temuan[0]
    assert (row.temuan.tabel, row.formasi, row.kandidat_tak_diketahui) == (tabel, 0, False)


def test_a_row_written_twice_changes_nothing():
    _, _, _, answer = priced({"nip": nip(20)}, {"nip": nip(20), "nama": "Budi Contoh 10"})
    row = row_of(answer, "NIP_GANDA_SAMA")
    assert (row.formasi, row.kandidat, row.mutasi) == (0, 0, 0)
    assert not row.kandidat_tak_diketahui

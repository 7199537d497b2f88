from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_core.needs.balance import balance, planning_unit
from mutasi_core.needs.proyeksi import proyeksi
from mutasi_core.services.kebutuhan import kebutuhan_json
from tests.needs.city import FORMASI, GURU, ON, OPERATOR, UNITS, instansi, person, tugas

SD2 = FORMASI[1]
NO_NEED = FORMASI[3]
CITY = instansi(
    person(901, GURU),
    person(902, SD2),
    person(903, SD2),
    person(904, OPERATOR),
    person(905, NO_NEED),
    person(906, OPERATOR, jabatan="Juru Bayar"),
)


def unit(found, unit_id):
    return next(one for one in found.unit if one.unit_id == unit_id)


def test_a_surplus_in_one_formasi_does_not_hide_a_shortage_in_another():
    total = balance(CITY, ON).ringkasan
    assert (total.kebutuhan, total.kekurangan, total.kelebihan) == (5, 2, 1)
    assert total.terisi_persen == pytest.approx(100 * 3 / 5)


def test_everybody_counted_is_in_the_bezetting_on_the_map_or_not():
    found = balance(CITY, ON)
    assert found.ringkasan.bezetting == 6
    assert found.ringkasan.tanpa_peta == 1
    assert found.ringkasan.formasi_tanpa_kebutuhan == 1


def test_a_unit_weighs_only_people_whose_formasi_has_a_need():
    dinas = unit(balance(CITY, ON), "DINAS")
    assert (dinas.bezetting, dinas.kebutuhan, dinas.selisih) == (3, 1, 0)
    assert (dinas.tanpa_peta, dinas.tanpa_kebutuhan) == (1, 1)


def test_a_formasi_without_need_has_no_selisih():
    row = next(one for one in balance(CITY, ON).formasi if one.formasi == NO_NEED)
    assert (row.kebutuhan, row.bezetting, row.selisih, row.ej) == (None, 1, None, None)


def test_every_unit_has_a_row_even_without_people_or_formasi():
    assert [one.unit_id for one in balance(CITY, ON).unit] == [one.unit_id for one in UNITS]
    assert unit(balance(CITY, ON), "KOTA").ej is None


def test_a_unit_only_people_know_gets_a_row_too():
    found = unit(balance(instansi(person(901, GURU, unit_id="LAIN")), ON), "LAIN")
    assert (found.bezetting, found.tanpa_peta, found.selisih) == (1, 1, 0)


def test_ej_takes_the_workload_of_the_abk_where_there_is_one():
    # An ABK of 1.5 persons, one holder: the given kebutuhan of 1 does not hide the load.
    loaded = instansi(person(901, OPERATOR), beban_kerja=[tugas(OPERATOR, 3750, 30)])
    assert unit(balance(loaded, ON), "DINAS").ej == pytest.approx(1.5)
    assert unit(balance(CITY, ON), "SD1").ej == pytest.approx(3.0)


def test_a_school_is_planned_under_its_gugus_and_an_office_never_under_the_city():
    assert planning_unit(CITY) == {
        "KOTA": "KOTA",
        "DINAS": "DINAS",
        "GUGUS": "GUGUS",
        "SD1": "GUGUS",
        "SD2": "GUGUS",
    }


@given(st.lists(st.tuples(st.sampled_from(FORMASI), st.booleans()), max_size=12))
def test_all_levels_agree_with_each_other(placed):
    city = instansi(
        *(
            person(place, formasi, **({} if on_map else {"jabatan": "Juru Bayar"}))
            for place, (formasi, on_map) in enumerate(placed)
        )
    )
    found = balance(city, ON)
    total = found.ringkasan
    gaps = [row.selisih for row in found.formasi if row.selisih is not None]
    assert total.kelebihan - total.kekurangan == sum(gaps)
    assert sum(one.selisih for one in found.unit) == sum(gaps)
    assert sum(cell.selisih for cell in found.sel) == sum(gaps)
    assert sum(one.bezetting for one in found.unit) == total.bezetting == len(placed)
    assert sum(one.kekurangan for one in found.unit) == total.kekurangan


def test_the_projection_takes_each_retirement_away_in_its_year():
    city = instansi(
        person(901, OPERATOR, tanggal_lahir=date(1968, 11, 30)),
        person(902, OPERATOR, tanggal_lahir=date(1968, 12, 1)),
        person(903, OPERATOR, tanggal_lahir=None),
        person(904, OPERATOR, tanggal_lahir=date(1969, 3, 1), jabatan="Juru Bayar"),
    )
    rows = [row for row in proyeksi(city, ON, horizon=3) if row.unit_id == "DINAS"]
    assert [(row.tahun, row.pensiun, row.selisih) for row in rows] == [
        (2026, 1, 1),
        (2027, 2, 0),
        (2028, 0, 0),
    ]
    with pytest.raises(ValueError, match="horizon"):
        proyeksi(city, ON, horizon=0)


def test_the_command_line_gets_the_keys_of_its_contract():
    answer = kebutuhan_json(CITY, ON, horizon=2)
    keys = {
        "unit": {"unit_id", "nama", "kebutuhan", "bezetting", "selisih", "ej"},
        "sel": {"unit_id", "rumpun", "kebutuhan", "bezetting", "selisih"},
        "jabatan": {"unit_id", "jabatan"},
        "proyeksi": {"tahun", "unit_id", "pensiun", "selisih"},
    }
    for name, asked in keys.items():
        assert answer[name]
        assert all(asked <= row.keys() for row in answer[name])
    asked = {"kebutuhan", "bezetting", "kekurangan", "kelebihan", "terisi_persen"}
    assert asked <= answer["ringkasan"].keys()
    assert len(answer["proyeksi"]) == 2 * len(UNITS)


def test_an_instansi_without_any_need_is_not_called_filled():
    empty = instansi(formasi=(replace(OPERATOR, kebutuhan=None),))
    assert balance(empty, ON).ringkasan.terisi_persen is None

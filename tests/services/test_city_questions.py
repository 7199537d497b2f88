"""The questions of the pages, asked of the synthetic city and of small changes to it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mutasi_core.intake.reading import read_sumber
from mutasi_core.needs.balance import balance
from mutasi_core.services.arus import arus
from mutasi_core.services.perbedaan import perbedaan
from mutasi_core.services.peta import RUMPUN_KOSONG, isi, peta
from mutasi_core.services.profil_peta import peta_profil
from mutasi_core.services.rencana import make_plan
from mutasi_core.services.ringkasan import keadaan_kota

ON = date(2026, 1, 1)
CONTOH = Path(__file__).parents[2] / "data" / "contoh"


@pytest.fixture(scope="module")
def city():
    return read_sumber([CONTOH]).require()


@pytest.fixture(scope="module")
def drawn(city):
    return peta(city, ON)


def test_the_city_is_planned_in_127_units(drawn):
    assert len(drawn.unit) == 127


@pytest.mark.parametrize("figure", ["kebutuhan", "kekurangan", "kelebihan"])
def test_units_cells_and_the_whole_city_agree(city, drawn, figure):
    whole = getattr(balance(city, ON).ringkasan, figure)

    assert sum(getattr(unit, figure) for unit in drawn.unit) == whole
    assert sum(getattr(cell, figure) for cell in drawn.sel) == whole


def test_every_cell_opens_to_formasi_and_holders_that_sum_to_it(drawn):
    for cell in drawn.sel:
        inside = [
            one for one in isi(drawn, cell.unit_id, cell.rumpun) if one.saldo.kebutuhan is not None
        ]
        assert sum(one.saldo.kebutuhan for one in inside) == cell.kebutuhan
        assert sum(len(one.pemangku) for one in inside) == cell.bezetting


def test_a_formasi_without_rumpun_has_a_column_of_its_own(city):
    nameless = replace(city, formasi=tuple(replace(one, rumpun=None) for one in city.formasi))

    assert peta(nameless, ON).rumpun == (RUMPUN_KOSONG,)


def test_the_planted_stories_are_what_needs_attention(city):
    kota = keadaan_kota(city, ON)

    assert len(kota.rawan_lama) == 40
    assert {"SMP Negeri 5 Binjai", "SMP Negeri 8 Binjai", "SMP Negeri 10 Binjai"} <= {
        unit.nama for unit in kota.terlebih
    }
    assert [unit.kekurangan for unit in kota.terkurang] == sorted(
        (unit.kekurangan for unit in kota.terkurang), reverse=True
    )


def test_without_a_table_of_competencies_nobody_is_called_unassessed(city):
    silent = replace(city, kompetensi=(), tables=city.tables - {"kompetensi"})

    assert keadaan_kota(silent, ON).belum_dinilai is None


def test_data_compared_with_themselves_do_not_differ(city):
    assert not perbedaan(city, city).ada


def test_added_changed_and_gone_are_counted_and_the_changed_field_is_named(city):
    first, second, third, *rest = city.pegawai
    moved = replace(second, golongan="IV/e")
    newcomer = replace(third, nip=third.nip[:-3] + "999")
    found = perbedaan(city, replace(city, pegawai=(moved, third, newcomer, *rest)))
    people = next(table for table in found.tabel if table.tabel == "pegawai")

    assert (people.bertambah, people.berubah, people.hilang) == (1, 1, 1)
    assert people.tetap == len(city.pegawai) - 2
    assert [(one.kunci, one.kolom, one.baru) for one in found.isian] == [
        (second.nip, "golongan", "IV/e")
    ]
    assert first.nip not in {one.kunci for one in found.isian}


def test_the_flow_of_a_plan_sums_to_its_moves_and_to_the_shortage_it_removes(city):
    plan = make_plan(city, ON, kuota=12)
    rows = arus(city, plan)

    assert sum(row.masuk for row in rows) == sum(row.keluar for row in rows) == len(plan.mutasi)
    assert sum(row.kekurangan_sebelum - row.kekurangan_sesudah for row in rows) == (
        plan.sebelum.kekurangan - plan.sesudah.kekurangan
    )


def test_the_map_of_profiles_covers_the_assessed_and_only_them(city):
    found = peta_profil(city, ON, jumlah_kelompok=3)
    counted = {member.kunci for member in found.kelompok.groups.anggota}

    assert counted == set(city.kompetensi_by_nip) & set(city.pegawai_by_nip)
    assert {cell.klaster for cell in found.sel} == {1, 2, 3}
    assert all(cell.beda is None for cell in found.sel if cell.jumlah < 5)

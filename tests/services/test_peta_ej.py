"""The workload on each person of a cell agrees with that of its unit and its posts."""

from dataclasses import replace
from datetime import date

import pytest

from mutasi_core.domain.formasi import BebanKerja
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.services.peta import RUMPUN_KOSONG, peta
from mutasi_core.services.peta_ej import peta_ej
from tests.rules.usul_builder import ASAL, PEGAWAI

TMT = date(2026, 1, 1)
LAW = replace(ASAL, unit_id="A", rumpun="Hukum", kebutuhan=2)
EMPTY = replace(ASAL, unit_id="B", rumpun=None, kebutuhan=3)
CITY = Instansi(
    units=(UnitKerja(unit_id="A", nama="A"), UnitKerja(unit_id="B", nama="B")),
    formasi=(LAW, EMPTY),
    pegawai=(replace(PEGAWAI, unit_id="A", jabatan=LAW.jabatan),),
)


def test_without_a_workload_the_kebutuhan_stands_for_it():
    assert peta_ej(CITY, TMT)["A", "Hukum"] == 2.0


def test_nobody_there_means_no_figure():
    assert peta_ej(CITY, TMT)["B", RUMPUN_KOSONG] is None


def test_a_recorded_workload_counts_exactly():
    work = BebanKerja(
        unit_id="A", jabatan=LAW.jabatan, uraian_tugas="Telaah", volume=2250, menit=50
    )
    assert peta_ej(replace(CITY, beban_kerja=(work,)), TMT)["A", "Hukum"] == pytest.approx(1.5)


def test_every_cell_of_the_map_has_its_figure():
    assert set(peta_ej(CITY, TMT)) == {(cell.unit_id, cell.rumpun) for cell in peta(CITY, TMT).sel}

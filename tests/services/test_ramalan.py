"""Who leaves, which posts fall vacant, who could follow, where in the city people are missing."""

from dataclasses import replace
from datetime import date

import pytest

from mutasi_core.domain.jabatan import JenisJabatan, Jenjang
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.needs.bezetting import is_counted
from mutasi_core.services.peta_kota import daftar_wilayah, peta_kota
from mutasi_core.services.pohon import pohon
from mutasi_core.services.proyeksi import jabatan_kritis, ramalan
from mutasi_core.services.suksesi import kekosongan_beruntun
from tests.needs.city import FORMASI, GURU, ON, OPERATOR, UNITS, instansi, person

PPPK = {"status": StatusPegawai.PPPK, "golongan": "IX"}
HEAD = replace(OPERATOR, jabatan="Kepala Bidang", jenis_jabatan=JenisJabatan.ADMINISTRATOR)
SECOND = replace(HEAD, jabatan="Kepala Bidang Dua")
SUBHEAD = replace(HEAD, jabatan="Kepala Subbagian", jenis_jabatan=JenisJabatan.PENGAWAS)
NURSE = replace(
    OPERATOR,
    jabatan="Perawat Ahli Madya",
    jenis_jabatan=JenisJabatan.JF,
    jenjang=Jenjang.AHLI_MADYA,
)


def test_a_month_counts_retirements_and_ends_of_contract_apart():
    city = instansi(
        person(901, OPERATOR, tanggal_lahir=date(1968, 1, 15)),
        person(902, OPERATOR, **PPPK, akhir_kontrak=date(2026, 2, 28)),
        person(903, OPERATOR, **PPPK),
        person(904, OPERATOR, tanggal_lahir=None),
    )
    found = ramalan(city, ON)
    told = {row.bulan: (row.pensiun, row.akhir_kontrak) for row in found.bulan}
    assert len(told) == 60
    assert told[date(2026, 2, 1)] == (1, 0)
    assert told[date(2026, 3, 1)] == (0, 1)
    assert found.jumlah == 2
    assert (found.tanpa_akhir_kontrak, found.tanpa_tanggal) == (1, 1)
    (post,) = found.formasi
    assert (post.bezetting, post.selisih_akhir) == (4, 1)
    assert [row.unit_id for row in found.unit] == ["DINAS", "DINAS"]


@pytest.mark.parametrize(
    ("ends", "counted"), [(date(2025, 12, 31), False), (date(2026, 1, 1), True), (None, True)]
)
def test_a_contract_that_has_ended_counts_no_more(ends, counted):
    assert is_counted(person(901, OPERATOR, **PPPK, akhir_kontrak=ends), ON) is counted


def test_whatever_comes_first_counts():
    city = instansi(
        person(
            901, OPERATOR, **PPPK, akhir_kontrak=date(2030, 1, 1), tanggal_lahir=date(1968, 1, 15)
        )
    )
    assert ramalan(city, ON).bulan[1].pensiun == 1


def test_a_plan_moves_a_retirement_because_the_bup_follows_the_target():
    city = instansi(
        person(901, OPERATOR, tanggal_lahir=date(1968, 1, 15)), formasi=(*FORMASI, NURSE)
    )
    move = Mutasi(nip=city.pegawai[0].nip, unit_tujuan="DINAS", jabatan_tujuan=NURSE.jabatan)
    before, after = ramalan(city, ON), ramalan(city, ON, mutasi=[move])
    assert (before.bulan[1].pensiun, after.bulan[1].pensiun) == (1, 0)
    assert after.bulan[25].pensiun == 1
    with pytest.raises(ValueError, match="bulan"):
        ramalan(city, ON, bulan=0)


def test_leaders_and_single_specialists_are_critical_with_the_day_they_fall_vacant():
    city = instansi(
        person(901, HEAD, tanggal_lahir=date(1968, 1, 15)),
        person(902, NURSE),
        person(903, GURU),
        person(904, GURU),
        formasi=(*FORMASI, HEAD, SUBHEAD, NURSE),
    )
    empty, head, nurse = jabatan_kritis(city, ON)
    assert empty.formasi == SUBHEAD
    assert empty.sudah_kosong
    assert (head.formasi, head.sebab, head.kosong_mulai) == (HEAD, "pimpinan", date(2026, 2, 1))
    assert (nurse.formasi, nurse.sebab) == (NURSE, "spesialis tunggal")
    assert nurse.kosong_mulai is None


def test_a_vacancy_runs_down_through_the_nearest_who_may_follow():
    since = {"tmt_jabatan": date(2020, 1, 1)}
    city = instansi(
        person(901, HEAD, **since),
        person(902, SECOND, **since),
        person(903, SECOND, **since, kedudukan_hukum="CLTN"),
        person(904, OPERATOR, **since),
        formasi=(*FORMASI, HEAD, SECOND, SUBHEAD),
    )
    first, second = kekosongan_beruntun(city, "DINAS", "KEPALA BIDANG", ON, kedalaman=2)
    assert first.langsung == 1
    assert [one.pegawai.nip for one in first.calon][:1] == [city.pegawai[1].nip]
    assert city.pegawai[2].nip not in {one.pegawai.nip for one in first.calon}
    assert second.formasi == SECOND
    assert city.pegawai[1].nip not in {one.pegawai.nip for one in second.calon}
    with pytest.raises(UnknownReferenceError):
        kekosongan_beruntun(city, "DINAS", "Juru Bayar", ON)


@pytest.mark.parametrize(("tingkat", "count"), [("kecamatan", 5), ("kelurahan", 37)])
def test_every_area_has_a_code_and_a_row(tingkat, count):
    areas = daftar_wilayah(tingkat)
    assert len({one.kode for one in areas}) == count
    assert all(one.kode.startswith("12.75.") for one in areas)
    assert len(peta_kota(instansi(), ON, tingkat).wilayah) == count


def placed(*people):
    places = {"SD1": ("Binjai Kota", "Jatinegara"), "SD2": ("BINJAI BARAT", "Suka Ramai")}
    units = tuple(
        replace(unit, kecamatan=places[unit.unit_id][0], kelurahan=places[unit.unit_id][1])
        if unit.unit_id in places
        else unit
        for unit in UNITS
    )
    return replace(instansi(*people), units=units)


def test_units_are_weighed_in_their_area_however_it_is_spelt_and_others_named_apart():
    city = placed(person(901, GURU))
    rows = {row.wilayah.nama: row for row in peta_kota(city, ON).wilayah}
    assert (rows["Binjai Kota"].kebutuhan, rows["Binjai Kota"].selisih) == (3, -2)
    assert rows["Binjai Barat"].unit == ("SD2",)
    assert rows["Binjai Timur"].terisi_persen is None
    assert set(peta_kota(city, ON).tanpa_wilayah) == {"KOTA", "DINAS", "GUGUS"}
    small = {row.wilayah.nama: row.unit for row in peta_kota(city, ON, "kelurahan").wilayah}
    assert small["Jati Negara"] == ("SD1",)
    assert small["Sukaramai"] == ("SD2",)


def test_the_tree_sums_each_unit_with_all_below_and_holds_every_post_once():
    city = placed(person(901, GURU))
    rows = pohon(city, ON)
    top = rows[0]
    assert (top.id, top.dalam, top.kebutuhan, top.kekurangan) == ("KOTA", 0, 5, 4)
    assert sum(row.jenis == "jabatan" for row in rows) == len(FORMASI)
    seen = {None}
    for row in rows:
        assert row.induk_id in seen
        seen.add(row.id)


def test_units_that_lead_in_a_circle_stand_at_the_top():
    circle = replace(
        instansi(),
        units=tuple(
            replace(unit, induk_id="GUGUS") if unit.unit_id == "DINAS" else unit for unit in UNITS
        ),
    )
    ids = [row.id for row in pohon(circle, ON) if row.jenis == "unit"]
    assert sorted(ids) == sorted(unit.unit_id for unit in UNITS)

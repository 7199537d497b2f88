"""Predikat, discipline, job person match bands and the nine-box: the vectors of the rules."""

from datetime import date

import pytest

from mutasi_core.domain.catatan import (
    HukumanDisiplin,
    Kinerja,
    Potensi,
    Predikat,
    TingkatHukuman,
)
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.people.discipline import StatusDisiplin, discipline_status
from mutasi_core.people.job_person_match import job_person_match
from mutasi_core.people.jpm_bands import filling_band, mapping_band, read_jpm
from mutasi_core.people.nine_box import GRID, TINDAKAN, TingkatPotensi, box, potential_level
from mutasi_core.people.parameter import people_parameters, source_of
from mutasi_core.people.predikat import Ekspektasi, latest_predikat, predikat, predikat_history
from mutasi_core.people.talent import talent_of, talent_of_all
from tests.people.people_builder import ON, make_instansi, make_pegawai

BAWAH, SESUAI, ATAS = Ekspektasi


@pytest.mark.parametrize(
    ("hasil", "perilaku", "expected"),
    [
        (ATAS, BAWAH, Predikat.KURANG),
        (ATAS, SESUAI, Predikat.BAIK),
        (ATAS, ATAS, Predikat.SANGAT_BAIK),
        (SESUAI, BAWAH, Predikat.KURANG),
        (SESUAI, SESUAI, Predikat.BAIK),
        (SESUAI, ATAS, Predikat.BAIK),
        (BAWAH, BAWAH, Predikat.SANGAT_KURANG),
        (BAWAH, SESUAI, Predikat.BUTUH_PERBAIKAN),
        (BAWAH, ATAS, Predikat.BUTUH_PERBAIKAN),
    ],
)
def test_the_predikat_follows_the_grid_of_the_regulation(hasil, perilaku, expected):
    assert predikat(hasil, perilaku) is expected


def records(**years):
    return [Kinerja(nip="1", tahun=int(y[1:]), predikat=p) for y, p in years.items()]


def test_the_history_shows_the_years_nobody_assessed():
    history = predikat_history(records(t2022=Predikat.BAIK, t2024=Predikat.KURANG), ON)
    assert [(year.tahun, year.predikat) for year in history] == [
        (2025, None),
        (2024, Predikat.KURANG),
        (2023, None),
        (2022, Predikat.BAIK),
    ]


def test_of_two_predikat_for_one_year_the_lower_counts_and_is_told():
    two = records(t2025=Predikat.BAIK) + records(t2025=Predikat.KURANG)
    assert predikat_history(two, ON)[0].predikat is Predikat.KURANG
    assert predikat_history(two, ON)[0].ganda


def test_a_predikat_too_old_or_of_the_future_is_none():
    assert latest_predikat(records(t2023=Predikat.BAIK), ON, 2) is None
    assert latest_predikat(records(t2027=Predikat.BAIK), ON, 2) is None
    assert latest_predikat(records(t2024=Predikat.BAIK), ON, 2).tahun == 2024


@pytest.mark.parametrize(
    ("kinerja", "potensi", "nomor"),
    [
        (ATAS, TingkatPotensi.TINGGI, 9),
        (ATAS, TingkatPotensi.RENDAH, 4),
        (BAWAH, TingkatPotensi.TINGGI, 6),
        (SESUAI, TingkatPotensi.MENENGAH, 5),
    ],
)
def test_the_box_follows_the_grid(kinerja, potensi, nomor):
    assert box(kinerja, potensi, ON).nomor == nomor


def test_boxes_seven_to_nine_are_the_succession_group():
    boxes = [box(row, column, ON) for row in Ekspektasi for column in TingkatPotensi]
    assert sorted(one.nomor for one in boxes if one.krs_instansi) == [7, 8, 9]
    assert [one.nomor for one in boxes if one.krs_nasional] == [9]


def test_every_box_has_its_actions():
    assert {nomor for row in GRID for nomor in row} == set(TINDAKAN) == set(range(1, 10))


@pytest.mark.parametrize(
    ("nilai", "level"), [(90, "tinggi"), (89.99, "menengah"), (78, "menengah"), (77.99, "rendah")]
)
def test_a_bound_of_potential_belongs_to_the_higher_column(nilai, level):
    assert potential_level(nilai, ON) == level


def test_an_instansi_may_set_its_own_bounds_and_the_source_says_so():
    own = (Ketentuan(nama="kotak_potensi", nilai=(("menengah", 68),), sumber="Perwal 1"),)
    assert potential_level(70, ON, own) == "menengah"
    assert potential_level(89, ON, own) == "menengah"
    assert "Perwal 1" in source_of("kotak_potensi", ON, own).citation


@pytest.mark.parametrize("name", people_parameters())
def test_every_setting_has_a_source(name):
    for row in people_parameters()[name].values:
        assert row.citation
        assert row.sumber


@pytest.mark.parametrize(
    ("persen", "band"), [(80, "MS"), (79.99, "MMS"), (68, "MMS"), (67.99, "KMS")]
)
def test_the_filling_band_takes_its_lower_bound_in(persen, band):
    assert filling_band(persen, ON).name == band


@pytest.mark.parametrize(
    ("persen", "band"), [(90, "OPTIMAL"), (89.99, "CUKUP"), (78, "CUKUP"), (77.99, "KURANG")]
)
def test_the_mapping_band_takes_its_lower_bound_in(persen, band):
    assert mapping_band(persen, ON).name == band


def test_excess_is_told_apart_and_hides_no_gap():
    jpm = read_jpm(job_person_match({"a": 5, "b": 1}, {"a": 2, "b": 2, "c": 4}), ON)
    assert (jpm.persen, jpm.persen_tanpa_batas, jpm.kelengkapan) == (75, 150, 0.5)
    assert read_jpm(None, ON) is None


def hukuman(tingkat, mulai, selesai=None):
    return HukumanDisiplin(nip="1", tingkat=TingkatHukuman(tingkat), mulai=mulai, selesai=selesai)


@pytest.mark.parametrize(
    ("found", "status"),
    [
        (None, StatusDisiplin.TIDAK_DIKETAHUI),
        ((), StatusDisiplin.BERSIH),
        ((hukuman("sedang", date(2026, 2, 1)),), StatusDisiplin.BERSIH),
        ((hukuman("ringan", date(2020, 1, 1), date(2020, 6, 1)),), StatusDisiplin.SELESAI),
        ((hukuman("sedang", date(2025, 7, 1), ON),), StatusDisiplin.BERJALAN),
        (
            (
                hukuman("proses", date(2025, 7, 1)),
                hukuman("berat", date(2019, 1, 1), date(2020, 1, 1)),
            ),
            StatusDisiplin.PROSES,
        ),
    ],
)
def test_the_discipline_status_says_what_the_records_say(found, status):
    assert discipline_status(found, ON).status is status


def talented(potensi=(), kinerja=()):
    person = make_pegawai()
    return person.nip, make_instansi(
        [person],
        potensi=tuple(Potensi(nip=person.nip, nilai=n, tanggal=d) for n, d in potensi),
        kinerja=tuple(Kinerja(nip=person.nip, tahun=y, predikat=p) for y, p in kinerja),
    )


def test_both_axes_known_give_a_box():
    nip, body = talented([(92, date(2025, 1, 1))], [(2025, Predikat.SANGAT_BAIK)])
    found = talent_of(body, nip, ON)
    assert (found.kotak.nomor, found.kelengkapan, found.kedaluwarsa) == (9, 1, False)


def test_nothing_is_imputed_where_an_axis_is_unknown():
    nip, body = talented(kinerja=[(2025, Predikat.SANGAT_BAIK)])
    found = talent_of(body, nip, ON)
    assert (found.kotak, found.kurang, found.kelengkapan) == (None, ("potensi",), 0.5)


@pytest.mark.parametrize(
    ("day", "stale"), [(date(2023, 1, 1), False), (date(2022, 12, 31), True), (None, None)]
)
def test_an_assessment_older_than_three_years_is_flagged_and_kept(day, stale):
    nip, body = talented([(92, day)], [(2025, Predikat.BAIK)])
    found = talent_of(body, nip, ON)
    assert (found.kotak.nomor, found.kedaluwarsa) == (8, stale)


def test_only_the_latest_potential_up_to_the_day_counts():
    nip, body = talented([(95, date(2026, 5, 1)), (80, date(2024, 1, 1)), (50, date(2025, 1, 1))])
    assert talent_of(body, nip, ON).potensi == 50


def test_whoever_is_known_to_be_inactive_is_not_placed():
    people = [make_pegawai(1), make_pegawai(2, kedudukan_hukum="Cuti di luar tanggungan negara")]
    assert [one.nip for one in talent_of_all(make_instansi(people), ON)] == [people[0].nip]

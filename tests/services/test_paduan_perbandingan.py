"""Demand against supply, families of titles, and things side by side."""

import pytest

from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.services.paduan_kerja import paduan_kerja, rumpun_jabatan
from mutasi_core.services.perbandingan import LABEL_PETA, perbandingan, peta_ilustrasi
from mutasi_core.services.profil import profil
from tests.people.people_builder import ON, assessed, make_formasi, make_instansi, make_pegawai


def body(family="Hukum", people=8):
    pegawai = [make_pegawai(number) for number in range(1, people + 1)]
    kompetensi = [
        record
        for place, person in enumerate(pegawai)
        for record in assessed(
            person.nip,
            integritas=2 + place % 2,
            kerja_sama=3,
            **{f"Teknis:_{family}": 3.0, "Teknis:_Arsip": 1.0},
        )
    ]
    return make_instansi(
        [*pegawai, make_pegawai(99, unit_id="U2")],
        [
            make_formasi(unit_id="U1", kebutuhan=8),
            make_formasi(unit_id="U2", jabatan="Bidan Mahir", rumpun="Kesehatan"),
            make_formasi(unit_id="U2", jabatan="Perancang Peraturan Ahli Muda", rumpun=None),
        ],
        kompetensi=tuple(kompetensi),
    )


def test_a_unit_whose_people_do_its_work_matches():
    found = paduan_kerja(body(), ON)
    first = found.unit[0]
    assert (first.unit_id, first.selisih, first.kebetulan) == ("U1", 0, 1)
    assert (first.pendidikan_cocok, first.kelengkapan) == (1, 1)
    assert found.tidak_cocok == ()


def test_a_unit_full_of_another_family_is_named():
    found = paduan_kerja(body("Kesehatan"), ON)
    assert found.tidak_cocok == ("U1",)
    assert (found.unit[0].selisih, found.unit[0].kebetulan) == (1, 0)


def test_too_few_assessed_is_an_answer():
    found = paduan_kerja(body("Kesehatan", people=4), ON)
    assert found.tidak_dinilai == 2
    assert found.tidak_cocok == ()
    assert all(one.efek is None for unit in found.unit for one in unit.celah)


def test_the_widest_gap_of_a_unit_comes_first():
    gap = paduan_kerja(body(), ON).unit[0].celah[0]
    assert (gap.kompetensi, gap.diminta, gap.dimiliki, gap.efek) == ("integritas", 3, 2.5, -1)


def test_a_title_gets_its_family_by_dictionary_then_by_the_nearest_known():
    known, near, strange = rumpun_jabatan(
        body(), ["ANALIS HUKUM AHLI PERTAMA", "Analis Hukum Daerah", "Xyzw"]
    )
    assert (known.rumpun, known.cara, known.kemurnian) == ("Hukum", "kamus", 1)
    assert (near.rumpun, near.cara, near.dasar) == ("Hukum", "terdekat", ("Analis Hukum",))
    assert (strange.rumpun, strange.kemurnian, strange.dasar) == (None, 0, ())


def test_person_group_and_post_stand_side_by_side():
    city = body()
    groups = profil(city, 1, ON)
    found = perbandingan(
        city,
        ON,
        nip=city.pegawai[0].nip,
        kelompok=groups,
        klaster=1,
        unit_id="U1",
        jabatan="Analis Hukum Ahli Muda",
    )
    row = found.baris[0]
    assert (row.kompetensi, row.orang, row.kelompok, row.formasi) == ("integritas", 2, 2.5, 3)
    assert found.kelengkapan == 1


def test_the_unassessed_are_compared_with_nothing_known():
    city = body()
    found = perbandingan(city, ON, nip=city.pegawai[-1].nip)
    assert found.kelengkapan == 0
    assert {row.orang for row in found.baris} == {None}


def test_what_is_not_there_is_refused():
    with pytest.raises(UnknownReferenceError):
        perbandingan(body(), ON, nip="1" * 18)
    with pytest.raises(UnknownReferenceError):
        perbandingan(body(), ON, unit_id="U1", jabatan="Camat")


def test_the_map_holds_the_assessed_and_says_it_only_illustrates():
    drawn = peta_ilustrasi(body(), ON)
    assert len(drawn.titik) == 8
    assert drawn.label == LABEL_PETA
    assert drawn == peta_ilustrasi(body(), ON)
    assert peta_ilustrasi(body(people=1), ON).titik == ()

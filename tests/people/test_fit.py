"""The fit of a pegawai to a formasi, its parts, and what happens where data are missing."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_core.domain.catatan import Kinerja, NilaiKompetensi, Predikat, StandarKompetensi
from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.people.fit import fit, performance_part
from mutasi_core.people.fit_table import FitTable
from mutasi_core.people.job_person_match import Standards, job_person_match, latest_levels

ON = date(2026, 1, 1)


def make_pegawai(number=1, **changes):
    values = {
        "nip": f"19860926201505{number:04d}",
        "nama": "Uji",
        "unit_id": "U1",
        "jabatan": "Analis Hukum Ahli Muda",
        "jenis_jabatan": JenisJabatan.JF,
        "golongan": "III/c",
        "status": StatusPegawai.PNS,
        "tingkat_pendidikan": TingkatPendidikan.S1,
        "pendidikan": "S-1 Ilmu Hukum",
    }
    return Pegawai(**(values | changes))


def make_formasi(**changes):
    values = {
        "unit_id": "U2",
        "jabatan": "Analis Hukum Ahli Muda",
        "kebutuhan": 1,
        "jenis_jabatan": JenisJabatan.JF,
        "pendidikan_min": TingkatPendidikan.S1,
        "rumpun_pendidikan": ("Hukum",),
    }
    return Formasi(**(values | changes))


def make_instansi(pegawai, formasi, **tables):
    return Instansi(units=(), pegawai=tuple(pegawai), formasi=tuple(formasi), **tables)


def assessed(nip, **levels):
    return tuple(
        NilaiKompetensi(nip=nip, kompetensi=name.replace("_", " "), level=level)
        for name, level in levels.items()
    )


def standard(jabatan=None, jenjang=None, **levels):
    return tuple(
        StandarKompetensi(
            jabatan=jabatan, jenjang=jenjang, kompetensi=name.replace("_", " "), level=level
        )
        for name, level in levels.items()
    )


def test_all_three_parts_known_are_weighted_five_three_two():
    person, post = make_pegawai(), make_formasi(rumpun_pendidikan=("Teknik",))
    found = fit(
        make_instansi(
            [person],
            [post],
            kompetensi=assessed(person.nip, Integritas=1.5, Kerja_Sama=4),
            standar_kompetensi=standard(jenjang="Ahli Muda", integritas=3, kerja_sama=3),
            kinerja=(Kinerja(nip=person.nip, tahun=2025, predikat=Predikat.BAIK),),
        ),
        person,
        post,
        ON,
    )
    assert found.nilai == pytest.approx(0.5 * 4.5 / 6 + 0.3 * 0.5 + 0.2 * 0.8)
    assert found.kelengkapan == pytest.approx(1)


def test_nothing_known_gives_no_number():
    person = make_pegawai(tingkat_pendidikan=None, pendidikan=None)
    found = fit(make_instansi([person], [make_formasi()]), person, make_formasi(), ON)
    assert found.nilai is None
    assert found.kelengkapan == 0


def test_a_missing_part_drops_out_and_the_others_share_its_weight():
    person = make_pegawai()
    kinerja = (Kinerja(nip=person.nip, tahun=2025, predikat=Predikat.BUTUH_PERBAIKAN),)
    found = fit(
        make_instansi([person], [make_formasi()], kinerja=kinerja), person, make_formasi(), ON
    )
    assert found.nilai == pytest.approx((0.3 * 1 + 0.2 * 0.4) / 0.5)
    assert found.kelengkapan == pytest.approx(0.5)


def test_what_the_map_does_not_ask_for_is_no_half_of_the_education():
    person, post = make_pegawai(), make_formasi(rumpun_pendidikan=())
    found = fit(make_instansi([person], [post]), person, post, ON)
    assert (found.nilai, found.kelengkapan) == (1, pytest.approx(0.3))


def test_what_the_map_asks_for_and_nobody_knows_halves_the_known_share():
    person, post = make_pegawai(pendidikan=None), make_formasi()
    found = fit(make_instansi([person], [post]), person, post, ON)
    assert (found.nilai, found.kelengkapan) == (1, pytest.approx(0.15))


def test_a_competency_nobody_assessed_is_not_counted_as_zero():
    match = job_person_match({"integritas": 2}, {"integritas": 2, "kerja sama": 2})
    assert match is not None
    assert (match.nilai, match.diketahui) == (1, 0.5)


def test_excess_in_one_competency_hides_no_gap_in_another():
    match = job_person_match({"a": 5, "b": 1}, {"a": 2, "b": 2})
    assert match is not None
    assert (match.nilai, match.tanpa_batas) == (0.75, 1.5)


def test_the_standard_of_the_jabatan_goes_before_that_of_its_jenjang():
    standards = Standards(
        standard(jenjang="AHLI MUDA", integritas=3)
        + standard(jabatan="analis  hukum ahli muda", integritas=4)
    )
    assert standards.of(make_formasi()) == {"integritas": 4}
    assert standards.of(make_formasi(jabatan="Arsiparis Ahli Muda")) == {"integritas": 3}


@pytest.mark.parametrize(
    ("kind", "jenjang", "name"),
    [
        (JenisJabatan.JPT, None, "JPT"),
        (JenisJabatan.PENGAWAS, None, "PENGAWAS"),
        (JenisJabatan.PELAKSANA, None, "PELAKSANA"),
        (JenisJabatan.JF, Jenjang.AHLI_MADYA, "Ahli Madya"),
    ],
)
def test_a_jenjang_standard_is_found_by_kind_or_step(kind, jenjang, name):
    post = make_formasi(jabatan="Kepala X", jenis_jabatan=kind, jenjang=jenjang)
    assert Standards(standard(jenjang=name, integritas=2)).of(post) == {"integritas": 2}


def test_only_the_latest_assessment_up_to_the_date_counts():
    records = [
        NilaiKompetensi(nip="1", kompetensi="Integritas", level=level, tanggal=day)
        for level, day in ((5.0, date(2026, 2, 1)), (2.0, date(2024, 1, 1)), (3.0, None))
    ]
    assert latest_levels(records, ON) == {"integritas": 2}


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ({2025: Predikat.SANGAT_BAIK, 2024: Predikat.BAIK, 2020: Predikat.KURANG}, 0.9),
        ({2024: Predikat.KURANG}, 0.2),
        ({2023: Predikat.BAIK}, None),
        ({2026: Predikat.BAIK, 2025: Predikat.BAIK, 2024: Predikat.KURANG}, 0.8),
        ({2027: Predikat.BAIK}, None),
    ],
)
def test_the_two_latest_predikat_within_two_years_count(years, expected):
    part = performance_part([Kinerja(nip="1", tahun=y, predikat=p) for y, p in years.items()], ON)
    assert (part.nilai if part else None) == (expected and pytest.approx(expected))


NAMES = ("Integritas", "kerja sama", "KOMUNIKASI")
LEVELS = st.sampled_from([0.5, 1.0, 2.0, 3.5, 5.0])
JABATAN = ("Analis Hukum Ahli Muda", "Kepala Bidang Uji", "Pengolah Data dan Informasi")
FIELDS = st.sampled_from([None, "S-1", "S-1 Hukum", "D-III Keperawatan", "S-1 Akuntansi"])


@st.composite
def instansi_of_every_kind(draw):
    people = [
        make_pegawai(
            number,
            tingkat_pendidikan=draw(st.sampled_from([None, *TingkatPendidikan])),
            pendidikan=draw(FIELDS),
        )
        for number in range(draw(st.integers(1, 4)))
    ]
    posts = [
        make_formasi(
            unit_id=f"U{number}",
            jabatan=draw(st.sampled_from(JABATAN)),
            jenis_jabatan=draw(st.sampled_from([None, *JenisJabatan])),
            pendidikan_min=draw(st.sampled_from([None, *TingkatPendidikan])),
            rumpun_pendidikan=draw(st.sampled_from([(), ("Hukum",), ("Kesehatan", "Ekonomi")])),
        )
        for number in range(draw(st.integers(1, 4)))
    ]
    kompetensi = [
        NilaiKompetensi(nip=person.nip, kompetensi=name, level=draw(LEVELS))
        for person in people
        for name in draw(st.sets(st.sampled_from(NAMES)).map(sorted))
    ]
    asked = [
        StandarKompetensi(jabatan=jabatan, jenjang=jenjang, kompetensi=name, level=draw(LEVELS))
        for jabatan, jenjang in ((JABATAN[0], None), (None, "PENGAWAS"), (None, "Ahli Muda"))
        for name in draw(st.sets(st.sampled_from(NAMES)).map(sorted))
    ]
    kinerja = [
        Kinerja(nip=person.nip, tahun=year, predikat=draw(st.sampled_from(list(Predikat))))
        for person in people
        for year in draw(st.sets(st.integers(2022, 2026)).map(sorted))
    ]
    return make_instansi(
        people,
        posts,
        kompetensi=tuple(kompetensi),
        standar_kompetensi=tuple(asked),
        kinerja=tuple(kinerja),
    )


@given(instansi_of_every_kind())
def test_the_table_says_the_same_as_the_fit_of_each_pair(instansi):
    pairs = [(p, f) for p in range(len(instansi.pegawai)) for f in range(len(instansi.formasi))]
    people, posts = np.array(pairs).T
    values, known = FitTable(instansi, ON).values(people, posts)
    for (p, f), value, share in zip(pairs, values, known, strict=True):
        expected = fit(instansi, instansi.pegawai[p], instansi.formasi[f], ON)
        assert share == pytest.approx(expected.kelengkapan)
        assert (None if np.isnan(value) else value) == (
            None if expected.nilai is None else pytest.approx(expected.nilai)
        )
        assert np.isnan(value) or 0 <= value <= 1

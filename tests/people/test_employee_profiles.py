"""Profile groups of pegawai: kinds of work, level apart, the unassessed left alone."""

from dataclasses import replace
from datetime import date

import numpy as np

from mutasi_core.domain.catatan import NilaiKompetensi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.people.employee_profiles import SEMBILAN, group_employees
from mutasi_core.people.study_field import study_field
from mutasi_core.services.profil import profil, profil_lanjutan

ON = date(2026, 1, 1)
WORK = (
    ("Hukum", "S-1 ILMU HUKUM"),
    ("Kesehatan", "S-1 KEPERAWATAN"),
    ("TIK dan Data", "S-1 SISTEM INFORMASI"),
)


def city(people=180, unassessed=20, *, technical=True, seed=5):
    rng = np.random.default_rng(seed)
    pegawai, kompetensi = [], []
    for number in range(people + unassessed):
        family, degree = WORK[number % 3]
        nip = f"1986092620150{number:05d}"
        if rng.random() < 0.2:
            degree = WORK[int(rng.integers(3))][1]
        pegawai.append(
            Pegawai(
                nip=nip,
                nama="Uji",
                unit_id="U1",
                jabatan="Pengolah Data dan Informasi",
                jenis_jabatan=JenisJabatan.PELAKSANA,
                golongan="III/a",
                status=StatusPegawai.PNS,
                pendidikan=degree,
            )
        )
        if number >= people:
            continue
        levels = {name: 2 + number % 2 + rng.normal() * 0.4 for name in SEMBILAN}
        if technical:
            levels[f"Teknis: {family}"] = 3 + rng.normal() * 0.7
            levels["Teknis: Pengadaan"] = max(0.5 + rng.normal() * 0.5, 0)
        kompetensi += [
            NilaiKompetensi(nip=nip, kompetensi=name, level=float(level))
            for name, level in levels.items()
        ]
    return Instansi(units=(), formasi=(), pegawai=tuple(pegawai), kompetensi=tuple(kompetensi))


def test_groups_follow_the_work_and_are_named_after_it():
    found = group_employees(city(), ON, k=3, refits=3)
    names = sorted(group.nama for group in found.groups.klaster)
    assert [name.split(" ·")[0] for name in names] == ["Hukum", "Kesehatan", "TIK dan Data"]
    assert found.pendorong["teknis"] > 0.9


def test_natural_groups_are_found_without_being_asked_for_a_number():
    assert group_employees(city(), ON, refits=1).groups.k in {3, 4}


def test_the_unassessed_are_listed_and_in_no_group():
    found = group_employees(city(), ON, refits=1)
    assert len(found.groups.belum_dinilai) == 20
    assert len(found.groups.anggota) == 180


def test_level_does_not_make_the_groups():
    found = group_employees(city(), ON, refits=1)
    by_group = {}
    for member in found.groups.anggota:
        by_group.setdefault(member.klaster, []).append(found.tingkat[member.kunci])
    means = [np.mean(levels) for levels in by_group.values()]
    assert max(means) - min(means) < 0.3


def test_the_nine_and_a_degree_alone_make_no_natural_groups():
    assert group_employees(city(technical=False), ON).groups.k == 0


def test_sex_name_and_birth_change_no_group():
    instansi = city()
    flipped = replace(
        instansi,
        pegawai=tuple(
            replace(person, jenis_kelamin="P", nama="Lain", tanggal_lahir=date(1990, 1, 1))
            for person in instansi.pegawai
        ),
    )
    assert group_employees(flipped, ON, refits=1) == group_employees(instansi, ON, refits=1)


def test_the_order_of_people_and_records_changes_nothing():
    instansi = city()
    turned = replace(instansi, pegawai=instansi.pegawai[::-1], kompetensi=instansi.kompetensi[::-1])
    assert group_employees(turned, ON, refits=1) == group_employees(instansi, ON, refits=1)


def test_the_next_year_keeps_the_numbers_and_names_of_the_groups():
    before = profil(city(), 3, ON)
    after, story = profil_lanjutan(city(people=150, unassessed=50, seed=6), ON, before, 3)
    names = {group.id: group.nama.split(" ·")[0] for group in before.groups.klaster}
    assert {group.id: group.nama.split(" ·")[0] for group in after.groups.klaster} == names
    assert all(one.nama_turunan.startswith(names[one.lama]) for one in story)


def test_nobody_assessed_is_an_answer():
    found = group_employees(city(people=0), ON)
    assert (found.groups.k, found.groups.anggota) == (0, ())
    assert len(found.groups.belum_dinilai) == 20


def test_a_teacher_of_physics_has_studied_education():
    assert study_field("S-1 PENDIDIKAN FISIKA") == "Pendidikan"
    assert study_field("S-1 FISIKA") == "MIPA"
    assert study_field(None) is None

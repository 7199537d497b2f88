"""The difference between two readings: nothing is in two heaps, much less is said aloud."""

from dataclasses import replace

from mutasi_core.services.perbedaan import JenisBeda, perbedaan
from tests.intake.builders import PETA, nip, person, read, table


def city(*people, **tables):
    return read(table(people), **tables).require()


def test_the_same_data_twice_differ_in_nothing():
    one = city(
        person(1), person(2), kinerja=[["nip", "tahun", "predikat"], [nip(1), "2025", "Baik"]]
    )
    found = perbedaan(one, one)
    assert not found.ada
    assert (found.isian, found.baris, found.peringatan) == ((), (), ())


def test_people_added_changed_and_gone_are_named():
    found = perbedaan(city(person(1), person(2)), city(person(2, golongan="III/a"), person(3)))
    assert [(row.jenis, row.kunci) for row in found.baris] == [
        (JenisBeda.BERTAMBAH, nip(3)),
        (JenisBeda.BERUBAH, nip(2)),
        (JenisBeda.HILANG, nip(1)),
    ]
    (change,) = found.isian
    assert (change.kolom, change.lama, change.baru) == ("golongan", "II/c", "III/a")


def test_the_sum_of_needs_is_compared():
    more = [*PETA[:-1], [*PETA[-1][:2], "9", *PETA[-1][3:]]]
    found = perbedaan(city(person(1)), city(person(1), peta=more))
    assert (found.kebutuhan_lama, found.kebutuhan_baru) == (17, 20)
    assert [row.jenis for row in found.baris] == [JenisBeda.BERUBAH]


def test_f41_data_40_percent_smaller_are_warned_of_and_39_are_not():
    people = [person(n) for n in range(1, 51)]
    whole = city(*people)
    assert not perbedaan(whole, city(*people[:31])).peringatan
    (told,) = perbedaan(whole, city(*people[:30])).peringatan
    assert "pegawai menyusut 40 %" in told


def test_a_table_that_vanished_is_warned_of():
    kinerja = [["nip", "tahun", "predikat"], [nip(1), "2025", "Baik"]]
    one = city(person(1), kinerja=kinerja)
    found = perbedaan(one, city(person(1)))
    assert found.peringatan == ("Tabel yang ada sekarang tidak ada dalam data baru: kinerja.",)
    assert next(t for t in found.tabel if t.tabel == "kinerja").hilang == 1


def test_a_vanished_need_is_warned_of():
    one = city(person(1))
    less = replace(one, formasi=tuple(replace(f, kebutuhan=1) for f in one.formasi))
    assert any("kebutuhan menyusut" in told for told in perbedaan(one, less).peringatan)

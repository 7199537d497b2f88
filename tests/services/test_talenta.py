"""The nine-box of a city, its people behind a mask, and the search."""

from datetime import date

import pytest

from mutasi_core.domain.catatan import Kinerja, Potensi, Predikat
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.services.berkas_pegawai import berkas_pegawai
from mutasi_core.services.pencarian import Peran, cari, nip_dari_kunci
from mutasi_core.services.talenta import penghuni_kotak, talenta, talenta_json
from tests.people.people_builder import ON, assessed, make_formasi, make_instansi, make_pegawai


@pytest.fixture
def body():
    people = [
        make_pegawai(1, nama="Siti Contoh Lubis"),
        make_pegawai(2, nama="Budi Maket", unit_id="U2"),
        make_pegawai(3, nama="Sita Peraga", unit_id="U3"),
    ]
    nips = [person.nip for person in people]
    return make_instansi(
        people,
        [make_formasi(unit_id="U1"), make_formasi(unit_id="U2")],
        units=(
            UnitKerja(unit_id="U1", nama="Dinas"),
            UnitKerja(unit_id="U2", nama="Bidang", induk_id="U1"),
            UnitKerja(unit_id="U3", nama="Badan"),
        ),
        kinerja=tuple(Kinerja(nip=nip, tahun=2025, predikat=Predikat.BAIK) for nip in nips),
        potensi=(
            Potensi(nip=nips[0], nilai=95, tanggal=date(2021, 1, 1)),
            Potensi(nip=nips[1], nilai=92, tanggal=date(2025, 1, 1)),
        ),
        kompetensi=assessed(nips[0], integritas=2, kerja_sama=3),
    )


def counts(drawn):
    return {one.kotak.nomor: one.jumlah for one in drawn.kotak if one.jumlah}


def test_boxes_and_the_unassessed_add_up_to_everybody(body):
    drawn = talenta(body, ON)
    assert counts(drawn) == {8: 2}
    assert (drawn.jumlah, drawn.belum_dinilai, drawn.kurang) == (3, 1, (("potensi", 1),))
    assert drawn.kedaluwarsa == 1
    assert drawn.kelengkapan == pytest.approx(2 / 3)
    assert [(one.unit_id, one.dinilai, one.krs) for one in drawn.unit] == [
        ("U1", 1, 1),
        ("U2", 1, 1),
        ("U3", 0, 0),
    ]


def test_a_unit_takes_in_the_units_below_it(body):
    assert counts(talenta(body, ON, "U1")) == {8: 2}
    assert counts(talenta(body, ON, "U2")) == {8: 1}
    with pytest.raises(UnknownReferenceError):
        talenta(body, ON, "U9")


def test_the_people_of_a_box_come_highest_first_and_masked(body):
    first, second = penghuni_kotak(body, ON, 8, peran=Peran.PIMPINAN)
    assert (first.talenta.potensi, second.talenta.potensi) == (95, 92)
    assert first.orang.nip == first.talenta.nip == "**************0001"
    assert penghuni_kotak(body, ON, None)[0].orang.nama == "S. P."


def test_no_whole_nip_leaves_for_a_role_that_may_not_see_it(body):
    for peran in (Peran.PIMPINAN, Peran.PENINJAU):
        told = repr(
            (
                penghuni_kotak(body, ON, 8, peran=peran),
                berkas_pegawai(body, body.pegawai[0].nip, ON, peran),
                cari(body, "0001", peran),
            )
        )
        assert "198609262015" not in told


def test_the_file_of_a_pegawai_says_what_it_rests_on(body):
    found = berkas_pegawai(body, body.pegawai[0].nip, ON)
    assert (found.kelengkapan, found.jpm.persen) == (1, pytest.approx(500 / 6))
    assert berkas_pegawai(body, body.pegawai[2].nip, ON).kelengkapan == 0.5
    with pytest.raises(UnknownReferenceError):
        berkas_pegawai(body, "1" * 18, ON)


def test_the_cut_offs_are_told_with_their_source(body):
    assert "PermenPANRB 3/2020" in talenta_json(body, ON)["ambang"][0]


def test_a_name_is_found_by_the_beginnings_of_its_words(body):
    assert [one.nama for one in cari(body, "sit", Peran.PIMPINAN).orang] == [
        "Sita Peraga",
        "Siti Contoh Lubis",
    ]
    assert cari(body, "con sit", Peran.PIMPINAN).jumlah == 1
    assert cari(body, "oh", Peran.PIMPINAN).catatan


def test_a_role_that_sees_no_names_cannot_search_by_them(body):
    found = cari(body, "siti", Peran.PENINJAU)
    assert (found.jumlah, bool(found.catatan)) == (0, True)


def test_a_masked_nip_is_found_by_its_last_four_digits_only(body):
    nip = body.pegawai[1].nip
    assert cari(body, "0002", Peran.PIMPINAN).jumlah == 1
    assert cari(body, nip[:8], Peran.PIMPINAN).jumlah == 0
    assert cari(body, nip[:8], Peran.PENGELOLA).jumlah == 3
    found = cari(body, nip, Peran.PENINJAU).orang[0]
    assert found.nip == "**************0002"
    assert nip_dari_kunci(body, found.kunci) == nip

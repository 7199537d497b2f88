from dataclasses import replace
from datetime import date

from mutasi_core.domain.catatan import HukumanDisiplin, Kerabat, Permohonan, TingkatHukuman
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.rules.context import make_usul
from tests.rules.usul_builder import ASAL, PEGAWAI, TMT, TUJUAN

RELATIVE = replace(PEGAWAI, nip="199001012015012901", unit_id="C")


def instansi(**changes):
    return Instansi(
        units=tuple(UnitKerja(unit_id=one, nama=one) for one in "ABC"),
        formasi=(ASAL, TUJUAN),
        pegawai=(PEGAWAI, RELATIVE),
        **changes,
    )


def test_a_table_nobody_gave_is_none_and_a_given_one_without_rows_is_empty():
    bare = make_usul(instansi(), PEGAWAI, TUJUAN, TMT)
    assert (bare.disiplin, bare.kinerja, bare.unit_kerabat) == (None, None, None)
    given = instansi(tables=frozenset({"disiplin", "kinerja", "kerabat"}))
    full = make_usul(given, PEGAWAI, TUJUAN, TMT)
    assert (full.disiplin, full.kinerja, full.unit_kerabat) == ((), (), ())


def test_the_source_is_the_formasi_the_person_sits_in():
    found = make_usul(instansi(), PEGAWAI, TUJUAN, TMT)
    assert found.asal == ASAL
    assert found.unit_asal.unit_id == "A"
    assert found.unit_tujuan.unit_id == "B"
    assert make_usul(instansi(), RELATIVE, TUJUAN, TMT).asal is None


def test_a_wish_for_the_target_unit_makes_it_an_own_request_unless_somebody_says_otherwise():
    wished = instansi(permohonan=(Permohonan(nip=PEGAWAI.nip, unit_tujuan="B"),))
    assert make_usul(wished, PEGAWAI, TUJUAN, TMT).atas_permintaan_sendiri
    assert not make_usul(wished, PEGAWAI, replace(TUJUAN, unit_id="C"), TMT).atas_permintaan_sendiri
    assert not make_usul(
        wished, PEGAWAI, TUJUAN, TMT, atas_permintaan_sendiri=False
    ).atas_permintaan_sendiri


def test_a_family_tie_recorded_on_one_side_counts_on_both():
    tied = instansi(
        tables=frozenset({"kerabat"}),
        kerabat=(Kerabat(nip=RELATIVE.nip, nip_kerabat=PEGAWAI.nip, hubungan="suami"),),
    )
    assert make_usul(tied, PEGAWAI, TUJUAN, TMT).unit_kerabat == ("C",)
    assert make_usul(tied, RELATIVE, TUJUAN, TMT).unit_kerabat == ("A",)


def test_records_of_other_people_stay_out():
    punished = HukumanDisiplin(
        nip=RELATIVE.nip, tingkat=TingkatHukuman.BERAT, mulai=date(2025, 1, 1)
    )
    given = instansi(tables=frozenset({"disiplin"}), disiplin=(punished,))
    assert make_usul(given, PEGAWAI, TUJUAN, TMT).disiplin == ()
    assert make_usul(given, RELATIVE, TUJUAN, TMT).disiplin == (punished,)

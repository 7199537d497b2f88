"""A recorded izin speaks of one rule and one move."""

from datetime import date

import pytest

from mutasi_core.domain.izin import Izin
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.rules import RULES
from mutasi_core.rules.parameter import setting
from tests.rules.usul_builder import PENGAWAS, PERAWAT, TUJUAN, usul

BY_KODE = {rule.kode: rule for rule in RULES}
SOON = {"tmt_jabatan": date(2025, 1, 1)}


def izin(**changes):
    rest = {
        "nip": usul().pegawai.nip,
        "unit_id": TUJUAN.unit_id,
        "jabatan": TUJUAN.jabatan,
        "aturan": "R04",
        "alasan": "Kebutuhan mendesak pelayanan",
        "pejabat": "Wali Kota Binjai",
        "nomor": "800/15",
        "tanggal": date(2025, 12, 1),
    } | changes
    return (Izin(**rest),)


def check(kode, **changes):
    return BY_KODE[kode].check(usul(pegawai=SOON, **changes))


def test_an_izin_opens_its_rule_and_names_number_official_and_reason():
    found = check("R04", izin=izin())
    assert not found.blocks
    assert found.nomor_izin == "800/15"
    for said in ("800/15", "Wali Kota Binjai", "Kebutuhan mendesak pelayanan"):
        assert said in found.penjelasan


@pytest.mark.parametrize(
    "other", [{"aturan": "R12"}, {"unit_id": "C"}, {"jabatan": "Juru Bayar"}], ids=str
)
def test_an_izin_for_another_rule_or_move_opens_nothing(other):
    assert check("R04", izin=izin(**other)).blocks


def test_an_izin_never_opens_a_hard_rule():
    found = BY_KODE["R01"].check(
        usul(pegawai={"kedudukan_hukum": "CLTN"}, izin=izin(aturan="R01"), nomor_izin="R01=1; 2")
    )
    assert found.blocks


def test_the_latest_of_two_izin_is_named():
    both = (*izin(), *izin(nomor="800/16", tanggal=date(2025, 12, 2)))
    assert check("R04", izin=both).nomor_izin == "800/16"


def test_a_number_beside_the_move_opens_the_rule_it_names_and_without_a_rule_every_ovr_rule():
    assert not check("R04", nomor_izin="r04 = 800/1; P03=UKOM/2").blocks
    assert check("R04", nomor_izin="P03=UKOM/2").blocks
    assert not check("R04", nomor_izin="800/1").blocks


@pytest.mark.parametrize("kode", ["P01", "R22", "R23"])
def test_a_document_the_law_itself_asks_for_is_recorded_for_that_very_rule(kode):
    rule = BY_KODE[kode]
    assert rule.rujukan
    window = usul(pegawai=PENGAWAS, tmt=date(2025, 8, 1), nomor_izin="800/1")
    assert (kode == "R23") or rule.check(window).blocks


def test_a_ketentuan_of_the_instansi_comes_before_the_parameter_and_a_table_keeps_its_other_rows():
    one_year = Ketentuan(nama="masa_jabatan_minimal", nilai=12, sumber="Perwal 1/2026")
    assert not check("R04", ketentuan=(one_year,)).blocks
    doctors = Ketentuan(nama="bup", nilai=(("Ahli Muda", 60),), sumber="Ketentuan khusus")
    assert setting("bup", date(2026, 1, 1), (doctors,))["Ahli Muda"] == 60
    assert setting("bup", date(2026, 1, 1), (doctors,))["Ahli Pertama"] == 58
    born = {"tanggal_lahir": date(1967, 6, 1), **PERAWAT}
    assert BY_KODE["R20"].check(usul(pegawai=born, tujuan=PERAWAT)).blocks
    assert not BY_KODE["R20"].check(usul(pegawai=born, tujuan=PERAWAT, ketentuan=(doctors,))).blocks

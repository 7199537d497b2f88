"""The affected units: who stays, comes and leaves where the citizens are asked."""

from mutasi_core.domain.catatan import Skm
from mutasi_core.domain.instansi import Instansi
from mutasi_core.impact.affected import Service
from mutasi_core.simulation.ground import Ground
from tests.simulation.worlds import ON, UNITS, formasi, pegawai

GURU, PERAWAT, KEPALA = "Guru Kelas Ahli Muda", "Perawat Terampil", "Kepala Sekolah"


def service() -> Service:
    people = (
        pegawai(1, "SD1", GURU),
        pegawai(2, "SD1", GURU),
        pegawai(3, "SD2", GURU, plt=True),
        pegawai(4, "PKM", PERAWAT),
        pegawai(5, "SD2", KEPALA),
    )
    posts = (
        formasi("SD1", GURU, 2),
        formasi("SD2", GURU, 2),
        formasi("SD2", KEPALA, 1),
        formasi("PKM", PERAWAT, 3),
        formasi("DIS", PERAWAT, None),
    )
    skm = (
        Skm(unit_id="GUG", periode="2025-2", ikm=82.0, responden=150),
        Skm(unit_id="GUG", periode="2025-1", ikm=70.0, responden=10),
        Skm(unit_id="SD2", periode="2025-2", ikm=75.0),
    )
    world = Instansi(units=UNITS, formasi=posts, pegawai=people, skm=skm)
    return Service(ground=Ground(instansi=world, on=ON))


def moved(number: int, unit_id: str, jabatan: str):
    found = service().ground
    nip = pegawai(number, "SD1", GURU).nip
    return {nip: (found.home[nip], formasi(unit_id, jabatan, 1).key)}


def test_a_school_without_survey_is_judged_under_its_gugus_and_one_with_survey_alone():
    assert service().unit_of["SD1"] == "GUG"
    assert service().unit_of["SD2"] == "SD2"
    assert service().unit_of["PKM"] == "PKM"


def test_the_latest_period_counts_in_whatever_order_the_rows_stand():
    assert service().staffing("GUG", {}).ikm == 82.0
    assert service().staffing("GUG", {}).responden == 150


def test_a_mover_leaves_one_unit_and_comes_to_the_other():
    places = moved(1, "SD2", GURU)
    donor, receiver = service().staffing("GUG", places), service().staffing("SD2", places)
    assert (donor.stayers, donor.leavers, donor.newcomers) == (1, 1, ())
    assert (receiver.stayers, receiver.leavers, len(receiver.newcomers)) == (1, 0, 1)
    assert (donor.need, receiver.need) == (2, 3)


def test_changing_post_inside_a_unit_is_no_coming_and_no_leaving():
    places = moved(5, "SD2", GURU)
    change = service().staffing("SD2", places)
    assert (change.stayers, change.leavers, change.newcomers) == (1, 0, ())
    assert change.head_changed == 1.0


def test_who_only_acted_is_a_newcomer_where_they_go_in_fact():
    change = service().staffing("GUG", moved(3, "SD1", GURU))
    assert (change.stayers, change.leavers, len(change.newcomers)) == (2, 0, 1)


def test_a_unit_without_survey_or_without_known_need_has_no_estimate():
    assert "SKM" in service().staffing("PKM", {}).obstacle
    assert service().staffing("DIS", {}).need is None


def test_without_a_move_nothing_changes():
    change = service().staffing("GUG", {})
    assert (change.before, change.after, change.head_changed) == (2, 2, 0.0)
    assert change.fit_change == 0.0

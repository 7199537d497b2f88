"""The services over the simulation: simulasi, the file of moves, the board."""

import json

import pytest
from hypothesis import given

from mutasi_core.domain.catatan import Permohonan, Skm
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan, Mutasi
from mutasi_core.services import papan
from mutasi_core.services.mutasi_file import MutasiFileError, read_mutasi, read_mutasi_bytes
from mutasi_core.services.simulasi import simulasi_json
from tests.simulation.worlds import ON, UNITS, formasi, pegawai, unhurried, worlds_with_moves

GURU, MUDA = "Guru Kelas Ahli Pertama", "Guru Kelas Ahli Muda"
PERAWAT = "Perawat Terampil"


def nip(number: int) -> str:
    return pegawai(number, "SD1", GURU).nip


def city(**more: object) -> Instansi:
    return Instansi(
        units=UNITS,
        formasi=(
            formasi("SD1", GURU, 1),
            formasi("SD2", GURU, 2),
            formasi("SD2", MUDA, 1),
            formasi("PKM", PERAWAT, 2, dapat_diisi=False),
        ),
        pegawai=(
            pegawai(1, "SD1", GURU),
            pegawai(2, "SD1", GURU),
            pegawai(3, "PKM", PERAWAT),
            pegawai(4, "SD2", GURU, kedudukan_hukum="Tugas Belajar"),
        ),
        skm=(Skm(unit_id="GUG", periode="2025-2", ikm=82.0, responden=150),),
        **more,
    )


def test_simulasi_answers_under_the_keys_of_the_command_line():
    move = Mutasi(nip=nip(1), unit_tujuan="SD2", jabatan_tujuan=GURU)
    answer = simulasi_json(city(), ON, [move])
    assert {"sebelum", "sesudah", "unit", "pelanggaran", "dampak"} <= answer.keys()
    for state in ("sebelum", "sesudah"):
        assert answer[state].keys() == {"kekurangan", "kelebihan", "terisi_persen"}
    assert answer["sebelum"]["kekurangan"] - answer["sesudah"]["kekurangan"] == 1
    assert [unit["unit_id"] for unit in answer["unit"]] == ["SD1", "SD2"]
    for found in answer["pelanggaran"]:
        assert {"nip", "aturan", "tingkat", "dasar", "penjelasan"} <= found.keys()
    (dampak,) = answer["dampak"]
    assert {"unit_id", "ikm_sebelum", "perkiraan", "bawah", "atas", "dasar"} <= dampak.keys()
    assert dampak["unit_id"] == "GUG"
    assert dampak["perkiraan"] == dampak["bulan_12"]["perkiraan"]


def test_a_unit_without_survey_has_an_entry_without_numbers():
    move = Mutasi(nip=nip(3), unit_tujuan="SD2", jabatan_tujuan=GURU)
    answer = simulasi_json(city(), ON, [move])
    none = next(one for one in answer["dampak"] if one["unit_id"] == "PKM")
    assert (none["perkiraan"], none["bawah"], none["atas"]) == (None, None, None)
    assert "Tidak ada data SKM" in none["dasar"]


@unhurried
@given(worlds_with_moves())
def test_the_board_and_simulasi_say_the_same_and_write_plain_json(case):
    world, moves = case
    board = papan.open_board(world, ON)
    json.dumps(papan.roster(world, ON), allow_nan=False)
    for move in moves:
        answer = papan.drop(board, move.nip, move.unit_tujuan, move.jabatan_tujuan)
        json.dumps(answer, allow_nan=False)
    state, whole = papan.state(board), simulasi_json(world, ON, papan.moves(board))
    json.dumps(state, allow_nan=False)
    json.dumps(whole, allow_nan=False)
    for key in ("kekurangan", "kelebihan"):
        assert state["ringkasan"]["sesudah"][key] == whole["sesudah"][key]
    assert state["dampak"] == whole["dampak"]
    assert [unit["id"] for unit in state["units"]] == [unit["unit_id"] for unit in whole["unit"]]
    for shown, full in zip(state["units"], whole["unit"], strict=True):
        assert shown["bezetting"] == full["bezetting_sesudah"]
        assert shown["bezetting_awal"] == full["bezetting_sebelum"]
        assert shown["selisih"] == full["selisih_sesudah"]
        assert (shown["masuk"], shown["keluar"]) == (full["masuk"], full["keluar"])
        assert shown["fit"] == full["kesesuaian_sesudah"]
    rules = [one for rows in state["temuan"].values() for one in rows if one["aturan"] != "LARANG"]
    assert sorted(rules, key=str) == sorted(whole["pelanggaran"], key=str)


@unhurried
@given(worlds_with_moves())
def test_a_drop_chooses_the_post_that_the_targets_promised(case):
    world, moves = case
    board = papan.open_board(world, ON, moves)
    person = world.pegawai[0]
    roster, told = papan.roster(world, ON), papan.targets(board, person.nip)
    json.dumps(told, allow_nan=False)
    assert told["unit"].keys() == {unit["id"] for unit in roster["units"]}
    for unit_id, (status, why, post) in told["unit"].items():
        assert (why is None) == (status in {"boleh", "asal"})
        if post is None:
            with pytest.raises(papan.PapanError):
                papan.drop(board, person.nip, unit_id)
            continue
        before = papan.moves(board)
        answer = papan.drop(board, person.nip, unit_id)
        assert answer["status"] == status
        assert answer["ke"] == {"unit_id": unit_id, "jabatan": roster["jabatan"][post]}
        board = papan.open_board(world, ON, before)


def test_dropping_on_the_home_unit_takes_the_move_back():
    board = papan.open_board(city(), ON)
    out = papan.drop(board, nip(1), "SD2")
    assert out["ke"] == {"unit_id": "SD2", "jabatan": GURU}
    assert [one["jabatan"] for one in out["alternatives"]] == [MUDA]
    assert [one["unit_id"] for one in out["dampak"]] == ["GUG"]
    home = papan.drop(board, nip(1), "SD1")
    assert (home["pulang"], home["status"], home["jumlah_mutasi"]) == (True, "asal", 0)
    assert home["dampak_lepas"] == ["GUG"]
    assert home["ringkasan"]["sebelum"] == home["ringkasan"]["sesudah"]


def test_another_persons_rows_are_sent_only_when_they_change():
    board = papan.open_board(city(), ON)
    papan.drop(board, nip(1), "SD2", GURU)
    second = papan.drop(board, nip(2), "SD2", GURU)
    assert list(second["temuan_lain"]) == [nip(1)]
    again = papan.drop(board, nip(2), "SD2", GURU)
    assert again["temuan_lain"] == {}


def test_a_unit_without_fillable_post_takes_no_drop_and_says_so():
    board = papan.open_board(city(), ON)
    with pytest.raises(papan.PapanError, match="Puskesmas Kota"):
        papan.drop(board, nip(1), "PKM")
    with pytest.raises(papan.PapanError, match="XX"):
        papan.drop(board, nip(1), "XX")
    with pytest.raises(papan.PapanError, match="Camat"):
        papan.drop(board, nip(1), "SD2", "Camat")
    with pytest.raises(papan.PapanError, match="NIP 1 "):
        papan.targets(board, "1")
    assert papan.moves(board) == ()


def test_reset_sends_everybody_home():
    board = papan.open_board(
        city(), ON, [Mutasi(nip=nip(1), unit_tujuan="SD2", jabatan_tujuan=GURU)]
    )
    assert papan.state(board)["jumlah_mutasi"] == 1
    empty = papan.reset(board)
    assert (empty["jumlah_mutasi"], empty["units"], empty["dampak"]) == (0, [], [])


def test_a_ban_of_the_leaders_is_shown_and_forbids():
    ban = Keputusan(nip=nip(1), jenis=JenisKeputusan.LARANG, unit_id="SD2")
    board = papan.open_board(city(keputusan=(ban,)), ON)
    status, why, _ = papan.targets(board, nip(1))["unit"]["SD2"]
    assert status == "tidak"
    assert why is not None
    answer = papan.drop(board, nip(1), "SD2")
    assert answer["temuan"][0]["aturan"] == "LARANG"


def test_the_roster_flags_what_the_board_must_show():
    stay = Keputusan(nip=nip(2), jenis=JenisKeputusan.LARANG)
    wish = Permohonan(nip=nip(1), unit_tujuan="SD2")
    roster = papan.roster(city(keputusan=(stay,), permohonan=(wish,)), ON)
    column = {name: place for place, name in enumerate(roster["people_kolom"])}
    rows = {row[column["nip"]]: row for row in roster["people"]}
    assert "MOHON" in rows[nip(1)][column["flags"]]
    assert (rows[nip(1)][column["tetap"]], rows[nip(2)][column["tetap"]]) == (0, 1)
    studying = rows[nip(4)]
    assert {"R01", "TAK_DIHITUNG"} <= set(studying[column["flags"]])
    assert studying[column["tetap"]] == 1
    assert studying[column["alasan_tetap"]].endswith("(R01)")
    assert set().union(*(row[column["flags"]] for row in rows.values())) == roster["bendera"].keys()
    assert rows[nip(1)][column["nip_masked"]].startswith("*" * 14)


def csv(*lines: str, header: str = "nip,unit_tujuan,jabatan_tujuan") -> dict[str, bytes]:
    return {"mutasi.csv": "\r\n".join([header, *lines, ""]).encode("utf-8-sig")}


def test_the_list_that_rencana_writes_is_read_back():
    header = "nip,nama,unit_asal,jabatan_asal,unit_tujuan,jabatan_tujuan,nilai,alasan"
    line = f"'{nip(1)},Pegawai 1,SD1,{GURU},SD2,{GURU},1.5,kekurangan"
    assert read_mutasi_bytes(city(), csv(line, header=header)) == (
        Mutasi(nip=nip(1), unit_tujuan="SD2", jabatan_tujuan=GURU),
    )


def test_synonyms_names_of_units_and_other_spellings_are_understood(tmp_path):
    file = tmp_path / "daftar.csv"
    file.write_text(f"NIP;unit_id;Jabatan\n{nip(1)};sd negeri 2;guru kelas AHLI PERTAMA\n;;\n")
    (move,) = read_mutasi(city(), file)
    assert (move.unit_tujuan, move.jabatan_tujuan) == ("SD2", GURU)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (csv(f"{nip(1)},XX,{GURU}"), ["mutasi.csv", "baris 2", "unit_tujuan", "'XX'"]),
        (csv(f"{nip(1)},SD2,Camat"), ["baris 2", "jabatan_tujuan", "'Camat'", GURU]),
        (csv("198609262015051999,SD2,x"), ["baris 2", "kolom nip", "tidak ada"]),
        (csv(f"1.98609E+17,SD2,{GURU}"), ["baris 2", "kolom nip", "digit"]),
        (csv(f"{nip(1)},KOTA,{GURU}"), ["baris 2", "tidak mempunyai formasi"]),
        (csv("x", header="nama"), ["mutasi.csv", "unit_tujuan"]),
        ({"mutasi.xlsx": b"PK\x03\x04rusak"}, ["mutasi.xlsx"]),
    ],
)
def test_a_list_that_cannot_be_used_says_file_row_column_and_value(files, words):
    with pytest.raises(MutasiFileError) as error:
        read_mutasi_bytes(city(), files)
    for word in words:
        assert word in str(error.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(MutasiFileError, match=r"tiada\.csv"):
        read_mutasi(city(), tmp_path / "tiada.csv")

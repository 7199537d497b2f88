"""A stand-in for services.papan with the same shapes: balance is real, the law is a toy.

The toy law: nobody in the first post of a unit may leave (HARD, T1); a full post needs a permit
(OVR, T2); a golongan IV may not go to a unit whose number is divisible by seven (HARD, T3).
"""

from typing import Any

Json = dict[str, Any]

JABATAN = [
    "Kepala Subbagian Umum",
    "Penelaah Teknis Kebijakan",
    "Pengolah Data dan Informasi",
    "Guru Kelas Ahli Muda",
    "Perawat Terampil",
    "Pengadministrasi Perkantoran",
]
_DEPAN = ["Made", "Budi", "Citra", "Adi", "Eka", "Putri", "Lestari", "Joko", "Wulan", "Rizal"]
_AKHIR = ["Nugroho", "Wibowo", "Siregar", "Gunawan", "Pratama", "Saputra", "Hidayat", "Kusuma"]
_GOL = ["II/c", "III/a", "III/b", "III/c", "III/d", "IV/a"]
_PREDIKAT = ["Baik", "Sangat Baik", "Baik", None, "Butuh Perbaikan"]


def roster(people: int = 60, units: int = 6) -> Json:
    """Invent a roster."""
    seats: dict[tuple[int, int], int] = {}
    rows = []
    for i in range(people):
        unit, jabatan = i % units, (i // units) % len(JABATAN)
        seats[unit, jabatan] = seats.get((unit, jabatan), 0) + 1
        nip = f"19860926201505{1 + i // 99:04d}"[:15].ljust(15, "1") + f"{901 + i % 99}"
        flags = ["MOHON"] if i % 9 == 4 else ["R21"] if i % 17 == 8 else []
        stays = jabatan == 0
        rows.append(
            [
                f"{nip[:8]}{i:07d}{901 + i % 99}",
                f"**************{901 + i % 99:04d}",
                f"{_DEPAN[i % 10]} {_AKHIR[(i // 10) % 8]}",
                jabatan,
                _GOL[i % 6],
                unit,
                "PELAKSANA",
                _PREDIKAT[i % 5],
                flags,
                int(stays),
                "T1: pejabat baru dilantik" if stays else "",
            ]
        )
    posts = {}
    for unit in range(units):
        posts[f"U{unit:03d}"] = [
            [j, seats.get((unit, j), 0) + (unit % 3) - 1 + (j == 3), seats.get((unit, j), 0), 1]
            for j in range(len(JABATAN))
        ]
    listed = [_unit(unit, posts[f"U{unit:03d}"]) for unit in range(units)]
    return {
        "tanggal": "2026-01-01",
        "sintetis": True,
        "jabatan": JABATAN,
        "ringkasan": _ringkasan(posts),
        "bendera": {
            "R21": {"judul": "Paling lama 12 bulan menuju batas usia pensiun", "tingkat": "WARN"},
            "MOHON": {"judul": "Mengajukan permohonan pindah", "tingkat": "INFO"},
        },
        "units": listed,
        "people": rows,
        "posts": posts,
        "people_kolom": [
            "nip",
            "nip_masked",
            "nama",
            "jabatan",
            "golongan",
            "unit",
            "jenis",
            "predikat",
            "flags",
            "tetap",
            "alasan_tetap",
        ],
    }


def _unit(unit: int, posts: list[list[int]]) -> Json:
    kebutuhan, bezetting = sum(row[1] for row in posts), sum(row[2] for row in posts)
    return {
        "id": f"U{unit:03d}",
        "nama": f"{'Dinas' if unit % 2 else 'Puskesmas'} Contoh {unit:03d}",
        "singkatan": None,
        "jenis": None,
        "induk": None,
        "kecamatan": None,
        "kebutuhan": kebutuhan,
        "bezetting": bezetting,
        "selisih": bezetting - kebutuhan,
        "fit": 0.7,
        "ikm": None if unit % 4 == 3 else 80.5 + unit % 7,
    }


def _ringkasan(posts: dict[str, list[list[int]]]) -> Json:
    rows = [row for unit in posts.values() for row in unit]
    kebutuhan = sum(row[1] for row in rows)
    return {
        "kebutuhan": kebutuhan,
        "bezetting": sum(row[2] for row in rows),
        "kekurangan": sum(max(row[1] - row[2], 0) for row in rows),
        "kelebihan": sum(max(row[2] - row[1], 0) for row in rows),
        "terisi_persen": round(100 * sum(min(row[1], row[2]) for row in rows) / kebutuhan, 2),
    }


class Board:
    """The mutable board: who is where."""

    def __init__(self, listed: Json) -> None:
        self.roster = listed
        self.people = {row[0]: row for row in listed["people"]}
        self.home = {row[0]: (f"U{row[5]:03d}", row[3]) for row in listed["people"]}
        self.place = dict(self.home)
        self.posts = {unit: [list(row) for row in rows] for unit, rows in listed["posts"].items()}
        self.start = listed["ringkasan"]
        self.drops = 0


def targets(board: Board, nip: str) -> Json:
    """Say where a person may go."""
    alasan = [
        ["T1", "pejabat baru dilantik"],
        ["T2", "kebutuhan sudah terisi"],
        ["T3", "golongan terlalu tinggi"],
    ]
    answer = {}
    for unit in board.posts:
        rule = _rule(board, nip, unit, board.place[nip][1])
        status = (
            "asal" if board.home[nip][0] == unit else {None: "boleh", 1: "izin"}.get(rule, "tidak")
        )
        answer[unit] = [status, None if status == "asal" else rule, board.place[nip][1]]
    return {"nip": nip, "asal": board.home[nip][0], "tetap": 0, "alasan": alasan, "unit": answer}


def _rule(board: Board, nip: str, unit: str, jabatan: int) -> int | None:
    row = board.people[nip]
    if row[9]:
        return 0
    if row[4].startswith("IV") and int(unit[1:]) % 7 == 0:
        return 2
    post = board.posts[unit][jabatan]
    return 1 if post[2] - (board.place[nip] == (unit, jabatan)) >= post[1] else None


def drop(board: Board, nip: str, unit_id: str, jabatan: str | None = None) -> Json:
    """Move a person."""
    if unit_id not in board.posts:
        raise ValueError(f"Unit {unit_id} tidak dikenal.")
    board.drops += 1
    before = board.place[nip]
    home = board.home[nip]
    goal = JABATAN.index(jabatan) if jabatan else (home[1] if unit_id == home[0] else before[1])
    after = (unit_id, goal)
    board.posts[before[0]][before[1]][2] -= 1
    board.posts[after[0]][after[1]][2] += 1
    board.place[nip] = after
    rule = None if after == home else _rule(board, nip, unit_id, goal)
    status = "asal" if after == home else {None: "boleh", 1: "izin"}.get(rule, "tidak")
    touched = sorted({before[0], after[0]})
    return {
        "nip": nip,
        "nama": board.people[nip][2],
        "asal": _where(home),
        "dari": _where(before),
        "ke": _where(after),
        "pulang": after == home,
        "status": status,
        "nilai": 0.66,
        "jumlah_mutasi": len(_moved(board)),
        "ringkasan": {"sebelum": board.start, "sesudah": _ringkasan(board.posts)},
        "units": [_figures(board, unit) for unit in touched],
        "posts": {unit: [row[:3] for row in board.posts[unit]] for unit in touched},
        "temuan": [] if after == home else _findings(board, nip),
        "temuan_lain": {other: _findings(board, other) for other in _moved(board) if other != nip},
        "dampak": [_impact(board, unit) for unit in touched if _changed(board, unit)],
        "dampak_lepas": [unit for unit in touched if not _changed(board, unit)],
        "alternatives": [
            {
                "jabatan": name,
                "status": "boleh",
                "aturan": None,
                "alasan": None,
                "nilai": 0.5,
                "kebutuhan": 3,
                "bezetting": 2,
            }
            for j, name in enumerate(JABATAN)
            if j != goal
        ],
        "pesan": f"{board.people[nip][2]} dipindahkan ke {unit_id} sebagai {JABATAN[goal]}.",
    }


def state(board: Board) -> Json:
    """Say how the whole board stands."""
    return {
        "jumlah_mutasi": len(_moved(board)),
        "mutasi": [
            {
                "nip": nip,
                "nama": board.people[nip][2],
                "unit_asal": board.home[nip][0],
                "jabatan_asal": JABATAN[board.home[nip][1]],
                "unit_tujuan": board.place[nip][0],
                "jabatan_tujuan": JABATAN[board.place[nip][1]],
                "status": "boleh",
                "nilai": 0.66,
            }
            for nip in _moved(board)
        ],
        "ringkasan": {"sebelum": board.start, "sesudah": _ringkasan(board.posts)},
        "units": [_figures(board, unit) for unit in board.posts if _changed(board, unit)],
        "posts": {
            unit: [row[:3] for row in board.posts[unit]]
            for unit in board.posts
            if _changed(board, unit)
        },
        "temuan": {nip: _findings(board, nip) for nip in _moved(board)},
        "dampak": [_impact(board, unit) for unit in board.posts if _changed(board, unit)],
        "catatan_dampak": "",
    }


def _moved(board: Board) -> list[str]:
    return [nip for nip, place in board.place.items() if place != board.home[nip]]


def _where(place: tuple[str, int]) -> Json:
    return {"unit_id": place[0], "jabatan": JABATAN[place[1]]}


def _changed(board: Board, unit: str) -> bool:
    return any(unit in {board.place[nip][0], board.home[nip][0]} for nip in _moved(board))


def _figures(board: Board, unit: str) -> Json:
    rows = board.posts[unit]
    kebutuhan, bezetting = sum(row[1] for row in rows), sum(row[2] for row in rows)
    moved = _moved(board)
    return {
        "id": unit,
        "kebutuhan": kebutuhan,
        "bezetting": bezetting,
        "selisih": bezetting - kebutuhan,
        "fit": 0.71,
        "masuk": sum(board.place[nip][0] == unit for nip in moved),
        "keluar": sum(board.home[nip][0] == unit for nip in moved),
        "bezetting_awal": sum(row[2] for row in board.roster["posts"][unit]),
    }


def _findings(board: Board, nip: str) -> list[Json]:
    rule = _rule(board, nip, *board.place[nip])
    if rule is None:
        return []
    texts = [
        ("T1", "HARD", "Pejabat baru dilantik"),
        ("T2", "OVR", "Kebutuhan sudah terisi"),
        ("T3", "HARD", "Golongan terlalu tinggi"),
    ]
    kode, tingkat, judul = texts[rule]
    return [
        {
            "nip": nip,
            "aturan": kode,
            "judul": judul,
            "tingkat": tingkat,
            "dasar": "PP 0/2000 Pasal 1 ayat (2)",
            "penjelasan": "Contoh penjelasan satu kalimat.",
        }
    ]


def _impact(board: Board, unit: str) -> Json:
    ikm = next(row["ikm"] for row in board.roster["units"] if row["id"] == unit)
    part = (
        None
        if ikm is None
        else {"perkiraan": 0.33, "bawah": -0.11, "atas": 0.79, "peluang_naik": 0.79}
    )
    return {
        "unit_id": unit,
        "nama": f"Unit {unit}",
        "ikm_sebelum": ikm,
        "periode": None if ikm is None else "2025-2",
        "responden": None if ikm is None else 150,
        "bulan": 12,
        "bulan_3": part,
        "bulan_12": part,
        "terdeteksi_minimal": None if ikm is None else 3.2,
        "dasar": "Pustaka",
        "lencana": "literatur" if ikm else "tidak ada data SKM",
        "kalimat": "Perkiraan, bukan janji. Sekitar 80 dari 100 rencana serupa berakhir di sini."
        if ikm
        else "Tidak ada data SKM untuk unit ini; pengaruh tidak diperkirakan.",
    }

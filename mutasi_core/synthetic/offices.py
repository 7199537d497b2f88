"""The functional and clerical posts of offices, kecamatan and kelurahan."""

from typing import Any

import numpy as np

from mutasi_core.synthetic.draft import Pos, Unit
from mutasi_core.synthetic.jenjang import functional
from mutasi_core.synthetic.parameter import parameter, table
from mutasi_core.synthetic.sampling import apportion
from mutasi_core.synthetic.spreading import spread

_KLEREK = {
    "Penelaah Teknis Kebijakan": ("S-1", ("III/a", "III/d"), 7),
    "Pengolah Data dan Informasi": ("D-III", ("II/c", "III/c"), 6),
    "Bendahara Pengeluaran": ("D-III", ("II/c", "III/d"), 7),
    "Pengadministrasi Perkantoran": ("SLTA", ("II/a", "III/b"), 5),
    "Operator Layanan Operasional": ("SLTA", ("II/a", "III/b"), 5),
    "Pengelola Umum Operasional": ("SD", ("I/a", "II/a"), 1),
}
_ASKS_FIELD = {"Penelaah Teknis Kebijakan", "Pengolah Data dan Informasi", "Bendahara Pengeluaran"}
_MIX = (
    ("Penelaah Teknis Kebijakan", 0.40),
    ("Pengolah Data dan Informasi", 0.20),
    ("Pengadministrasi Perkantoran", 0.40),
)
_MIX_FIELD = (
    ("Penelaah Teknis Kebijakan", 0.32),
    ("Pengolah Data dan Informasi", 0.14),
    ("Pengadministrasi Perkantoran", 0.30),
    ("Operator Layanan Operasional", 0.24),
)
_HAS_TREASURER = {"dinas", "badan", "sekretariat", "inspektorat", "satpol", "bpbd"}
_MANUAL = {"DLH": 5, "PUPR": 5}
_KELURAHAN_CLERKS = (
    "Pengadministrasi Perkantoran",
    "Pengolah Data dan Informasi",
    "Penelaah Teknis Kebijakan",
)


def clerk(unit: Unit, jabatan: str, kebutuhan: int, rumpun: str) -> Pos:
    """Make one post of pelaksana, still empty."""
    schooling, gol, kelas = _KLEREK[jabatan]
    family = table("rumpun")[rumpun]
    asks = jabatan in _ASKS_FIELD
    return Pos(
        unit=unit,
        jabatan=jabatan,
        keluarga="pelaksana",
        kebutuhan=kebutuhan,
        isi=0,
        rumpun=rumpun,
        kelas=kelas,
        pendidikan_min=schooling,
        bidang=tuple(family["bidang"]) if asks else (),
        gelar=tuple(family["gelar"]),
        gol=gol,
        rawan=jabatan == "Bendahara Pengeluaran",
    )


def kelurahan_posts(unit: Unit, place: int, structural: int) -> list[Pos]:
    """Give the three clerks of a kelurahan."""
    post = clerk(unit, _KELURAHAN_CLERKS[place % 3], 3, "pelayanan")
    post.isi = unit.asn - structural
    return [post]


def office_posts(
    units: list[tuple[Unit, int, int]], rng: np.random.Generator
) -> dict[str, list[Pos]]:
    """Give the posts of all offices; the city's totals of JF and pelaksana come out exactly.

    `units` holds each office with the need and the people its other posts already take.
    """
    plans = [_plan(unit) for unit, _, _ in units]
    need = np.array([unit.kebutuhan - taken for unit, taken, _ in units])
    people = np.array([unit.asn - taken for unit, _, taken in units])
    rest = _totals()
    shares = [plan.get("jf_bagian", 0.5) for plan in plans]
    need_jf = np.array(apportion(need * np.array(shares), rest["kebutuhan"]))
    jf = _two_columns(need_jf, need - need_jf, people, rest["isi"])
    posts = {}
    for place, (unit, _, _) in enumerate(units):
        functional_posts = _functional(unit, plans[place], int(need_jf[place]))
        spread(functional_posts, int(jf[place]), rng)
        clerks = _clerks(unit, plans[place], int(need[place] - need_jf[place]))
        manual = [post for post in clerks if post.rawan or post.pendidikan_min == "SD"]
        for post in manual:
            post.isi = post.kebutuhan
        others = [post for post in clerks if post not in manual]
        spread(others, int(people[place] - jf[place]) - sum(post.isi for post in manual), rng)
        posts[unit.unit_id] = [*functional_posts, *clerks]
    return posts


def _totals() -> dict[str, int]:
    wanted = parameter()
    return {"kebutuhan": wanted["kebutuhan_family"]["jf_lain"], "isi": wanted["family"]["jf_lain"]}


def _plan(unit: Unit) -> dict[str, Any]:
    found: dict[str, Any] = table("organisasi")[
        "kecamatan" if unit.jenis == "kecamatan" else unit.unit_id
    ]
    return found


def _two_columns(
    need_jf: np.ndarray[Any, np.dtype[np.int_]],
    need_clerks: np.ndarray[Any, np.dtype[np.int_]],
    people: np.ndarray[Any, np.dtype[np.int_]],
    total_jf: int,
) -> list[int]:
    """Fit the people of each office to two columns with a fixed total (iterative fitting)."""
    left = 0.57 * need_jf.astype(np.float64)
    right = 1.02 * need_clerks.astype(np.float64)
    for _ in range(60):
        left, right = left * total_jf / left.sum(), right * (people.sum() - total_jf) / right.sum()
        rows = people / (left + right)
        left, right = left * rows, right * rows
    return apportion(left, total_jf)


def _functional(unit: Unit, plan: dict[str, Any], need: int) -> list[Pos]:
    posts = []
    for (nama, jenjang, _), share in zip(
        plan["jf"], apportion([row[2] for row in plan["jf"]], need), strict=True
    ):
        if not share:
            continue
        entry = table("jabatan_fungsional")[nama]
        bidang = (tuple(entry["bidang"]), tuple(entry["gelar"]))
        post = functional(unit, nama, jenjang, share, entry["rumpun"], bidang)
        post.syarat, post.rawan = entry.get("syarat", ""), entry.get("rawan", False)
        if post.is_keterampilan:
            post.pendidikan_min = entry.get("keterampilan", "D-III")
        posts.append(post)
    return posts


def _clerks(unit: Unit, plan: dict[str, Any], need: int) -> list[Pos]:
    posts = []
    if unit.jenis in _HAS_TREASURER or unit.dasar_id == "SETDA-UMUM":
        posts.append(clerk(unit, "Bendahara Pengeluaran", 1, "keuangan"))
    if unit.dasar_id in _MANUAL:
        posts.append(
            clerk(unit, "Pengelola Umum Operasional", _MANUAL[unit.dasar_id], plan["rumpun"])
        )
    mix = _MIX_FIELD if plan.get("operator") else _MIX
    rest = need - sum(post.kebutuhan for post in posts)
    posts += [
        clerk(unit, nama, share, plan["rumpun"])
        for (nama, _), share in zip(mix, apportion([row[1] for row in mix], rest), strict=True)
        if share
    ]
    return posts

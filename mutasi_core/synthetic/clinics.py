"""The posts of health: the puskesmas, the hospital and the health office."""

import numpy as np

from mutasi_core.synthetic.draft import Pos, Unit
from mutasi_core.synthetic.jenjang import functional
from mutasi_core.synthetic.offices import clerk
from mutasi_core.synthetic.sampling import apportion
from mutasi_core.synthetic.spreading import spread

_PROFESI = {
    "Dokter": (("kedokteran",), ("PROFESI DOKTER",)),
    "Dokter Gigi": (("kedokteran gigi",), ("PROFESI DOKTER GIGI",)),
    "Apoteker": (("farmasi",), ("PROFESI APOTEKER",)),
    "Perawat": (("keperawatan",), ("KEPERAWATAN",)),
    "Bidan": (("kebidanan",), ("KEBIDANAN",)),
    "Asisten Apoteker": (("farmasi",), ("FARMASI",)),
    "Nutrisionis": (("gizi",), ("GIZI", "ILMU GIZI")),
    "Sanitarian": (("kesehatan lingkungan", "sanitasi"), ("KESEHATAN LINGKUNGAN", "SANITASI")),
    "Pranata Laboratorium Kesehatan": (
        ("analis kesehatan", "teknologi laboratorium"),
        ("ANALIS KESEHATAN", "TEKNOLOGI LABORATORIUM MEDIS"),
    ),
    "Promosi Kesehatan": (("kesehatan masyarakat", "promosi kesehatan"), ("KESEHATAN MASYARAKAT",)),
    "Administrator Kesehatan": (
        ("kesehatan masyarakat", "administrasi rumah sakit"),
        ("KESEHATAN MASYARAKAT",),
    ),
    "Epidemiolog Kesehatan": (
        ("kesehatan masyarakat", "epidemiologi"),
        ("EPIDEMIOLOGI", "KESEHATAN MASYARAKAT"),
    ),
    "Radiografer": (("radiologi",), ("RADIOLOGI", "TEKNIK RADIOLOGI")),
    "Fisioterapis": (("fisioterapi",), ("FISIOTERAPI",)),
    "Perekam Medis": (("rekam medis",), ("REKAM MEDIS DAN INFORMASI KESEHATAN",)),
}
_PROFESSION_FIRST = {"Dokter", "Dokter Gigi", "Apoteker"}
_P, _M, _Y, _T, _A, _L = "Ahli Pertama", "Ahli Muda", "Ahli Madya", "Terampil", "Mahir", "Penyelia"
_RSUD = (
    ("Dokter", _P, 12), ("Dokter", _M, 20), ("Dokter", _Y, 24), ("Dokter Gigi", _M, 6),
    ("Perawat", _T, 70), ("Perawat", _A, 56), ("Perawat", _L, 34), ("Perawat", _P, 55),
    ("Perawat", _M, 52), ("Perawat", _Y, 24), ("Bidan", _T, 24), ("Bidan", _A, 16),
    ("Bidan", _P, 12), ("Bidan", _M, 14), ("Apoteker", _P, 6), ("Apoteker", _M, 6),
    ("Asisten Apoteker", _T, 10), ("Asisten Apoteker", _A, 8), ("Nutrisionis", _T, 5),
    ("Nutrisionis", _M, 4), ("Sanitarian", _T, 4), ("Pranata Laboratorium Kesehatan", _T, 10),
    ("Pranata Laboratorium Kesehatan", _A, 8), ("Pranata Laboratorium Kesehatan", _P, 4),
    ("Radiografer", _T, 8), ("Fisioterapis", _T, 5), ("Perekam Medis", _T, 10),
    ("Promosi Kesehatan", _P, 2),
)  # fmt: skip
_STEPS = ((_T, _M), (_A, _P), (_T, _Y), (_L, _P))


def clinic_posts(unit: Unit, place: int, rng: np.random.Generator) -> list[Pos]:
    """Give the posts of one puskesmas: a fixed list, nurses and midwives take the rest."""
    step = _STEPS[place % 4]
    one = (_P, _M)[place % 2]
    fixed = [
        (f"Dokter {_M}", "Dokter", _M, 2), (f"Dokter {_P}", "Dokter", _P, 1),
        ("", "Dokter Gigi", _M, 1), ("", "Apoteker", _P, 1), ("", "Asisten Apoteker", _T, 2),
        ("", "Nutrisionis", (_T, _P)[place % 2], 2), ("", "Sanitarian", (_P, _T)[place % 2], 2),
        ("", "Pranata Laboratorium Kesehatan", (_T, _A)[place % 2], 2),
        ("", "Promosi Kesehatan", one, 1),
    ]  # fmt: skip
    rest = unit.kebutuhan - 1 - 2 - 1 - sum(row[3] for row in fixed)
    nurses = apportion([0.25, 0.22, 0.28, 0.25], rest)
    posts = [health(unit, nama, jenjang, need) for _, nama, jenjang, need in fixed]
    posts += [
        health(unit, nama, jenjang, need)
        for (nama, jenjang), need in zip(
            (("Perawat", step[0]), ("Perawat", step[1]), ("Bidan", step[0]), ("Bidan", step[1])),
            nurses,
            strict=True,
        )
    ]
    office = clerk(unit, "Pengadministrasi Perkantoran", 2, "kesehatan")
    office.isi = 2 - place % 2
    apothecary = [post for post in posts if post.jabatan.startswith("Apoteker")]
    head = _clinic_head(unit, place)
    spread(posts, unit.asn - 2 - office.isi, rng)
    if place == 0 and not apothecary[0].isi:
        _lend(posts, apothecary[0])
    return [head, *posts, office]


def hospital_posts(unit: Unit, structural: int, rng: np.random.Generator) -> list[Pos]:
    """Give the posts of the hospital beside the structural ones."""
    office = [
        clerk(unit, "Pengadministrasi Perkantoran", 9, "kesehatan"),
        clerk(unit, "Pengolah Data dan Informasi", 6, "kesehatan"),
        clerk(unit, "Operator Layanan Operasional", 8, "kesehatan"),
        clerk(unit, "Bendahara Pengeluaran", 1, "keuangan"),
    ]
    spread(office[:3], 21, rng)
    office[3].isi = 1
    needs = apportion([row[2] for row in _RSUD], unit.kebutuhan - structural - 24)
    posts = [
        health(unit, nama, jenjang, need)
        for (nama, jenjang, _), need in zip(_RSUD, needs, strict=True)
    ]
    spread(posts, unit.asn - structural - 22, rng)
    return [*posts, *office]


def health_office_posts(unit: Unit, rng: np.random.Generator) -> list[Pos]:
    """Give the health professions of the health office: 24 needed, 16 there."""
    posts = [
        health(unit, "Administrator Kesehatan", _M, 7),
        health(unit, "Administrator Kesehatan", _P, 6),
        health(unit, "Epidemiolog Kesehatan", _M, 6),
        health(unit, "Apoteker", _M, 5),
    ]
    spread(posts, 16, rng)
    return posts


def health(unit: Unit, nama: str, jenjang: str, kebutuhan: int) -> Pos:
    """Make one post of a health profession, which asks for a licence (STR)."""
    post = functional(unit, nama, jenjang, kebutuhan, "kesehatan", _PROFESI[nama])
    post.keluarga, post.syarat, post.minimum = "kesehatan", "STR", min(1, kebutuhan)
    if nama in _PROFESSION_FIRST:
        post.pendidikan_min = "Profesi"
    return post


def _clinic_head(unit: Unit, place: int) -> Pos:
    jenjang = _Y if place % 2 == 0 else _M
    bidang = (("kesehatan masyarakat", "kedokteran", "keperawatan"), ("KESEHATAN MASYARAKAT",))
    post = functional(unit, "Kepala Puskesmas", jenjang, 1, "kesehatan", bidang)
    post.jabatan, post.keluarga, post.pimpinan = "Kepala Puskesmas", "kesehatan", True
    post.isi = post.minimum = 1
    return post


def _lend(posts: list[Pos], to: Pos) -> None:
    max(posts, key=lambda post: post.isi).isi -= 1
    to.isi += 1

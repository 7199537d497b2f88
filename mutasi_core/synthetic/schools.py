"""The posts of schools: head, class teachers, subject teachers."""

import numpy as np

from mutasi_core.synthetic.draft import Pos, Unit
from mutasi_core.synthetic.jenjang import functional
from mutasi_core.synthetic.offices import clerk
from mutasi_core.synthetic.spreading import spread

_KELAS = (("pgsd",), ("PENDIDIKAN GURU SEKOLAH DASAR",))
_PAI = (("pendidikan agama islam",), ("PENDIDIKAN AGAMA ISLAM",))
_PJOK = (
    ("pendidikan jasmani", "ilmu keolahragaan"),
    ("PENDIDIKAN JASMANI KESEHATAN DAN REKREASI", "ILMU KEOLAHRAGAAN"),
)
_MAPEL = (
    (
        "Bahasa Indonesia",
        (3, 2),
        ("pendidikan bahasa indonesia", "sastra indonesia"),
        ("PENDIDIKAN BAHASA INDONESIA",),
    ),
    ("Matematika", (2, 2), ("pendidikan matematika", "matematika"), ("PENDIDIKAN MATEMATIKA",)),
    (
        "IPA",
        (2, 2),
        ("pendidikan ipa", "pendidikan biologi", "pendidikan fisika"),
        ("PENDIDIKAN BIOLOGI", "PENDIDIKAN FISIKA", "PENDIDIKAN IPA"),
    ),
    (
        "IPS",
        (3,),
        ("pendidikan ips", "pendidikan sejarah", "pendidikan geografi", "pendidikan ekonomi"),
        ("PENDIDIKAN SEJARAH", "PENDIDIKAN GEOGRAFI", "PENDIDIKAN EKONOMI"),
    ),
    ("Bahasa Inggris", (3,), ("pendidikan bahasa inggris",), ("PENDIDIKAN BAHASA INGGRIS",)),
    ("PAI", (3,), *_PAI),
    (
        "PPKn",
        (3,),
        ("pendidikan pancasila", "pendidikan kewarganegaraan"),
        ("PENDIDIKAN PANCASILA DAN KEWARGANEGARAAN",),
    ),
    ("PJOK", (2,), *_PJOK),
    (
        "Informatika",
        (2,),
        ("informatika", "pendidikan komputer"),
        ("TEKNIK INFORMATIKA", "SISTEM INFORMASI"),
    ),
    (
        "Seni Budaya",
        (3,),
        ("pendidikan seni", "seni musik"),
        ("PENDIDIKAN SENI RUPA", "PENDIDIKAN SENI MUSIK"),
    ),
    ("Bimbingan dan Konseling", (3,), ("bimbingan konseling",), ("BIMBINGAN DAN KONSELING",)),
)
_TWO_STEPS = (
    ("Ahli Pertama", "Ahli Madya"),
    ("Ahli Muda", "Ahli Madya"),
    ("Ahli Pertama", "Ahli Madya"),
    ("Ahli Pertama", "Ahli Muda"),
    ("Ahli Pertama", "Ahli Madya"),
)
_ONE_STEP = ("Ahli Pertama", "Ahli Madya", "Ahli Muda", "Ahli Madya", "Ahli Pertama")
_CENTRE_KM = 2.2


def primary_posts(unit: Unit, place: int, rng: np.random.Generator) -> list[Pos]:
    """Give the posts of one SD; schools in the centre have too many Ahli Madya of one kind."""
    steps = _TWO_STEPS[place % 5]
    pjok = 2 if unit.kebutuhan > 12 else 1
    kelas = unit.kebutuhan - 3 - pjok
    posts = [
        teacher(unit, "Guru Kelas", steps[0], kelas - kelas // 2, _KELAS),
        teacher(unit, "Guru Kelas", steps[1], kelas // 2, _KELAS),
        teacher(unit, "Guru PAI", _ONE_STEP[place % 5], 2, _PAI),
        teacher(unit, "Guru PJOK", _ONE_STEP[(place + 2) % 5], pjok, _PJOK),
    ]
    spread(posts, unit.asn - 1, rng)
    first, second = posts[:2]
    if unit.km < _CENTRE_KM and steps[1] == "Ahli Madya" and first.isi > 1:
        moved = second.kebutuhan + 1 - second.isi
        if first.isi > moved:
            first.isi -= moved
            second.isi += moved
    return [_head(unit, rng), *posts]


def junior_posts(unit: Unit, place: int, rng: np.random.Generator) -> list[Pos]:
    """Give the posts of one SMP: the head, the subjects, two clerks."""
    posts = []
    for order, (mapel, needs, bidang, gelar) in enumerate(_MAPEL):
        steps = (
            _TWO_STEPS[(place + order) % 5] if len(needs) > 1 else (_ONE_STEP[(place + order) % 5],)
        )
        posts += [
            teacher(unit, f"Guru {mapel}", step, need, (bidang, gelar))
            for step, need in zip(steps, needs, strict=True)
        ]
    scale = unit.kebutuhan - 3 - sum(post.kebutuhan for post in posts)
    posts[0].kebutuhan += scale
    office = clerk(unit, "Pengadministrasi Perkantoran", 2, "pendidikan")
    office.isi = 1 if place % 5 == 1 else 2
    spread(posts, unit.asn - 1 - office.isi, rng)
    return [_head(unit, rng), *posts, office]


def supervisor_post(unit: Unit) -> Pos:
    """Give the school inspectors of the education office."""
    post = teacher(
        unit,
        "Pengawas Sekolah",
        "Ahli Madya",
        16,
        (("pendidikan",), ("ADMINISTRASI PENDIDIKAN", "PENDIDIKAN GURU SEKOLAH DASAR")),
    )
    post.isi = 12
    return post


def teacher(
    unit: Unit,
    nama: str,
    jenjang: str,
    kebutuhan: int,
    bidang: tuple[tuple[str, ...], tuple[str, ...]],
) -> Pos:
    """Make one post of teachers."""
    post = functional(unit, nama, jenjang, kebutuhan, "pendidikan", bidang)
    post.keluarga = "guru"
    post.syarat = "SERDIK"
    return post


def _head(unit: Unit, rng: np.random.Generator) -> Pos:
    jenjang = "Ahli Madya" if rng.random() < 0.85 else "Ahli Muda"
    post = teacher(
        unit,
        "Kepala Sekolah",
        jenjang,
        1,
        (
            ("pendidikan",),
            ("PENDIDIKAN GURU SEKOLAH DASAR",)
            if unit.jenis == "sdn"
            else (
                "PENDIDIKAN MATEMATIKA",
                "PENDIDIKAN BAHASA INDONESIA",
                "ADMINISTRASI PENDIDIKAN",
            ),
        ),
    )
    post.jabatan, post.pimpinan, post.isi, post.minimum = "Kepala Sekolah", True, 1, 1
    return post

"""The workload analysis (ABK) of some units, consistent with the need of their posts."""

import numpy as np

from mutasi_core.synthetic.draft import Pos
from mutasi_core.synthetic.records import Rows

MENIT_EFEKTIF = 75_000
_UNITS = {"DPMPTSP", "DUKCAPIL"}
_KINDS = {"bagian_setda", "kelurahan"}
_TASKS = {
    "struktural": (
        ("Menyusun rencana dan anggaran", 1500),
        ("Membagi dan memeriksa pekerjaan", 45),
        ("Memimpin rapat koordinasi", 120),
        ("Menandatangani naskah dinas", 10),
    ),
    "jf": (
        ("Menyusun bahan telaahan", 480),
        ("Melaksanakan verifikasi", 60),
        ("Menyusun laporan pelaksanaan", 300),
    ),
    "pelaksana": (
        ("Melayani permohonan", 25),
        ("Mengolah dan mengarsipkan berkas", 15),
        ("Menyusun laporan bulanan", 240),
    ),
}
_SLACK = 0.35


def has_workload(post: Pos) -> bool:
    """Say whether the workload of the post was measured."""
    return post.unit.jenis in _KINDS or post.unit.dasar_id in _UNITS


def abk_rows(posts: list[Pos], rng: np.random.Generator) -> Rows:
    """Give the tasks of each post; their minutes over 75,000, rounded half up, are its need."""
    rows = []
    for post in posts:
        if not has_workload(post):
            continue
        kind = "struktural" if post.eselon else "jf" if post.jenis == "JF" else "pelaksana"
        minutes = (post.kebutuhan + _SLACK * (2 * rng.random() - 1)) * MENIT_EFEKTIF
        shares = rng.dirichlet(np.full(len(_TASKS[kind]), 4.0))
        for (task, each), share in zip(_TASKS[kind], shares, strict=True):
            volume = max(1, round(float(share) * minutes / each))
            rows.append([post.unit.unit_id, post.jabatan, task, str(volume), str(each)])
    return rows

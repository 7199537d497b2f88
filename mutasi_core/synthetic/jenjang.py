"""The steps of the jabatan: golongan, kelas and schooling each asks for."""

from mutasi_core.synthetic.draft import Pos, Unit

JENJANG = {
    "Terampil": (("II/b", "II/d"), 6, "D-III", 1),
    "Mahir": (("III/a", "III/b"), 7, "D-III", 2),
    "Penyelia": (("III/c", "III/d"), 8, "D-III", 3),
    "Ahli Pertama": (("III/a", "III/b"), 8, "S-1", 2),
    "Ahli Muda": (("III/c", "III/d"), 9, "S-1", 3),
    "Ahli Madya": (("IV/a", "IV/c"), 11, "S-1", 4),
}
"""Of each jenjang: golongan from and to, kelas jabatan, schooling, competency level."""


def functional(
    unit: Unit,
    nama: str,
    jenjang: str,
    kebutuhan: int,
    rumpun: str,
    bidang: tuple[tuple[str, ...], tuple[str, ...]],
) -> Pos:
    """Make one post of a Jabatan Fungsional, still empty.

    `bidang` holds the fields of study that fit, and degrees as people write them.
    """
    gol, kelas, schooling, _ = JENJANG[jenjang]
    return Pos(
        unit=unit,
        jabatan=f"{nama} {jenjang}",
        keluarga="jf_lain",
        kebutuhan=kebutuhan,
        isi=0,
        rumpun=rumpun,
        jenjang=jenjang,
        kelas=kelas,
        pendidikan_min=schooling,
        bidang=bidang[0],
        gelar=bidang[1],
        gol=gol,
    )

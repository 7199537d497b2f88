"""The structural posts: JPT, Administrator and Pengawas, each of one person."""

from typing import Any

from mutasi_core.synthetic.draft import Pos, Unit
from mutasi_core.synthetic.parameter import table

_PEJABAT_SETDA = (
    ("Sekretaris Daerah", "II.a", "perencanaan", 15),
    ("Asisten Pemerintahan dan Kesejahteraan Rakyat", "II.b", "pelayanan", 14),
    ("Asisten Perekonomian dan Pembangunan", "II.b", "keuangan", 14),
    ("Asisten Administrasi Umum", "II.b", "kepegawaian", 14),
    ("Staf Ahli Bidang Pemerintahan, Hukum dan Politik", "II.b", "hukum", 13),
    ("Staf Ahli Bidang Ekonomi, Pembangunan dan Keuangan", "II.b", "keuangan", 13),
    ("Staf Ahli Bidang Kemasyarakatan dan Sumber Daya Manusia", "II.b", "sosial", 13),
)
_GOL = {
    "II.a": ("IV/c", "IV/d"), "II.b": ("IV/b", "IV/c"), "III.a": ("IV/a", "IV/b"),
    "III.b": ("III/d", "IV/a"), "IV.a": ("III/c", "III/d"), "IV.b": ("III/b", "III/c"),
}  # fmt: skip
_KELAS = {"II.a": 15, "II.b": 14, "III.a": 12, "III.b": 11, "IV.a": 9, "IV.b": 8}
_KELUARGA = {"II": "jpt", "III": "administrator", "IV": "pengawas"}
_KASI_KELURAHAN = (
    ("Kepala Seksi Pemerintahan", "pelayanan"),
    ("Kepala Seksi Pemberdayaan Masyarakat", "sosial"),
    ("Kepala Seksi Ketenteraman dan Ketertiban", "ketertiban"),
)
_KASUBBAG = (("Umum dan Kepegawaian", "kepegawaian"), ("Keuangan", "keuangan"),
             ("Program", "perencanaan"), ("Perlengkapan", "pengadaan"))  # fmt: skip

LOWONG = (
    ("KOMINFO", "Kepala Bidang Aplikasi Informatika"),
    ("PUPR", "Kepala Bidang Bina Marga"),
    ("DPMPTSP", "Kepala Bidang Penanaman Modal"),
    ("DKPP", "Kepala Bidang Penyuluhan"),
    ("BAPPERIDA", "Kepala Bidang Riset dan Inovasi"),
    ("INSP", "Inspektur Pembantu IV"),
    ("KOMINFO", "Kepala Subbagian Keuangan"),
    ("DPMPTSP", "Kepala Subbagian Keuangan"),
    ("INSP", "Kepala Subbagian Keuangan"),
    ("BAPPERIDA", "Kepala Subbagian Keuangan"),
    ("PUPR", "Kepala UPTD Pemeliharaan Jalan"),
    ("DISHUB", "Kepala UPTD Pengujian Kendaraan Bermotor"),
    *((f"KEL-{kode}", "Lurah") for kode in ("051001", "051003", "041005", "011006")),
    *((f"KEL-{kode}", "Sekretaris Lurah") for kode in ("011007", "041006", "031004", "031005")),
    *((f"KEL-{kode}", _KASI_KELURAHAN[1][0]) for kode in ("051006", "051005", "041007", "011009")),
)
"""The 24 structural posts that stand empty: 6 Administrator, 18 Pengawas."""

_EMPTY = frozenset(LOWONG)


def structural_posts(unit: Unit) -> list[Pos]:
    """Give the structural posts of a unit; schools have none."""
    if unit.unit_id == "SETDA":
        return [_head(unit, *row) for row in _PEJABAT_SETDA]
    if unit.jenis == "kelurahan":
        return [
            _post(unit, "Lurah", "IV.a", "pelayanan", pimpinan=True),
            _post(unit, "Sekretaris Lurah", "IV.b", "pelayanan"),
            *(_post(unit, nama, "IV.b", rumpun) for nama, rumpun in _KASI_KELURAHAN),
        ]
    if unit.jenis == "puskesmas":
        return [_post(unit, "Kepala Subbagian Tata Usaha", "IV.a", "pelayanan")]
    if unit.jenis == "kecamatan":
        return _kecamatan(unit)
    if unit.jenis == "rsud":
        return _rsud(unit)
    return (
        _office(unit, table("organisasi")[unit.unit_id])
        if unit.unit_id in table("organisasi")
        else []
    )


def _post(unit: Unit, jabatan: str, eselon: str, rumpun: str, *, pimpinan: bool = False) -> Pos:
    family = table("rumpun")[rumpun]
    keluarga = _KELUARGA[eselon.partition(".")[0]]
    return Pos(
        unit=unit,
        jabatan=jabatan,
        keluarga=keluarga,
        kebutuhan=1,
        isi=0 if (unit.unit_id, jabatan) in _EMPTY else 1,
        rumpun=rumpun,
        eselon=eselon,
        kelas=_KELAS[eselon],
        pendidikan_min="D-III" if keluarga == "pengawas" else "S-1",
        bidang=tuple(family["bidang"]),
        gelar=tuple(family["gelar"]),
        gol=_GOL[eselon],
        pimpinan=pimpinan,
    )


def _head(unit: Unit, jabatan: str, eselon: str, rumpun: str, kelas: int = 14) -> Pos:
    post = _post(unit, jabatan, eselon, rumpun, pimpinan=True)
    post.kelas = kelas
    return post


def _kecamatan(unit: Unit) -> list[Pos]:
    return [
        _post(unit, "Camat", "III.a", "pelayanan", pimpinan=True),
        _post(unit, "Sekretaris Camat", "III.b", "pelayanan"),
        _post(unit, "Kepala Subbagian Umum dan Kepegawaian", "IV.b", "kepegawaian"),
        _post(unit, "Kepala Subbagian Keuangan", "IV.b", "keuangan"),
        _post(unit, "Kepala Seksi Pemerintahan", "IV.a", "pelayanan"),
        _post(unit, "Kepala Seksi Pemberdayaan Masyarakat", "IV.a", "sosial"),
        _post(unit, "Kepala Seksi Ketenteraman dan Ketertiban", "IV.a", "ketertiban"),
    ]


def _rsud(unit: Unit) -> list[Pos]:
    return [
        _head(unit, "Direktur RSUD", "II.b", "kesehatan"),
        _post(unit, "Wakil Direktur Pelayanan", "III.a", "kesehatan"),
        _post(unit, "Wakil Direktur Umum dan Keuangan", "III.a", "keuangan"),
        _post(unit, "Kepala Bagian Umum", "III.b", "kepegawaian"),
        _post(unit, "Kepala Bidang Pelayanan Medik", "III.b", "kesehatan"),
        _post(unit, "Kepala Bidang Keperawatan", "III.b", "kesehatan"),
        _post(unit, "Kepala Subbagian Kepegawaian", "IV.a", "kepegawaian"),
        _post(unit, "Kepala Subbagian Keuangan", "IV.a", "keuangan"),
        _post(unit, "Kepala Seksi Pelayanan Medik", "IV.a", "kesehatan"),
        _post(unit, "Kepala Seksi Keperawatan", "IV.a", "kesehatan"),
    ]


def _office(unit: Unit, plan: dict[str, Any]) -> list[Pos]:
    rumpun = plan["rumpun"]
    if unit.jenis == "bagian_setda":
        nama = unit.nama.removeprefix("Bagian ")
        return [
            _post(unit, f"Kepala Bagian {nama}", "III.a", rumpun, pimpinan=True),
            _post(unit, "Kepala Subbagian Tata Usaha", "IV.a", rumpun),
        ]
    posts = [_head(unit, plan.get("kepala", f"Kepala {unit.nama}"), "II.b", rumpun)]
    if unit.unit_id != "SETWAN":
        posts.append(_post(unit, "Sekretaris", "III.a", rumpun))
    posts += [
        _post(unit, f"Kepala Bagian {nama}", "III.b", kind) for nama, kind in plan.get("bagian", ())
    ]
    posts += [
        _post(unit, f"Kepala Bidang {nama}", "III.b", kind) for nama, kind in plan.get("bidang", ())
    ]
    posts += [
        _post(unit, f"Inspektur Pembantu {roman}", "III.a", rumpun)
        for roman in ("I", "II", "III", "IV")[: plan.get("irban", 0)]
    ]
    posts += [
        _post(unit, f"Kepala Subbagian {nama}", "IV.a", kind)
        for nama, kind in _KASUBBAG[: plan.get("subbagian", 2)]
    ]
    posts += [
        _post(unit, f"Kepala UPTD {nama}", "IV.a", kind) for nama, kind in plan.get("uptd", ())
    ]
    return posts

"""Entry from elsewhere: what JPT Pratama and a Jabatan Fungsional ask of whoever newly enters."""

from collections.abc import Hashable

from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.domain.pegawai import months_between
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.rules.parameter import parameter
from mutasi_core.rules.pola_karier import enters_jabatan_fungsional, jenjang_tujuan, tier_asal
from mutasi_core.rules.profesi import is_nakes, jabatan_fungsional
from mutasi_core.rules.rule import met, not_applicable, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat

_MADYA = 4
"""Step of Administrator and JF Ahli Madya on the ladder of equals."""


def _has_s1(usul: UsulMutasi) -> bool | None:
    level = usul.pegawai.tingkat_pendidikan
    return None if level is None else level.meets(TingkatPendidikan.S1)


def _months_held(usul: UsulMutasi) -> int | None:
    since = usul.pegawai.tmt_jabatan
    return None if since is None else months_between(since, usul.tmt)


def _held_long(usul: UsulMutasi, name: str) -> bool:
    held = _months_held(usul)
    return held is not None and held >= parameter(name, usul.tmt, usul.ketentuan)


def _rumpun(usul: UsulMutasi) -> str | None:
    return usul.asal.rumpun if usul.asal else None


def _is_related(usul: UsulMutasi) -> bool:
    return _rumpun(usul) is not None and _rumpun(usul) == usul.tujuan.rumpun


def _missing_for_jpt(usul: UsulMutasi) -> str | None:
    """Name what the data do not show of the entry to a JPT; None where they show it all."""
    if _has_s1(usul) is None:
        return "tingkat pendidikan pegawai belum diisi"
    if tier_asal(usul) is None or not _held_long(usul, "pengalaman_jpt_jabatan"):
        return "riwayat jabatan tidak menunjukkan 2 tahun sebagai Administrator atau JF Ahli Madya"
    if not (_is_related(usul) and _held_long(usul, "pengalaman_jpt_bidang")):
        return "riwayat jabatan tidak menunjukkan 5 tahun dalam bidang tugas terkait"
    return None


@rule(
    "P09",
    "Syarat pengangkatan dalam JPT Pratama",
    dasar="PP 11/2017 Pasal 107 jo. PP 17/2020",
    tingkat=Tingkat.HARD,
    pegawai_key=lambda usul: (
        usul.pegawai.jenis_jabatan is JenisJabatan.JPT,
        _has_s1(usul),
        tier_asal(usul),
        _held_long(usul, "pengalaman_jpt_jabatan"),
        _held_long(usul, "pengalaman_jpt_bidang") and _rumpun(usul),
    ),
    tujuan_key=lambda usul: usul.tujuan.jenis_jabatan is JenisJabatan.JPT and (usul.tujuan.rumpun,),
)
def syarat_jpt(usul: UsulMutasi) -> Finding:
    """Ask S-1 or D-IV, two years as Administrator or JF Ahli Madya, and five in a related field.

    The schooling has no exception: HARD. "Sedang atau pernah menduduki" cannot be seen where the
    person now stands lower, so that is OVR: the earlier post is recorded as its izin. Years in a
    related field before the present jabatan are in no table; our reading of related is the rumpun.
    """
    if usul.tujuan.jenis_jabatan is not JenisJabatan.JPT:
        return not_applicable(Tingkat.HARD, "Tujuan bukan jabatan pimpinan tinggi.")
    if usul.pegawai.jenis_jabatan is JenisJabatan.JPT:
        return not_applicable(Tingkat.HARD, "Pegawai sudah menduduki jabatan pimpinan tinggi.")
    if _has_s1(usul) is False:
        return violated(Tingkat.HARD, "Pendidikan di bawah S-1 atau D-IV.")
    step = tier_asal(usul)
    if step is not None and step < _MADYA:
        return violated(
            Tingkat.OVR, "Pegawai tidak menduduki Jabatan Administrator atau JF Ahli Madya."
        )
    missing = _missing_for_jpt(usul)
    if missing is not None:
        return unknown(Tingkat.OVR, missing)
    return met(Tingkat.OVR, "Pendidikan, jabatan, dan pengalaman di bidang terkait terpenuhi.")


def _schooled_for_jf(usul: UsulMutasi) -> bool | None:
    """Say whether the schooling reaches the category; None where a side is not known."""
    level, step = usul.pegawai.tingkat_pendidikan, jenjang_tujuan(usul.tujuan)
    if level is None or step is None:
        return None
    return level.meets(TingkatPendidikan.S1 if step.is_keahlian else TingkatPendidikan.SLTA)


def _person_key(usul: UsulMutasi) -> Hashable:
    person = usul.pegawai
    is_jf = person.jenis_jabatan is JenisJabatan.JF
    family = (jabatan_fungsional(person.jabatan), is_nakes(person.jabatan)) if is_jf else None
    long = _held_long(usul, "pengalaman_perpindahan_jf") and _rumpun(usul)
    level = person.tingkat_pendidikan
    reached = (
        None
        if level is None
        else tuple(level.meets(one) for one in (TingkatPendidikan.SLTA, TingkatPendidikan.S1))
    )
    return (family, reached, long)


def _target_key(usul: UsulMutasi) -> Hashable:
    target = usul.tujuan
    if target.jenis_jabatan is not JenisJabatan.JF:
        return target.jenis_jabatan
    step = jenjang_tujuan(target)
    family = (jabatan_fungsional(target.jabatan), is_nakes(target.jabatan))
    return (family, None if step is None else step.is_keahlian, target.rumpun)


@rule(
    "P10",
    "Syarat pendidikan dan pengalaman pada perpindahan ke Jabatan Fungsional",
    dasar="PermenPANRB 1/2023, pengangkatan melalui perpindahan",
    tingkat=Tingkat.HARD,
    pegawai_key=_person_key,
    tujuan_key=_target_key,
)
def syarat_perpindahan_jf(usul: UsulMutasi) -> Finding:
    """Ask S-1 or D-IV for keahlian, SLTA for keterampilan, and two years in the field.

    Years in the field before the present jabatan are in no table, so they are never held against
    anybody. Predikat, age, test and formasi are asked by R16, R20, P03 and R12.
    """
    if not enters_jabatan_fungsional(usul):
        if usul.tujuan.jenis_jabatan is None:
            return unknown(Tingkat.HARD, "jenis jabatan formasi tujuan belum diisi")
        return not_applicable(Tingkat.HARD, "Mutasi ini bukan perpindahan ke Jabatan Fungsional.")
    schooled = _schooled_for_jf(usul)
    if schooled is None:
        return unknown(Tingkat.HARD, "tingkat pendidikan pegawai atau jenjang tujuan belum diisi")
    if not schooled:
        step = jenjang_tujuan(usul.tujuan)
        asked = "S-1 atau D-IV" if step is not None and step.is_keahlian else "SLTA"
        return violated(Tingkat.HARD, f"Pendidikan di bawah {asked} yang diminta kategori jabatan.")
    months = parameter("pengalaman_perpindahan_jf", usul.tmt, usul.ketentuan)
    if not (_is_related(usul) and _held_long(usul, "pengalaman_perpindahan_jf")):
        return unknown(
            Tingkat.HARD,
            f"riwayat jabatan tidak menunjukkan {months} bulan di bidang tugas jabatan tujuan",
        )
    return met(Tingkat.HARD, f"Pendidikan dan pengalaman {months} bulan di bidang terpenuhi.")

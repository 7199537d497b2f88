"""Jabatan Administrasi: what Administrator and Pengawas ask of whoever newly enters them."""

from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.domain.pegawai import months_between
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.rules.parameter import parameter
from mutasi_core.rules.pola_karier import tier_asal
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


def _schooled(usul: UsulMutasi, minimum: TingkatPendidikan) -> bool | None:
    level = usul.pegawai.tingkat_pendidikan
    return None if level is None else level.meets(minimum)


def _experienced_administrator(usul: UsulMutasi) -> bool | None:
    """Say whether the person had the years in Pengawas or an equal JF; None where not recorded."""
    step = tier_asal(usul)
    if step is None:
        return None
    if step != 3:
        return step > 3
    since = usul.pegawai.tmt_jabatan
    needed = parameter("pengalaman_administrator", usul.tmt, usul.ketentuan)
    # Fewer months here may follow years in an earlier post that no table records.
    return True if since and months_between(since, usul.tmt) >= needed else None


def _experienced_pengawas(usul: UsulMutasi) -> bool | None:
    """Say the same for Pengawas: every year as PNS was one as Pelaksana, JF or above."""
    needed = parameter("pengalaman_pengawas", usul.tmt, usul.ketentuan)
    starts = [day for day in (usul.pegawai.tmt_pns, usul.pegawai.tmt_jabatan) if day is not None]
    if starts and months_between(min(starts), usul.tmt) >= needed:
        return True
    return None if usul.pegawai.tmt_pns is None else False


def _held_field(usul: UsulMutasi) -> str | None:
    return usul.asal.rumpun if usul.asal else None


def _related_field(usul: UsulMutasi) -> bool | None:
    """Say whether the jabatan held lies in a related field; None where a rumpun is missing.

    The text asks for experience in "bidang tugas yang terkait" without saying what is related. Our
    reading: the jabatan held and the target are of the same rumpun.
    """
    held = _held_field(usul)
    return None if held is None or usul.tujuan.rumpun is None else held == usul.tujuan.rumpun


def _entry(
    usul: UsulMutasi, asked: str, *, schooled: bool | None, experienced: bool | None
) -> Finding:
    related = _related_field(usul)
    failed = [
        name
        for name, ok in (
            ("pendidikan", schooled),
            ("pengalaman", experienced),
            ("bidang tugas terkait", related),
        )
        if ok is False
    ]
    if failed:
        return violated(
            Tingkat.OVR, f"Syarat {' dan '.join(failed)} belum terpenuhi; diminta {asked}."
        )
    if schooled is None:
        return unknown(Tingkat.OVR, "tingkat pendidikan pegawai belum diisi")
    if experienced is None:
        return unknown(Tingkat.OVR, f"riwayat jabatan tidak mencakup pengalaman; diminta {asked}")
    if related is None:
        return unknown(Tingkat.OVR, "rumpun jabatan asal atau tujuan belum diisi")
    return met(Tingkat.OVR, f"Syarat pendidikan dan pengalaman terpenuhi: {asked}.")


@rule(
    "P05",
    "Syarat pengangkatan dalam Jabatan Administrator",
    dasar="PP 11/2017 Pasal 54",
    tingkat=Tingkat.OVR,
    pegawai_key=lambda usul: (
        usul.pegawai.jenis_jabatan is JenisJabatan.ADMINISTRATOR,
        _schooled(usul, TingkatPendidikan.S1),
        _experienced_administrator(usul),
        _held_field(usul),
    ),
    tujuan_key=lambda usul: (
        usul.tujuan.jenis_jabatan is JenisJabatan.ADMINISTRATOR and (usul.tujuan.rumpun,)
    ),
)
def syarat_administrator(usul: UsulMutasi) -> Finding:
    """Ask S-1 or D-IV and three years in Pengawas or an equal JF of a new Administrator.

    OVR and not HARD: the text knows an exception for sekolah kader.
    """
    if usul.tujuan.jenis_jabatan is not JenisJabatan.ADMINISTRATOR:
        return not_applicable(Tingkat.OVR, "Tujuan bukan Jabatan Administrator.")
    if usul.pegawai.jenis_jabatan is JenisJabatan.ADMINISTRATOR:
        return not_applicable(Tingkat.OVR, "Pegawai sudah menduduki Jabatan Administrator.")
    months = parameter("pengalaman_administrator", usul.tmt, usul.ketentuan)
    asked = (
        f"S-1 atau D-IV dan {months} bulan dalam Jabatan Pengawas atau JF setingkat di bidang "
        "terkait"
    )
    return _entry(
        usul,
        asked,
        schooled=_schooled(usul, TingkatPendidikan.S1),
        experienced=_experienced_administrator(usul),
    )


@rule(
    "P06",
    "Syarat pengangkatan dalam Jabatan Pengawas",
    dasar="PP 11/2017 Pasal 54",
    tingkat=Tingkat.OVR,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=lambda usul: (
        usul.pegawai.jenis_jabatan is JenisJabatan.PENGAWAS,
        _schooled(usul, TingkatPendidikan.D3),
        _experienced_pengawas(usul),
        _held_field(usul),
    ),
    tujuan_key=lambda usul: (
        usul.tujuan.jenis_jabatan is JenisJabatan.PENGAWAS and (usul.tujuan.rumpun,)
    ),
)
def syarat_pengawas(usul: UsulMutasi) -> Finding:
    """Ask D-III and four years as Pelaksana or in an equal JF of a new Pengawas."""
    if usul.tujuan.jenis_jabatan is not JenisJabatan.PENGAWAS:
        return not_applicable(Tingkat.OVR, "Tujuan bukan Jabatan Pengawas.")
    if usul.pegawai.jenis_jabatan is JenisJabatan.PENGAWAS:
        return not_applicable(Tingkat.OVR, "Pegawai sudah menduduki Jabatan Pengawas.")
    months = parameter("pengalaman_pengawas", usul.tmt, usul.ketentuan)
    asked = f"D-III dan {months} bulan sebagai Pelaksana atau JF setingkat di bidang terkait"
    return _entry(
        usul,
        asked,
        schooled=_schooled(usul, TingkatPendidikan.D3),
        experienced=_experienced_pengawas(usul),
    )

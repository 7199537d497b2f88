"""How does the instansi stand, and what needs attention?"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.domain.pegawai import Pegawai, months_between
from mutasi_core.needs.balance import Ringkasan
from mutasi_core.needs.bezetting import counted
from mutasi_core.needs.proyeksi import proyeksi
from mutasi_core.rules.parameter import parameter
from mutasi_core.rules.pensiun import tmt_pensiun
from mutasi_core.rules.tanggal import add_months
from mutasi_core.services.peta import PetaUnit, peta

_WORST = 10
_SETAHUN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class PensiunTahun:
    """How many retire in one calendar year [orang]."""

    tahun: int
    pensiun: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanKota:
    """The state of an instansi on a day.

    Attributes:
        terkurang: Planning units that lack most people, worst first.
        terlebih: Planning units with most people in excess, largest first.
        jumlah_unit, unit_kurang: Planning units, and how many of them lack somebody.
        pimpinan_kosong: Posts of leaders that nobody holds for good.
        pimpinan_plt: Leaders who only act.
        pensiun_setahun: Who retires within twelve months of the day.
        pensiun_pimpinan: Those among them who lead.
        rawan_lama: Holders of posts prone to corruption beyond the time that calls for rotation.
        batas_rawan: That time [bulan].
        rawan_tanpa_tmt: Holders of such posts whose TMT jabatan is not known.
        belum_dinilai: Counted people without any assessed competency; None without the table.
    """

    ringkasan: Ringkasan
    jumlah_unit: int
    unit_kurang: int
    terkurang: tuple[PetaUnit, ...]
    terlebih: tuple[PetaUnit, ...]
    pimpinan_kosong: int
    pimpinan_plt: int
    pensiun_setahun: tuple[Pegawai, ...]
    pensiun_pimpinan: int
    pensiun_tahunan: tuple[PensiunTahun, ...]
    rawan_lama: tuple[Pegawai, ...]
    batas_rawan: int
    rawan_tanpa_tmt: int
    belum_dinilai: int | None


def keadaan_kota(instansi: Instansi, tanggal: date, *, horizon: int = 5) -> KeadaanKota:
    """Sum up an instansi on a day.

    Args:
        instansi: The body.
        tanggal: The day.
        horizon: Calendar years of retirements to show.
    """
    drawn = peta(instansi, tanggal)
    present = tuple(counted(instansi, tanggal))
    leading = {post.key for post in instansi.formasi if post.pimpinan or post.eselon}
    retiring = tuple(
        one for one in present if _retires_within(one, tanggal, _SETAHUN, instansi.ketentuan)
    )
    prone = {post.key for post in instansi.formasi if post.rawan}
    holders = [one for one in present if one.formasi_key in prone]
    limit = parameter("masa_jabatan_maksimal", tanggal, instansi.ketentuan)
    by_year: Counter[int] = Counter()
    for row in proyeksi(instansi, tanggal, horizon):
        by_year[row.tahun] += row.pensiun
    return KeadaanKota(
        ringkasan=drawn.ringkasan,
        jumlah_unit=len(drawn.unit),
        unit_kurang=sum(1 for unit in drawn.unit if unit.kekurangan),
        terkurang=_largest(drawn.unit, "kekurangan"),
        terlebih=_largest(drawn.unit, "kelebihan"),
        pimpinan_kosong=sum(
            1
            for row in drawn.formasi
            if row.formasi.key in leading and row.kebutuhan and not row.bezetting
        ),
        pimpinan_plt=sum(1 for one in instansi.pegawai if one.plt and one.formasi_key in leading),
        pensiun_setahun=retiring,
        pensiun_pimpinan=sum(1 for one in retiring if one.formasi_key in leading),
        pensiun_tahunan=tuple(
            PensiunTahun(tahun=year, pensiun=count) for year, count in sorted(by_year.items())
        ),
        rawan_lama=tuple(
            one
            for one in holders
            if one.tmt_jabatan and months_between(one.tmt_jabatan, tanggal) > limit
        ),
        batas_rawan=limit,
        rawan_tanpa_tmt=sum(1 for one in holders if one.tmt_jabatan is None),
        belum_dinilai=sum(1 for one in present if one.nip not in instansi.kompetensi_by_nip)
        if "kompetensi" in instansi.tables
        else None,
    )


def _largest(units: tuple[PetaUnit, ...], what: str) -> tuple[PetaUnit, ...]:
    ordered = sorted(units, key=lambda unit: (-getattr(unit, what), unit.nama, unit.unit_id))
    return tuple(unit for unit in ordered[:_WORST] if getattr(unit, what))


def _retires_within(
    pegawai: Pegawai, day: date, months: int, ketentuan: tuple[Ketentuan, ...]
) -> bool:
    retires = tmt_pensiun(pegawai, ketentuan=ketentuan)
    return retires is not None and day < retires <= add_months(day, months)

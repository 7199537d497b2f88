"""The electoral windows in which no pejabat is replaced without approval of Mendagri."""

from collections.abc import Hashable
from datetime import date

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import JenisJabatan, jabatan_key
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.rules.parameter import parameter, setting
from mutasi_core.rules.rule import met, not_applicable, rule, unknown, violated
from mutasi_core.rules.tanggal import add_months
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat

_KEPALA = ("kepala sekolah", "kepala puskesmas")


def perlu_izin_mendagri(on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> bool:
    """Say whether replacing a pejabat on a day needs written approval of Mendagri.

    From six months before penetapan pasangan calon to the end of term (Pasal 71), and for six
    months from the pelantikan (Pasal 162); a date that is not set opens no window.

    Example:
        >>> perlu_izin_mendagri(date(2025, 8, 19)), perlu_izin_mendagri(date(2025, 8, 20))
        (True, False)

    References:
        UU 10/2016 Pasal 71 ayat (2) and Pasal 162 ayat (3).
    """
    length = parameter("jendela_pilkada", on, ketentuan)
    inaugurated: date | None = setting("pelantikan_kdh", on, ketentuan)
    if inaugurated is not None and inaugurated <= on < add_months(inaugurated, length):
        return True
    candidates: date | None = setting("penetapan_paslon", on, ketentuan)
    end: date | None = setting("akhir_masa_jabatan", on, ketentuan)
    if candidates is None or on < add_months(candidates, -length):
        return False
    return end is None or on <= end


def is_pejabat(jenis_jabatan: JenisJabatan | None, jabatan: str, asal: Formasi | None) -> bool:
    """Say whether a jabatan makes its holder a pejabat in the sense of the window.

    JPT, Administrator, Pengawas, and a JF that leads a unit: kepala sekolah, kepala puskesmas
    (letter of Mendagri 100.2.1.3/1575/SJ, 2024).
    """
    if jenis_jabatan is not None and jenis_jabatan.is_structural:
        return True
    return (asal is not None and asal.pimpinan) or jabatan_key(jabatan).startswith(_KEPALA)


def _leaves(usul: UsulMutasi) -> bool:
    return is_pejabat(usul.pegawai.jenis_jabatan, usul.pegawai.jabatan, usul.asal)


def _enters(usul: UsulMutasi) -> bool:
    return is_pejabat(usul.tujuan.jenis_jabatan, usul.tujuan.jabatan, usul.tujuan)


def _tujuan_key(usul: UsulMutasi) -> Hashable:
    return (_enters(usul), usul.tujuan.jenis_jabatan is None)


@rule(
    "R22",
    "Penggantian pejabat di luar masa larangan pilkada, atau dengan persetujuan Mendagri",
    dasar="UU 10/2016 Pasal 71 ayat (2) dan Pasal 162 ayat (3)",
    tingkat=Tingkat.HARD,
    pegawai_key=_leaves,
    tujuan_key=_tujuan_key,
    rujukan="Persetujuan tertulis Menteri Dalam Negeri",
)
def masa_larangan_pilkada(usul: UsulMutasi) -> Finding:
    """Replace no pejabat in an electoral window without a recorded approval of Mendagri.

    Taking a pejabat away replaces one just as putting one in does. The approval is the law's own
    condition, no exception to it: only one recorded for this very rule counts.
    """
    if not perlu_izin_mendagri(usul.tmt, usul.ketentuan):
        return met(Tingkat.HARD, f"TMT {usul.tmt} berada di luar masa larangan pilkada.")
    if not _leaves(usul) and not _enters(usul):
        if usul.tujuan.jenis_jabatan is None:
            return unknown(Tingkat.HARD, "jenis jabatan formasi tujuan belum diisi")
        return not_applicable(Tingkat.HARD, "Mutasi ini tidak mengganti pejabat.")
    nomor = usul.nomor_of("R22")
    if nomor is not None:
        return met(Tingkat.HARD, f"Persetujuan Mendagri tercatat dengan nomor {nomor}.")
    return violated(
        Tingkat.HARD,
        f"TMT {usul.tmt} berada dalam masa larangan penggantian pejabat dan persetujuan tertulis "
        "Mendagri belum tercatat.",
    )

"""Teachers: enough lessons for a certified guru, and the period of a kepala sekolah."""

from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.pegawai import months_between
from mutasi_core.rules.parameter import parameter
from mutasi_core.rules.profesi import is_guru
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown, violated
from mutasi_core.rules.tanggal import add_months
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat

_KEPALA = "kepala sekolah"
_NOT_TEACHING = (_KEPALA, "pengawas sekolah")


def _teaches(jabatan: str) -> bool:
    return is_guru(jabatan) and not jabatan_key(jabatan).startswith(_NOT_TEACHING)


@rule(
    "G01",
    "Beban mengajar guru bersertifikat tidak turun di bawah minimum",
    dasar="PP 74/2008 Pasal 52 dan Pasal 63 ayat (2); Permendikdasmen 11/2025",
    tingkat=Tingkat.WARN,
    keyakinan=Keyakinan.PRAKTIK,
    keadaan=True,
)
def beban_mengajar(usul: UsulMutasi) -> Finding:
    """Warn where a certified guru would share too few lessons with the others at the target.

    A kebutuhan of K guru stands for K times the minimum of lessons, so after the move each of
    B + 1 guru teaches minimum x K / (B + 1): an estimate, as K is a whole number. Whoever sits in
    a formasi that asks for SERDIK is taken to hold the certificate; of others it is not known.
    """
    if not _teaches(usul.tujuan.jabatan):
        return not_applicable(Tingkat.WARN, "Tujuan bukan jabatan guru yang mengajar.")
    if not is_guru(usul.pegawai.jabatan):
        return not_applicable(Tingkat.WARN, "Pegawai bukan guru.")
    if usul.asal is None or "SERDIK" not in usul.asal.syarat:
        return unknown(Tingkat.WARN, "sertifikat pendidik pegawai belum tercatat")
    state = usul.headcount
    if state is None or state.kebutuhan_tujuan is None:
        return unknown(Tingkat.WARN, "jumlah guru dan kebutuhan pada tujuan belum diketahui")
    minimum = parameter("jtm_minimal", usul.tmt, usul.ketentuan)
    sharing = state.bezetting_tujuan + 1
    lessons = f"{minimum * state.kebutuhan_tujuan / sharing:.1f}".replace(".", ",")
    sentence = (
        f"Perkiraan beban {lessons} jam tatap muka per minggu bagi {sharing} guru, minimal "
        f"{minimum} jam"
    )
    if sharing > state.kebutuhan_tujuan:
        return violated(Tingkat.WARN, f"{sentence}; tunjangan profesi dapat terhenti.")
    return met(Tingkat.WARN, f"{sentence}.")


@rule(
    "G02",
    "Penugasan kepala sekolah dievaluasi setelah satu periode",
    dasar="Permendikdasmen 7/2025; PP 11/2017 Pasal 190 ayat (3)",
    tingkat=Tingkat.WARN,
    keyakinan=Keyakinan.PRAKTIK,
)
def periode_kepala_sekolah(usul: UsulMutasi) -> Finding:
    """Point out a kepala sekolah whose period at the school has passed; nothing is blocked."""
    if not jabatan_key(usul.pegawai.jabatan).startswith(_KEPALA):
        return not_applicable(Tingkat.WARN, "Pegawai bukan kepala sekolah.")
    since = usul.pegawai.tmt_jabatan
    if since is None:
        return unknown(Tingkat.WARN, "TMT penugasan kepala sekolah belum diisi")
    period = parameter("masa_penugasan_kepala_sekolah", usul.tmt, usul.ketentuan)
    sentence = f"Penugasan {months_between(since, usul.tmt)} bulan dari satu periode {period} bulan"
    if add_months(since, period) < usul.tmt:
        return violated(Tingkat.WARN, f"{sentence}; perlu evaluasi.")
    return met(Tingkat.WARN, f"{sentence}.")

"""Leaving the instansi: how long a PNS serves before going for personal reasons."""

from mutasi_core.domain.pegawai import StatusPegawai, months_between
from mutasi_core.rules.parameter import parameter
from mutasi_core.rules.rule import met, not_applicable, rule, unknown, violated
from mutasi_core.rules.tanggal import add_months
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


@rule(
    "R11",
    "PNS tidak pindah instansi atas alasan pribadi sebelum sepuluh tahun",
    dasar="PermenPANRB 6/2024 Pasal 59 ayat (2) dan ayat (4)",
    tingkat=Tingkat.HARD,
)
def masa_bakti_pindah_instansi(usul: UsulMutasi) -> Finding:
    """Hold a PNS in the instansi for ten years; a move inside it is no leaving."""
    if usul.pegawai.status is not StatusPegawai.PNS:
        return not_applicable(Tingkat.HARD, "Pegawai bukan PNS.")
    if not usul.keluar_instansi:
        return not_applicable(Tingkat.HARD, "Mutasi berada di dalam instansi yang sama.")
    if not usul.atas_permintaan_sendiri:
        return not_applicable(Tingkat.HARD, "Pindah instansi bukan atas alasan pribadi.")
    since = usul.pegawai.tmt_pns
    if since is None:
        return unknown(Tingkat.HARD, "TMT PNS belum diisi")
    minimum = parameter("masa_bakti_pindah_instansi", usul.tmt, usul.ketentuan)
    sentence = f"Masa bakti {months_between(since, usul.tmt)} bulan dari minimal {minimum} bulan."
    if add_months(since, minimum) > usul.tmt:
        return violated(Tingkat.HARD, sentence)
    return met(Tingkat.HARD, sentence)

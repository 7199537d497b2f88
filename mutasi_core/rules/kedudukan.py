"""Standing: who may be moved at all, by kedudukan hukum and status."""

from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat

_TUGAS_BELAJAR = ("tugas belajar", "ikatan dinas")


@rule(
    "R01",
    "Kedudukan hukum pegawai aktif",
    dasar="PP 11/2017 Pasal 190 ayat (4); Peraturan BKN 5/2019 Pasal 3; referensi SIASN",
    tingkat=Tingkat.HARD,
)
def kedudukan_hukum_aktif(usul: UsulMutasi) -> Finding:
    """Move only a pegawai whose kedudukan hukum is active.

    CLTN, pemberhentian sementara, tugas belajar, MPP and the like are not active.
    """
    active = usul.pegawai.is_active
    if active is None:
        return unknown(Tingkat.HARD, "kedudukan hukum belum diisi")
    sentence = f"Kedudukan hukum pegawai: {usul.pegawai.kedudukan_hukum}."
    return met(Tingkat.HARD, sentence) if active else violated(Tingkat.HARD, sentence)


@rule(
    "R03",
    "Tidak sedang tugas belajar atau ikatan dinas",
    dasar="Peraturan BKN 5/2019 Pasal 3",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.PRAKTIK,
)
def tugas_belajar(usul: UsulMutasi) -> Finding:
    """Leave a pegawai on tugas belajar or ikatan dinas where they are.

    Only the kedudukan hukum tells of it; an ikatan dinas recorded elsewhere is not seen.
    """
    standing = usul.pegawai.kedudukan_hukum
    if standing is None:
        return unknown(Tingkat.HARD, "kedudukan hukum belum diisi")
    if any(word in standing.casefold() for word in _TUGAS_BELAJAR):
        return violated(Tingkat.HARD, f"Pegawai berkedudukan hukum {standing}.")
    return met(Tingkat.HARD, "Pegawai tidak tercatat tugas belajar atau ikatan dinas.")


@rule(
    "R07",
    "CPNS tidak dimutasi selama masa percobaan",
    dasar="PP 11/2017 Pasal 34",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.PRAKTIK,
)
def masa_percobaan(usul: UsulMutasi) -> Finding:
    """Leave a CPNS in place: the status lasts as long as the masa percobaan of one year."""
    if usul.pegawai.status is StatusPegawai.CPNS:
        return violated(Tingkat.HARD, "Pegawai masih CPNS dalam masa percobaan satu tahun.")
    if usul.pegawai.status is not StatusPegawai.PNS:
        return not_applicable(Tingkat.HARD, "Masa percobaan CPNS tidak berlaku bagi PPPK.")
    return met(Tingkat.HARD, "Pegawai sudah diangkat sebagai PNS.")


@rule(
    "K02",
    "Pegawai dihitung dalam bezetting",
    dasar="PP 11/2017 Pasal 190 ayat (4); PermenPANRB 1/2020; KepmenPANRB 16/2025",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.DESAIN,
)
def dihitung_dalam_bezetting(usul: UsulMutasi) -> Finding:
    """Plan only with people who fill a place: neither part-time PPPK nor whoever merely acts.

    A Plt keeps a definitive jabatan that this row does not name, so nobody knows what the move
    would leave behind; an official who does may record an exception.
    """
    if usul.pegawai.status is StatusPegawai.PPPK_PARUH_WAKTU:
        return violated(
            Tingkat.HARD, "PPPK paruh waktu tidak dihitung dalam bezetting dan tidak dimutasikan."
        )
    if usul.pegawai.plt:
        return violated(
            Tingkat.OVR,
            "Pegawai bertugas sebagai Plt; jabatan definitif yang ditinggalkannya tidak tercatat.",
        )
    return met(Tingkat.HARD, "Pegawai dihitung dalam bezetting jabatannya.")

"""PPPK: bound by contract to one jabatan and one instansi."""

from collections.abc import Hashable

from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


def _is_pppk(pegawai: Pegawai) -> bool:
    return pegawai.status in {StatusPegawai.PPPK, StatusPegawai.PPPK_PARUH_WAKTU}


def _pegawai_key(usul: UsulMutasi) -> Hashable:
    return jabatan_key(usul.pegawai.jabatan) if _is_pppk(usul.pegawai) else None


def _tujuan_key(usul: UsulMutasi) -> Hashable:
    return jabatan_key(usul.tujuan.jabatan)


@rule(
    "R08",
    "PPPK tidak pindah instansi sebelum perjanjian kerja berakhir",
    dasar="PermenPANRB 6/2024 Pasal 59",
    tingkat=Tingkat.HARD,
)
def pppk_pindah_instansi(usul: UsulMutasi) -> Finding:
    """Treat a PPPK who leaves the instansi before the contract ends as resigned.

    A plan of this program stays inside the instansi; a move out is asked about by hand.
    """
    if not _is_pppk(usul.pegawai):
        return not_applicable(Tingkat.HARD, "Pegawai bukan PPPK.")
    if not usul.keluar_instansi:
        return not_applicable(Tingkat.HARD, "Tujuan mutasi berada di dalam Pemerintah Kota.")
    ends = usul.pegawai.akhir_kontrak
    if ends is None:
        return unknown(Tingkat.HARD, "akhir perjanjian kerja PPPK belum diisi")
    sentence = f"Perjanjian kerja berakhir {ends}, TMT pindah instansi {usul.tmt}"
    if usul.tmt <= ends:
        return violated(Tingkat.HARD, f"{sentence}; dianggap mengundurkan diri.")
    return met(Tingkat.HARD, f"{sentence}.")


@rule(
    "R09",
    "Perpindahan PPPK pada jabatan yang sama di dalam Pemerintah Kota",
    dasar="PermenPANRB 6/2024 Pasal 59 ayat (5); pernyataan KemenPANRB 2025",
    tingkat=Tingkat.WARN,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=_pegawai_key,
    tujuan_key=_tujuan_key,
)
def pppk_jabatan_sama(usul: UsulMutasi) -> Finding:
    """Allow a PPPK to move within the Pemerintah Kota in the same jabatan, with a warning.

    The full rule has not been issued; the perjanjian kerja has to be adapted.
    """
    if not _is_pppk(usul.pegawai):
        return not_applicable(Tingkat.WARN, "Pegawai bukan PPPK.")
    if _pegawai_key(usul) != _tujuan_key(usul):
        return not_applicable(Tingkat.WARN, "Jabatan tujuan berbeda; dinilai pada R10.")
    return violated(
        Tingkat.WARN,
        "PPPK pindah unit pada jabatan yang sama; dibolehkan, perjanjian kerja perlu disesuaikan "
        "dan aturan lengkapnya belum terbit.",
    )


@rule(
    "R10",
    "PPPK tidak berganti jabatan",
    dasar="PermenPANRB 6/2024 Pasal 59; pernyataan KemenPANRB 2025",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=_pegawai_key,
    tujuan_key=_tujuan_key,
)
def pppk_jabatan_lain(usul: UsulMutasi) -> Finding:
    """Refuse a PPPK a jabatan other than the one contracted."""
    if not _is_pppk(usul.pegawai):
        return not_applicable(Tingkat.HARD, "Pegawai bukan PPPK.")
    if _pegawai_key(usul) != _tujuan_key(usul):
        return violated(
            Tingkat.HARD,
            f"PPPK tidak dapat berganti jabatan dari {usul.pegawai.jabatan} "
            f"ke {usul.tujuan.jabatan}.",
        )
    return met(Tingkat.HARD, "Jabatan tujuan sama dengan jabatan perjanjian kerja PPPK.")

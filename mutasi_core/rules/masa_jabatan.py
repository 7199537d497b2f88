"""Time in the jabatan: how long before a move, and how long at most."""

from collections.abc import Hashable

from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.domain.pegawai import StatusPegawai, months_between
from mutasi_core.rules.parameter import parameter, setting
from mutasi_core.rules.profesi import is_guru
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown, violated
from mutasi_core.rules.tanggal import add_months
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


def _too_soon(usul: UsulMutasi) -> bool | None:
    since = usul.pegawai.tmt_jabatan
    if since is None:
        return None
    return add_months(since, parameter("masa_jabatan_minimal", usul.tmt, usul.ketentuan)) > usul.tmt


def _request_frees(usul: UsulMutasi) -> bool:
    return bool(setting("masa_jabatan_bebas_bila_diminta", usul.tmt, usul.ketentuan))


def _pegawai_key(usul: UsulMutasi) -> Hashable:
    too_soon = _too_soon(usul)
    if too_soon is False or not _request_frees(usul):
        return too_soon
    return (too_soon, usul.unit_diminta or usul.atas_permintaan_sendiri)


@rule(
    "R04",
    "Masa jabatan paling singkat dua tahun sebelum mutasi",
    dasar="PP 11/2017 Pasal 190 ayat (3) dan ayat (6); Peraturan BKN 5/2019 Pasal 2 ayat (3)",
    tingkat=Tingkat.OVR,
    pegawai_key=_pegawai_key,
    tujuan_key=lambda usul: usul.tujuan.unit_id if _request_frees(usul) else None,
)
def masa_jabatan_minimal(usul: UsulMutasi) -> Finding:
    """Move a pegawai only after the minimum time in the current jabatan.

    Time is counted in completed months on the TMT of the move. Ayat (6) treats a move at the
    pegawai's own request apart; reading it as an exemption is the parameter
    `masa_jabatan_bebas_bila_diminta`.
    """
    since, minimum = (
        usul.pegawai.tmt_jabatan,
        parameter("masa_jabatan_minimal", usul.tmt, usul.ketentuan),
    )
    months = None if since is None else months_between(since, usul.tmt)
    sentence = f"Masa jabatan {months} bulan dari minimal {minimum} bulan."
    if _too_soon(usul) is False:
        return met(Tingkat.OVR, sentence)
    if usul.atas_permintaan_sendiri and setting(
        "masa_jabatan_bebas_bila_diminta", usul.tmt, usul.ketentuan
    ):
        return not_applicable(Tingkat.OVR, "Mutasi atas permintaan sendiri.")
    if months is None:
        return unknown(Tingkat.OVR, "TMT jabatan terakhir belum diisi")
    return violated(Tingkat.OVR, sentence)


@rule(
    "R05",
    "Masa jabatan paling lama lima tahun",
    dasar="PP 11/2017 Pasal 190 ayat (3); Peraturan BKN 5/2019 Pasal 2 ayat (3)",
    tingkat=Tingkat.WARN,
)
def masa_jabatan_maksimal(usul: UsulMutasi) -> Finding:
    """Point out who has been in the jabatan for more than the maximum time.

    The text gives no sanction: the person is a candidate for rotasi, nothing is blocked.
    """
    since = usul.pegawai.tmt_jabatan
    if since is None:
        return unknown(Tingkat.WARN, "TMT jabatan terakhir belum diisi")
    maximum = parameter("masa_jabatan_maksimal", usul.tmt, usul.ketentuan)
    sentence = f"Masa jabatan {months_between(since, usul.tmt)} bulan dari maksimal {maximum} bulan"
    if add_months(since, maximum) < usul.tmt:
        return violated(Tingkat.WARN, f"{sentence}; rotasi wajib dipertimbangkan.")
    return met(Tingkat.WARN, f"{sentence}.")


def _young_guru(usul: UsulMutasi) -> bool | None:
    """Say whether a guru PNS is in the school for less than the minimum; None where not known."""
    if usul.pegawai.status is not StatusPegawai.PNS or not is_guru(usul.pegawai.jabatan):
        return False
    since = usul.pegawai.tmt_unit
    if since is None:
        return None
    return (
        add_months(since, parameter("masa_tugas_guru_minimal", usul.tmt, usul.ketentuan)) > usul.tmt
    )


def _guru_key(usul: UsulMutasi) -> Hashable:
    person = usul.pegawai
    if person.status is not StatusPegawai.PNS or not is_guru(person.jabatan):
        return "bukan guru"
    young = _young_guru(usul)
    return "cukup lama" if young is False else (young, person.unit_id)


@rule(
    "R06",
    "Masa tugas guru paling singkat empat tahun pada satuan pendidikan",
    dasar="PP 74/2008 Pasal 62 ayat (4)",
    tingkat=Tingkat.OVR,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=_guru_key,
    tujuan_key=lambda usul: usul.tujuan.unit_id,
)
def masa_tugas_guru(usul: UsulMutasi) -> Finding:
    """Keep a guru PNS at the school for the minimum time; Binjai has no Daerah Khusus."""
    person = usul.pegawai
    if person.status is not StatusPegawai.PNS or not is_guru(person.jabatan):
        return not_applicable(Tingkat.OVR, "Pegawai bukan guru PNS.")
    if usul.tujuan.unit_id == person.unit_id:
        return met(Tingkat.OVR, "Pegawai tetap pada satuan pendidikan yang sama.")
    if person.tmt_unit is None:
        return unknown(Tingkat.OVR, "TMT pada satuan pendidikan belum diisi")
    minimum = parameter("masa_tugas_guru_minimal", usul.tmt, usul.ketentuan)
    months = months_between(person.tmt_unit, usul.tmt)
    sentence = f"Masa tugas di satuan pendidikan {months} bulan dari minimal {minimum} bulan."
    if _young_guru(usul):
        return violated(Tingkat.OVR, sentence)
    return met(Tingkat.OVR, sentence)


@rule(
    "R18",
    "Pejabat pimpinan tinggi tidak diganti sebelum dua tahun",
    dasar="UU 5/2014 Pasal 116; SE MenPANRB 02/2016; PP 11/2017 Pasal 190 ayat (3)",
    tingkat=Tingkat.OVR,
    keyakinan=Keyakinan.PRAKTIK,
)
def masa_jabatan_jpt_minimal(usul: UsulMutasi) -> Finding:
    """Leave a JPT in the post for two years from pelantikan, unless a legal review says otherwise.

    UU 5/2014 is revoked; the text is kept as a prompt for legal review, never as HARD.
    """
    if usul.pegawai.jenis_jabatan is not JenisJabatan.JPT:
        return not_applicable(Tingkat.OVR, "Pegawai bukan pejabat pimpinan tinggi.")
    since = usul.pegawai.tmt_jabatan
    if since is None:
        return unknown(Tingkat.OVR, "tanggal pelantikan JPT belum diisi")
    minimum = parameter("masa_jabatan_jpt_minimal", usul.tmt, usul.ketentuan)
    months = months_between(since, usul.tmt)
    sentence = f"{months} bulan sejak pelantikan JPT dari minimal {minimum} bulan"
    if add_months(since, minimum) > usul.tmt:
        return violated(Tingkat.OVR, f"Baru {sentence}; perlu telaah hukum.")
    return met(Tingkat.OVR, f"Sudah {sentence}.")


@rule(
    "R19",
    "Pejabat pimpinan tinggi dievaluasi setelah lima tahun",
    dasar="UU 5/2014 Pasal 117; PP 11/2017 Pasal 190 ayat (3)",
    tingkat=Tingkat.WARN,
    keyakinan=Keyakinan.PRAKTIK,
)
def masa_jabatan_jpt_maksimal(usul: UsulMutasi) -> Finding:
    """Point out a JPT who has held the same post for more than five years."""
    if usul.pegawai.jenis_jabatan is not JenisJabatan.JPT:
        return not_applicable(Tingkat.WARN, "Pegawai bukan pejabat pimpinan tinggi.")
    since = usul.pegawai.tmt_jabatan
    if since is None:
        return unknown(Tingkat.WARN, "tanggal pelantikan JPT belum diisi")
    maximum = parameter("masa_jabatan_jpt_maksimal", usul.tmt, usul.ketentuan)
    sentence = f"JPT dijabat {months_between(since, usul.tmt)} bulan dari maksimal {maximum} bulan"
    if add_months(since, maximum) < usul.tmt:
        return violated(Tingkat.WARN, f"{sentence}; perlu evaluasi atau perpanjangan.")
    return met(Tingkat.WARN, f"{sentence}.")

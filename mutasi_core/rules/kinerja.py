"""Performance: the predikat kinerja, the job person match and past punishment before a move."""

from collections.abc import Hashable

from mutasi_core.domain.catatan import Predikat, TingkatHukuman
from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.rules.parameter import parameter, setting
from mutasi_core.rules.pola_karier import (
    Arah,
    direction,
    enters_jabatan_fungsional,
    tier_asal,
    tier_tujuan,
)
from mutasi_core.rules.profesi import is_nakes, jabatan_fungsional
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown, violated
from mutasi_core.rules.tanggal import add_months
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat, Verdict


def _recent(usul: UsulMutasi) -> dict[int, Predikat | None]:
    """Give the predikat of each of the last full years before the TMT, latest first."""
    given = {kinerja.tahun: kinerja.predikat for kinerja in usul.kinerja or ()}
    years = parameter("predikat_tahun", usul.tmt, usul.ketentuan)
    return {
        year: given.get(year) for year in range(usul.tmt.year - 1, usul.tmt.year - 1 - years, -1)
    }


def _standing(usul: UsulMutasi) -> Verdict:
    recent = _recent(usul).values()
    if any(predikat is not None and not predikat.is_at_least_baik for predikat in recent):
        return Verdict.VIOLATED
    return Verdict.UNKNOWN if None in recent else Verdict.MET


def _weight(usul: UsulMutasi) -> Tingkat:
    """Weigh a violation; what is met or not known is told with the rule's own weight."""
    strict = direction(usul) is Arah.PROMOSI or enters_jabatan_fungsional(usul)
    return Tingkat.HARD if strict else Tingkat.WARN


def _asal_key(usul: UsulMutasi) -> Hashable:
    """Name what decides the direction and whether a JF is left."""
    person = usul.pegawai
    is_jf = person.jenis_jabatan is JenisJabatan.JF
    family = (jabatan_fungsional(person.jabatan), is_nakes(person.jabatan)) if is_jf else None
    return (tier_asal(usul), family)


def _pegawai_key(usul: UsulMutasi) -> Hashable:
    standing = _standing(usul)
    return (standing, _asal_key(usul) if standing is Verdict.VIOLATED else None)


def _tujuan_key(usul: UsulMutasi) -> Hashable:
    name = usul.tujuan.jabatan
    is_jf = usul.tujuan.jenis_jabatan is JenisJabatan.JF
    return (tier_tujuan(usul), (jabatan_fungsional(name), is_nakes(name)) if is_jf else None)


@rule(
    "R16",
    "Predikat kinerja paling rendah Baik dalam dua tahun terakhir",
    dasar="PermenPANRB 1/2023, pengangkatan melalui perpindahan; PP 11/2017 Pasal 54; "
    "Peraturan BKN 5/2019 Pasal 3",
    tingkat=Tingkat.HARD,
    pegawai_key=_pegawai_key,
    tujuan_key=_tujuan_key,
)
def predikat_kinerja(usul: UsulMutasi) -> Finding:
    """Ask for a predikat of at least Baik in both of the last two full years.

    HARD for a promosi and for a perpindahan into another JF, a warning for any other move.
    """
    if usul.kinerja is None:
        return unknown(Tingkat.HARD, "tabel kinerja tidak tersedia")
    recent = _recent(usul)
    told = ", ".join(f"{year} {predikat or 'belum ada'}" for year, predikat in recent.items())
    standing = _standing(usul)
    if standing is Verdict.VIOLATED:
        return violated(_weight(usul), f"Predikat kinerja di bawah Baik: {told}.")
    if standing is Verdict.UNKNOWN:
        return unknown(Tingkat.HARD, f"predikat kinerja {told}")
    return met(Tingkat.HARD, f"Predikat kinerja {told}.")


def _jpm_band(usul: UsulMutasi) -> int | None:
    """Count the limits a job person match reaches; None where nothing was assessed."""
    if usul.jpm is None:
        return None
    limits: dict[str, int] = setting("jpm_memenuhi", usul.tmt, usul.ketentuan)
    return sum(100 * usul.jpm >= limit for limit in limits.values())


@rule(
    "R15",
    "Job person match memenuhi syarat jabatan tujuan",
    dasar="PermenPANRB 38/2017; Peraturan BKN 26/2019; PP 11/2017 Pasal 190 ayat (4)",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=lambda usul: (_jpm_band(usul), tier_asal(usul)),
    tujuan_key=tier_tujuan,
)
def kecocokan_kompetensi(usul: UsulMutasi) -> Finding:
    """Ask for a job person match: below 68 percent no promosi, below 80 percent a warning.

    Only a JPM somebody computed is judged; most people have never been assessed.
    """
    limits: dict[str, int] = setting("jpm_memenuhi", usul.tmt, usul.ketentuan)
    if usul.jpm is None:
        return unknown(Tingkat.HARD, "kompetensi belum dinilai atau standar jabatan belum ada")
    percent = 100 * usul.jpm
    shown = f"{percent:.2f}".replace(".", ",")
    if percent < limits["masih_memenuhi"]:
        weight = Tingkat.HARD if direction(usul) is Arah.PROMOSI else Tingkat.WARN
        return violated(weight, f"JPM {shown} persen, di bawah {limits['masih_memenuhi']} persen.")
    if percent < limits["memenuhi"]:
        return violated(Tingkat.WARN, f"JPM {shown} persen, di bawah {limits['memenuhi']} persen.")
    return met(Tingkat.HARD, f"JPM {shown} persen dari minimal {limits['memenuhi']} persen.")


def _punished(usul: UsulMutasi) -> bool | None:
    """Say whether a sedang or berat hukuman runs or ended too recently; None where not known."""
    if usul.disiplin is None:
        return None
    after = parameter("masa_setelah_hukuman", usul.tmt, usul.ketentuan)
    return any(
        hukuman.tingkat in {TingkatHukuman.SEDANG, TingkatHukuman.BERAT}
        and hukuman.mulai <= usul.tmt
        and (hukuman.selesai is None or usul.tmt <= add_months(hukuman.selesai, after))
        for hukuman in usul.disiplin
    )


@rule(
    "R24",
    "Tidak ada promosi sampai setahun setelah hukuman disiplin sedang atau berat",
    dasar="PP 94/2021 Pasal 8",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=lambda usul: (_punished(usul), tier_asal(usul)),
    tujuan_key=tier_tujuan,
)
def promosi_setelah_hukuman(usul: UsulMutasi) -> Finding:
    """Promote nobody during, or within a year after, a hukuman disiplin sedang or berat."""
    punished = _punished(usul)
    if punished is False:
        return met(Tingkat.HARD, "Tidak ada hukuman disiplin sedang atau berat setahun terakhir.")
    arah = direction(usul)
    if arah is not None and arah is not Arah.PROMOSI:
        return not_applicable(Tingkat.HARD, f"Mutasi ini {arah}, bukan promosi.")
    if arah is None or punished is None:
        return unknown(Tingkat.HARD, "arah mutasi atau tabel disiplin tidak tersedia")
    months = parameter("masa_setelah_hukuman", usul.tmt, usul.ketentuan)
    return violated(
        Tingkat.HARD,
        f"Hukuman disiplin sedang atau berat masih berjalan atau berakhir kurang dari {months} "
        "bulan sebelum TMT.",
    )

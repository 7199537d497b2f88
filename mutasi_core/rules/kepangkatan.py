"""Golongan: the range the peta jabatan asks for."""

from mutasi_core.domain.golongan import golongan_order, on_same_ladder
from mutasi_core.rules.parameter import parameter
from mutasi_core.rules.pola_karier import Arah, direction, tier_asal, tier_tujuan
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


@rule(
    "P07",
    "Golongan sesuai dengan peta jabatan tujuan",
    dasar="PP 13/2002 dan peta jabatan; PP 11/2017 Pasal 190 ayat (4)",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=lambda usul: (usul.pegawai.golongan, tier_asal(usul)),
    tujuan_key=lambda usul: (usul.tujuan.gol_min, usul.tujuan.gol_max, tier_tujuan(usul)),
)
def golongan_jabatan(usul: UsulMutasi) -> Finding:
    """Compare the golongan with the range of the target, where the map gives one.

    PP 11/2017 no longer lists golongan per jabatan, so leaving the range only warns, and one step
    below is customary. A promosi from further below is refused.
    """
    lowest, highest, own = usul.tujuan.gol_min, usul.tujuan.gol_max, usul.pegawai.golongan
    if lowest is None and highest is None:
        return unknown(Tingkat.WARN, "rentang golongan tidak diisi dalam peta jabatan")
    if not all(on_same_ladder(own, bound) for bound in (lowest, highest) if bound):
        return not_applicable(Tingkat.WARN, f"Golongan PPPK {own} tidak dibandingkan.")
    sentence = f"Golongan {own}, rentang jabatan {lowest or '-'} sampai {highest or '-'}."
    below = golongan_order(lowest) - golongan_order(own) if lowest else 0
    above = golongan_order(own) - golongan_order(highest) if highest else 0
    if below > 0:
        lenient = below <= parameter("golongan_kelonggaran", usul.tmt, usul.ketentuan)
        strict = direction(usul) is Arah.PROMOSI and not lenient
        return violated(Tingkat.HARD if strict else Tingkat.WARN, sentence)
    if above > 0:
        return violated(Tingkat.WARN, sentence)
    return met(Tingkat.WARN, sentence)

"""Health workers: the licence to practise belongs to the place of practice."""

from collections.abc import Hashable

from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.rules.profesi import is_nakes
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


def _practises(usul: UsulMutasi) -> bool:
    jabatan = usul.tujuan.jabatan
    return is_nakes(jabatan) and not jabatan_key(jabatan).startswith("kepala puskesmas")


def _target_key(usul: UsulMutasi) -> Hashable:
    return _practises(usul) and (usul.tujuan.unit_id,)


@rule(
    "N01",
    "Surat izin praktik tenaga kesehatan pada tempat tujuan",
    dasar="UU 17/2023 Pasal 260 dan Pasal 263",
    tingkat=Tingkat.WARN,
    keyakinan=Keyakinan.PRAKTIK,
    pegawai_key=lambda usul: usul.pegawai.unit_id,
    tujuan_key=_target_key,
    rujukan="Surat izin praktik (SIP) di tempat tujuan",
)
def izin_praktik(usul: UsulMutasi) -> Finding:
    """Ask for the SIP at the target; it names one place of practice and does not move along.

    No table holds a SIP, so a new place is never refused, only told; the STR is asked by R14.
    """
    if not _practises(usul):
        return not_applicable(
            Tingkat.WARN, "Tujuan bukan jabatan tenaga kesehatan yang berpraktik."
        )
    if usul.tujuan.unit_id == usul.pegawai.unit_id:
        return met(Tingkat.WARN, "Tempat praktik tidak berubah.")
    nomor = usul.nomor_of("N01")
    if nomor is not None:
        return met(Tingkat.WARN, f"Surat izin praktik tercatat dengan nomor {nomor}.")
    return unknown(
        Tingkat.WARN, "surat izin praktik (SIP) di tempat tujuan belum tercatat; diurus sebelum TMT"
    )

"""Conflict of interest: no relatives in one line of command."""

from mutasi_core.rules.rule import met, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


def _line(usul: UsulMutasi) -> frozenset[str]:
    parent = usul.unit_tujuan.induk_id if usul.unit_tujuan else None
    return frozenset({usul.tujuan.unit_id} | ({parent} if parent else set()))


@rule(
    "R17",
    "Tidak ada kerabat dalam garis pelaporan unit tujuan",
    dasar="PP 11/2017 Pasal 190 ayat (5)",
    tingkat=Tingkat.OVR,
    pegawai_key=lambda usul: usul.unit_kerabat,
    tujuan_key=_line,
)
def konflik_kepentingan(usul: UsulMutasi) -> Finding:
    """Keep relatives apart: none in the target unit or in the unit right above it.

    Reading "garis pelaporan" as these two units is ours; the pasal only bans the conflict.
    """
    if usul.unit_kerabat is None:
        return unknown(Tingkat.OVR, "tabel kerabat tidak tersedia")
    shared = sorted(_line(usul) & set(usul.unit_kerabat))
    if shared:
        return violated(Tingkat.OVR, f"Kerabat pegawai bekerja di unit {', '.join(shared)}.")
    return met(Tingkat.OVR, "Tidak ada kerabat tercatat dalam garis pelaporan unit tujuan.")

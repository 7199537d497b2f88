"""Pertek BKN: the reference without which no surat keputusan is signed."""

from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, violated
from mutasi_core.rules.usul import Tahap, UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


@rule(
    "R23",
    "Nomor pertimbangan teknis BKN melalui I-MUT sebelum surat keputusan",
    dasar="Perpres 116/2022 Pasal 8; layanan I-MUT BKN sejak Juni 2025",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.PRAKTIK,
    rujukan="Pertimbangan teknis BKN (I-MUT)",
)
def pertimbangan_teknis(usul: UsulMutasi) -> Finding:
    """Sign nothing before BKN's consideration is recorded; a draft is only reminded."""
    nomor = usul.nomor_of("R23")
    if nomor is not None:
        return met(Tingkat.HARD, f"Pertimbangan teknis BKN tercatat dengan nomor {nomor}.")
    if usul.tahap is Tahap.SIAP_SK:
        return violated(
            Tingkat.HARD, "Pertimbangan teknis BKN belum tercatat; SK belum dapat terbit."
        )
    return not_applicable(
        Tingkat.INFO, "Usul masih draf; pertimbangan teknis BKN diperlukan sebelum SK."
    )

"""Headcount: a destination that is full, a source that would fall short; the scenario is judged."""

from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.rules.rule import Keyakinan, met, not_applicable, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat

_NO_SCENARIO = "keadaan bezetting skenario belum diberikan; dinilai pada akhir rencana"


@rule(
    "R12",
    "Formasi tujuan belum penuh",
    dasar="PP 11/2017 Pasal 190 ayat (4); Peraturan BKN 5/2019 Pasal 3; PermenPANRB 1/2020",
    tingkat=Tingkat.OVR,
    keadaan=True,
)
def formasi_tersedia(usul: UsulMutasi) -> Finding:
    """Fill a formasi only up to its kebutuhan."""
    state = usul.headcount
    if state is None:
        return unknown(Tingkat.OVR, _NO_SCENARIO)
    if state.kebutuhan_tujuan is None:
        return unknown(Tingkat.OVR, "kebutuhan formasi tujuan belum diisi")
    sentence = (
        f"Bezetting tujuan {state.bezetting_tujuan} orang dari kebutuhan "
        f"{state.kebutuhan_tujuan} orang"
    )
    if state.bezetting_tujuan >= state.kebutuhan_tujuan:
        return violated(Tingkat.OVR, f"{sentence}; formasi penuh.")
    return met(Tingkat.OVR, f"{sentence}.")


@rule(
    "K01",
    "Formasi tujuan dapat diisi",
    dasar="PP 11/2017 Pasal 190 ayat (4); peta jabatan instansi",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.DESAIN,
    tujuan_key=lambda usul: usul.tujuan.dapat_diisi,
)
def formasi_dapat_diisi(usul: UsulMutasi) -> Finding:
    """Fill no formasi that the peta jabatan closes to a mutasi."""
    if usul.tujuan.dapat_diisi:
        return met(Tingkat.HARD, "Peta jabatan membuka formasi tujuan.")
    return violated(Tingkat.HARD, "Peta jabatan menyatakan formasi tujuan tidak dapat diisi.")


@rule(
    "R13",
    "Unit asal tetap memenuhi minimum",
    dasar="PP 11/2017 Pasal 190 ayat (4); PermenPANRB 1/2020",
    tingkat=Tingkat.OVR,
    keyakinan=Keyakinan.DESAIN,
    keadaan=True,
)
def minimum_asal(usul: UsulMutasi) -> Finding:
    """Take nobody away from a formasi that then lacks its minimum; below kebutuhan only warn.

    Whoever only acts (plt), or works part-time, is not part of the bezetting and leaves no gap.
    """
    if usul.pegawai.plt or usul.pegawai.status is StatusPegawai.PPPK_PARUH_WAKTU:
        return not_applicable(Tingkat.OVR, "Pegawai tidak dihitung dalam bezetting asal.")
    state = usul.headcount
    if state is None:
        return unknown(Tingkat.OVR, _NO_SCENARIO)
    if state.bezetting_asal is None or state.minimum_asal is None:
        return unknown(Tingkat.OVR, "jabatan asal tidak ada dalam peta jabatan")
    left = state.bezetting_asal - 1
    kebutuhan = "belum diisi" if state.kebutuhan_asal is None else f"{state.kebutuhan_asal} orang"
    sentence = (
        f"Formasi asal tersisa {left} orang; minimum {state.minimum_asal} orang, "
        f"kebutuhan {kebutuhan}."
    )
    if left < state.minimum_asal:
        return violated(Tingkat.OVR, sentence)
    if state.kebutuhan_asal is not None and left < state.kebutuhan_asal:
        return violated(Tingkat.WARN, sentence)
    return met(Tingkat.OVR, sentence)

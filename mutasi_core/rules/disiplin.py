"""Discipline: no move for whoever is being punished or tried."""

from datetime import date

from mutasi_core.domain.catatan import HukumanDisiplin, TingkatHukuman
from mutasi_core.rules.rule import met, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


def is_running(hukuman: HukumanDisiplin, on: date) -> bool:
    """Say whether a hukuman or a process has begun and has not ended on a day."""
    return hukuman.mulai <= on and (hukuman.selesai is None or on <= hukuman.selesai)


@rule(
    "R02",
    "Tidak sedang menjalani atau dalam proses hukuman disiplin",
    dasar="Peraturan BKN 5/2019 Pasal 3; PP 94/2021 Pasal 8",
    tingkat=Tingkat.HARD,
)
def hukuman_disiplin(usul: UsulMutasi) -> Finding:
    """Leave in place whoever is in process of, or serving, a hukuman disiplin on the TMT.

    A sedang or berat row without an end has not ended. A ringan one (a reprimand) has no term in
    PP 94/2021, so without an end the data do not say whether it still runs.
    """
    if usul.disiplin is None:
        return unknown(Tingkat.HARD, "tabel disiplin tidak tersedia")
    running = [hukuman for hukuman in usul.disiplin if is_running(hukuman, usul.tmt)]
    for hukuman in running:
        if hukuman.tingkat is TingkatHukuman.PROSES:
            return violated(Tingkat.HARD, f"Dalam proses hukuman disiplin sejak {hukuman.mulai}.")
        if hukuman.selesai is not None:
            return violated(
                Tingkat.HARD,
                f"Menjalani hukuman disiplin {hukuman.tingkat} sejak {hukuman.mulai} "
                f"sampai {hukuman.selesai}.",
            )
        if hukuman.tingkat is not TingkatHukuman.RINGAN:
            return violated(
                Tingkat.HARD,
                f"Menjalani hukuman disiplin {hukuman.tingkat} sejak {hukuman.mulai}; "
                "tanggal selesai belum tercatat.",
            )
    if running:
        return unknown(Tingkat.HARD, "tanggal selesai hukuman disiplin ringan belum diisi")
    return met(Tingkat.HARD, "Tidak ada hukuman disiplin yang berjalan atau dalam proses.")

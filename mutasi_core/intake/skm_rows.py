"""The survei kepuasan masyarakat: rows to the index of a unit in a period."""

from mutasi_core.domain.catatan import Skm
from mutasi_core.intake.columns import UNSUR
from mutasi_core.intake.fields import Field, a_number, each, plain, read_fields
from mutasi_core.intake.findings import ASIDE, Findings
from mutasi_core.intake.numbers_id import whole
from mutasi_core.intake.tabel import Tabel

FIELDS = (
    plain("periode", wajib=True),
    Field("responden", each(whole(0, 10_000_000)), "jumlah orang"),
    a_number("ikm", 25, 100, "angka 25 sampai 100"),
    *(a_number(unsur, 1, 4, "angka 1 sampai 4") for unsur in UNSUR),
)


def read_skm(tabel: Tabel, units: list[str | None], findings: Findings) -> list[Skm]:
    """Read the index, or compute it where all nine unsur are given (PermenPANRB 14/2017)."""
    values = read_fields(tabel, FIELDS, findings)
    made = []
    for row in range(len(tabel)):
        if row in tabel.aside:
            continue
        unsur = tuple((name, values[name][row]) for name in UNSUR if values[name][row] is not None)
        computed = 25 * sum(value for _, value in unsur) / 9 if len(unsur) == 9 else None
        given: float | None = values["ikm"][row]
        ikm = computed if given is None else given
        if ikm is None:
            findings.set_aside(
                tabel, row, "IKM_KOSONG", "ikm", f"isi ikm, atau kesembilan unsur. {ASIDE}"
            )
            continue
        if computed is not None and abs(ikm - computed) > 0.5:
            findings.warn(
                tabel,
                row,
                "IKM_BEDA_UNSUR",
                "ikm",
                f"ikm tertulis {ikm:g}, menurut unsurnya {computed:.2f}. Yang tertulis "
                "dipakai; periksa.",
            )
        made.append(
            Skm(
                unit_id=units[row] or "",
                periode=values["periode"][row],
                ikm=ikm,
                responden=values["responden"][row],
                unsur=unsur,
            )
        )
    return made

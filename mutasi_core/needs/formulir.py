"""Formulir D and E: workload, need, persons and effectiveness of each jabatan and unit."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.bezetting import bezetting
from mutasi_core.needs.ej import band, band_label, efektivitas
from mutasi_core.needs.kebutuhan import beban_kerja, effective_minutes, round_half_up


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisFormulir:
    """One row of Formulir D (a jabatan) or E (a unit; `formasi` is None).

    Attributes:
        beban_menit: Column 3, workload of a year [menit].
        kebutuhan_tepat: Column 4 before rounding [orang].
        pegawai: Column 5, persons there [orang].
        efektivitas: Column 7, EJ of a jabatan or EU of a unit; None where nobody is there.
    """

    unit_id: str
    formasi: Formasi | None
    beban_menit: Decimal
    kebutuhan_tepat: Decimal
    kebutuhan: int
    pegawai: int
    efektivitas: float | None

    @property
    def selisih(self) -> int:
        """Column 6: column 5 less column 4; below zero is a shortage."""
        return self.pegawai - self.kebutuhan

    @property
    def nilai(self) -> str | None:
        """The band A to E."""
        return None if self.efektivitas is None else band(self.efektivitas)

    @property
    def prestasi(self) -> str | None:
        """Column 8, PJ or PU: the word of the band."""
        return None if self.nilai is None else band_label(self.nilai)


def formulir_d(instansi: Instansi, on: date) -> tuple[BarisFormulir, ...]:
    """Fill Formulir D: one row for each formasi that has an analisis beban kerja."""
    heads, loads = bezetting(instansi, on), beban_kerja(instansi)
    minutes = effective_minutes(instansi.ketentuan)
    return tuple(
        BarisFormulir(
            unit_id=formasi.unit_id,
            formasi=formasi,
            beban_menit=loads[formasi.key] * minutes,
            kebutuhan_tepat=loads[formasi.key],
            kebutuhan=round_half_up(loads[formasi.key]),
            pegawai=heads[formasi.key],
            efektivitas=efektivitas(loads[formasi.key], heads[formasi.key]),
        )
        for formasi in instansi.formasi
        if formasi.key in loads
    )


def formulir_e(instansi: Instansi, on: date) -> tuple[BarisFormulir, ...]:
    """Fill Formulir E: the rows of Formulir D joined by unit; rounded figures are summed."""
    by_unit: defaultdict[str, list[BarisFormulir]] = defaultdict(list)
    for row in formulir_d(instansi, on):
        by_unit[row.unit_id].append(row)
    return tuple(
        BarisFormulir(
            unit_id=unit_id,
            formasi=None,
            beban_menit=sum((row.beban_menit for row in rows), Decimal()),
            kebutuhan_tepat=(load := sum((row.kebutuhan_tepat for row in rows), Decimal())),
            kebutuhan=sum(row.kebutuhan for row in rows),
            pegawai=(held := sum(row.pegawai for row in rows)),
            efektivitas=efektivitas(load, held),
        )
        for unit_id, rows in by_unit.items()
    )

"""The projection: who leaves in the coming years, and what every unit then lacks."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.balance import balance
from mutasi_core.needs.keluar import Sebab, keluar


@dataclass(frozen=True, slots=True, kw_only=True)
class Proyeksi:
    """One unit at the end of one calendar year [orang].

    Attributes:
        pensiun: Persons who retire in that year.
        selisih: Bezetting less kebutuhan at its end, if nobody comes and the need stays; over
            formasi with a known kebutuhan.
    """

    tahun: int
    unit_id: str
    pensiun: int
    selisih: int


def proyeksi(instansi: Instansi, on: date, horizon: int = 5) -> tuple[Proyeksi, ...]:
    """Project `horizon` calendar years, the year of `on` first.

    selisih in year y = selisih on the day - sum of those who leave up to the end of y: by
    retirement, or by the recorded end of a contract

    Raises:
        ValueError: If `horizon` is below one year.
    """
    if horizon < 1:
        raise ValueError(f"horizon must be at least 1, not {horizon}")
    today = balance(instansi, on)
    weighed = {row.formasi.key for row in today.formasi if row.kebutuhan is not None}
    leaving: Counter[tuple[str, int]] = Counter()
    missed: Counter[tuple[str, int]] = Counter()
    for one in keluar(instansi, on, until=date(on.year + horizon, 1, 1)):
        place, year = one.pegawai.unit_id, one.tanggal.year
        leaving[place, year] += one.sebab is Sebab.PENSIUN
        missed[place, year] += one.pegawai.formasi_key in weighed
    selisih = {unit.unit_id: unit.selisih for unit in today.unit}
    rows = []
    for year in range(on.year, on.year + horizon):
        selisih = {unit_id: value - missed[unit_id, year] for unit_id, value in selisih.items()}
        rows += [
            Proyeksi(tahun=year, unit_id=unit_id, pensiun=leaving[unit_id, year], selisih=value)
            for unit_id, value in selisih.items()
        ]
    return tuple(rows)

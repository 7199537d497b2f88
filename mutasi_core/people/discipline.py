"""The discipline status: what the records say on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_core.domain.catatan import HukumanDisiplin, TingkatHukuman
from mutasi_core.rules.disiplin import is_running


class StatusDisiplin(StrEnum):
    """What is known of a pegawai's discipline, gravest first."""

    PROSES = "dalam proses"
    BERJALAN = "sedang dijalani"
    SELESAI = "pernah, sudah selesai"
    BERSIH = "tidak ada catatan"
    TIDAK_DIKETAHUI = "data kurang: tabel disiplin tidak tersedia"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disiplin:
    """The status and the gravest hukuman behind it.

    Attributes:
        sampai: Last day of what runs; None where open or nothing runs.
    """

    status: StatusDisiplin
    tingkat: TingkatHukuman | None = None
    sampai: date | None = None


_GRAVITY = tuple(TingkatHukuman)


def discipline_status(records: Sequence[HukumanDisiplin] | None, on: date) -> Disiplin:
    """Give the status on a day; `records` None where nobody gave the table."""
    if records is None:
        return Disiplin(status=StatusDisiplin.TIDAK_DIKETAHUI)
    begun = [record for record in records if record.mulai <= on]
    running = [record for record in begun if is_running(record, on)]
    if not begun:
        return Disiplin(status=StatusDisiplin.BERSIH)
    if not running:
        gravest = max((one.tingkat for one in begun), key=_GRAVITY.index)
        return Disiplin(status=StatusDisiplin.SELESAI, tingkat=gravest)
    worst = max(running, key=lambda one: (_GRAVITY.index(one.tingkat), one.selesai or date.max))
    in_process = worst.tingkat is TingkatHukuman.PROSES
    return Disiplin(
        status=StatusDisiplin.PROSES if in_process else StatusDisiplin.BERJALAN,
        tingkat=worst.tingkat,
        sampai=worst.selesai,
    )

"""The bezetting: who is counted as sitting in a formasi on a day."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.rules.pensiun import tmt_pensiun

_COUNTED = frozenset({StatusPegawai.PNS, StatusPegawai.CPNS, StatusPegawai.PPPK})


def is_counted(pegawai: Pegawai, on: date) -> bool:
    """Say whether a pegawai is part of the bezetting on a day.

    Counted are PNS, CPNS and full-time PPPK whose kedudukan hukum is not known to be inactive,
    who do not merely act (plt), and who are not retired by that day. An unknown kedudukan hukum
    or retirement date does not take anybody out.
    """
    if pegawai.status not in _COUNTED or pegawai.plt or pegawai.is_active is False:
        return False
    retires = tmt_pensiun(pegawai)
    return retires is None or retires > on


def counted(instansi: Instansi, on: date) -> Iterator[Pegawai]:
    """Give the pegawai who are part of the bezetting, in the order of the table."""
    return (pegawai for pegawai in instansi.pegawai if is_counted(pegawai, on))


def bezetting(instansi: Instansi, on: date) -> dict[tuple[str, str], int]:
    """Count who sits in each formasi [orang], in the order of the peta jabatan.

    Whoever sits in a jabatan that is not on the map is in no formasi.
    """
    heads = Counter(pegawai.formasi_key for pegawai in counted(instansi, on))
    return {formasi.key: heads[formasi.key] for formasi in instansi.formasi}

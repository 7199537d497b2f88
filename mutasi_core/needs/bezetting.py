"""The bezetting: who is counted as sitting in a formasi on a day."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.rules.pensiun import tmt_pensiun

_COUNTED = frozenset({StatusPegawai.PNS, StatusPegawai.CPNS, StatusPegawai.PPPK})


def is_counted(pegawai: Pegawai, on: date, ketentuan: tuple[Ketentuan, ...] = ()) -> bool:
    """Say whether a pegawai is part of the bezetting on a day.

    Counted are PNS, CPNS and full-time PPPK whose kedudukan hukum is not known to be inactive,
    who do not merely act (plt), and who have not left by that day: retired, or with a contract that
    ended before it. An unknown kedudukan hukum, retirement or end does not take anybody out.
    """
    if pegawai.status not in _COUNTED or pegawai.plt or pegawai.is_active is False:
        return False
    if pegawai.akhir_kontrak is not None and pegawai.akhir_kontrak < on:
        return False
    retires = tmt_pensiun(pegawai, ketentuan=ketentuan)
    return retires is None or retires > on


def counted(instansi: Instansi, on: date) -> Iterator[Pegawai]:
    """Give the pegawai who are part of the bezetting, in the order of the table."""
    rules = instansi.ketentuan
    return (pegawai for pegawai in instansi.pegawai if is_counted(pegawai, on, rules))


def bezetting(instansi: Instansi, on: date) -> dict[tuple[str, str], int]:
    """Count who sits in each formasi [orang], in the order of the peta jabatan.

    Whoever sits in a jabatan that is not on the map is in no formasi.
    """
    heads = Counter(pegawai.formasi_key for pegawai in counted(instansi, on))
    return {formasi.key: heads[formasi.key] for formasi in instansi.formasi}

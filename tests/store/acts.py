"""Who does what in the tests, and when."""

from datetime import UTC, date, datetime, timedelta

from mutasi_core.domain.mutasi import Mutasi, Skenario
from mutasi_core.store import Act

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
NIP = "198609262015051901"


def act(who="Bu Sekda", minutes=0, request_id=None):
    return Act(who=who, now=NOW + timedelta(minutes=minutes), request_id=request_id)


def skenario(nama="Awal", *moves):
    return Skenario(
        nama=nama,
        tmt=date(2026, 1, 1),
        mutasi=tuple(
            Mutasi(nip=nip, unit_tujuan=unit, jabatan_tujuan="Guru Kelas Ahli Muda")
            for nip, unit in moves
        ),
    )

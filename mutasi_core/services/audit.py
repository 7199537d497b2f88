"""Is the audit trail whole, and what does it say?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutasi_core.store import Act, Store
from mutasi_core.store.audit import AuditRow, Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilVerifikasi:
    """The finding on the audit trail, and whether it can be trusted.

    Attributes:
        kalimat: The finding in Indonesian.
    """

    utuh: bool
    catatan: int
    nomor_terakhir: int
    sidik_terakhir: str
    nomor_rusak: int | None
    kalimat: str


def verifikasi_audit(
    store: Store, *, nomor: int | None = None, sidik: str | None = None
) -> HasilVerifikasi:
    """Recompute the hash chain.

    Args:
        store: The database.
        nomor: Number of a row whose hash was kept outside, for example on a printed briefing.
        sidik: That hash; only it betrays a trail that the owner of the database rewrote whole.

    Raises:
        StoreUnavailableError: If the database cannot be read.
    """
    known = (nomor, sidik) if nomor is not None and sidik is not None else None
    found: Verification = store.audit.verify(known)
    return HasilVerifikasi(
        utuh=found.is_valid,
        catatan=found.rows,
        nomor_terakhir=found.head[0],
        sidik_terakhir=found.head[1],
        nomor_rusak=found.first_bad,
        kalimat=found.sentence,
    )


def verifikasi_json(hasil: HasilVerifikasi) -> dict[str, Any]:
    """Give the finding with the keys of the command line."""
    return {
        "utuh": hasil.utuh,
        "catatan": hasil.catatan,
        "nomor_terakhir": hasil.nomor_terakhir,
        "sidik_terakhir": hasil.sidik_terakhir,
        "nomor_rusak": hasil.nomor_rusak,
        "kalimat": hasil.kalimat,
    }


def jejak(store: Store, batas: int = 100, *, sebelum: int | None = None) -> tuple[AuditRow, ...]:
    """Give the newest rows of the trail first."""
    return store.audit.latest(batas, before=sebelum)


def catat(store: Store, kejadian: str, isi: dict[str, Any], *, pelaku: str, waktu: datetime) -> int:
    """Note a view or an export of personal data (UU 27/2022 Pasal 31); give its number."""
    return store.audit.note(kejadian, isi, act=Act(who=pelaku, now=waktu))

"""Which data are active, since when and by whom; accept, refuse and go back."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mutasi_core.intake.pembacaan import Pembacaan
from mutasi_core.intake.reading import read_bytes
from mutasi_core.store import Act, Store, open_store
from mutasi_core.store.canonical import Json
from mutasi_core.store.versions import Version, total_sha256

VARIABEL = "MUTASI_BASISDATA"
"""Names the folder or the SQLAlchemy URL of the database."""

FOLDER_BAWAAN = "basisdata"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaraBaca:
    """What a person said about how files are to be read, as `read_bytes` takes it."""

    tabel: Mapping[str, str | None] = field(default_factory=dict)
    pemetaan: Mapping[tuple[str, str], str | None] = field(default_factory=dict)
    alias_unit: Mapping[str, str] = field(default_factory=dict)
    menit_efektif: int | None = None

    def to_json(self) -> dict[str, Json]:
        """Write it down beside the files; what nobody said is left out."""
        said = {
            "tabel": dict(self.tabel),
            "pemetaan": [[*key, column] for key, column in sorted(self.pemetaan.items())],
            "alias_unit": dict(self.alias_unit),
            "menit_efektif": self.menit_efektif,
        }
        return {name: value for name, value in said.items() if value}

    @classmethod
    def from_json(cls, said: Mapping[str, Json]) -> "CaraBaca":
        """Read back what `to_json` wrote."""
        return cls(
            tabel=said.get("tabel", {}),
            pemetaan={
                (sheet, header): column for sheet, header, column in said.get("pemetaan", [])
            },
            alias_unit=said.get("alias_unit", {}),
            menit_efektif=said.get("menit_efektif"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Penerimaan:
    """The answer to a yes.

    Attributes:
        baru: False where the same files were already active and nothing changed.
        kalimat: What to tell, in Indonesian.
    """

    versi: Version
    baru: bool
    kalimat: str


def alamat() -> str:
    """Say where the database is: the environment's word, else a folder beside the program."""
    return os.environ.get(VARIABEL) or FOLDER_BAWAAN


def buka(tujuan: str | None = None) -> Store:
    """Open the database; what is the matter with it stands in `Store.problem`.

    Raises:
        StoreTooNewError: If it comes from a later release.
        StoreError: If the address names no database that can be used.
    """
    return open_store(tujuan or alamat())


def sidik(berkas: Mapping[str, bytes], cara: CaraBaca | None = None) -> str:
    """Digest files with the way they are read: equal to `Version.sha256` where they are alike."""
    return total_sha256(berkas, (cara or CaraBaca()).to_json())


def terima(  # noqa: PLR0913, one argument a fact of the record
    store: Store,
    berkas: Mapping[str, bytes],
    *,
    nama: str,
    pelaku: str,
    waktu: datetime,
    cara: CaraBaca | None = None,
    catatan: str = "",
    permintaan: str | None = None,
    dilihat: int | None = None,
) -> Penerimaan:
    """Make files the active data for everybody.

    Args:
        store: The database.
        berkas: File name to content.
        nama: What to call the version.
        pelaku: Who accepts.
        waktu: When, with time zone.
        cara: How the files are read.
        catatan: Why.
        permintaan: Key of the click; a repeat changes nothing.
        dilihat: Id of the version the difference was shown against, 0 where there was none;
            None: whatever is active.

    Raises:
        ConflictError: If another version became active since the difference was shown.
        StoreUnavailableError: If it could not be kept.
    """
    accepted = store.versions.accept(
        berkas,
        name=nama,
        note=catatan,
        reading=(cara or CaraBaca()).to_json(),
        seen=dilihat,
        act=Act(who=pelaku, now=waktu, request_id=permintaan),
    )
    number = accepted.version.id
    return Penerimaan(
        versi=accepted.version,
        baru=accepted.is_new,
        kalimat=f"Data diterima sebagai versi {number}."
        if accepted.is_new
        else f"Data ini sudah ada sebagai versi {number} yang aktif; tidak ada yang berubah.",
    )


def tolak(
    store: Store,
    berkas: Mapping[str, bytes],
    *,
    nama: str,
    pelaku: str,
    waktu: datetime,
    catatan: str = "",
    permintaan: str | None = None,
) -> Version:
    """Record that files were looked at and refused."""
    act = Act(who=pelaku, now=waktu, request_id=permintaan)
    return store.versions.reject(berkas, name=nama, note=catatan, act=act)


def kembali(
    store: Store,
    nomor: int,
    *,
    pelaku: str,
    waktu: datetime,
    catatan: str = "",
    permintaan: str | None = None,
) -> Version:
    """Make an earlier version the active one.

    Raises:
        UnknownRecordError: If there is no such version.
        StoreError: If it was refused when it came.
    """
    act = Act(who=pelaku, now=waktu, request_id=permintaan)
    return store.versions.activate(nomor, act=act, note=catatan)


def baca(store: Store, versi: Version) -> Pembacaan:
    """Read a version again from its own bytes; to be kept by the caller under its digest.

    Raises:
        SumberError: If this release cannot read what an earlier one accepted.
        StoreUnavailableError: If the bytes cannot be had.
    """
    cara = CaraBaca.from_json(versi.reading)
    return read_bytes(
        store.versions.files(versi.id),
        cara.tabel or None,
        pemetaan=cara.pemetaan or None,
        alias_unit=cara.alias_unit or None,
        menit_efektif=cara.menit_efektif,
    )

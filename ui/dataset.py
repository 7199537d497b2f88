"""The data a page works on: the active version of the store, or the synthetic city."""

import gc
import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import streamlit as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.intake.pembacaan import Pembacaan, SumberError
from mutasi_core.services import rencana_berkas, versi
from mutasi_core.services.periksa import periksa
from mutasi_core.services.rencana import Rencana
from mutasi_core.store import StoreError
from mutasi_core.store.versions import Version
from ui import own_rules, storage
from ui.entry import through_the_frame
from ui.held_readings import held_readings
from ui.text import plain

CONTOH = Path(__file__).parent.parent / "data" / "contoh"
CONTOH_NAMA = "Kota Binjai sintetis"
CONTOH_TANGGAL = date(2026, 1, 1)
SYNTHETIC_NOTICE = rencana_berkas.SYNTHETIC_NOTICE

_CONTOH, _TANGGAL, _DIPILIH = "pakai_contoh", "tanggal", "tanggal_untuk_contoh"
_RENCANA, _RENCANA_KUNCI = "rencana", "rencana_kunci"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Data that were read and can be worked on.

    Attributes:
        kunci: Digest of the content: equal content, equal answers.
        versi: Number of the version in the store; None of the synthetic city that comes with the
            program.
    """

    nama: str
    kunci: str
    pembacaan: Pembacaan
    versi: int | None = None

    @property
    def is_contoh(self) -> bool:
        """Whether it is the synthetic city that comes with the program."""
        return self.versi is None

    @property
    def default_tanggal(self) -> date:
        """The planning date before anyone chose one."""
        return CONTOH_TANGGAL if self.is_contoh else storage.now().date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """The active data with the planning date: what every page starts from."""

    instansi: Instansi
    tanggal: date
    is_synthetic: bool
    nama: str
    kunci: str
    pembacaan: Pembacaan


def active() -> Dataset:
    """Give the data this session works on and its planning date."""
    through_the_frame()
    source = active_source()
    instansi = source.pembacaan.instansi
    if instansi is None:
        raise RuntimeError(f"source without instansi: {source.nama!r}")
    _follow_date(source)
    tanggal = st.session_state.get(_TANGGAL) or source.default_tanggal
    instansi, kunci = own_rules.applied(instansi, source.kunci, tanggal)
    return Dataset(
        instansi=instansi,
        tanggal=tanggal,
        is_synthetic=instansi.is_synthetic,
        nama=source.nama,
        kunci=kunci,
        pembacaan=source.pembacaan,
    )


def active_source() -> Source:
    """Give what this session works on: the active version of the store, else the synthetic city."""
    if not st.session_state.get(_CONTOH):
        stored = stored_source()
        if stored is not None:
            return stored
    return contoh_source()


def stored_source() -> Source | None:
    """Give the active version of the store, read; None where there is none or it is unreadable."""
    version = storage.active_version()
    if version is None:
        return None
    try:
        reading = read_version(version)
    except (SumberError, StoreError):
        return None
    if reading.instansi is None:
        return None
    return Source(nama=version.name, kunci=version.sha256, pembacaan=reading, versi=version.id)


def contoh_source() -> Source:
    """Give the synthetic city."""
    return _contoh(_signature(CONTOH))


def read_version(version: Version) -> Pembacaan:
    """Read a version from its own bytes, once a process.

    Raises:
        SumberError: If this release cannot read what an earlier one accepted.
        StoreError: If its bytes cannot be had.
    """

    def make() -> Pembacaan:
        with st.spinner(f"Membaca versi {version.id}…"):
            return versi.baca(storage.store_to_write(), version)

    return held_readings().get(version.sha256, make)


def unreadable() -> str | None:
    """Say why the active version is not the one that is shown; None where it is."""
    version = storage.active_version()
    if version is None or stored_source() is not None:
        return None
    return (
        f"Versi aktif {version.id} ({plain(version.name)}) tidak dapat dibaca; kota contoh "
        "ditampilkan. Kembalilah ke versi lain di halaman Data."
    )


def use_contoh() -> None:
    """Work on the synthetic city in this session; the active version of all stays."""
    st.session_state[_CONTOH] = True


def use_stored() -> None:
    """Work on the active version of the store in this session."""
    st.session_state[_CONTOH] = False


def _follow_date(source: Source) -> None:
    """Start from the date of the data when a session changes between the city and real data."""
    former = st.session_state.get(_DIPILIH)
    st.session_state[_DIPILIH] = source.is_contoh
    if former is not None and former != source.is_contoh:
        st.session_state[_TANGGAL] = source.default_tanggal


def keep_plan(plan: Rencana, data: Dataset) -> None:
    """Keep the plan last made, for this page and for the simulator."""
    st.session_state[_RENCANA] = plan
    st.session_state[_RENCANA_KUNCI] = data.kunci


def latest_plan(data: Dataset) -> Rencana | None:
    """Give the plan last made for these data and this date."""
    plan: Rencana | None = st.session_state.get(_RENCANA)
    if plan is None or st.session_state.get(_RENCANA_KUNCI) != data.kunci:
        return None
    return plan if plan.tanggal == data.tanggal else None


@st.cache_resource(show_spinner="Membaca data contoh…", max_entries=2)
def _contoh(signature: str) -> Source:
    source = Source(nama=CONTOH_NAMA, kunci=signature, pembacaan=periksa([CONTOH]))
    # What is loaded now stays: later collections need not look at it (docs/keputusan/0006).
    gc.collect()
    gc.freeze()
    return source


def _signature(folder: Path) -> str:
    """Digest names, sizes and times: enough to notice that a file beside the program changed."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*")):
        status = path.stat()
        digest.update(f"{path.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()

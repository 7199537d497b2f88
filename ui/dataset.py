"""The data a page works on: the synthetic city, or what this session has uploaded and accepted."""

import gc
import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import streamlit as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.intake.pembacaan import Pembacaan
from mutasi_core.intake.reading import read_bytes, read_sumber
from mutasi_core.services.rencana import Rencana
from ui.entry import through_the_frame

CONTOH = Path(__file__).parent.parent / "data" / "contoh"
CONTOH_NAMA = "Kota Binjai sintetis"
CONTOH_TANGGAL = date(2026, 1, 1)
SYNTHETIC_NOTICE = "DATA SINTETIS, bukan data Pemko Binjai"
WIB = timezone(timedelta(hours=7), "WIB")

_UNGGAHAN, _SEBELUMNYA, _TANGGAL = "unggahan", "dataset_sebelumnya", "tanggal"
_TERBACA = "unggahan_terbaca"
_RENCANA, _RENCANA_KUNCI = "rencana", "rencana_kunci"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Data that were read and can be worked on.

    Attributes:
        kunci: Digest of the content: equal content, equal answers.
        is_contoh: Whether it is the synthetic city that comes with the program.
    """

    nama: str
    kunci: str
    pembacaan: Pembacaan
    is_contoh: bool = False

    @property
    def default_tanggal(self) -> date:
        """The planning date before anyone chose one."""
        return CONTOH_TANGGAL if self.is_contoh else datetime.now(WIB).date()


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
    return Dataset(
        instansi=instansi,
        tanggal=st.session_state.get(_TANGGAL) or source.default_tanggal,
        is_synthetic=instansi.is_synthetic,
        nama=source.nama,
        kunci=source.kunci,
        pembacaan=source.pembacaan,
    )


def active_source() -> Source:
    """Give what was read for this session: an accepted upload, else the synthetic city."""
    accepted: Source | None = st.session_state.get(_UNGGAHAN)
    return accepted or _contoh(_signature(CONTOH))


def previous_source() -> Source | None:
    """Give the data that were active before the last exchange."""
    earlier: Source | None = st.session_state.get(_SEBELUMNYA)
    return earlier


def read_upload(berkas: dict[str, bytes], tabel: dict[str, str]) -> Source:
    """Read uploaded files; nothing becomes active yet.

    Args:
        berkas: File name to content.
        tabel: File name to table, where the reader of the page has said which it is.

    Raises:
        SumberError: If the files cannot be used at all.
    """
    digest = hashlib.sha256(repr(sorted(tabel.items())).encode())
    for name in sorted(berkas):
        digest.update(name.encode() + b"\0" + berkas[name] + b"\0")
    last: Source | None = st.session_state.get(_TERBACA)
    if last is None or last.kunci != digest.hexdigest():
        last = Source(
            nama=", ".join(sorted(berkas)),
            kunci=digest.hexdigest(),
            pembacaan=read_bytes(berkas, tabel or None),
        )
        st.session_state[_TERBACA] = last
    return last


def activate(source: Source) -> None:
    """Work on other data from now on; the former stay at hand, their plans and drafts do not."""
    former = active_source()
    st.session_state[_SEBELUMNYA] = former
    st.session_state[_UNGGAHAN] = None if source.is_contoh else source
    st.session_state[_TANGGAL] = source.default_tanggal
    st.session_state.pop(_RENCANA, None)


def activate_contoh() -> None:
    """Go back to the synthetic city."""
    activate(_contoh(_signature(CONTOH)))


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
    source = Source(
        nama=CONTOH_NAMA, kunci=signature, pembacaan=read_sumber([CONTOH]), is_contoh=True
    )
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

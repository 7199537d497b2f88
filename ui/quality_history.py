"""The quality of the versions side by side: does it get better?"""

import streamlit as st

from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.services.mutu_data import MutuVersi, mutu_versi
from mutasi_core.store import StoreError
from mutasi_core.store.versions import Version, VersionState
from ui import dataset, storage
from ui.dataset import Dataset
from ui.quality import floored
from ui.tables import UNKNOWN, styled
from ui.text import plain

_COMPARED = 4
_MEASURES = ("kelengkapan", "keabsahan", "konsistensi", "kesegaran")


def show(data: Dataset) -> None:
    """Draw one measure of the latest versions, a column a version."""
    versions = _accepted()
    if len(versions) < 2:
        st.info(
            "Perbandingan muncul setelah ada sedikitnya dua versi data. "
            "Terima data baru di halaman Data.",
            icon=":material/info:",
        )
        return
    asked = f"banding_{versions[0].id}"
    if not st.session_state.get(asked):
        st.button(
            f"Bandingkan {len(versions)} versi terakhir",
            icon=":material/compare_arrows:",
            on_click=st.session_state.__setitem__,
            args=(asked, True),
        )
        return
    measure = st.segmented_control(
        "Ukuran",
        _MEASURES,
        default=_MEASURES[0],
        required=True,
        format_func=str.capitalize,
        label_visibility="collapsed",
        key=f"ukuran_{data.kunci[:8]}",
    )
    try:
        rows = [row for version in reversed(versions) for row in _judged(version.sha256, version)]
    except (SumberError, StoreError) as trouble:
        st.error(f"Satu versi tidak dapat dinilai. {plain(str(trouble))}", icon=":material/error:")
        return
    table: dict[str, dict[str, object]] = {}
    for row in rows:
        shown = table.setdefault(row.tabel, {"Tabel": row.tabel})
        shown[row.label] = floored(getattr(row, measure))
    labels = list(dict.fromkeys(row.label for row in rows))
    st.dataframe(
        styled([dict.fromkeys(["Tabel", *labels]) | shown for shown in table.values()], labels),
        hide_index=True,
        placeholder=UNKNOWN,
    )
    st.caption(f"{measure.capitalize()} dalam persen; tanda – berarti tidak ada yang dinilai.")


def _accepted() -> list[Version]:
    store = storage.store()
    if store is None:
        return []
    try:
        history = store.versions.history()
    except StoreError:
        return []
    return [one for one in history if one.state is not VersionState.REJECTED][:_COMPARED]


@st.cache_resource(show_spinner="Menilai versi…", max_entries=2 * _COMPARED)
def _judged(sha256: str, _version: Version) -> tuple[MutuVersi, ...]:  # noqa: ARG001 - the key
    reading = dataset.read_version(_version)
    day = _version.at.astimezone(storage.WIB).date()
    return mutu_versi([(f"Versi {_version.id} (%)", reading, day)])

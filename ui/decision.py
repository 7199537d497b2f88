"""The decision on data that were read: what would change, what to be sure of, then yes or no."""

import hashlib
import secrets
from collections.abc import Callable, Iterator

import streamlit as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.services import alias, versi
from mutasi_core.services.perbedaan import Perbedaan, perbedaan
from mutasi_core.store import Store, StoreError
from mutasi_core.store.conflict import ConflictError
from ui import dataset, reading_tables, storage
from ui.dataset import Source
from ui.format import number
from ui.held_readings import held_readings
from ui.loading import Loaded
from ui.text import plain

Finish = Callable[[str | None], None]
_CLICK, _SEEN = "klik_terima", "perbedaan_dilihat"


def show(loaded: Loaded, *, finish: Finish) -> None:
    """Draw the difference with the active data, and the two buttons."""
    read = loaded.pembacaan
    if read is None or read.instansi is None:
        return
    active = dataset.stored_source() or dataset.contoh_source()
    found = _difference(active.kunci, loaded.kunci, active.pembacaan.require(), read.instansi)
    if _is_same(loaded, active, found):
        st.info(
            f"Data ini sudah aktif sebagai versi {active.versi}; memuatnya lagi tidak mengubah "
            "apa pun.",
            icon=":material/check_circle:",
        )
        st.button("Tutup", icon=":material/close:", on_click=finish, args=(None,))
        return
    st.markdown("**Perbedaan dengan data aktif**")
    if active.is_contoh:
        st.caption(
            "Belum ada versi yang diterima; pembandingnya kota contoh dengan "
            f"{number(len(active.pembacaan.require().pegawai))} pegawai rekaan."
        )
    is_news = _is_news(loaded, active)
    reading_tables.difference(found, is_first=active.is_contoh)
    ticked = [] if active.is_contoh else list(_ticks(loaded, found))
    with st.container(border=True):
        who = storage.ask_who("terima")
        with st.container(horizontal=True):
            yes = st.button("Pakai data ini", type="primary", icon=":material/check:")
            no = st.button("Batalkan", icon=":material/close:")
    if yes and not who:
        st.error("Tulis nama Anda dahulu; nama itu dicatat pada versi data.")
    elif yes and not all(ticked):
        st.error("Centang setiap peringatan di atas dahulu, atau batalkan.")
    elif yes and is_news:
        st.error(
            "Sementara itu orang lain mengganti data aktif. Perbedaan di atas sudah diperbarui; "
            "periksa lagi, lalu putuskan.",
            icon=":material/sync_problem:",
        )
    elif yes:
        _accept(loaded, active, who, finish)
    elif no:
        _reject(loaded, who, finish)


def _ticks(loaded: Loaded, found: Perbedaan) -> Iterator[bool]:
    """Draw each warning; of each a person must say that it was seen."""
    for place, sentence in enumerate(found.peringatan):
        yield st.checkbox(
            f":material/warning: {plain(sentence)} Saya sudah memeriksanya.",
            key=f"sadar_{loaded.kunci[:8]}_{place}",
        )


def _is_news(loaded: Loaded, active: Source) -> bool:
    """Say whether the difference drawn now is another than the one a person saw last."""
    shown = st.session_state.get(_SEEN)
    st.session_state[_SEEN] = (loaded.kunci, active.kunci)
    return shown is not None and shown[0] == loaded.kunci and shown[1] != active.kunci


def _is_same(loaded: Loaded, active: Source, found: Perbedaan) -> bool:
    """Say whether nothing would change: the same digest, or the same files read to the same."""
    if active.is_contoh:
        return False
    if active.kunci == loaded.kunci:
        return True
    version = storage.active_version()
    if version is None or found.ada:
        return False
    return {file.sha256 for file in version.files} == _digests(loaded)


def _digests(loaded: Loaded) -> set[str]:
    return {hashlib.sha256(content).hexdigest() for content in loaded.berkas.values()}


def _accept(loaded: Loaded, active: Source, who: str, finish: Finish) -> None:
    now = storage.now()
    click = st.session_state.setdefault(_CLICK, {})
    request = click.setdefault((loaded.kunci, active.versi), secrets.token_hex(8))
    try:
        store = storage.store_to_write()
        answer = versi.terima(
            store,
            loaded.berkas,
            nama=_name(loaded),
            pelaku=who,
            waktu=now,
            cara=loaded.cara,
            permintaan=request,
            dilihat=active.versi or 0,
        )
    except ConflictError:
        st.error(
            "Sementara itu orang lain mengganti data aktif. Tekan lagi untuk melihat perbedaan "
            "yang baru.",
            icon=":material/sync_problem:",
        )
        return
    except StoreError as refusal:
        st.error(f"Data belum diterima. {plain(str(refusal))}", icon=":material/error:")
        return
    click.clear()
    if loaded.pembacaan is not None:
        held_readings().put(answer.versi.sha256, loaded.pembacaan)
    dataset.use_stored()
    finish(answer.kalimat + _remember(store, loaded, who))
    st.rerun()


def _remember(store: Store, loaded: Loaded, who: str) -> str:
    """Keep what a person said of columns and unit names; say so where that failed."""
    now = storage.now()
    tables = {sheet.nama: sheet.tabel for sheet in loaded.lembar}
    try:
        for (sheet, header), column in loaded.kata.pemetaan.items():
            if table := tables.get(sheet):
                alias.simpan_pemetaan(store, table, {header: column}, pelaku=who, waktu=now)
        alias.simpan_alias_unit(store, loaded.kata.alias_unit, pelaku=who, waktu=now)
    except StoreError:
        return " Pembetulan kolom dan nama unit belum diingat karena penyimpanan bermasalah."
    return ""


def _reject(loaded: Loaded, who: str, finish: Finish) -> None:
    """Leave everything as it is; note the refusal where versions are kept."""
    sentence = "Dibatalkan; data aktif tidak berubah."
    store = storage.store()
    if store is not None:
        try:
            versi.tolak(
                store,
                loaded.berkas,
                nama=_name(loaded),
                pelaku=who or "tidak disebutkan",
                waktu=storage.now(),
            )
        except StoreError:
            sentence += " Penolakan ini tidak tercatat karena penyimpanan bermasalah."
    finish(sentence)
    st.rerun()


def _name(loaded: Loaded) -> str:
    """Name a version by its files."""
    names = sorted(loaded.berkas)
    few = ", ".join(names[:3])
    return few if len(names) <= 3 else f"{few}, dan {len(names) - 3} berkas lain"


@st.cache_resource(show_spinner="Membandingkan…", max_entries=4)
def _difference(
    kunci_lama: str,  # noqa: ARG001 - part of the key
    kunci_baru: str,  # noqa: ARG001 - part of the key
    _lama: Instansi,
    _baru: Instansi,
) -> Perbedaan:
    return perbedaan(_lama, _baru)

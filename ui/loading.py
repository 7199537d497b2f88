"""Files being loaded: read once, read again where a person has said how, never active by itself."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from mutasi_core.intake.kemajuan import Callback
from mutasi_core.intake.pembacaan import LembarTerbaca, Pembacaan, SumberError
from mutasi_core.intake.pratinjau import PratinjauLembar
from mutasi_core.needs.kebutuhan import effective_minutes
from mutasi_core.services import alias, versi
from mutasi_core.services.periksa import periksa_unggahan, pratinjau
from mutasi_core.services.versi import CaraBaca
from mutasi_core.store import StoreError
from ui import storage

_SAID, _HELD = "unggahan_kata", "unggahan_terbaca"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a person has said about files, beyond what the program took them for."""

    tabel: Mapping[str, str | None] = field(default_factory=dict)
    pemetaan: Mapping[tuple[str, str], str | None] = field(default_factory=dict)
    alias_unit: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Files with how they were read and what came of it.

    Attributes:
        kunci: Digest of files and way of reading: what the version will be known by.
        cara: How they were read, remembered words included.
        pembacaan: None where they cannot be used as they are.
        lembar: What each file or sheet was taken for.
        galat: Why they cannot be used.
        kata: What a person has said in this session.
    """

    kunci: str
    berkas: Mapping[str, bytes]
    cara: CaraBaca
    pembacaan: Pembacaan | None
    lembar: tuple[PratinjauLembar, ...]
    galat: str | None
    kata: Said


def load(files: Sequence[UploadedFile], *, with_active: bool) -> Loaded:
    """Read uploaded files, with a progress bar; what was read already is given at once.

    Args:
        files: What was uploaded.
        with_active: Whether to read them together with the files of the active version.
    """
    asked = _key(files, with_active=with_active)
    said = _said(asked)
    known = _aliases()
    wanted = (asked, said, tuple(sorted(known.items())))
    held: tuple[object, Loaded] | None = st.session_state.get(_HELD)
    if held is not None and held[0] == wanted:
        return held[1]
    loaded = _read(files, said, known, with_active=with_active)
    st.session_state[_HELD] = (wanted, loaded)
    return loaded


def say(files: Sequence[UploadedFile], said: Said, *, with_active: bool) -> None:
    """Note what a person said about these files; the next run reads them so."""
    st.session_state[_SAID] = (_key(files, with_active=with_active), said)


def forget() -> None:
    """Let go of what was read and said."""
    st.session_state.pop(_HELD, None)
    st.session_state.pop(_SAID, None)


def _key(files: Sequence[UploadedFile], *, with_active: bool) -> str:
    active = storage.active_version() if with_active else None
    named = [(one.name, hashlib.sha256(one.getbuffer()).hexdigest()) for one in files]
    text = json.dumps([named, active.sha256 if active else None])
    return hashlib.sha256(text.encode()).hexdigest()


def _said(asked: str) -> Said:
    kept: tuple[str, Said] | None = st.session_state.get(_SAID)
    return kept[1] if kept is not None and kept[0] == asked else Said()


def _aliases() -> dict[str, str]:
    store = storage.store()
    try:
        return alias.alias_unit(store) if store else {}
    except StoreError:
        return {}


def _read(
    files: Sequence[UploadedFile], said: Said, known: Mapping[str, str], *, with_active: bool
) -> Loaded:
    contents = {one.name: one.getvalue() for one in files}
    cara = CaraBaca(
        tabel=said.tabel,
        pemetaan=said.pemetaan,
        alias_unit={**known, **said.alias_unit},
        menit_efektif=effective_minutes(),
    )
    version, store = storage.active_version(), storage.store()
    if with_active and version is not None and store is not None:
        former = CaraBaca.from_json(version.reading)
        contents = {**store.versions.files(version.id), **contents}
        cara = replace(
            cara,
            tabel={**former.tabel, **cara.tabel},
            pemetaan={**former.pemetaan, **cara.pemetaan},
            alias_unit={**former.alias_unit, **cara.alias_unit},
        )
    bar = st.progress(0.0, "Membaca berkas…")

    def tell(share: float, sentence: str) -> None:
        bar.progress(share, sentence)

    try:
        return _read_remembering(contents, cara, said, tell)
    finally:
        bar.empty()


def _read_remembering(
    contents: Mapping[str, bytes],
    cara: CaraBaca,
    said: Said,
    tell: Callback,
) -> Loaded:
    read, sheets, trouble = _try(contents, cara, tell)
    remembered = {
        key: column for key, column in _remembered(read, sheets).items() if key not in said.pemetaan
    }
    if remembered:
        cara = replace(cara, pemetaan={**remembered, **cara.pemetaan})
        read, sheets, trouble = _try(contents, cara, tell)
    return Loaded(
        kunci=versi.sidik(contents, cara),
        berkas=contents,
        cara=cara,
        pembacaan=read,
        lembar=sheets,
        galat=trouble,
        kata=said,
    )


def _try(
    contents: Mapping[str, bytes],
    cara: CaraBaca,
    tell: Callback,
) -> tuple[Pembacaan | None, tuple[PratinjauLembar, ...], str | None]:
    trouble = None
    read = None
    try:
        read = periksa_unggahan(
            contents,
            cara.tabel or None,
            pemetaan=cara.pemetaan or None,
            alias_unit=cara.alias_unit or None,
            progress=tell,
        )
    except SumberError as error:
        trouble = str(error)
    if read is not None and {sheet.berkas for sheet in read.lembar} >= contents.keys():
        return read, tuple(_previewed(sheet, read) for sheet in read.lembar), None
    try:
        return read, pratinjau(contents, cara.tabel or None, cara.pemetaan or None), trouble
    except SumberError as error:
        return read, (), trouble or str(error)


def _previewed(sheet: LembarTerbaca, read: Pembacaan) -> PratinjauLembar:
    return PratinjauLembar(
        nama=sheet.berkas,
        berkas=sheet.berkas,
        tabel=sheet.tabel,
        baris_judul=sheet.baris_judul,
        kolom=sheet.kolom,
        hilang=(),
        baris=read.tabel[sheet.tabel].dibaca,
    )


def _remembered(
    read: Pembacaan | None, sheets: Sequence[PratinjauLembar]
) -> dict[tuple[str, str], str | None]:
    """Give what was confirmed before for the columns of these files."""
    store = storage.store()
    if store is None:
        return {}
    shown = tuple(
        LembarTerbaca(berkas=s.nama, tabel=s.tabel, baris_judul=s.baris_judul or 0, kolom=s.kolom)
        for s in sheets
        if s.tabel is not None
    )
    reading = read or Pembacaan(
        instansi=None,
        tabel={},
        temuan=(),
        pemetaan={},
        pemetaan_tabel={},
        disisihkan=(),
        lembar=shown,
    )
    try:
        return alias.pemetaan_ingat(store, reading)
    except StoreError:
        return {}

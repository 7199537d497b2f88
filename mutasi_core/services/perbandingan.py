"""How do a person, a group and a post compare? And a map of profiles, for illustration only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean

import numpy as np

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.people.competency_gap import kompetensi_names
from mutasi_core.people.employee_profiles import SEMBILAN, EmployeeGroups
from mutasi_core.people.job_person_match import Standards, latest_levels
from mutasi_core.people.profile_distance import ProfileSpace

LABEL_PETA = "Peta ilustrasi, jarak tidak bermakna"
"""Stands beside every picture of the coordinates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisBanding:
    """One kompetensi: level of a person, mean of a group, standard of a post; None unknown."""

    kompetensi: str
    orang: float | None
    kelompok: float | None
    formasi: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Perbandingan:
    """A person beside a group and a post, the nine first, then the technical families.

    Attributes:
        kelengkapan: Share of the kompetensi shown that are known of the person, 0 to 1.
    """

    baris: tuple[BarisBanding, ...]
    kelengkapan: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TitikPeta:
    """One assessed person on the map; `klaster` None where there are no natural groups."""

    kunci: int
    klaster: int | None
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PetaIlustrasi:
    """Profiles in two dimensions; `terwakili` is the share of their spread that these hold."""

    titik: tuple[TitikPeta, ...]
    terwakili: float
    label: str = LABEL_PETA


def perbandingan(
    instansi: Instansi,
    tanggal: date,
    *,
    nip: str | None = None,
    kelompok: EmployeeGroups | None = None,
    klaster: int | None = None,
    unit_id: str | None = None,
    jabatan: str | None = None,
) -> Perbandingan:
    """Put a person, a group and a post side by side, each where it is named.

    Raises:
        UnknownReferenceError: If the NIP or the post is not there.
    """
    person: Mapping[str, float] = {}
    if nip is not None:
        if nip not in instansi.pegawai_by_nip:
            raise UnknownReferenceError(f"NIP {nip} tidak ada dalam data pegawai.")
        person = latest_levels(instansi.kompetensi_by_nip.get(nip, ()), tanggal)
    group = _group_means(instansi, tanggal, kelompok, klaster) if kelompok else {}
    asked = _asked(instansi, unit_id, jabatan) if unit_id is not None and jabatan else {}
    names = kompetensi_names(instansi)
    keys = [key for key in SEMBILAN if key in names]
    shown = {key for source in (person, group, asked) for key in source}
    keys += sorted(shown.difference(keys), key=lambda key: names.get(key, key))
    rows = tuple(
        BarisBanding(
            kompetensi=names.get(key, key),
            orang=person.get(key),
            kelompok=group.get(key),
            formasi=asked.get(key),
        )
        for key in keys
    )
    known = sum(row.orang is not None for row in rows)
    return Perbandingan(baris=rows, kelengkapan=known / len(rows) if rows else 0.0)


def peta_ilustrasi(
    instansi: Instansi, tanggal: date, kelompok: EmployeeGroups | None = None
) -> PetaIlustrasi:
    """Give two coordinates of every assessed person: principal components, signs fixed."""
    space = ProfileSpace(instansi, tanggal)
    if len(space.place) < 2:
        return PetaIlustrasi(titik=(), terwakili=0.0)
    centred = space.points - space.points.mean(axis=0)
    variance, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :2]
    axes = axes * np.where(axes[np.abs(axes).argmax(axis=0), range(axes.shape[1])] < 0, -1.0, 1.0)
    places = np.round(centred @ axes, 4)
    member = {one.kunci: one.klaster for one in kelompok.groups.anggota} if kelompok else {}
    keys = {nip: place for place, nip in enumerate(sorted(instansi.pegawai_by_nip))}
    total = float(variance.sum())
    return PetaIlustrasi(
        titik=tuple(
            TitikPeta(
                kunci=keys[nip],
                klaster=member.get(nip),
                x=float(places[row, 0]),
                y=float(places[row, 1]) if places.shape[1] > 1 else 0.0,
            )
            for nip, row in space.place.items()
        ),
        terwakili=round(float(variance[-2:].sum()) / total, 4) if total > 0 else 0.0,
    )


def _group_means(
    instansi: Instansi, tanggal: date, kelompok: EmployeeGroups, klaster: int | None
) -> dict[str, float]:
    values: dict[str, list[float]] = {}
    for member in kelompok.groups.anggota:
        if member.klaster == klaster and klaster is not None:
            records = instansi.kompetensi_by_nip.get(member.kunci, ())
            for key, level in latest_levels(records, tanggal).items():
                values.setdefault(key, []).append(level)
    return {key: fmean(found) for key, found in values.items()}


def _asked(instansi: Instansi, unit_id: str, jabatan: str) -> dict[str, float]:
    post = instansi.formasi_by_key.get((unit_id, jabatan_key(jabatan)))
    if post is None:
        raise UnknownReferenceError(
            f"Jabatan {jabatan} tidak ada dalam peta jabatan unit {unit_id}."
        )
    return Standards(instansi.standar_kompetensi).of(post)

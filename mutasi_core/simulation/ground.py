"""The ground of a simulation: what no move changes, computed once for an instansi and a date."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.domain.mutasi import Keputusan
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.needs.bezetting import is_counted
from mutasi_core.needs.kebutuhan import kebutuhan
from mutasi_core.people.fit_table import FitTable
from mutasi_core.people.job_person_match import Standards, job_person_match, latest_levels
from mutasi_core.simulation.totals import Totals

Place = tuple[str, str]
"""Where a person sits: unit and jabatan key."""


def counts(
    pegawai: Pegawai, on: date, *, moved: bool, ketentuan: tuple[Ketentuan, ...] = ()
) -> bool:
    """Say whether a person counts in a bezetting at home, or at the end of a move.

    Someone who only acts (plt) counts nowhere until moved in fact.
    """
    person = replace(pegawai, plt=False) if moved and pegawai.plt else pegawai
    return is_counted(person, on, ketentuan)


@dataclass(frozen=True, kw_only=True)
class Ground:
    """An instansi on a date, prepared for many simulations; shared and never changed."""

    instansi: Instansi
    on: date

    @cached_property
    def home(self) -> Mapping[str, Place]:
        """Where each person sits today, by NIP."""
        return {person.nip: person.formasi_key for person in self.instansi.pegawai}

    @cached_property
    def counted(self) -> Mapping[str, bool]:
        """Whether each person counts at home, by NIP."""
        own = self.instansi.ketentuan
        return {
            person.nip: counts(person, self.on, moved=False, ketentuan=own)
            for person in self.instansi.pegawai
        }

    def weight(self, nip: str, place: Place) -> int:
        """Give how much a person adds to the bezetting of a place, 0 or 1."""
        if self.counted[nip] or place == self.home[nip]:
            return int(self.counted[nip])
        person = self.instansi.pegawai_by_nip[nip]
        return int(counts(person, self.on, moved=True, ketentuan=self.instansi.ketentuan))

    @cached_property
    def bezetting(self) -> Mapping[Place, int]:
        """People who count at each place today [orang]; 0 where nobody sits."""
        return Counter(self.home[nip] for nip, counts_here in self.counted.items() if counts_here)

    @cached_property
    def kebutuhan(self) -> Mapping[Place, int | None]:
        """Need of each formasi [orang]."""
        return kebutuhan(self.instansi)

    @cached_property
    def totals(self) -> Totals:
        """Balance before any move."""
        totals = Totals(kebutuhan=sum(need or 0 for need in self.kebutuhan.values()))
        totals = replace(totals, kekurangan=totals.kebutuhan)
        for place, need in self.kebutuhan.items():
            totals = totals.moved(need, 0, self.bezetting.get(place, 0))
        return totals

    @cached_property
    def places_of_unit(self) -> Mapping[str, tuple[Place, ...]]:
        """Every place of each unit: formasi first, then posts that only people name."""
        found: defaultdict[str, dict[Place, None]] = defaultdict(dict)
        for place in (*self.instansi.formasi_by_key, *self.home.values()):
            found[place[0]][place] = None
        return {unit_id: tuple(places) for unit_id, places in found.items()}

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """NIP of the people who count in each unit today, in the order of the table."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for nip, place in self.home.items():
            if self.counted[nip]:
                found[place[0]].append(nip)
        return {unit_id: tuple(nips) for unit_id, nips in found.items()}

    @cached_property
    def decisions(self) -> Mapping[str, tuple[Keputusan, ...]]:
        """Pins and bans of each person, by NIP."""
        found: defaultdict[str, list[Keputusan]] = defaultdict(list)
        for decision in self.instansi.keputusan:
            found[decision.nip].append(decision)
        return {nip: tuple(own) for nip, own in found.items()}

    def formasi(self, place: Place) -> Formasi | None:
        """Give the formasi of a place; None where the peta jabatan has no such row."""
        return self.instansi.formasi_by_key.get(place)

    @cached_property
    def fit_table(self) -> FitTable:
        """Fit of everybody to every formasi."""
        return FitTable(self.instansi, self.on)

    @cached_property
    def pegawai_index(self) -> Mapping[str, int]:
        """Position of each person in the table of pegawai."""
        return {person.nip: row for row, person in enumerate(self.instansi.pegawai)}

    @cached_property
    def formasi_index(self) -> Mapping[Place, int]:
        """Position of each formasi in the peta jabatan."""
        return {formasi.key: row for row, formasi in enumerate(self.instansi.formasi)}

    @cached_property
    def _known_fit(self) -> dict[tuple[str, Place], float | None]:
        seated = [(nip, place) for nip, place in self.home.items() if place in self.formasi_index]
        people = np.array([self.pegawai_index[nip] for nip, _ in seated], dtype=np.intp)
        posts = np.array([self.formasi_index[place] for _, place in seated], dtype=np.intp)
        values, _ = self.fit_table.values(people, posts)
        return {
            pair: None if np.isnan(value) else float(value)
            for pair, value in zip(seated, values, strict=True)
        }

    def fit(self, nip: str, place: Place) -> float | None:
        """Give the fit of a person at a place, 0 to 1; None where it is not known."""
        known = self._known_fit
        if (nip, place) not in known:
            known[nip, place] = self._look_up(nip, place)
        return known[nip, place]

    @cached_property
    def _standards(self) -> Standards:
        return Standards(self.instansi.standar_kompetensi)

    def standard(self, place: Place) -> Mapping[str, float]:
        """Give the competency levels a formasi asks for."""
        return self._standards.of(self.instansi.formasi_by_key[place])

    def jpm(self, nip: str, place: Place) -> float | None:
        """Match a person with the standard of a formasi, 0 to 1; None where not assessed."""
        levels = latest_levels(self.instansi.kompetensi_by_nip.get(nip, ()), self.on)
        match = job_person_match(levels, self.standard(place))
        return match.nilai if match else None

    def _look_up(self, nip: str, place: Place) -> float | None:
        if place not in self.formasi_index:
            return None
        values, _ = self.fit_table.values(
            np.array([self.pegawai_index[nip]], dtype=np.intp),
            np.array([self.formasi_index[place]], dtype=np.intp),
        )
        return None if np.isnan(values[0]) else float(values[0])

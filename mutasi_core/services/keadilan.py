"""Is the plan fair? Whether it burdens one side, and what the features of profiles betray."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.needs.bezetting import is_counted
from mutasi_core.people.attribute_leak import Kebocoran, attribute_leak
from mutasi_core.people.disparity import (
    FEWEST_MOVES,
    Putusan,
    UjiPorsi,
    UjiRata,
    compare_means,
    compare_rates,
)
from mutasi_core.people.fit_table import FitTable
from mutasi_core.people.profile_distance import ProfileSpace
from mutasi_core.planning.gain import distance_km
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.pola_karier import Arah, direction
from mutasi_core.rules.tanggal import age
from mutasi_core.services.kelayakan import find_move

_OLDER_FROM = 45
_OLDER_FOR_LEAK = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class UjiAtribut:
    """The tests of one protected attribute.

    Attributes:
        sisi: Names of the two sides, in the order of every pair of numbers.
        porsi: By outcome: being moved, promoted, sent to a post that fits less.
        rata: Among the moved: distance [km] and change of fit.
    """

    atribut: str
    sisi: tuple[str, str]
    porsi: tuple[tuple[str, UjiPorsi], ...]
    rata: tuple[tuple[str, UjiRata], ...]

    @property
    def putusan_hasil(self) -> tuple[tuple[str, Putusan], ...]:
        """What each test says, by outcome."""
        return (
            *((name, test.putusan) for name, test in self.porsi),
            *((name, test.putusan) for name, test in self.rata),
        )

    @property
    def putusan(self) -> Putusan:
        """The gravest answer of all tests of the attribute."""
        found = {putusan for _, putusan in self.putusan_hasil}
        if Putusan.TANDA in found:
            return Putusan.TANDA
        return Putusan.WAJAR if Putusan.WAJAR in found else Putusan.SEDIKIT


@dataclass(frozen=True, slots=True, kw_only=True)
class UjiKeadilan:
    """All disparity tests of a plan; a sign blocks nothing but asks for a written reason."""

    mutasi: int
    atribut: tuple[UjiAtribut, ...]
    catatan: tuple[str, ...]

    @property
    def perlu_alasan(self) -> bool:
        """Whether any test shows a sign."""
        return any(one.putusan is Putusan.TANDA for one in self.atribut)


def uji_keadilan(instansi: Instansi, tanggal: date, mutasi: Iterable[Mutasi]) -> UjiKeadilan:
    """Test a plan for disparity by sex, age and employment status.

    Raises:
        UnknownReferenceError: If a move names what is not there.
    """
    moves = {move.nip: move for move in mutasi}
    people = sorted(
        (one for one in instansi.pegawai if is_counted(one, tanggal, instansi.ketentuan)),
        key=lambda one: one.nip,
    )
    facts = {nip: _facts(instansi, tanggal, move) for nip, move in sorted(moves.items())}
    _add_fit_change(instansi, tanggal, moves, facts)
    strata = {one.nip: _stratum(instansi, one) for one in people}
    tests = []
    for name, sides, side_of in _attributes(tanggal):
        known = [one for one in people if side_of(one) is not None]
        moved = [one for one in known if one.nip in facts]

        def rates(who: Sequence[Pegawai], hit: Callable[[str], bool]) -> UjiPorsi:
            return compare_rates(
                [bool(side_of(one)) for one in who],  # noqa: B023 - called within the loop
                [hit(one.nip) for one in who],
                [strata[one.nip] for one in who],
                len(moves),
            )

        def means(figure: str) -> UjiRata:
            return compare_means(
                [bool(side_of(one)) for one in moved],  # noqa: B023 - called within the loop
                [facts[one.nip][figure] for one in moved],  # noqa: B023
                len(moves),
            )

        tests.append(
            UjiAtribut(
                atribut=name,
                sisi=sides,
                porsi=(
                    ("dimutasi", rates(known, lambda nip: nip in facts)),
                    ("dipromosikan", rates(moved, lambda nip: facts[nip]["promosi"] == 1)),
                    (
                        "ke jabatan yang kurang sesuai",
                        rates(moved, lambda nip: (facts[nip]["kesesuaian"] or 0.0) < 0),
                    ),
                ),
                rata=(
                    ("jarak (km)", means("km")),
                    ("perubahan nilai kesesuaian", means("kesesuaian")),
                ),
            )
        )
    note = f"Rencana ini memuat {len(moves)} mutasi; di bawah {FEWEST_MOVES}: {Putusan.SEDIKIT}."
    return UjiKeadilan(
        mutasi=len(moves),
        atribut=tuple(tests),
        catatan=(note,) if len(moves) < FEWEST_MOVES else (),
    )


def uji_kebocoran(instansi: Instansi, tanggal: date, seed: int = 1) -> tuple[Kebocoran, ...]:
    """Say how well the features of the profile groups betray sex and age."""
    space = ProfileSpace(instansi, tanggal)
    people = [instansi.pegawai_by_nip[nip] for nip in space.place]
    found = []
    for name, side_of in (
        (
            "jenis kelamin",
            _is_female,
        ),
        (f"usia {_OLDER_FOR_LEAK} tahun ke atas", _older(tanggal, _OLDER_FOR_LEAK)),
    ):
        rows = [row for row, one in enumerate(people) if side_of(one) is not None]
        sides = [bool(side_of(people[row])) for row in rows]
        found.append(attribute_leak(name, space.points[rows], sides, seed))
    return tuple(found)


def _attributes(
    tanggal: date,
) -> tuple[tuple[str, tuple[str, str], Callable[[Pegawai], bool | None]], ...]:
    pns = {StatusPegawai.PNS, StatusPegawai.CPNS}
    return (
        (
            "jenis kelamin",
            ("perempuan", "laki-laki"),
            _is_female,
        ),
        (
            "usia",
            (f"{_OLDER_FROM} tahun ke atas", f"di bawah {_OLDER_FROM} tahun"),
            _older(tanggal, _OLDER_FROM),
        ),
        ("status", ("PPPK", "PNS"), lambda one: one.status not in pns),
    )


def _is_female(person: Pegawai) -> bool | None:
    return None if person.jenis_kelamin is None else person.jenis_kelamin == "P"


def _older(tanggal: date, years: int) -> Callable[[Pegawai], bool | None]:
    return lambda one: (
        None if one.tanggal_lahir is None else age(one.tanggal_lahir, tanggal) >= years
    )


def _stratum(instansi: Instansi, person: Pegawai) -> str:
    post = instansi.formasi_by_key.get(person.formasi_key)
    rumpun = post.rumpun if post else None
    return f"{rumpun or '?'}|{person.eselon or person.jenis_jabatan.value}"


def _facts(instansi: Instansi, tanggal: date, move: Mutasi) -> dict[str, float | None]:
    person, post = find_move(instansi, move.nip, move.unit_tujuan, move.jabatan_tujuan)
    usul = make_usul(instansi, person, post, tanggal)
    return {
        "promosi": float(direction(usul) is Arah.PROMOSI),
        "km": distance_km(usul.unit_asal, usul.unit_tujuan),
        "kesesuaian": None,
    }


def _add_fit_change(
    instansi: Instansi,
    tanggal: date,
    moves: dict[str, Mutasi],
    facts: dict[str, dict[str, float | None]],
) -> None:
    """Add what each move changes in fit; it stays None where a fit or the old post is unknown."""
    person = {one.nip: place for place, one in enumerate(instansi.pegawai)}
    post = {one.key: place for place, one in enumerate(instansi.formasi)}
    table = FitTable(instansi, tanggal)
    for nip, move in moves.items():
        who = instansi.pegawai_by_nip[nip]
        if who.formasi_key not in post:
            continue
        target = find_move(instansi, nip, move.unit_tujuan, move.jabatan_tujuan)[1]
        pair = np.array([post[who.formasi_key], post[target.key]])
        old, new = table.values(np.array([person[nip]] * 2), pair)[0].tolist()
        if not np.isnan(old) and not np.isnan(new):
            facts[nip]["kesesuaian"] = new - old


def keadilan_json(instansi: Instansi, tanggal: date, mutasi: Iterable[Mutasi]) -> dict[str, Any]:
    """Give the tests of a plan as plain values."""
    found = uji_keadilan(instansi, tanggal, mutasi)
    return {
        "mutasi": found.mutasi,
        "perlu_alasan": found.perlu_alasan,
        "catatan": list(found.catatan),
        "uji": [
            {
                "atribut": attribute.atribut,
                "sisi": list(attribute.sisi),
                "hasil": name,
                "putusan": putusan.value,
            }
            for attribute in found.atribut
            for name, putusan in attribute.putusan_hasil
        ],
    }

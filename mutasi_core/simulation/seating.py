"""The seating: where every person of a skenario ends, and the instansi that makes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import fsum

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.simulation.ground import Ground, Place


def find_place(ground: Ground, mutasi: Mutasi) -> Place:
    """Find the place a move ends at.

    Raises:
        UnknownReferenceError: If the data lack the person, the unit or the post.
    """
    if mutasi.nip not in ground.home:
        raise UnknownReferenceError(f"NIP {mutasi.nip} tidak ada dalam data.")
    if mutasi.unit_tujuan not in ground.instansi.unit_by_id:
        raise UnknownReferenceError(f"Unit {mutasi.unit_tujuan} tidak ada dalam data.")
    place = (mutasi.unit_tujuan, jabatan_key(mutasi.jabatan_tujuan))
    if place != ground.home[mutasi.nip] and ground.formasi(place) is None:
        raise UnknownReferenceError(
            f"Unit {mutasi.unit_tujuan} tidak mempunyai formasi {mutasi.jabatan_tujuan}."
        )
    return place


def final_places(ground: Ground, mutasi: Iterable[Mutasi]) -> dict[str, tuple[Mutasi, Place]]:
    """Keep the last place of each person, and nobody who ends at home.

    Raises:
        UnknownReferenceError: If a move names a person, unit or post that the data do not have.
    """
    found: dict[str, tuple[Mutasi, Place]] = {}
    for one in mutasi:
        place = find_place(ground, one)
        if place == ground.home[one.nip]:
            found.pop(one.nip, None)
        else:
            found[one.nip] = (one, place)
    return found


def instansi_after(ground: Ground, places: Mapping[str, Place]) -> Instansi:
    """Give the instansi as it is counted when the moved people sit at their new places."""
    return replace(
        ground.instansi,
        pegawai=tuple(
            _seated(ground, person, places[person.nip]) if person.nip in places else person
            for person in ground.instansi.pegawai
        ),
    )


def mean_fit(ground: Ground, units: Iterable[str], places: Mapping[str, Place]) -> float | None:
    """Take the mean known fit of the people who count in some units, 0 to 1.

    Args:
        ground: Of the skenario.
        units: The units, taken together.
        places: Where the moved people sit, by NIP; everybody else sits at home.
    """
    wanted = frozenset(units)
    fits = [
        ground.fit(nip, place)
        for unit_id in sorted(wanted)
        for nip in ground.members.get(unit_id, ())
        if (place := ground.home[nip]) == places.get(nip, place)
    ]
    fits += [
        ground.fit(nip, place)
        for nip, place in places.items()
        if place[0] in wanted and place != ground.home[nip] and ground.weight(nip, place)
    ]
    known = [fit for fit in fits if fit is not None]
    return fsum(known) / len(known) if known else None


def _seated(ground: Ground, pegawai: Pegawai, place: Place) -> Pegawai:
    """Seat a person; a move neither retires nor brings back anybody (H = B + in - out).

    The new jabatan may have another BUP, so whether the person counts is fixed here.
    """
    seated = replace(pegawai, unit_id=place[0], jabatan=place[1], plt=False)
    if ground.weight(pegawai.nip, place):
        return replace(seated, tanggal_lahir=None)
    return replace(seated, kedudukan_hukum="tidak dihitung")

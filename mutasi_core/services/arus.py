"""Who gives and who receives in a plan: people in and out of every planning unit it touches."""

from collections import Counter
from dataclasses import dataclass

from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.balance import planning_unit
from mutasi_core.services.rencana import Rencana


@dataclass(frozen=True, slots=True, kw_only=True)
class ArusUnit:
    """People entering and leaving one planning unit by a plan [orang].

    Attributes:
        kekurangan_sebelum, kekurangan_sesudah: Shortage over its posts, summed by post.
    """

    unit_id: str
    nama: str
    masuk: int
    keluar: int
    kekurangan_sebelum: int
    kekurangan_sesudah: int


def arus(instansi: Instansi, rencana: Rencana) -> tuple[ArusUnit, ...]:
    """Sum up a plan by planning unit; first those whose shortage falls most."""
    planned_under = planning_unit(instansi)
    entering, leaving = Counter[str](), Counter[str]()
    change: Counter[str] = Counter()
    for move in rencana.mutasi:
        entering[planned_under.get(move.tujuan.unit_id, move.tujuan.unit_id)] += 1
        leaving[planned_under.get(move.asal.unit_id, move.asal.unit_id)] += 1
        change[move.tujuan.id] += 1
        change[move.asal.id] -= 1
    before, after = Counter[str](), Counter[str]()
    posts = zip(
        rencana.problem.post_ids,
        rencana.problem.kebutuhan.tolist(),
        rencana.problem.bezetting.tolist(),
        strict=True,
    )
    for post_id, needed, present in posts:
        leaf = post_id.partition("|")[0]
        unit_id = planned_under.get(leaf, leaf)
        before[unit_id] += max(needed - present, 0)
        after[unit_id] += max(needed - present - change[post_id], 0)
    units = instansi.unit_by_id
    found = (
        ArusUnit(
            unit_id=unit_id,
            nama=units[unit_id].nama if unit_id in units else unit_id,
            masuk=entering[unit_id],
            keluar=leaving[unit_id],
            kekurangan_sebelum=before[unit_id],
            kekurangan_sesudah=after[unit_id],
        )
        for unit_id in entering.keys() | leaving.keys()
    )
    return tuple(
        sorted(
            found,
            key=lambda one: (
                one.kekurangan_sesudah - one.kekurangan_sebelum,
                one.nama,
                one.unit_id,
            ),
        )
    )

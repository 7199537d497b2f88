"""Which other plans are there, and what do quota, weights, pins and an uncertain future do?"""

from dataclasses import dataclass
from typing import Any

from mutasi_core.domain.izin import Izin
from mutasi_core.domain.mutasi import Keputusan
from mutasi_core.planning.choices import (
    Pilihan,
    alternatives,
    izin_prices,
    pin_prices,
    weight_effects,
)
from mutasi_core.planning.ledger import Iri, Sel, ledger, passed_over, price_without_envy
from mutasi_core.planning.quota_curve import Titik, quota_curve
from mutasi_core.planning.robustness import Ketahanan, Ketidakpastian, Tahan, judge
from mutasi_core.services.meja_rencana import Meja


@dataclass(frozen=True, slots=True, kw_only=True)
class Keadilan:
    """The fairness ledger of a plan.

    Attributes:
        iri: Those passed over by a colleague of lesser claim.
        harga: What it costs in score that nobody is; 0 where nobody is.
    """

    sel: tuple[Sel, ...]
    iri: tuple[Iri, ...]
    harga: float


def kurva(meja: Meja) -> tuple[Titik, ...]:
    """Give the best plan of every quota from 0 to that of the plan, each proven."""
    return quota_curve(meja.problem)


def pilihan(meja: Meja, bagian: float = 1.0) -> tuple[Pilihan, ...]:
    """Give the plan and three others: fewest moves for a share of its filling, fit, wishes."""
    return alternatives(meja.planning, meja.base, bagian)


def pengaruh_bobot(meja: Meja) -> tuple[Pilihan, ...]:
    """Give the plan with each weight left out, and doubled."""
    return weight_effects(meja.planning, meja.base)


def harga_kunci(meja: Meja) -> tuple[tuple[Keputusan, float], ...]:
    """Give what each pin costs in score."""
    return pin_prices(meja.planning, meja.base)


def harga_izin(meja: Meja) -> tuple[tuple[Izin, float], ...]:
    """Give what each recorded izin brings in score."""
    return izin_prices(meja.planning, meja.base)


def ketahanan(
    meja: Meja,
    unsure: Ketidakpastian | None = None,
    *,
    masa_depan: int = 24,
    benih: int = 1,
    paling_sedikit: float = 0.5,
) -> tuple[Ketahanan, Tahan]:
    """Judge the plan over sampled futures, and a plan without what is seldom worth it."""
    return judge(
        meja.planning,
        meja.base,
        unsure or Ketidakpastian(),
        count=masa_depan,
        seed=benih,
        least=paling_sedikit,
    )


def keadilan(meja: Meja) -> Keadilan:
    """Keep the ledger of the plan."""
    envy = passed_over(meja.problem, meja.solution.chosen)
    price = price_without_envy(meja.base, envy) if envy else 0.0
    return Keadilan(sel=ledger(meja.planning, meja.solution.chosen), iri=envy, harga=price)


def kurva_json(meja: Meja) -> list[dict[str, Any]]:
    """Give the curve for the command line."""
    return [
        {
            "kuota": point.kuota,
            "skor": point.skor,
            "kekurangan": point.kekurangan,
            "mutasi": point.mutasi,
            "terbukti": point.terbukti,
        }
        for point in kurva(meja)
    ]

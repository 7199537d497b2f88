"""What may a skenario do to the SKM of the units it touches? A range for each, or why none."""

from collections.abc import Iterable, Mapping
from typing import Any

from mutasi_core.impact.affected import Service
from mutasi_core.impact.detecting import smallest_detectable
from mutasi_core.impact.guarding import within_citywide_gain
from mutasi_core.impact.model import SEED, Estimate, Range, estimate_changes
from mutasi_core.impact.wording import BASIS, badge, sentence
from mutasi_core.simulation.ground import Place

MONTH = 12
"""The month whose range stands first; 3 and 12 stand side by side below it."""


def estimate(
    service: Service, places: Mapping[str, tuple[Place, Place]], *, seed: int = SEED
) -> tuple[Estimate, ...]:
    """Estimate every unit that moves touch, donors and receivers alike, in the order of the data.

    Args:
        service: The units as their citizens are asked.
        places: Home and place of each moved person, by NIP.
        seed: Of the draws, the same for all units.
    """
    touched = touched_units(service, (place for pair in places.values() for place in pair))
    on = service.ground.on
    changes = [service.staffing(unit_id, places) for unit_id in touched]
    ikm = [skm.ikm for skm in service.latest.values()]
    return within_citywide_gain(estimate_changes(changes, on, seed=seed), ikm, on)


def touched_units(service: Service, places: Iterable[Place]) -> list[str]:
    """List the units that services are judged under for some places, in the order of the data."""
    found = {service.unit_of.get(place[0], place[0]) for place in places}
    return [unit.unit_id for unit in service.ground.instansi.units if unit.unit_id in found]


def dampak_json(service: Service, estimate: Estimate) -> dict[str, Any]:
    """Write an estimate out; `perkiraan`, `bawah` and `atas` are changes of the IKM [poin]."""
    change, on = estimate.change, service.ground.on
    unit = service.ground.instansi.unit_by_id.get(change.unit_id)
    skm = service.latest.get(change.unit_id)
    shown = estimate.at(MONTH)
    return {
        "unit_id": change.unit_id,
        "nama": unit.nama if unit else change.unit_id,
        "ikm_sebelum": change.ikm,
        "periode": skm.periode if skm else None,
        "responden": change.responden,
        "bulan": MONTH,
        "satuan": "perubahan IKM dalam poin SKM",
        "perkiraan": _points(shown.perkiraan) if shown else None,
        "bawah": _points(shown.bawah) if shown else None,
        "atas": _points(shown.atas) if shown else None,
        "bulan_3": _range_json(estimate.at(3)),
        "bulan_12": _range_json(estimate.at(12)),
        "terdeteksi_minimal": (
            round(smallest_detectable(change.responden, on), 1) if change.responden else None
        ),
        "dasar": BASIS if shown else estimate.obstacle,
        "lencana": badge(estimate),
        "kalimat": sentence(estimate, MONTH, on),
    }


def _range_json(found: Range | None) -> dict[str, float] | None:
    if found is None:
        return None
    return {
        "perkiraan": _points(found.perkiraan),
        "bawah": _points(found.bawah),
        "atas": _points(found.atas),
        "peluang_naik": _points(found.peluang_naik),
    }


def _points(value: float) -> float:
    """Round to what can be meant; never a negative zero."""
    return round(value, 2) + 0.0

"""What does this list of moves do? Balance before and after, broken rules, likely impact."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi, Skenario
from mutasi_core.impact.affected import Service
from mutasi_core.impact.model import Estimate
from mutasi_core.impact.wording import NO_STUDY
from mutasi_core.needs.balance import Ringkasan
from mutasi_core.services.dampak import dampak_json, estimate
from mutasi_core.simulation.evaluating import Evaluation, UnitChange, evaluate
from mutasi_core.simulation.ground import Ground
from mutasi_core.simulation.judging import Violation
from mutasi_core.simulation.seating import find_place


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulasi:
    """A skenario evaluated, with the estimate of every unit it touches."""

    service: Service
    evaluation: Evaluation
    estimates: tuple[Estimate, ...]


def simulasi(instansi: Instansi, tanggal: date, mutasi: Sequence[Mutasi]) -> Simulasi:
    """Evaluate moves that are made together on a date.

    Raises:
        UnknownReferenceError: If a move names a person, unit or post that the data do not have.
    """
    ground = Ground(instansi=instansi, on=tanggal)
    service = Service(ground=ground)
    skenario = Skenario(nama="simulasi", tmt=tanggal, mutasi=tuple(mutasi))
    evaluation = evaluate(instansi, skenario, ground)
    places = {one.nip: (ground.home[one.nip], find_place(ground, one)) for one in evaluation.mutasi}
    return Simulasi(service=service, evaluation=evaluation, estimates=estimate(service, places))


def simulasi_json(instansi: Instansi, tanggal: date, mutasi: Sequence[Mutasi]) -> dict[str, Any]:
    """Give the answer of `simulasi` under the keys of the command line."""
    answer = simulasi(instansi, tanggal, mutasi)
    evaluation = answer.evaluation
    return {
        "tanggal": tanggal.isoformat(),
        "jumlah_mutasi": len(evaluation.mutasi),
        "sebelum": _state_json(evaluation.before.ringkasan),
        "sesudah": _state_json(evaluation.after.ringkasan),
        "unit": [_unit_json(change) for change in evaluation.unit],
        "sel": [
            {
                "unit_id": old.unit_id,
                "rumpun": old.rumpun,
                "kebutuhan": old.kebutuhan,
                "bezetting_sebelum": old.bezetting,
                "bezetting_sesudah": new.bezetting,
                "selisih_sebelum": old.selisih,
                "selisih_sesudah": new.selisih,
            }
            for old, new in evaluation.sel
        ],
        "jabatan": [
            {
                "unit_id": old.formasi.unit_id,
                "jabatan": old.formasi.jabatan,
                "kebutuhan": old.kebutuhan,
                "bezetting_sebelum": old.bezetting,
                "bezetting_sesudah": new.bezetting,
            }
            for old, new in evaluation.formasi
        ],
        "pelanggaran": [
            violation_json(one) for found in evaluation.violations.values() for one in found
        ],
        "dampak": [dampak_json(answer.service, one) for one in answer.estimates],
        "catatan_dampak": NO_STUDY,
    }


def violation_json(violation: Violation) -> dict[str, Any]:
    """Write a broken rule out with its article."""
    return {
        "nip": violation.nip,
        "aturan": violation.rule.kode,
        "judul": violation.rule.judul,
        "tingkat": violation.finding.tingkat.value,
        "dasar": violation.rule.dasar,
        "penjelasan": violation.finding.penjelasan,
    }


def _state_json(ringkasan: Ringkasan) -> dict[str, Any]:
    return {
        "kekurangan": ringkasan.kekurangan,
        "kelebihan": ringkasan.kelebihan,
        "terisi_persen": ringkasan.terisi_persen,
    }


def _unit_json(change: UnitChange) -> dict[str, Any]:
    return {
        "unit_id": change.before.unit_id,
        "nama": change.before.nama,
        "kebutuhan": change.before.kebutuhan,
        "bezetting_sebelum": change.before.bezetting,
        "bezetting_sesudah": change.after.bezetting,
        "selisih_sebelum": change.before.selisih,
        "selisih_sesudah": change.after.selisih,
        "masuk": change.masuk,
        "keluar": change.keluar,
        "kesesuaian_sebelum": rounded(change.fit_before),
        "kesesuaian_sesudah": rounded(change.fit_after),
    }


def rounded(fit: float | None) -> float | None:
    """Round a fit to what can be meant; None stays None."""
    return None if fit is None else round(fit, 3)

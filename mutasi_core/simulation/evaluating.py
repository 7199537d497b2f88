"""The evaluation of a whole skenario, from nothing: what the board must always equal."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi, Skenario
from mutasi_core.needs.balance import Balance, SaldoFormasi, SaldoSel, SaldoUnit, balance
from mutasi_core.simulation.ground import Ground
from mutasi_core.simulation.judging import Violation, stand, violations
from mutasi_core.simulation.seating import final_places, instansi_after, mean_fit


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChange:
    """One unit that somebody enters, leaves, or changes post in.

    Attributes:
        masuk, keluar: People who enter and leave the unit, counted in a bezetting or not [orang].
        fit_before, fit_after: Mean known fit of those who count, 0 to 1; None where unknown.
    """

    before: SaldoUnit
    after: SaldoUnit
    masuk: int
    keluar: int
    fit_before: float | None
    fit_after: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What a skenario does.

    Attributes:
        mutasi: The moves that count: the last one of each person, none that ends at home.
        unit: Units that anybody's move touches, in the order of the data.
        formasi, sel: Rows whose bezetting differs, as (before, after).
        violations: Broken rules, judged on the skenario as it stands.
    """

    skenario: Skenario
    mutasi: tuple[Mutasi, ...]
    before: Balance
    after: Balance
    unit: tuple[UnitChange, ...]
    formasi: tuple[tuple[SaldoFormasi, SaldoFormasi], ...]
    sel: tuple[tuple[SaldoSel, SaldoSel], ...]
    violations: Mapping[str, tuple[Violation, ...]]


def evaluate(instansi: Instansi, skenario: Skenario, ground: Ground | None = None) -> Evaluation:
    """Evaluate a skenario: balance before and after, fit, broken rules.

    Raises:
        UnknownReferenceError: If a move names a person, unit or post that the data do not have.
    """
    ground = ground or Ground(instansi=instansi, on=skenario.tmt)
    final = final_places(ground, skenario.mutasi)
    places = {nip: place for nip, (_, place) in final.items()}
    before = balance(instansi, skenario.tmt)
    after = balance(instansi_after(ground, places), skenario.tmt)
    bezetting = {row.formasi.key: row.bezetting for row in after.formasi}
    crossing = {
        nip: (ground.home[nip][0], place[0])
        for nip, place in places.items()
        if ground.home[nip][0] != place[0]
    }
    keluar = Counter(origin for origin, _ in crossing.values())
    masuk = Counter(target for _, target in crossing.values())
    touched = {end[0] for nip, place in places.items() for end in (ground.home[nip], place)}
    return Evaluation(
        skenario=skenario,
        mutasi=tuple(mutasi for mutasi, _ in final.values()),
        before=before,
        after=after,
        unit=tuple(
            UnitChange(
                before=old,
                after=new,
                masuk=masuk[old.unit_id],
                keluar=keluar[old.unit_id],
                fit_before=mean_fit(ground, (old.unit_id,), {}),
                fit_after=mean_fit(ground, (old.unit_id,), places),
            )
            for old, new in zip(before.unit, after.unit, strict=True)
            if old.unit_id in touched
        ),
        formasi=tuple(
            (old, new)
            for old, new in zip(before.formasi, after.formasi, strict=True)
            if old.bezetting != new.bezetting
        ),
        sel=tuple(
            (old, new)
            for old, new in zip(before.sel, after.sel, strict=True)
            if old.bezetting != new.bezetting
        ),
        violations={
            nip: violations(ground, stand(ground, mutasi, place), bezetting)
            for nip, (mutasi, place) in final.items()
        },
    )

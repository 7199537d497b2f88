"""How much work falls on each person of a cell of the map?"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.balance import planning_unit
from mutasi_core.needs.bezetting import bezetting
from mutasi_core.needs.ej import efektivitas
from mutasi_core.needs.kebutuhan import beban_kerja, kebutuhan
from mutasi_core.services.peta import rumpun_of


def peta_ej(instansi: Instansi, tanggal: date) -> Mapping[tuple[str, str], float | None]:
    """Give EJ by planning unit and rumpun, over formasi with a known kebutuhan.

    EJ = sum of beban kerja [orang] / sum of bezetting [orang]; without a recorded workload the
    kebutuhan stands for it.

    Returns:
        None for a cell nobody works in.
    """
    needs, loads = kebutuhan(instansi), beban_kerja(instansi)
    heads, planned_under = bezetting(instansi, tanggal), planning_unit(instansi)
    load: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    held: defaultdict[tuple[str, str], int] = defaultdict(int)
    for formasi in instansi.formasi:
        needed = needs[formasi.key]
        if needed is None:
            continue
        cell = (planned_under.get(formasi.unit_id, formasi.unit_id), rumpun_of(formasi))
        load[cell] += loads.get(formasi.key, Decimal(needed))
        held[cell] += heads[formasi.key]
    return {cell: efektivitas(load[cell], held[cell]) for cell in load}

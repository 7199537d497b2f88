"""How do the moves of the plan hang together, and how do people flow between units?"""

from typing import Any

import numpy as np

from mutasi_core.planning.chains import Aliran, Rangkaian, aliran, rangkaian
from mutasi_core.planning.gerakan import Gerakan, gerakan_of
from mutasi_core.services.meja_rencana import Meja
from mutasi_core.services.mengapa import gerakan_json


def gerakan_rencana(meja: Meja) -> tuple[Gerakan, ...]:
    """Name the moves of the plan, in order of NIP."""
    return gerakan_of(meja.planning, np.flatnonzero(meja.solution.chosen).tolist())


def rangkaian_rencana(meja: Meja) -> tuple[Rangkaian, ...]:
    """Tell the plan as tukar, putaran and rantai."""
    return rangkaian(gerakan_rencana(meja))


def aliran_rencana(meja: Meja) -> tuple[Aliran, ...]:
    """Count the people whom the plan moves between units."""
    return aliran(gerakan_rencana(meja))


def rangkaian_json(meja: Meja) -> list[dict[str, Any]]:
    """Give the parts of the plan for the command line."""
    return [
        {
            "bentuk": part.bentuk.value,
            "kalimat": part.kalimat,
            "mutasi": [gerakan_json(move) for move in part.gerakan],
        }
        for part in rangkaian_rencana(meja)
    ]

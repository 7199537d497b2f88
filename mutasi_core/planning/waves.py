"""The waves: a date for each move, so that no post falls below its floor between two waves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mutasi_core.planning.chains import Rangkaian


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelombang:
    """The parts of a plan that take effect on one day."""

    tmt: date
    rangkaian: tuple[Rangkaian, ...]

    @property
    def jumlah(self) -> int:
        """How many people move on that day."""
        return sum(len(part.gerakan) for part in self.rangkaian)


def gelombang(
    parts: Sequence[Rangkaian], days: Sequence[date], most: int
) -> tuple[tuple[Gelombang, ...], tuple[Rangkaian, ...]]:
    """Spread the parts of a plan over days, the largest parts first, at most so many people a day.

    A tukar, putaran or rantai is never split: within one day everybody who leaves is replaced as
    the plan says, so every post is between its present and its final headcount after each wave.

    Args:
        parts: The parts of the plan.
        days: Days on which moves may take effect, the earliest first.
        most: Most people on one day.

    Returns:
        The waves that have moves, and the parts that found no day.
    """
    room = dict.fromkeys(days, most)
    placed: dict[date, list[Rangkaian]] = {day: [] for day in days}
    left: list[Rangkaian] = []
    for part in sorted(parts, key=lambda one: (-len(one.gerakan), one.gerakan[0].pegawai.nip)):
        day = next((day for day in days if room[day] >= len(part.gerakan)), None)
        if day is None:
            left.append(part)
        else:
            room[day] -= len(part.gerakan)
            placed[day].append(part)
    waves = tuple(
        Gelombang(tmt=day, rangkaian=tuple(found)) for day, found in placed.items() if found
    )
    return waves, tuple(left)

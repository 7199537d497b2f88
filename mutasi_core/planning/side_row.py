"""The baris: one linear limit over candidate moves."""

from dataclasses import dataclass

from mutasi_core.planning.problem import Bools


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    """One row: the sum of coefficient times move may not exceed `most`.

    Attributes:
        moves: Candidate moves, each once.
        coefficients: One for each.
    """

    moves: tuple[int, ...]
    coefficients: tuple[float, ...]
    most: float

    def is_kept(self, chosen: Bools) -> bool:
        """Whether a plan keeps it."""
        total = sum(
            value for move, value in zip(self.moves, self.coefficients, strict=True) if chosen[move]
        )
        return total <= self.most + 1e-9

"""The progress of a reading: how much is done, as a share and a sentence."""

from collections.abc import Callable
from dataclasses import dataclass

Callback = Callable[[float, str], None]
"""Takes the share done, 0 to 1 and never falling, and an Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """A stretch of the whole work, from `low` to `high`."""

    callback: Callback | None = None
    low: float = 0.0
    high: float = 1.0

    def tell(self, share: float, sentence: str) -> None:
        """Say how much of this stretch is done."""
        if self.callback is not None:
            self.callback(self.low + (self.high - self.low) * min(max(share, 0.0), 1.0), sentence)

    def part(self, low: float, high: float) -> "Kemajuan":
        """Give a stretch of this stretch.

        Example:
            >>> Kemajuan(None, 0.5, 1.0).part(0.5, 1.0).low
            0.75
        """
        width = self.high - self.low
        return Kemajuan(self.callback, self.low + width * low, self.low + width * high)


SILENT = Kemajuan()
"""Nobody watches."""

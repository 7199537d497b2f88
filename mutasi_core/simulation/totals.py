"""The balance of a whole instansi in three whole numbers that can be added and taken away."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums over the formasi whose kebutuhan is known.

    Attributes:
        kebutuhan: Sum of K [orang].
        kekurangan: Sum of max(K - B, 0) [orang].
        kelebihan: Sum of max(B - K, 0) [orang].
    """

    kebutuhan: int = 0
    kekurangan: int = 0
    kelebihan: int = 0

    @property
    def terisi_persen(self) -> float | None:
        """Share of places filled, 100 x sum of min(B, K) / sum of K; None without any K."""
        if not self.kebutuhan:
            return None
        return 100 * (self.kebutuhan - self.kekurangan) / self.kebutuhan

    def moved(self, kebutuhan: int | None, before: int, after: int) -> "Totals":
        """Give the totals after the bezetting of one formasi changes."""
        if kebutuhan is None:
            return self
        return Totals(
            kebutuhan=self.kebutuhan,
            kekurangan=self.kekurangan + max(kebutuhan - after, 0) - max(kebutuhan - before, 0),
            kelebihan=self.kelebihan + max(after - kebutuhan, 0) - max(before - kebutuhan, 0),
        )

"""The block view: competence shape, technical families and field of study in balance."""

from dataclasses import dataclass

import numpy as np

from mutasi_core.people.null_profiles import null_profiles
from mutasi_core.people.profile_table import (
    Floats,
    Indices,
    standardise,
    unit_rows,
    without_row_mean,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockWeights:
    """Share of each block in the distance.

    Chosen by measurement: an education weight of 1 only relabels education, one of a quarter
    costs stability.
    """

    kompetensi: float = 0.5
    teknis: float = 1.0
    pendidikan: float = 0.5


class BlockView:
    """Profiles as three blocks, each scaled to the same spread and then weighted.

    The nine competencies enter by their shape only, their level is job grade. A technical family
    nobody assessed in a person adds nothing to that person's direction; an unknown field of study
    lies in the middle of all fields.

    Attributes:
        kompetensi: Shape (rows, managerial and socio-cultural competencies), nan where unknown.
        teknis: Shape (rows, technical families), nan where unknown.
        pendidikan: Shape (rows, fields), 0 or 1; all 0 where unknown.
    """

    nama = "blok"

    def __init__(
        self, kompetensi: Floats, teknis: Floats, pendidikan: Floats, weights: BlockWeights
    ) -> None:
        self._kompetensi, self._teknis, self._pendidikan = kompetensi, teknis, pendidikan
        self._weights = weights

    @property
    def size(self) -> int:
        """How many profiles there are."""
        return len(self._kompetensi)

    def points(self, rows: Indices) -> Floats:
        """Place the rows."""
        return self._place(self._kompetensi[rows], self._teknis[rows], self._pendidikan[rows])

    def null(self, rows: Indices, rng: np.random.Generator) -> Floats:
        """Place null competencies with the field of study dealt out at random.

        So education alone is never a natural group: it must go together with competence.
        """
        return self._place(
            null_profiles(self._kompetensi[rows], rng),
            null_profiles(self._teknis[rows], rng),
            self._pendidikan[rng.permutation(rows)],
        )

    def _place(self, kompetensi: Floats, teknis: Floats, pendidikan: Floats) -> Floats:
        known = pendidikan.sum(axis=1, keepdims=True) > 0
        middle = pendidikan.sum(axis=0) / max(int(known.sum()), 1)
        blocks = (
            (self._weights.kompetensi, np.nan_to_num(without_row_mean(standardise(kompetensi)))),
            (self._weights.teknis, unit_rows(np.nan_to_num(teknis))),
            (self._weights.pendidikan, np.where(known, pendidikan, middle)),
        )
        return np.hstack([np.sqrt(weight) * _balanced(block) for weight, block in blocks])


def _balanced(block: Floats) -> Floats:
    """Centre a block and scale it so that its rows have mean squared length 1."""
    if not block.size:
        return block
    centred = block - block.mean(axis=0)
    spread = float((centred**2).sum(axis=1).mean())
    return np.asarray(centred / np.sqrt(spread)) if spread > 1e-12 else centred * 0.0

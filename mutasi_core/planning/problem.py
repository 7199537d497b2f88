"""The plan problem as numbers: posts, candidate moves with their gain, and the limits on both."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProblem:
    """One transfer plan to be solved: posts sorted by id, movers by NIP, candidates by both.

    The canonical order is what makes the plan independent of the order of rows in a file.

    Attributes:
        post_ids: One id for each post.
        kebutuhan, bezetting, minimum: K, B and L of each post [orang].
        weight: Priority weight w of the unit of each post.
        movers: NIP of each person with a candidate move, sorted.
        mover_origin: Index of the post that each mover holds today.
        mover, target: Index into the movers and the posts for each candidate move.
        gain: Value of each candidate move without the filled terms.
        kuota: Most moves that the plan may hold.
        pinned, banned: Whether a candidate move must, or must not, be in the plan.
    """

    post_ids: tuple[str, ...]
    kebutuhan: Ints
    bezetting: Ints
    minimum: Ints
    weight: Floats
    movers: tuple[str, ...]
    mover_origin: Ints
    mover: Ints
    target: Ints
    gain: Floats
    kuota: int
    pinned: Bools
    banned: Bools

    @property
    def origin(self) -> Ints:
        """Index of the post that each candidate move leaves."""
        return np.asarray(self.mover_origin[self.mover])

    @property
    def vacancies(self) -> Ints:
        """How many places of each post stand empty today [orang]."""
        empty: Ints = np.maximum(self.kebutuhan - self.bezetting, 0)
        return empty

    @property
    def releasable(self) -> Ints:
        """How many people each post may lose for good: B - min(B, max(K, L)) [orang]."""
        floor = np.maximum(self.kebutuhan, self.minimum)
        return np.maximum(self.bezetting - floor, 0)

    def score(self, chosen: Bools) -> float:
        """Give the score of the moves in `chosen`, after the definition of the plan contract."""
        incoming = np.bincount(self.target[chosen], minlength=len(self.post_ids))
        outgoing = np.bincount(self.origin[chosen], minlength=len(self.post_ids))
        filled = self.filled(self.bezetting + incoming - outgoing)
        return float(np.sum(filled)) + float(np.sum(self.gain[chosen]))

    def filled(self, headcount: Ints) -> Floats:
        """Give what each post gains when its bezetting becomes `headcount`: the filled terms."""
        after = np.maximum(self.kebutuhan - headcount, 0)
        return self._shortage_cost(self.vacancies) - self._shortage_cost(after)

    def _shortage_cost(self, shortage: Ints) -> Floats:
        """Sum w * (1 + s / K) over s = 1 .. shortage, for each post."""
        needed = np.maximum(self.kebutuhan, 1)
        return np.asarray(self.weight * (shortage + shortage * (shortage + 1) / (2 * needed)))

    def fill_gain(self) -> tuple[Ints, Floats]:
        """List each empty place as (post, gain of filling it), the most pressing place first."""
        vacancies = self.vacancies
        post = np.repeat(np.arange(len(vacancies)), vacancies)
        first = np.cumsum(vacancies) - vacancies
        shortage = vacancies[post] - (np.arange(len(post)) - first[post])
        return post, self.weight[post] * (1 + shortage / self.kebutuhan[post])

    def breaks(self, chosen: Bools) -> tuple[str, ...]:
        """Name every limit that the moves in `chosen` would break; empty for a legal plan."""
        found: list[str] = []
        if int(chosen.sum()) > self.kuota:
            found.append("kuota")
        if np.any(np.bincount(self.mover[chosen], minlength=1) > 1):
            found.append("satu pegawai satu mutasi")
        incoming = np.bincount(self.target[chosen], minlength=len(self.post_ids))
        outgoing = np.bincount(self.origin[chosen], minlength=len(self.post_ids))
        headcount = self.bezetting + incoming - outgoing
        if np.any(headcount > np.maximum(self.kebutuhan, self.bezetting)):
            found.append("R12")
        floor = np.minimum(self.bezetting, np.maximum(self.kebutuhan, self.minimum))
        if np.any(headcount < floor):
            found.append("R13")
        if np.any(self.pinned & ~chosen):
            found.append("kunci")
        if np.any(self.banned & chosen):
            found.append("larang")
        return tuple(found)

    def to_json(self) -> Mapping[str, Any]:
        """Write the whole problem out so that another solver can check the plan."""
        posts = zip(
            self.post_ids,
            self.kebutuhan.tolist(),
            self.bezetting.tolist(),
            self.minimum.tolist(),
            self.weight.tolist(),
            strict=True,
        )
        moves = zip(self.mover.tolist(), self.origin.tolist(), self.target.tolist(), strict=True)
        named = [
            {
                "nip": self.movers[mover],
                "asal": self.post_ids[origin],
                "tujuan": self.post_ids[target],
            }
            for mover, origin, target in moves
        ]
        return {
            "pos": [{"id": i, "K": k, "B": b, "L": low, "w": w} for i, k, b, low, w in posts],
            "calon": [
                {**move, "nilai_mutasi": gain}
                for move, gain in zip(named, self.gain.tolist(), strict=True)
            ],
            "kuota": self.kuota,
            "kunci": [named[i] for i in np.flatnonzero(self.pinned)],
            "larang": [named[i] for i in np.flatnonzero(self.banned)],
        }

"""Disparity tests of a plan: whether one side of a protected attribute fares otherwise."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.stats import chi2, fisher_exact, ttest_ind

TERLALU_SEDIKIT = "terlalu sedikit untuk dinilai"
FEWEST_MOVES = 60
"""Fewest moves a plan needs: below it neutral plans alarm too often and real ones not at all."""

FEWEST_IN_CELL = 10
_FOUR_FIFTHS = 0.8
_LIKELY = 0.05
_LARGE = 0.2


class Putusan(StrEnum):
    """What a disparity test says."""

    WAJAR = "tidak ada tanda ketimpangan"
    TANDA = "ada tanda ketimpangan"
    SEDIKIT = TERLALU_SEDIKIT


@dataclass(frozen=True, slots=True, kw_only=True)
class UjiPorsi:
    """Rates of one outcome on both sides.

    Attributes:
        rasio: Lower rate over the higher, 0 to 1; None where nobody has the outcome.
        p_fisher: Chance of a difference as large without any, both ways.
        or_mh: Odds ratio within strata (Mantel-Haenszel); None where no stratum tells.
        p_mh: Chance of it without any difference; None likewise.
    """

    jumlah: tuple[int, int]
    terkena: tuple[int, int]
    rasio: float | None
    p_fisher: float | None
    or_mh: float | None
    p_mh: float | None
    putusan: Putusan


@dataclass(frozen=True, slots=True, kw_only=True)
class UjiRata:
    """Means of one figure on both sides.

    Attributes:
        smd: Their difference in standard deviations.
        p: Chance of a difference as large without any (Welch).
    """

    jumlah: tuple[int, int]
    rata: tuple[float, float] | None
    smd: float | None
    p: float | None
    putusan: Putusan


def compare_rates(
    side: Sequence[bool], outcome: Sequence[bool], strata: Sequence[str], moves: int
) -> UjiPorsi:
    """Compare the rates of an outcome between the two sides of an attribute.

    A sign of disparity needs both: a rate below four fifths of the other and Fisher's exact test
    below 5 %; four fifths alone alarms on a third of neutral plans. Where the strata (rumpun and
    eselon) can be compared, Mantel-Haenszel within them must agree: teachers and nurses are
    mostly women, so the crude ratio is confounded.

    Args:
        side: Which side each person is on.
        outcome: Whether it happened to them.
        strata: Whom each person may be compared with.
        moves: Moves in the plan.
    """
    table = np.zeros((2, 2), dtype=int)
    np.add.at(table, (np.array(side, dtype=int), np.array(outcome, dtype=int)), 1)
    count, hit = table.sum(axis=1), table[:, 1]
    sizes, hits = (int(count[1]), int(count[0])), (int(hit[1]), int(hit[0]))
    if moves < FEWEST_MOVES or min(sizes) < FEWEST_IN_CELL:
        return UjiPorsi(
            jumlah=sizes,
            terkena=hits,
            rasio=None,
            p_fisher=None,
            or_mh=None,
            p_mh=None,
            putusan=Putusan.SEDIKIT,
        )
    rates = hit / count
    ratio = float(rates.min() / rates.max()) if rates.max() > 0 else None
    p_fisher = float(fisher_exact(table).pvalue)
    or_mh, p_mh = mantel_haenszel(side, outcome, strata)
    crude = ratio is not None and ratio < _FOUR_FIFTHS and p_fisher < _LIKELY
    within = p_mh is None or p_mh < _LIKELY
    return UjiPorsi(
        jumlah=sizes,
        terkena=hits,
        rasio=ratio,
        p_fisher=p_fisher,
        or_mh=or_mh,
        p_mh=p_mh,
        putusan=Putusan.TANDA if crude and within else Putusan.WAJAR,
    )


def mantel_haenszel(
    side: Sequence[bool], outcome: Sequence[bool], strata: Sequence[str]
) -> tuple[float | None, float | None]:
    """Give the common odds ratio of the true side over strata, and its p (continuity-corrected).

    References:
        Mantel and Haenszel (1959), Statistical aspects of the analysis of data.
    """
    tables: dict[str, list[list[int]]] = {}
    for one, hit, stratum in zip(side, outcome, strata, strict=True):
        tables.setdefault(stratum, [[0, 0], [0, 0]])[not one][not hit] += 1
    above = below = excess = variance = 0.0
    for (a, b), (c, d) in (tables[name] for name in sorted(tables)):
        n = a + b + c + d
        above += a * d / n
        below += b * c / n
        if n > 1:
            excess += a - (a + b) * (a + c) / n
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1))
    if variance <= 0:
        return None, None
    statistic = max(abs(excess) - 0.5, 0.0) ** 2 / variance
    ratio = above / below if below > 0 else math.inf
    return ratio, float(chi2.sf(statistic, 1))


def compare_means(side: Sequence[bool], figures: Sequence[float | None], moves: int) -> UjiRata:
    """Compare the means of a figure among the moved.

    A sign is a difference above 0.2 standard deviations that chance makes in less than 5 %.
    """
    groups: tuple[list[float], list[float]] = ([], [])
    for one, figure in zip(side, figures, strict=True):
        if figure is not None:
            groups[not one].append(figure)
    sizes = (len(groups[0]), len(groups[1]))
    if moves < FEWEST_MOVES or min(sizes) < FEWEST_IN_CELL:
        return UjiRata(jumlah=sizes, rata=None, smd=None, p=None, putusan=Putusan.SEDIKIT)
    means = (float(np.mean(groups[0])), float(np.mean(groups[1])))
    spread = math.sqrt((float(np.var(groups[0])) + float(np.var(groups[1]))) / 2)
    smd = (means[0] - means[1]) / spread if spread > 0 else 0.0
    p = float(ttest_ind(*groups, equal_var=False).pvalue) if spread > 0 else 1.0
    return UjiRata(
        jumlah=sizes,
        rata=means,
        smd=smd,
        p=p,
        putusan=Putusan.TANDA if abs(smd) > _LARGE and p < _LIKELY else Putusan.WAJAR,
    )

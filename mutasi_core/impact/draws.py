"""The draws: possible worlds of the parameters, the same for every unit and every drop."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log

import numpy as np
from numpy.typing import NDArray

from mutasi_core.impact.parameter import Prior, parameters

Vector = NDArray[np.float64]

N_DRAWS = 4_000
P90_OF_NORMAL = 1.2815515655446004
MOST_LOST_AT_FIRST = 0.6
"""A newcomer without any fit (0) loses 1.5 δ: δ is cut here so that nobody counts below zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draws:
    """One value of every parameter in each of the sampled worlds; arrays of shape (draws,).

    `head` is how much better an unknown new head is than the old one [simpangan baku]: the
    difference of two heads of unknown quality, so its sign is open.
    """

    beta_s: Vector
    beta_c: Vector
    beta_d: Vector
    beta_h: Vector
    delta: Vector
    tau: Vector
    lambda_: Vector
    head: Vector


@lru_cache(maxsize=8)
def draw(on: date, seed: int, n: int = N_DRAWS) -> Draws:
    """Sample the priors in force on a date; the same arguments give the same draws."""
    random = np.random.default_rng(seed)
    sampled = [_sample(prior, random, n) for prior in parameters(on).priors]
    beta_s, beta_c, beta_d, beta_h, delta, tau, lambda_ = sampled
    return Draws(
        beta_s=beta_s,
        beta_c=beta_c,
        beta_d=beta_d,
        beta_h=beta_h,
        delta=np.minimum(delta, MOST_LOST_AT_FIRST),
        tau=tau,
        lambda_=np.minimum(lambda_, 1.0),
        head=random.standard_normal(n) * 2**0.5,
    )


def _sample(prior: Prior, random: np.random.Generator, n: int) -> Vector:
    """Sample a lognormal with its spike at 0; the spread is that of p90/p10."""
    spread = log(prior.p90 / prior.p10) / (2 * P90_OF_NORMAL)
    values = prior.median * np.exp(spread * random.standard_normal(n))
    return np.where(random.random(n) < prior.no_effect, 0.0, values)

"""Spreading the people of a unit over its posts."""

import numpy as np

from mutasi_core.synthetic.draft import Pos
from mutasi_core.synthetic.sampling import apportion


def spread(posts: list[Pos], people: int, rng: np.random.Generator) -> None:
    """Put a number of people into posts: shortage and surplus fall unevenly, by need.

    No post is over its need while the posts together are under it.
    """
    need = np.array([post.kebutuhan for post in posts])
    weight = need * (0.25 + 1.5 * rng.random(len(posts)))
    short = int(need.sum()) - people
    if short < 0:
        change = np.array(apportion(weight, -short))
    else:
        change = np.zeros(len(posts), dtype=int)
        while short > 0:
            room = need + change
            step = np.minimum(apportion(weight * (room > 0), short), room)
            change -= step
            short -= int(step.sum())
    for post, value in zip(posts, need + change, strict=True):
        post.isi = int(value)

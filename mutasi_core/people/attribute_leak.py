"""The attribute leak: whether the features of profiles betray a protected attribute."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from mutasi_core.people.profile_table import Floats

NOTICE_FROM = 0.7
"""AUC above which a notice is shown; the scores are never changed for it."""

FEWEST_ON_A_SIDE = 30
_FOLDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Kebocoran:
    """How well features tell one side of an attribute.

    Attributes:
        auc: 0.5 is no better than chance; None with too few on a side.
        jumlah: People on either side.
    """

    atribut: str
    auc: float | None
    jumlah: tuple[int, int]

    @property
    def perlu_diperhatikan(self) -> bool:
        """Whether a notice is due."""
        return self.auc is not None and self.auc > NOTICE_FROM


def attribute_leak(atribut: str, points: Floats, side: Sequence[bool], seed: int) -> Kebocoran:
    """Predict an attribute from features, five-fold, with a linear model."""
    sides = np.array(side, dtype=bool)
    sizes = (int(sides.sum()), int((~sides).sum()))
    if min(sizes) < FEWEST_ON_A_SIDE:
        return Kebocoran(atribut=atribut, auc=None, jumlah=sizes)
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=seed)
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000))
    with threadpool_limits(limits=1):
        chance = cross_val_predict(model, points, sides, cv=folds, method="predict_proba")[:, 1]
    auc = round(float(roc_auc_score(sides, chance)), 3)
    return Kebocoran(atribut=atribut, auc=auc, jumlah=sizes)

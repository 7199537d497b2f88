"""The job families: the rumpun of a job title by dictionary, else by the nearest known title."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import jabatan_key, without_jenjang

_NEIGHBOURS = 5
_FEWEST_LIKE = 0.3
_LEADS = re.compile(r"^(kepala|sekretaris|plt|ketua|wakil|asisten|staf ahli|anggota)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RumpunJabatan:
    """The family a title was put in, and how sure that is.

    Attributes:
        rumpun: None where no known title resembles it.
        kemurnian: Share of the titles it rests on that are of this family, 0 to 1.
        cara: "kamus" for a known title, "terdekat" for the likest ones.
        dasar: The known titles it rests on, the likest first.
    """

    jabatan: str
    rumpun: str | None
    kemurnian: float
    cara: str
    dasar: tuple[str, ...]


class JobFamilies:
    """Families of job titles, learned from the rows of a peta jabatan that name their rumpun."""

    def __init__(self, formasi: Iterable[Formasi]) -> None:
        counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._spelt: dict[str, str] = {}
        for post in formasi:
            if post.rumpun:
                key = _title(post.jabatan)
                counted[key][post.rumpun] += 1
                name = without_jenjang(post.jabatan)
                self._spelt[key] = min(self._spelt.get(key, name), name)
        self._known = {key: counted[key] for key in sorted(counted)}
        self._keys = list(self._known)
        if self._keys:
            self._words = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
            self._titles = self._words.fit_transform(map(_content, self._keys))

    def of(self, jabatan: str) -> RumpunJabatan:
        """Give the family of a title."""
        key = _title(jabatan)
        if key in self._known:
            rumpun, share = _majority(self._known[key])
            return RumpunJabatan(
                jabatan=jabatan,
                rumpun=rumpun,
                kemurnian=share,
                cara="kamus",
                dasar=(self._spelt[key],),
            )
        return self._nearest(jabatan, key)

    def _nearest(self, jabatan: str, key: str) -> RumpunJabatan:
        votes: Counter[str] = Counter()
        near: list[int] = []
        if self._keys:
            like = np.asarray((self._titles @ self._words.transform([_content(key)]).T).todense())
            likeness = np.round(like[:, 0], 9)
            order = np.lexsort((np.arange(len(likeness)), -likeness))[:_NEIGHBOURS]
            near = [place for place in order.tolist() if likeness[place] >= _FEWEST_LIKE]
            for place in near:
                votes[_majority(self._known[self._keys[place]])[0]] += 1
        rumpun, share = _majority(votes) if votes else (None, 0.0)
        return RumpunJabatan(
            jabatan=jabatan,
            rumpun=rumpun,
            kemurnian=share,
            cara="terdekat",
            dasar=tuple(self._spelt[self._keys[place]] for place in near),
        )


def _title(jabatan: str) -> str:
    return jabatan_key(without_jenjang(jabatan))


def _content(key: str) -> str:
    """Take the words off that say who leads, not what the work is."""
    return _LEADS.sub("", key) or key


def _majority(counted: Counter[str]) -> tuple[str, float]:
    rumpun, count = min(counted.items(), key=lambda one: (-one[1], one[0]))
    return rumpun, count / counted.total()

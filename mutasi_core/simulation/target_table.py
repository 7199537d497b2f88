"""The target table: the fillable formasi as columns, and what each rule reads of them."""

from collections.abc import Hashable, Iterable
from dataclasses import replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mutasi_core.domain.jabatan import jabatan_key, without_jenjang
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.simulation.ground import Ground, Place

Ints = NDArray[np.int64]

UNKNOWN_NEED = -1


class TargetTable:
    """The fillable formasi of an instansi, prepared for any person; shared and never changed."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.posts = tuple(post for post in ground.instansi.formasi if post.dapat_diisi)

    @cached_property
    def place_of(self) -> dict[Place, int]:
        """Position of each formasi in `posts`."""
        return {post.key: place for place, post in enumerate(self.posts)}

    @cached_property
    def places_of_unit(self) -> dict[str, list[int]]:
        """Positions in `posts` of the formasi of each unit."""
        found: dict[str, list[int]] = {}
        for place, post in enumerate(self.posts):
            found.setdefault(post.unit_id, []).append(place)
        return found

    @cached_property
    def numbers_of(self) -> dict[str, dict[Hashable, int]]:
        """Number the distinct attributes by which targets are ordered."""
        attributes: dict[str, list[Hashable]] = {
            "unit": [post.unit_id for post in self.posts],
            "jabatan": [post.key[1] for post in self.posts],
            "family": [family_of(post.jabatan) for post in self.posts],
            "jenis": [post.jenis_jabatan for post in self.posts],
            "name": [*sorted(post.key[1] for post in self.posts)],
        }
        return {
            name: {value: place for place, value in enumerate(dict.fromkeys(values))}
            for name, values in attributes.items()
        }

    @cached_property
    def columns(self) -> dict[str, Ints]:
        """Attributes of the posts as columns of numbers."""
        ground, number = self.ground, self.numbers_of
        need = [ground.kebutuhan.get(post.key) for post in self.posts]
        columns: dict[str, list[int]] = {
            "unit": [number["unit"][post.unit_id] for post in self.posts],
            "jabatan": [number["jabatan"][post.key[1]] for post in self.posts],
            "family": [number["family"][family_of(post.jabatan)] for post in self.posts],
            "jenis": [number["jenis"][post.jenis_jabatan] for post in self.posts],
            "name": [number["name"][post.key[1]] for post in self.posts],
            "formasi": [ground.formasi_index[post.key] for post in self.posts],
            "held": [ground.bezetting.get(post.key, 0) for post in self.posts],
            "need": [UNKNOWN_NEED if one is None else one for one in need],
        }
        return {name: np.array(values, dtype=np.int64) for name, values in columns.items()}

    @cached_property
    def rule_numbers(self) -> tuple[tuple[Rule, Ints], ...]:
        """For each rule about pairs, which of its distinct targets each post is; coarse first."""
        if not self.posts or not self.ground.instansi.pegawai:
            return ()
        somebody = self.ground.instansi.pegawai[0]
        usul = [
            make_usul(self.ground.instansi, somebody, post, self.ground.on) for post in self.posts
        ]
        standards = _numbered(tuple(self.ground.standard(post.key).items()) for post in self.posts)
        found = []
        for rule in (rule for rule in RULES if rule.scope is Scope.PASANGAN):
            # The JPM is the person's, but against the standard of the target.
            reads_jpm = rule.pegawai_key(replace(usul[0], jpm=0.1)) != rule.pegawai_key(
                replace(usul[0], jpm=0.9)
            )
            keys = (
                (rule.tujuan_key(one), standard if reads_jpm else None)
                for one, standard in zip(usul, standards, strict=True)
            )
            found.append((rule, np.array(_numbered(keys), dtype=np.int64)))
        return tuple(sorted(found, key=lambda entry: int(entry[1].max())))


def family_of(jabatan: str) -> str:
    """Name the Jabatan Fungsional whatever its jenjang."""
    return jabatan_key(without_jenjang(jabatan))


def _numbered(keys: Iterable[Hashable]) -> list[int]:
    """Number distinct keys in order of appearance."""
    number: dict[Hashable, int] = {}
    return [number.setdefault(key, len(number)) for key in keys]

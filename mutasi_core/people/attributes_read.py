"""The attributes read: what the code of a score looks at in a pegawai, watched while it runs."""

from collections.abc import Callable
from dataclasses import fields, replace

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai

_FIELDS = frozenset(field.name for field in fields(Pegawai))
_read: set[str] = set()


class _Watched(Pegawai):
    """A pegawai that notes which of its fields are read."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> object:
        if name in _FIELDS:
            _read.add(name)
        return object.__getattribute__(self, name)

    # A person is kept as a key here and there; comparing all fields is no use made of them.
    __hash__ = object.__hash__
    __eq__ = object.__eq__


def attributes_read(instansi: Instansi, score: Callable[[Instansi], object]) -> frozenset[str]:
    """Run a score on watched people and give the fields of Pegawai it has read.

    Not for use by several threads at once: they would see each other's reading.
    """
    watched = replace(
        instansi,
        pegawai=tuple(
            _Watched(**{name: getattr(person, name) for name in _FIELDS})
            for person in instansi.pegawai
        ),
    )
    _read.clear()
    score(watched)
    found = frozenset(_read)
    _read.clear()
    return found

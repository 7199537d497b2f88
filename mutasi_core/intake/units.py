"""The unit index: from an id or a name in a file to a unit kerja, never by likeness alone."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rapidfuzz import fuzz, process

from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.intake.pembacaan import CalonUnit, UsulanUnit
from mutasi_core.intake.unit_aliases import digits_of, normal_name, unit_key

_LIKE = 70
_PROPOSED = 3
_NO_ALIAS: Mapping[str, str] = MappingProxyType({})


class UnitIndex:
    """Finds units by id, by name and by the names they also go by."""

    def __init__(self, units: Iterable[UnitKerja], alias: Mapping[str, str] = _NO_ALIAS) -> None:
        self._alias = {_spelled(name): unit_id for name, unit_id in alias.items()}
        self._near: dict[str, tuple[CalonUnit, ...]] = {}
        self._missed: Counter[str] = Counter()
        self._by_id: dict[str, str] = {}
        self._by_key: dict[str, set[str]] = {}
        self._shown: dict[str, str] = {}
        self._found: dict[tuple[str, str], str | None] = {}
        for unit in units:
            self.add(unit)

    def add(self, unit: UnitKerja) -> None:
        """Make a unit findable."""
        self._found.clear()
        self._by_id[unit.unit_id] = unit.unit_id
        self._by_id.setdefault(unit.unit_id.casefold(), unit.unit_id)
        self._shown.setdefault(unit.nama, unit.unit_id)
        names = [unit.nama, unit.unit_id, *(unit.singkatan or "").split("/")]
        if unit.singkatan:
            names.append(unit.singkatan)
        for name in names:
            if key := unit_key(name):
                self._by_key.setdefault(key, set()).add(unit.unit_id)

    def find(self, unit_id: str, nama: str = "") -> str | None:
        """Give the id of the unit; None where neither id nor name leads to exactly one.

        A known id decides. A text in the id column may also be a name.
        """
        asked = (unit_id, nama)
        if asked not in self._found:
            self._found[asked] = self._find(unit_id, nama)
        return self._found[asked]

    def _find(self, unit_id: str, nama: str) -> str | None:
        if unit_id in self._by_id:
            return self._by_id[unit_id]
        if unit_id.casefold() in self._by_id and unit_id:
            return self._by_id[unit_id.casefold()]
        for name in (nama, unit_id):
            confirmed = self._alias.get(_spelled(name)) if name else None
            if confirmed in self._by_id:
                return confirmed
        for name in (nama, unit_id):
            ids = self._by_key.get(unit_key(name), set()) if name else set()
            if len(ids) == 1:
                return next(iter(ids))
        return None

    def same_named(self, nama: str) -> list[str]:
        """Give the ids of every unit a name could mean, sorted."""
        return sorted(self._by_key.get(unit_key(nama), set()))

    def near(self, nama: str) -> tuple[CalonUnit, ...]:
        """Propose up to three units whose names look alike and carry the same numbers."""
        if nama not in self._near:
            digits = digits_of(nama)
            alike = {
                shown: normal_name(shown) for shown in self._shown if digits_of(shown) == digits
            }
            close = process.extract(
                normal_name(nama), alike, scorer=fuzz.WRatio, score_cutoff=_LIKE, limit=_PROPOSED
            )
            self._near[nama] = tuple(
                CalonUnit(unit_id=self._shown[shown], nama=shown, keyakinan=round(score / 100, 2))
                for _, score, shown in close
            )
        return self._near[nama]

    def miss(self, nama: str) -> None:
        """Note that a row names a unit nobody knows."""
        self._missed[nama] += 1

    def proposals(self) -> tuple[UsulanUnit, ...]:
        """Give what the names missed so far may mean, the most frequent first."""
        names = sorted(self._missed.items(), key=lambda item: (-item[1], item[0]))
        return tuple(
            UsulanUnit(nama_sumber=nama, calon=self.near(nama), baris=rows) for nama, rows in names
        )


def _spelled(name: str) -> str:
    """Give the form under which a confirmed name is remembered: case and spaces do not count."""
    return " ".join(name.casefold().split())

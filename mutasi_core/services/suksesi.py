"""When a leader leaves: who could lawfully step in or up, and what falls vacant behind them?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.needs.bezetting import counted
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.pola_karier import Arah, direction
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Tingkat

_ASKED = tuple(
    rule
    for scope in (Scope.PEGAWAI, Scope.PASANGAN)
    for rule in RULES
    if rule.scope is scope and rule.tingkat in {Tingkat.HARD, Tingkat.OVR}
)
"""Rules that may block, those on the person alone first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalonPengganti:
    """One person who could take a post.

    Attributes:
        arah: Rotasi or promosi; None where a step is not known.
        perlu: Codes of the rules that still ask for a document or an izin; empty where none does.
    """

    pegawai: Pegawai
    arah: Arah | None
    perlu: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kekosongan:
    """One post of a cascade.

    Attributes:
        langsung: How many could take it with no further document [orang].
        dengan_syarat: How many more could, once documents or izin are recorded [orang].
        calon: The nearest of both, the nearest first; the first leaves the next vacancy.
    """

    formasi: Formasi
    langsung: int
    dengan_syarat: int
    calon: tuple[CalonPengganti, ...]


def kekosongan_beruntun(
    instansi: Instansi,
    unit_id: str,
    jabatan: str,
    tanggal: date,
    *,
    kedalaman: int = 3,
    banyak_calon: int = 5,
) -> tuple[Kekosongan, ...]:
    """Follow a vacancy down: the nearest successor leaves a post, whose successor leaves another.

    Nearest is: no document missing, the same unit, the same rumpun, a step up before a step across,
    the longest in the jabatan. It is a picture of what may follow, no choice of a person.

    Raises:
        UnknownReferenceError: If the formasi is not on the map.
    """
    posts = [
        post
        for post in instansi.formasi
        if post.unit_id == unit_id and post.jabatan.casefold() == jabatan.casefold()
    ]
    if not posts:
        raise UnknownReferenceError(
            f"Jabatan {jabatan} tidak ada dalam peta jabatan unit {unit_id}."
        )
    people = tuple(counted(instansi, tanggal))
    moved: set[str] = set()
    post: Formasi | None = posts[0]
    found: list[Kekosongan] = []
    while post is not None and len(found) < kedalaman:
        candidates = _candidates(instansi, post, tanggal, (p for p in people if p.nip not in moved))
        direct = sum(not one.perlu for one in candidates)
        found.append(
            Kekosongan(
                formasi=post,
                langsung=direct,
                dengan_syarat=len(candidates) - direct,
                calon=tuple(candidates[:banyak_calon]),
            )
        )
        if not candidates:
            break
        moved.add(candidates[0].pegawai.nip)
        post = instansi.formasi_by_key.get(candidates[0].pegawai.formasi_key)
    return tuple(found)


def _candidates(
    instansi: Instansi, post: Formasi, tanggal: date, people: Iterable[Pegawai]
) -> list[CalonPengganti]:
    found = []
    for person in people:
        if person.formasi_key == post.key:
            continue
        usul = make_usul(instansi, person, post, tanggal)
        missing = _missing(usul)
        if missing is not None:
            calon = CalonPengganti(pegawai=person, arah=direction(usul), perlu=missing)
            found.append((_distance(usul, calon), calon))
    return [calon for _, calon in sorted(found, key=lambda pair: pair[0])]


def _missing(usul: UsulMutasi) -> tuple[str, ...] | None:
    """Name the rules that a document would satisfy; None where some rule forbids the move.

    A step down is never a succession, whatever document is recorded.
    """
    if direction(usul) is Arah.DEMOSI:
        return None
    missing: list[str] = []
    for rule in _ASKED:
        finding = rule.check(usul)
        if finding.blocks:
            if not _opens(rule, finding.tingkat):
                return None
            missing.append(rule.kode)
    return tuple(missing)


def _opens(rule: Rule, tingkat: Tingkat) -> bool:
    return tingkat is Tingkat.OVR or rule.rujukan is not None


def _distance(usul: UsulMutasi, calon: CalonPengganti) -> tuple[int, bool, bool, bool, date, str]:
    rumpun = usul.asal.rumpun if usul.asal else None
    return (
        len(calon.perlu),
        usul.pegawai.unit_id != usul.tujuan.unit_id,
        rumpun is None or rumpun != usul.tujuan.rumpun,
        calon.arah is not Arah.PROMOSI,
        usul.pegawai.tmt_jabatan or date.max,
        usul.pegawai.nip,
    )

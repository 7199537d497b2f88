"""When a leader leaves: who could lawfully step in or up, and what falls vacant behind them?"""

from dataclasses import dataclass, replace
from datetime import date

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.needs.bezetting import counted
from mutasi_core.planning.rule_table import allowed_pairs
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul, with_target
from mutasi_core.rules.pola_karier import Arah, direction
from mutasi_core.rules.rule import Scope
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Tingkat

_BLOCKING = tuple(rule for rule in RULES if rule.tingkat in {Tingkat.HARD, Tingkat.OVR})
_PAIR = tuple(rule for rule in _BLOCKING if rule.scope is Scope.PASANGAN)
_FORBIDDING = tuple(rule for rule in _PAIR if rule.rujukan is None)
_ASKING = tuple(rule for rule in _PAIR if rule.rujukan is not None)
"""Rules about the pair that forbid, and those that ask for a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalonPengganti:
    """One person who could take a post.

    Attributes:
        arah: Rotasi or promosi; None where a step is not known.
        perlu: Codes of the rules that still ask for a document; empty where none does.
    """

    pegawai: Pegawai
    arah: Arah | None
    perlu: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kekosongan:
    """One post of a cascade.

    Attributes:
        langsung: How many could take it with no further document [orang].
        dengan_syarat: How many more could, once the documents the rules ask for exist [orang].
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

    Nearest is: fewest documents missing, the same unit, a leader for a leader's post, the same
    rumpun, a step up before a step across, the longest in the jabatan. It is a picture of what may
    follow, no choice of a person.

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
    people = _free(instansi, posts[0], tanggal)
    moved: set[str] = set()
    post: Formasi | None = posts[0]
    found: list[Kekosongan] = []
    while post is not None and len(found) < kedalaman:
        here = [usul for usul in people if usul.pegawai.nip not in moved]
        candidates = _candidates(instansi, post, here)
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


def _free(instansi: Instansi, some_post: Formasi, tanggal: date) -> list[UsulMutasi]:
    """Gather everybody counted whom no rule on the person alone keeps in place."""
    asked = tuple(rule for rule in _BLOCKING if rule.scope is Scope.PEGAWAI)
    usul = (
        replace(make_usul(instansi, person, some_post, tanggal), izin=())
        for person in counted(instansi, tanggal)
    )
    return [one for one in usul if not any(rule.check(one).blocks for rule in asked)]


def _candidates(
    instansi: Instansi, post: Formasi, people: list[UsulMutasi]
) -> list[CalonPengganti]:
    """Find who could take a post, the nearest first.

    Only a document the rule itself asks for may be missing: who would need an exception is no
    successor, nor who would step down.
    """
    if not people:
        return []
    target = make_usul(instansi, people[0].pegawai, post, people[0].tmt)
    allowed = allowed_pairs(_FORBIDDING, people, [target])[:, 0]
    found = []
    for place in allowed.nonzero()[0].tolist():
        usul = with_target(people[place], target)
        if usul.pegawai.formasi_key == post.key or direction(usul) is Arah.DEMOSI:
            continue
        calon = CalonPengganti(
            pegawai=usul.pegawai,
            arah=direction(usul),
            perlu=tuple(rule.kode for rule in _ASKING if rule.check(usul).blocks),
        )
        found.append((_distance(usul, calon), calon))
    return [calon for _, calon in sorted(found, key=lambda pair: pair[0])]


def _distance(
    usul: UsulMutasi, calon: CalonPengganti
) -> tuple[int, bool, bool, bool, bool, date, str]:
    structural = usul.tujuan.jenis_jabatan is not None and usul.tujuan.jenis_jabatan.is_structural
    rumpun = usul.asal.rumpun if usul.asal else None
    return (
        len(calon.perlu),
        usul.pegawai.unit_id != usul.tujuan.unit_id,
        usul.pegawai.jenis_jabatan.is_structural is not structural,
        rumpun is None or rumpun != usul.tujuan.rumpun,
        calon.arah is not Arah.PROMOSI,
        usul.pegawai.tmt_jabatan or date.max,
        usul.pegawai.nip,
    )

"""The candidates: every lawful move of one pegawai to one formasi, found without a second law.

A rule about the person alone is asked once a person. A rule about the pair is asked once for each
distinct combination of the attributes that it declares to read, and its answer spread over all
pairs that share them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.bezetting import is_counted
from mutasi_core.needs.kebutuhan import kebutuhan
from mutasi_core.people.fit_table import FitTable
from mutasi_core.planning.problem import Bools, Ints
from mutasi_core.planning.rule_table import allowed_pairs, numbered
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.kinerja import kecocokan_kompetensi as kecocokan
from mutasi_core.rules.rule import Rule, Scope
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Tingkat


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Lawful moves as pairs of positions in `instansi.pegawai` and `instansi.formasi`.

    Sorted by NIP, then by formasi id: the same whatever the order of rows was.

    Attributes:
        own: Position of the formasi that each candidate's person holds today.
    """

    pegawai: Ints
    formasi: Ints
    own: Ints

    def __len__(self) -> int:
        """Count the candidate moves."""
        return len(self.pegawai)


def find_candidates(
    instansi: Instansi, tmt: date, fits: FitTable, rules: Sequence[Rule] = RULES
) -> Candidates:
    """Find every move that no HARD rule, nor an OVR rule without a recorded izin, forbids.

    Only a person who counts in the bezetting of a formasi with a known kebutuhan can move: without
    it nobody knows what the move would leave behind. Rules about the headcount (R12, R13) are
    limits of the whole plan and are not asked here, nor rules that never do more than warn.
    """
    rules = [
        rule
        for rule in rules
        if rule.tingkat in {Tingkat.HARD, Tingkat.OVR} and rule.scope is not Scope.KEADAAN
    ]
    needed = kebutuhan(instansi)
    known = [needed.get(post.key) is not None for post in instansi.formasi]
    place_of = {post.key: place for place, post in enumerate(instansi.formasi)}
    movers = [
        (place, place_of[person.formasi_key])
        for place, person in enumerate(instansi.pegawai)
        if person.formasi_key in place_of
        and known[place_of[person.formasi_key]]
        and is_counted(person, tmt, instansi.ketentuan)
    ]
    targets = [
        place for place, post in enumerate(instansi.formasi) if post.dapat_diisi and known[place]
    ]
    movers.sort(key=lambda pair: instansi.pegawai[pair[0]].nip)
    targets.sort(key=lambda place: instansi.formasi[place].id)
    people = np.array([place for place, _ in movers], dtype=np.int64)
    own = np.array([place for _, place in movers], dtype=np.int64)
    alive = _allowed(instansi, tmt, rules, people.tolist(), targets)
    for opened in _opened(instansi, tmt, fits, rules, people.tolist(), targets):
        alive[opened] = True
    target = np.array(targets, dtype=np.int64)
    row, column = np.nonzero(alive)
    elsewhere = own[row] != target[column]
    row, column = row[elsewhere], column[elsewhere]
    found = Candidates(pegawai=people[row], formasi=target[column], own=own[row])
    return _without_weak_match(instansi, tmt, fits, found) if kecocokan in rules else found


def _allowed(
    instansi: Instansi, tmt: date, rules: Sequence[Rule], movers: list[int], targets: list[int]
) -> Bools:
    """Ask every rule as if no izin were recorded; shape (movers, targets)."""
    alive = np.zeros((len(movers), len(targets)), dtype=np.bool_)
    if not movers or not targets:
        return alive
    some_post, some_person = instansi.formasi[targets[0]], instansi.pegawai[movers[0]]
    of_person = [
        _without_izin(make_usul(instansi, instansi.pegawai[place], some_post, tmt))
        for place in movers
    ]
    of_target = [
        make_usul(instansi, some_person, instansi.formasi[place], tmt) for place in targets
    ]
    about_person = [rule for rule in rules if rule.scope is Scope.PEGAWAI]
    free = [
        place
        for place, usul in enumerate(of_person)
        if not any(rule.check(usul).blocks for rule in about_person)
    ]
    about_pair = [rule for rule in rules if rule.scope is Scope.PASANGAN]
    alive[free] = allowed_pairs(about_pair, [of_person[place] for place in free], of_target)
    return alive


def _without_izin(usul: UsulMutasi) -> UsulMutasi:
    return replace(usul, izin=()) if usul.izin else usul


def _opened(
    instansi: Instansi,
    tmt: date,
    fits: FitTable,
    rules: Sequence[Rule],
    movers: list[int],
    targets: list[int],
) -> list[tuple[int, int]]:
    """Ask plainly about the few moves an izin is recorded for: row and column of what is free."""
    row_of = {instansi.pegawai[place].nip: row for row, place in enumerate(movers)}
    column_of = {instansi.formasi[place].key: column for column, place in enumerate(targets)}
    opened = []
    for nip, key in sorted({(one.nip, one.formasi_key) for one in instansi.izin}):
        if nip not in row_of or key not in column_of:
            continue
        person, post = movers[row_of[nip]], targets[column_of[key]]
        jpm = float(fits.jpm(np.array([person]), np.array([post]))[0])
        usul = make_usul(
            instansi,
            instansi.pegawai[person],
            instansi.formasi[post],
            tmt,
            jpm=None if np.isnan(jpm) else jpm,
        )
        if not any(rule.check(usul).blocks for rule in rules):
            opened.append((row_of[nip], column_of[key]))
    return opened


def _without_weak_match(
    instansi: Instansi, tmt: date, fits: FitTable, found: Candidates
) -> Candidates:
    """Leave out what the rule on the job person match forbids: the one rule that reads a figure."""
    jpm = fits.jpm(found.pegawai, found.formasi)
    judged = np.flatnonzero(~np.isnan(jpm))
    if not len(judged):
        return found
    first = make_usul(
        instansi,
        instansi.pegawai[int(found.pegawai[judged[0]])],
        instansi.formasi[int(found.formasi[judged[0]])],
        tmt,
    )
    figures, of_figure = np.unique(jpm[judged], return_inverse=True)
    band, _ = numbered(kecocokan.pegawai_key(replace(first, jpm=one)) for one in figures.tolist())
    step, _ = numbered(
        kecocokan.pegawai_key(
            UsulMutasi(
                pegawai=one,
                asal=instansi.formasi_by_key.get(one.formasi_key),
                tujuan=first.tujuan,
                tmt=tmt,
                ketentuan=instansi.ketentuan,
            )
        )
        for one in instansi.pegawai
    )
    asked, _ = numbered(
        kecocokan.tujuan_key(
            UsulMutasi(
                pegawai=first.pegawai,
                asal=None,
                tujuan=one,
                tmt=tmt,
                ketentuan=instansi.ketentuan,
            )
        )
        for one in instansi.formasi
    )
    alike = band[of_figure] * (step.max() + 1) + step[found.pegawai[judged]]
    alike = alike * (asked.max() + 1) + asked[found.formasi[judged]]
    _, some, of_pair = np.unique(alike, return_index=True, return_inverse=True)
    allows = np.ones(len(some), dtype=np.bool_)
    for place, pair in enumerate(judged[some].tolist()):
        person = instansi.pegawai[int(found.pegawai[pair])]
        post = instansi.formasi[int(found.formasi[pair])]
        usul = make_usul(instansi, person, post, tmt, jpm=float(jpm[pair]))
        allows[place] = not kecocokan.check(usul).blocks
    allowed = np.ones(len(found), dtype=np.bool_)
    allowed[judged] = allows[of_pair]
    return Candidates(
        pegawai=found.pegawai[allowed], formasi=found.formasi[allowed], own=found.own[allowed]
    )

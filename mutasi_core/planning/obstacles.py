"""The obstacles: every rule, or fact, that keeps a move from being a candidate."""

from dataclasses import dataclass

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.people.job_person_match import Standards, job_person_match, latest_levels
from mutasi_core.planning.building import Planning
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Scope
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Tingkat

FAKTA = "TUJUAN"
"""Code of an obstacle that is a fact about the data, not a rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Halangan:
    """One thing that forbids a move.

    Attributes:
        aturan: Code of the rule, or `FAKTA`.
        tingkat: How gravely; an OVR rule yields to a recorded izin. None for a fact.
        dasar: Citation; empty for a fact.
        penjelasan: One Indonesian sentence.
    """

    aturan: str
    tingkat: Tingkat | None
    dasar: str
    penjelasan: str


def halangan(planning: Planning, pegawai: Pegawai, tujuan: Formasi) -> tuple[Halangan, ...]:
    """Name all that forbids a move, in the reading order of the rules; empty for a candidate.

    R12 and R13 are limits of the whole plan and are not asked here.
    """
    usul = usul_with_match(planning, pegawai, tujuan)
    found = [
        Halangan(
            aturan=rule.kode,
            tingkat=finding.tingkat,
            dasar=rule.dasar,
            penjelasan=f"{rule.judul}: {finding.penjelasan}",
        )
        for rule in RULES
        if rule.scope is not Scope.KEADAAN and (finding := rule.check(usul)).blocks
    ]
    if found:
        return tuple(found)
    fact = _fact(planning, pegawai, tujuan)
    return () if fact is None else (_halangan_fakta(fact),)


def usul_with_match(planning: Planning, pegawai: Pegawai, tujuan: Formasi) -> UsulMutasi:
    """Gather one move with its job person match, as the candidates were judged."""
    instansi: Instansi = planning.instansi
    levels = latest_levels(instansi.kompetensi_by_nip.get(pegawai.nip, ()), planning.tanggal)
    match = job_person_match(levels, Standards(instansi.standar_kompetensi).of(tujuan))
    jpm = match.nilai if match else None
    return make_usul(instansi, pegawai, tujuan, planning.tanggal, jpm=jpm)


def _fact(planning: Planning, pegawai: Pegawai, tujuan: Formasi) -> str | None:
    if tujuan.key == pegawai.formasi_key:
        return f"{pegawai.nama} sudah menduduki jabatan itu."
    if not tujuan.dapat_diisi:
        return f"{tujuan.jabatan} ditandai tidak dapat diisi."
    if tujuan.id not in planning.problem.post_ids:
        return f"Kebutuhan {tujuan.jabatan} di unit {tujuan.unit_id} tidak diketahui."
    if pegawai.nip not in planning.problem.movers:
        return (
            f"{pegawai.nama} tidak dihitung dalam bezetting, atau kebutuhan jabatan asalnya tidak "
            "diketahui, sehingga akibat pemindahannya tidak dapat dinilai."
        )
    return None


def _halangan_fakta(sentence: str) -> Halangan:
    return Halangan(aturan=FAKTA, tingkat=None, dasar="", penjelasan=sentence)

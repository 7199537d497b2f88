"""The rule: one statement of the law as a function, with its citation and its reach."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import wraps

from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat, Verdict

Key = Callable[[UsulMutasi], Hashable]
Check = Callable[[UsulMutasi], Finding]


class Scope(StrEnum):
    """What a rule looks at: the person alone, the pair of person and target, or the headcount."""

    PEGAWAI = "pegawai"
    PASANGAN = "pasangan"
    KEADAAN = "keadaan"


class Keyakinan(StrEnum):
    """How sure the text behind a rule or number is: read as law, known practice, or our design."""

    LAW = "law"
    PRAKTIK = "praktik"
    DESAIN = "desain"


def _no_key(_usul: UsulMutasi) -> Hashable:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the law.

    The two keys make a PASANGAN rule quick: on one tmt, two usul that agree in both keys get the
    same verdict and the same tingkat (their sentences may differ in a number). `pegawai_key`
    reads nothing of the target, `tujuan_key` nothing of the person.

    Attributes:
        kode: Short official handle, for example "R04".
        nama: Name of the rule as a noun phrase of the law.
        judul: The rule in one line, Indonesian.
        dasar: Citation: instrument, pasal, ayat.
        tingkat: Gravest weight a violation can have; a finding may weigh less.
        keyakinan: How sure the text is.
        rujukan: What document the rule itself asks for; recorded for the rule, it keeps it. None
            where it asks for none: then only an OVR rule can be passed over by an izin.
    """

    kode: str
    nama: str
    judul: str
    dasar: str
    tingkat: Tingkat
    keyakinan: Keyakinan
    check: Check
    scope: Scope
    pegawai_key: Key = _no_key
    tujuan_key: Key = _no_key
    rujukan: str | None = None


def rule(  # noqa: PLR0913 - the head of a rule says everything a reader asks of it
    kode: str,
    judul: str,
    *,
    dasar: str,
    tingkat: Tingkat,
    keyakinan: Keyakinan = Keyakinan.LAW,
    pegawai_key: Key | None = None,
    tujuan_key: Key | None = None,
    keadaan: bool = False,
    rujukan: str | None = None,
) -> Callable[[Check], Rule]:
    """Make a rule of a function; its reach follows from the keys it declares."""

    def make(check: Check) -> Rule:
        @wraps(check)
        def judge(usul: UsulMutasi) -> Finding:
            finding = check(usul)
            if finding.verdict is Verdict.VIOLATED and finding.tingkat is Tingkat.OVR:
                return _opened(finding, usul, kode)
            return finding

        pair = pegawai_key is not None or tujuan_key is not None
        scope = Scope.KEADAAN if keadaan else Scope.PASANGAN if pair else Scope.PEGAWAI
        return Rule(
            kode=kode,
            nama=check.__name__,
            judul=judul,
            dasar=dasar,
            tingkat=tingkat,
            keyakinan=keyakinan,
            check=judge,
            scope=scope,
            pegawai_key=pegawai_key or _no_key,
            tujuan_key=tujuan_key or _no_key,
            rujukan=rujukan,
        )

    return make


def _opened(finding: Finding, usul: UsulMutasi, kode: str) -> Finding:
    """Name the recorded izin that opens a broken OVR rule; nothing opens a HARD one."""
    nomor = usul.nomor_of_any(kode)
    if nomor is None:
        return finding
    izin = usul.izin_of(kode)
    by = f" oleh {izin.pejabat}: {izin.alasan.rstrip('.')}" if izin else ""
    return replace(
        finding,
        penjelasan=f"{finding.penjelasan} Pengecualian tercatat dengan nomor {nomor}{by}.",
        nomor_izin=nomor,
    )


def met(tingkat: Tingkat, penjelasan: str) -> Finding:
    """Say that the rule is kept."""
    return Finding(verdict=Verdict.MET, tingkat=tingkat, penjelasan=penjelasan)


def violated(tingkat: Tingkat, penjelasan: str) -> Finding:
    """Say that the rule is broken; whether an izin opens it is added by the rule itself."""
    return Finding(verdict=Verdict.VIOLATED, tingkat=tingkat, penjelasan=penjelasan)


def not_applicable(tingkat: Tingkat, penjelasan: str) -> Finding:
    """Say that the rule does not speak about this usul."""
    return Finding(verdict=Verdict.NOT_APPLICABLE, tingkat=tingkat, penjelasan=penjelasan)


def unknown(tingkat: Tingkat, missing: str) -> Finding:
    """Say that the data do not suffice; `missing` names what is missing, without a full stop."""
    return Finding(verdict=Verdict.UNKNOWN, tingkat=tingkat, penjelasan=f"Data kurang: {missing}.")

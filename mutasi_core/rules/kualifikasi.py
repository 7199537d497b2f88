"""Qualification: schooling, field of study and licence a jabatan asks for."""

from collections.abc import Hashable

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.domain.pendidikan_cocok import pendidikan_cocok
from mutasi_core.rules.profesi import is_guru, is_nakes, jabatan_fungsional
from mutasi_core.rules.rule import Keyakinan, met, rule, unknown, violated
from mutasi_core.rules.usul import UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat


def _weight(formasi: Formasi) -> Tingkat:
    strict = formasi.jenis_jabatan is JenisJabatan.JF
    return Tingkat.HARD if strict or _profession(formasi.jabatan) else Tingkat.WARN


def _profession(jabatan: str) -> str | None:
    """Name the licensed profession of a jabatan; None where it has none."""
    return jabatan_fungsional(jabatan) if is_guru(jabatan) or is_nakes(jabatan) else None


def _pegawai_key(usul: UsulMutasi) -> Hashable:
    person = usul.pegawai
    return (person.pendidikan, person.tingkat_pendidikan, _profession(person.jabatan))


def _tujuan_key(usul: UsulMutasi) -> Hashable:
    target = usul.tujuan
    profession = _profession(target.jabatan) if target.syarat else None
    return (
        target.rumpun_pendidikan,
        target.pendidikan_min,
        _weight(target),
        target.syarat,
        profession,
    )


@rule(
    "R14",
    "Pendidikan dan profesi sesuai dengan jabatan tujuan",
    dasar="PP 11/2017 Pasal 190 ayat (4); PermenPANRB 1/2023; UU 14/2005 Pasal 8; "
    "UU 17/2023 Pasal 260",
    tingkat=Tingkat.HARD,
    keyakinan=Keyakinan.DESAIN,
    pegawai_key=_pegawai_key,
    tujuan_key=_tujuan_key,
)
def kualifikasi_pendidikan(usul: UsulMutasi) -> Finding:
    """Ask for the schooling, the field of study and the licence of the target jabatan.

    HARD for a Jabatan Fungsional, health worker or guru; a warning for pelaksana and structural
    posts. The data hold no licence or certificate: whoever already works in the licensed
    profession is taken to have it, for anybody else the answer is not known. What is known to
    fail fails, whatever else is missing.
    """
    weight = _weight(usul.tujuan)
    failed, missing, passed = (
        one + other for one, other in zip(_schooling(usul), _field(usul), strict=True)
    )
    if failed:
        return violated(weight, _sentence(failed))
    profession = _profession(usul.tujuan.jabatan)
    practises = profession is not None and profession == _profession(usul.pegawai.jabatan)
    if usul.tujuan.syarat and not practises:
        missing.append(f"{', '.join(usul.tujuan.syarat)} belum tercatat")
    if missing:
        return unknown(weight, "; ".join(missing))
    if not passed:
        return unknown(weight, "syarat pendidikan jabatan tujuan belum diisi di peta jabatan")
    return met(weight, _sentence(passed))


def _sentence(clauses: list[str]) -> str:
    """Join clauses into one sentence; the names in them keep their capitals."""
    joined = "; ".join(clauses)
    return f"{joined[0].upper()}{joined[1:]}."


def _schooling(usul: UsulMutasi) -> tuple[list[str], list[str], list[str]]:
    """Weigh the level of schooling: what fails, what is missing, what passes."""
    minimum, level = usul.tujuan.pendidikan_min, usul.pegawai.tingkat_pendidikan
    if minimum is None:
        return [], [], []
    if level is None:
        return [], ["tingkat pendidikan pegawai belum diisi"], []
    sentence = f"pendidikan {level.label} dari minimal {minimum.label}"
    return ([], [], [sentence]) if level.meets(minimum) else ([sentence], [], [])


def _field(usul: UsulMutasi) -> tuple[list[str], list[str], list[str]]:
    """Weigh the field of study in the same three lists."""
    families = usul.tujuan.rumpun_pendidikan
    if not families:
        return [], [], []
    fits = pendidikan_cocok(usul.pegawai.pendidikan, families)
    if fits is None:
        return [], ["bidang pendidikan pegawai belum diisi"], []
    asked = ", ".join(families)
    if fits:
        return [], [], [f"{usul.pegawai.pendidikan or 'Pendidikan'} sesuai rumpun {asked}"]
    return [f"{usul.pegawai.pendidikan} tidak sesuai rumpun {asked}"], [], []

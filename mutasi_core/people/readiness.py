"""The readiness of a pegawai for a formasi: ready, after training, not eligible, not assessed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.people.competency_gap import Celah, gaps, kompetensi_names, latest_days
from mutasi_core.people.job_person_match import Standards, job_person_match, latest_levels
from mutasi_core.people.jpm_bands import JpmTerbaca, PitaPengisian, read_jpm
from mutasi_core.rules import assess
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Rule
from mutasi_core.rules.verdict import Finding, Verdict


class StatusKesiapan(StrEnum):
    """The answers, readiest first."""

    SIAP = "siap sekarang"
    PELATIHAN = "perlu pelatihan"
    BELUM_DINILAI = "belum dinilai"
    TIDAK_MEMENUHI = "tidak memenuhi syarat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kesiapan:
    """How ready a pegawai is for a formasi, and why.

    Attributes:
        alasan: Indonesian sentences that decided, the weightiest first.
        penghalang: Rules that block the move, with their findings.
        tidak_diketahui: Rules that could not be judged; they block nothing.
        celah: Every kompetensi of the standard, the widest gap first.
        jpm: None where nothing of the standard was assessed.
        bulan: Rough months until every gap is closed, trainings side by side; None where unknown.
        bulan_berurutan: The same, one training after the other.
    """

    pegawai: Pegawai
    formasi: Formasi
    status: StatusKesiapan
    alasan: tuple[str, ...]
    penghalang: tuple[tuple[Rule, Finding], ...]
    tidak_diketahui: tuple[tuple[Rule, Finding], ...]
    celah: tuple[Celah, ...]
    jpm: JpmTerbaca | None
    bulan: int | None
    bulan_berurutan: int | None

    @property
    def boleh(self) -> bool:
        """Whether no rule blocks the move."""
        return not self.penghalang

    @property
    def kelengkapan(self) -> float:
        """Share of the standard that was assessed, 0 to 1."""
        return self.jpm.kelengkapan if self.jpm else 0.0


def readiness(
    instansi: Instansi,
    pegawai: Pegawai,
    formasi: Formasi,
    on: date,
    *,
    standards: Standards | None = None,
    names: dict[str, str] | None = None,
) -> Kesiapan:
    """Judge one pegawai for one formasi on a date.

    The law goes first: one blocking rule is enough for "tidak memenuhi syarat". Then the job
    person match: at "Memenuhi Syarat" the person is ready, below it training comes first. Whether
    the formasi has a place free is a question of the plan and is not asked here.

    Args:
        instansi: The body both belong to.
        pegawai: Who.
        formasi: For which post.
        on: TMT.
        standards: Of the instansi, where many are judged in turn.
        names: Of every kompetensi, likewise.
    """
    standard = (standards or Standards(instansi.standar_kompetensi)).of(formasi)
    records = instansi.kompetensi_by_nip.get(pegawai.nip, ())
    levels = latest_levels(records, on)
    match = job_person_match(levels, standard)
    jpm = read_jpm(match, on, instansi.ketentuan)
    usul = make_usul(instansi, pegawai, formasi, on, jpm=match.nilai if match else None)
    found = assess(usul)
    penghalang = tuple((rule, finding) for rule, finding in found if finding.blocks)
    celah = gaps(
        instansi,
        levels,
        latest_days(records, on),
        standard,
        on,
        names if names is not None else kompetensi_names(instansi),
    )
    months = [one.bulan for one in celah if one.bulan is not None]
    return Kesiapan(
        pegawai=pegawai,
        formasi=formasi,
        status=_status(penghalang, jpm),
        alasan=_reasons(penghalang, jpm, celah, has_standard=bool(standard)),
        penghalang=penghalang,
        tidak_diketahui=tuple(
            (rule, finding) for rule, finding in found if finding.verdict is Verdict.UNKNOWN
        ),
        celah=celah,
        jpm=jpm,
        bulan=max(months) if months else None,
        bulan_berurutan=sum(months) if months else None,
    )


def _status(penghalang: tuple[tuple[Rule, Finding], ...], jpm: JpmTerbaca | None) -> StatusKesiapan:
    if penghalang:
        return StatusKesiapan.TIDAK_MEMENUHI
    if jpm is None:
        return StatusKesiapan.BELUM_DINILAI
    if jpm.pengisian is PitaPengisian.MS:
        return StatusKesiapan.SIAP
    return StatusKesiapan.PELATIHAN


def _reasons(
    penghalang: tuple[tuple[Rule, Finding], ...],
    jpm: JpmTerbaca | None,
    celah: tuple[Celah, ...],
    *,
    has_standard: bool,
) -> tuple[str, ...]:
    told = [f"{finding.penjelasan} ({rule.kode}; {rule.dasar})" for rule, finding in penghalang]
    if jpm is None:
        told.append(
            "Kompetensi belum dinilai terhadap standar jabatan ini."
            if has_standard
            else "Standar kompetensi jabatan ini belum ada; kesesuaian tidak dapat dihitung."
        )
        return tuple(told)
    told.append(
        f"JPM {_decimal(jpm.persen)} persen: {jpm.pengisian.value}; "
        f"{_decimal(100 * jpm.kelengkapan, 0)} persen standar sudah dinilai."
    )
    short = [one for one in celah if one.kurang]
    told += [
        f"{one.kompetensi}: level {_decimal(one.capaian or 0.0, 1)} dari "
        f"{_decimal(one.standar, 1)} yang diminta."
        for one in short[:3]
    ]
    if any(one.kedaluwarsa for one in celah):
        told.append("Sebagian penilaian sudah kedaluwarsa; perlu dinilai ulang.")
    return tuple(told)


def _decimal(value: float, places: int = 2) -> str:
    return f"{value:.{places}f}".replace(".", ",")

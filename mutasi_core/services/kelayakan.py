"""May this pegawai move there? Every rule answers, with its pasal."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.needs.bezetting import bezetting
from mutasi_core.needs.kebutuhan import kebutuhan
from mutasi_core.people.job_person_match import Standards, job_person_match, latest_levels
from mutasi_core.rules import assess
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.rule import Rule
from mutasi_core.rules.usul import Headcount, UsulMutasi
from mutasi_core.rules.verdict import Finding, Verdict

_LULUS = {
    Verdict.MET: True,
    Verdict.NOT_APPLICABLE: True,
    Verdict.VIOLATED: False,
    Verdict.UNKNOWN: None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelayakan:
    """What the rules say about one move; `temuan` holds every rule in reading order."""

    usul: UsulMutasi
    temuan: tuple[tuple[Rule, Finding], ...]

    @property
    def boleh(self) -> bool:
        """Whether no rule blocks the move; data that are missing never block."""
        return not any(finding.blocks for _, finding in self.temuan)


def kelayakan(
    instansi: Instansi,
    nip: str,
    unit_id: str,
    jabatan: str,
    tanggal: date,
    *,
    nomor_izin: str | None = None,
) -> Kelayakan:
    """Judge one move on its own, with everybody else where they sit on the day.

    Raises:
        UnknownReferenceError: If the NIP, unit or jabatan is not there, or the person already
            sits in that formasi.
    """
    pegawai, tujuan = find_move(instansi, nip, unit_id, jabatan)
    levels = latest_levels(instansi.kompetensi_by_nip.get(nip, ()), tanggal)
    match = job_person_match(levels, Standards(instansi.standar_kompetensi).of(tujuan))
    usul = make_usul(
        instansi,
        pegawai,
        tujuan,
        tanggal,
        headcount=_headcount(instansi, pegawai, tujuan, tanggal),
        jpm=match.nilai if match else None,
        nomor_izin=nomor_izin,
    )
    return Kelayakan(usul=usul, temuan=assess(usul))


def kelayakan_json(
    instansi: Instansi, nip: str, unit_id: str, jabatan: str, tanggal: date
) -> dict[str, Any]:
    """Give the answer of `kelayakan` under the keys of the command line."""
    answer = kelayakan(instansi, nip, unit_id, jabatan, tanggal)
    return {
        "boleh": answer.boleh,
        "tanggal": tanggal.isoformat(),
        "nip": nip,
        "unit_asal": answer.usul.pegawai.unit_id,
        "jabatan_asal": answer.usul.pegawai.jabatan,
        "unit_tujuan": answer.usul.tujuan.unit_id,
        "jabatan_tujuan": answer.usul.tujuan.jabatan,
        "temuan": [
            {
                "aturan": rule.kode,
                "nama": rule.nama,
                "judul": rule.judul,
                "tingkat": finding.tingkat.value,
                "lulus": _LULUS[finding.verdict],
                "putusan": finding.verdict.value,
                "menghalangi": finding.blocks,
                "dasar": rule.dasar,
                "keyakinan": rule.keyakinan.value,
                "penjelasan": finding.penjelasan,
            }
            for rule, finding in answer.temuan
        ],
    }


def find_move(instansi: Instansi, nip: str, unit_id: str, jabatan: str) -> tuple[Pegawai, Formasi]:
    """Find the person and the formasi somebody names.

    Raises:
        UnknownReferenceError: With one Indonesian sentence that says what is not there.
    """
    pegawai = instansi.pegawai_by_nip.get(nip)
    if pegawai is None:
        raise UnknownReferenceError(f"NIP {nip} tidak ada dalam data pegawai.")
    tujuan = instansi.formasi_by_key.get((unit_id, jabatan_key(jabatan)))
    if tujuan is None:
        known = unit_id in instansi.unit_by_id or any(
            formasi.unit_id == unit_id for formasi in instansi.formasi
        )
        if not known:
            raise UnknownReferenceError(f"Unit {unit_id} tidak ada dalam data unit.")
        raise UnknownReferenceError(
            f"Jabatan {jabatan} tidak ada dalam peta jabatan unit {unit_id}."
        )
    if pegawai.formasi_key == tujuan.key:
        raise UnknownReferenceError(
            f"Pegawai {nip} sudah menduduki {tujuan.jabatan} di unit {unit_id}; bukan mutasi."
        )
    return pegawai, tujuan


def _headcount(instansi: Instansi, pegawai: Pegawai, tujuan: Formasi, on: date) -> Headcount:
    heads, needs = bezetting(instansi, on), kebutuhan(instansi)
    asal = instansi.formasi_by_key.get(pegawai.formasi_key)
    return Headcount(
        bezetting_asal=heads[asal.key] if asal else None,
        bezetting_tujuan=heads[tujuan.key],
        kebutuhan_tujuan=needs[tujuan.key],
        minimum_asal=asal.minimum if asal else None,
        kebutuhan_asal=needs[asal.key] if asal else None,
    )

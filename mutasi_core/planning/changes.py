"""The changes: one thing that a leader, or time, could change about a plan, and how to apply it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.izin import Izin
from mutasi_core.domain.jabatan import jabatan_key
from mutasi_core.domain.mutasi import Keputusan
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.needs.kebutuhan import kebutuhan


class JenisPerubahan(StrEnum):
    """What may be changed, the lightest first."""

    LARANGAN = "cabut larangan"
    KUNCI = "lepas kunci"
    KUOTA = "tambah kuota"
    BULAN = "tunggu masa jabatan"
    IZIN = "catat izin"
    KEBUTUHAN = "tambah kebutuhan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Perubahan:
    """One change, for the move of one person to one formasi.

    Attributes:
        besar: How much: moves of quota, months, or 1.
        penjelasan: One Indonesian sentence.
        keputusan: The pin or ban that is lifted.
        aturan: The OVR rule that an izin would open.
    """

    jenis: JenisPerubahan
    nip: str
    unit_id: str
    jabatan: str
    besar: int
    penjelasan: str
    keputusan: Keputusan | None = None
    aturan: str | None = None


def apply(
    instansi: Instansi, kuota: int, tanggal: date, perubahan: Perubahan
) -> tuple[Instansi, int]:
    """Give the instansi and the quota after one change.

    Months of tenure are counted as if the person had come that much earlier: the planning date
    and everybody else stay.
    """
    match perubahan.jenis:
        case JenisPerubahan.LARANGAN | JenisPerubahan.KUNCI:
            left = tuple(one for one in instansi.keputusan if one != perubahan.keputusan)
            return replace(instansi, keputusan=left), kuota
        case JenisPerubahan.KUOTA:
            return instansi, kuota + perubahan.besar
        case JenisPerubahan.BULAN:
            people = tuple(
                with_tenure(person, perubahan.besar) if person.nip == perubahan.nip else person
                for person in instansi.pegawai
            )
            return replace(instansi, pegawai=people), kuota
        case JenisPerubahan.IZIN:
            izin = Izin(
                nip=perubahan.nip,
                unit_id=perubahan.unit_id,
                jabatan=perubahan.jabatan,
                aturan=perubahan.aturan or "",
                alasan="Pengandaian dalam pertanyaan.",
                pejabat="(belum ada)",
                nomor="(pengandaian)",
                tanggal=tanggal,
            )
            return replace(instansi, izin=(*instansi.izin, izin)), kuota
        case JenisPerubahan.KEBUTUHAN:
            key = (perubahan.unit_id, jabatan_key(perubahan.jabatan))
            needed = kebutuhan(instansi)
            posts = tuple(
                replace(post, kebutuhan=(needed[post.key] or 0) + 1) if post.key == key else post
                for post in instansi.formasi
            )
            return replace(instansi, formasi=posts), kuota


def with_tenure(person: Pegawai, months: int) -> Pegawai:
    """Give the person with more months in the jabatan and the unit."""
    return replace(
        person,
        tmt_jabatan=_earlier(person.tmt_jabatan, months),
        tmt_unit=_earlier(person.tmt_unit, months),
    )


def _earlier(day: date | None, months: int) -> date | None:
    if day is None:
        return None
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, 28))

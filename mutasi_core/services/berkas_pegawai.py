"""What is known of one pegawai? Kinerja, potensi, kompetensi, disiplin, and what each rests on."""

from dataclasses import dataclass, replace
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.rujukan import UnknownReferenceError
from mutasi_core.people.discipline import Disiplin, discipline_status
from mutasi_core.people.job_person_match import Standards, job_person_match, latest_levels
from mutasi_core.people.jpm_bands import JpmTerbaca, read_jpm
from mutasi_core.people.predikat import TahunKinerja, predikat_history
from mutasi_core.people.talent import Talenta, talent_of
from mutasi_core.services.pencarian import OrangTersamar, Peran, kunci_orang, tersamar


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasPegawai:
    """The evaluation of one pegawai.

    Attributes:
        jpm: Against the standard of the jabatan held now; None where not assessed or no standard.
        kelengkapan: Share of the four known: predikat, potensi, kompetensi, disiplin; 0 to 1.
    """

    orang: OrangTersamar
    talenta: Talenta
    kinerja: tuple[TahunKinerja, ...]
    disiplin: Disiplin
    jpm: JpmTerbaca | None
    kelengkapan: float


def berkas_pegawai(
    instansi: Instansi, nip: str, tanggal: date, peran: Peran = Peran.PENINJAU
) -> BerkasPegawai:
    """Give the evaluation of one pegawai, every figure with what it rests on.

    Raises:
        UnknownReferenceError: If there is no such NIP.
    """
    person = instansi.pegawai_by_nip.get(nip)
    if person is None:
        raise UnknownReferenceError(f"NIP {nip} tidak ada dalam data pegawai.")
    post = instansi.formasi_by_key.get(person.formasi_key)
    levels = latest_levels(instansi.kompetensi_by_nip.get(nip, ()), tanggal)
    standard = Standards(instansi.standar_kompetensi).of(post) if post else {}
    records = instansi.disiplin_by_nip.get(nip, ()) if "disiplin" in instansi.tables else None
    place = talent_of(instansi, nip, tanggal)
    orang = tersamar(instansi, person, peran, kunci_orang(instansi)[nip])
    known = (place.predikat, place.potensi, levels or None, records)
    return BerkasPegawai(
        orang=orang,
        talenta=replace(place, nip=orang.nip),
        kinerja=predikat_history(instansi.kinerja_by_nip.get(nip, ()), tanggal),
        disiplin=discipline_status(records, tanggal),
        jpm=read_jpm(job_person_match(levels, standard), tanggal, instansi.ketentuan),
        kelengkapan=sum(one is not None for one in known) / len(known),
    )

"""The context: everything the rules may look at about one move, gathered from an instansi."""

from datetime import date

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.rules.usul import Headcount, UsulMutasi


def make_usul(
    instansi: Instansi,
    pegawai: Pegawai,
    tujuan: Formasi,
    tmt: date,
    *,
    headcount: Headcount | None = None,
    jpm: float | None = None,
    nomor_izin: str | None = None,
    atas_permintaan_sendiri: bool | None = None,
) -> UsulMutasi:
    """Gather what is known about one move.

    Args:
        instansi: The body both belong to.
        pegawai: Who moves.
        tujuan: Where to.
        tmt: From when.
        headcount: The scenario without this move; None while single candidates are filtered.
        jpm: Job person match with the target, 0 to 1, where somebody computed it.
        nomor_izin: References written beside the move; those of the instansi are found anyway.
        atas_permintaan_sendiri: Left out, it is whether a permohonan names the target unit.
    """
    nip = pegawai.nip
    given = instansi.tables
    diminta = tuple(
        sorted(
            {
                wish.unit_tujuan
                for wish in instansi.permohonan_by_nip.get(nip, ())
                if wish.unit_tujuan is not None
            }
        )
    )
    if atas_permintaan_sendiri is None:
        atas_permintaan_sendiri = tujuan.unit_id in diminta
    return UsulMutasi(
        pegawai=pegawai,
        asal=instansi.formasi_by_key.get(pegawai.formasi_key),
        tujuan=tujuan,
        tmt=tmt,
        unit_asal=instansi.unit_by_id.get(pegawai.unit_id),
        unit_tujuan=instansi.unit_by_id.get(tujuan.unit_id),
        kinerja=instansi.kinerja_by_nip.get(nip, ()) if "kinerja" in given else None,
        disiplin=instansi.disiplin_by_nip.get(nip, ()) if "disiplin" in given else None,
        headcount=headcount,
        jpm=jpm,
        unit_kerabat=_unit_kerabat(instansi, nip) if "kerabat" in given else None,
        unit_diminta=diminta,
        atas_permintaan_sendiri=atas_permintaan_sendiri,
        nomor_izin=nomor_izin,
        izin=instansi.izin_by_nip.get(nip, ()),
        ketentuan=instansi.ketentuan,
    )


def with_target(person: UsulMutasi, target: UsulMutasi) -> UsulMutasi:
    """Put the target of one usul to the person of another, as `make_usul` would have gathered it.

    Made for asking many pairs: nothing is looked up again, and every field is named because
    `dataclasses.replace` takes five times as long. A JPM or headcount is not carried over.
    """
    return UsulMutasi(
        pegawai=person.pegawai,
        asal=person.asal,
        tujuan=target.tujuan,
        tmt=person.tmt,
        unit_asal=person.unit_asal,
        unit_tujuan=target.unit_tujuan,
        kinerja=person.kinerja,
        disiplin=person.disiplin,
        unit_kerabat=person.unit_kerabat,
        unit_diminta=person.unit_diminta,
        atas_permintaan_sendiri=target.tujuan.unit_id in (person.unit_diminta or ()),
        nomor_izin=person.nomor_izin,
        izin=person.izin,
        ketentuan=person.ketentuan,
        tahap=person.tahap,
        keluar_instansi=person.keluar_instansi,
    )


def _unit_kerabat(instansi: Instansi, nip: str) -> tuple[str, ...]:
    """Name the units of the relatives who work here; a tie may be recorded on either side."""
    people = instansi.pegawai_by_nip
    found = {
        people[relative].unit_id
        for relative in instansi.nip_kerabat_by_nip.get(nip, ())
        if relative in people
    }
    return tuple(sorted(found))

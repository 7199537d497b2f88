"""What would change it: the smallest single changes that bring a move into a best plan."""

from typing import Any

from mutasi_core.planning.changes import Perubahan
from mutasi_core.planning.finding_changes import changes_for
from mutasi_core.services.kelayakan import find_move
from mutasi_core.services.meja_rencana import Meja

TIDAK_ADA = (
    "Tidak ada satu perubahan tunggal (satu kunci, larangan, izin, kebutuhan, tambahan kuota, atau "
    "masa jabatan) yang membuat mutasi ini menjadi bagian rencana terbaik."
)


def perubahan(meja: Meja, nip: str, unit_id: str, jabatan: str) -> tuple[Perubahan, ...]:
    """Name the single changes that would make the move part of a best plan, the smallest first.

    Every one was applied and the plan solved again. Empty for a move that needs none, being in
    some best plan already, and for one that no single change brings in.

    Raises:
        UnknownReferenceError: If the NIP, unit or jabatan is not there, or the person already
            sits in that formasi.
    """
    pegawai, tujuan = find_move(meja.planning.instansi, nip, unit_id, jabatan)
    if any(m.pegawai.nip == nip and m.tujuan.key == tujuan.key for m in meja.rencana.mutasi):
        return ()
    return changes_for(meja.planning, meja.base, pegawai, tujuan)


def perubahan_json(found: tuple[Perubahan, ...]) -> list[dict[str, Any]]:
    """Give the changes for the command line."""
    return [
        {"jenis": one.jenis.value, "besar": one.besar, "penjelasan": one.penjelasan}
        for one in found
    ]

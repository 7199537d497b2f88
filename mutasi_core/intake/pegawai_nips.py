"""The NIPs of the pegawai table: read, refused, or settled where two rows share one."""

from mutasi_core.domain.nip import Nip, NipError, parse_nip
from mutasi_core.intake.duplicates import settle_duplicates
from mutasi_core.intake.findings import ASIDE, Findings, quoted, rows_as_text
from mutasi_core.intake.nip_cells import read_nip_cell
from mutasi_core.intake.pembacaan import SumberError, TingkatTemuan
from mutasi_core.intake.tabel import Tabel


def read_nips(tabel: Tabel, findings: Findings) -> list[Nip | None]:
    """Read the NIP of every row that still stands; the others are set aside with the reason.

    Raises:
        SumberError: If synthetic and real NIPs are mixed.
    """
    nips: list[Nip | None] = [None] * len(tabel)
    tidied: list[int] = []
    eaten: list[int] = []
    for row in range(len(tabel)):
        if row in tabel.aside:
            continue
        cell = tabel.raw(row, "nip")
        if not tabel.text(row, "nip"):
            findings.set_aside(tabel, row, "NIP_KOSONG", "nip", f"isian wajib kosong. {ASIDE}")
            continue
        read = read_nip_cell(cell)
        if read.kode:
            findings.set_aside(tabel, row, read.kode, "nip", read.kalimat)
            eaten.append(tabel.nomor[row])
            continue
        try:
            nips[row] = parse_nip(read.digits)
        except NipError as error:
            findings.set_aside(
                tabel, row, "NIP_TIDAK_SAH", "nip", f"nilai {quoted(read.digits)}: {error} {ASIDE}"
            )
            continue
        if read.tidied:
            tidied.append(tabel.nomor[row])
    _tell_nips(tabel, tidied, eaten, findings)
    _refuse_mixture(tabel, nips)
    return nips


def _tell_nips(tabel: Tabel, tidied: list[int], eaten: list[int], findings: Findings) -> None:
    if tidied:
        findings.add(
            "NIP_DIRAPIKAN",
            TingkatTemuan.INFO,
            tabel=tabel.nama,
            kolom="nip",
            pesan=f"{len(tidied)} NIP dirapikan (petik, spasi, atau karakter tak terlihat "
            f"dibuang): baris {rows_as_text(tidied)}.",
        )
    if eaten:
        findings.add(
            "NIP_ANGKA_RINGKASAN",
            TingkatTemuan.GALAT,
            tabel=tabel.nama,
            kolom="nip",
            pesan="Kolom NIP berisi angka; digit terakhir sudah hilang di lembar sebar "
            f"(baris {rows_as_text(eaten)}). Ambil ulang dari sumber dengan format Teks.",
        )


def _refuse_mixture(tabel: Tabel, nips: list[Nip | None]) -> None:
    synthetic = [row for row, nip in enumerate(nips) if nip and nip.is_synthetic]
    real = [row for row, nip in enumerate(nips) if nip and not nip.is_synthetic]
    if synthetic and real:
        one, other = synthetic[0], real[0]
        raise SumberError(
            f"Data sintetis dan data nyata tercampur: {tabel.berkas(one)} baris {tabel.nomor[one]} "
            f"ber-NIP sintetis (nomor urut 901-999), {tabel.berkas(other)} baris "
            f"{tabel.nomor[other]} tidak. Pisahkan keduanya ({len(synthetic)} sintetis, "
            f"{len(real)} nyata)."
        )


def settle_people(tabel: Tabel, nips: list[Nip | None], findings: Findings) -> None:
    """Settle NIPs that occur more than once."""
    keys = [nip.digits if nip else None for nip in nips]
    settle_duplicates(tabel, keys, "nip", "NIP", findings)

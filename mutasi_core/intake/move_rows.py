"""The records about moves: wishes, ties that forbid them, earlier moves, pins and bans."""

from collections import Counter

from mutasi_core.domain.catatan import Kerabat, Permohonan, Riwayat
from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan
from mutasi_core.intake import vocabulary as words
from mutasi_core.intake.fields import Field, a_date, each, plain
from mutasi_core.intake.findings import ASIDE, Findings
from mutasi_core.intake.numbers_id import whole
from mutasi_core.intake.record_rows import known_nips, read_rows
from mutasi_core.intake.tabel import Tabel
from mutasi_core.intake.unit_rows import UnitColumns, find_units
from mutasi_core.intake.units import UnitIndex

_DESTINATION = UnitColumns(id="unit_tujuan", nama="")
_WISH = UnitColumns(id="unit_tujuan", nama="", required=False)
_ASKED = UnitColumns(nama="", required=False)
_ORIGIN = UnitColumns(id="unit_asal", nama="", required=False, keep_unknown=True)


def read_permohonan(
    tabel: Tabel, nips: list[str], index: UnitIndex, findings: Findings
) -> list[Permohonan]:
    """Read wishes; without an `urutan` those of one person count in the order of the file."""
    units = find_units(tabel, index, findings, _WISH)
    fields = (
        plain("alasan"),
        a_date("tanggal"),
        Field("urutan", each(whole(1, 100)), "bilangan mulai 1"),
    )
    so_far: Counter[str] = Counter()
    made = []
    for row, cells in enumerate(read_rows(tabel, fields, findings)):
        if cells is None:
            continue
        so_far[nips[row]] += 1
        cells["urutan"] = cells["urutan"] or so_far[nips[row]]
        made.append(Permohonan(nip=nips[row], unit_tujuan=units[row], **cells))
    return made


def read_kerabat(
    tabel: Tabel, nips: list[str], known: frozenset[str], findings: Findings
) -> list[Kerabat]:
    """Read family ties between two pegawai."""
    others = known_nips(tabel, known, findings, "nip_kerabat")
    rows = read_rows(tabel, (plain("hubungan", wajib=True),), findings)
    return [
        Kerabat(nip=nip, nip_kerabat=other, **cells)
        for nip, other, cells in zip(nips, others, rows, strict=True)
        if cells is not None
    ]


def read_riwayat(
    tabel: Tabel, nips: list[str], index: UnitIndex, findings: Findings
) -> list[Riwayat]:
    """Read earlier transfers; a unit of origin outside the instansi stays as it is written."""
    asal = find_units(tabel, index, findings, _ORIGIN)
    tujuan = find_units(tabel, index, findings, _DESTINATION)
    fields = (a_date("tmt", wajib=True), plain("jabatan"))
    return [
        Riwayat(nip=nips[row], unit_asal=asal[row], unit_tujuan=tujuan[row] or "", **cells)
        for row, cells in enumerate(read_rows(tabel, fields, findings))
        if cells is not None
    ]


def read_keputusan(
    tabel: Tabel, nips: list[str], index: UnitIndex, findings: Findings
) -> list[Keputusan]:
    """Read pins and bans; a pin must say where to."""
    units = find_units(tabel, index, findings, _ASKED)
    fields = (
        Field("jenis", each(words.parse_keputusan), "kunci atau larang", wajib=True),
        plain("jabatan"),
        plain("alasan"),
    )
    made = []
    for row, cells in enumerate(read_rows(tabel, fields, findings)):
        if cells is None:
            continue
        if cells["jenis"] is JenisKeputusan.KUNCI and not (units[row] and cells["jabatan"]):
            findings.set_aside(
                tabel,
                row,
                "KUNCI_TANPA_TUJUAN",
                "jenis",
                f"kunci perlu unit_id dan jabatan tujuan. {ASIDE}",
            )
            continue
        made.append(Keputusan(nip=nips[row], unit_id=units[row], **cells))
    return made

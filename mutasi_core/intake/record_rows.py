"""The records about people: what is known of each beside the post."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from mutasi_core.domain.catatan import (
    HukumanDisiplin,
    Kerabat,
    Kinerja,
    NilaiKompetensi,
    Permohonan,
    Potensi,
    Riwayat,
    StandarKompetensi,
)
from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan
from mutasi_core.intake import vocabulary as words
from mutasi_core.intake.dates import date_reader
from mutasi_core.intake.fields import Field, each, plain, read_fields
from mutasi_core.intake.findings import ASIDE, EMPTIED, Findings, quoted
from mutasi_core.intake.nip_cells import read_nip_cell
from mutasi_core.intake.numbers_id import parse_number, whole, within
from mutasi_core.intake.tabel import Tabel
from mutasi_core.intake.unit_rows import UnitColumns, find_units
from mutasi_core.intake.units import UnitIndex

_DATE = "tanggal yang ada, misalnya 31-12-2020"
_DESTINATION = UnitColumns(id="unit_tujuan", nama="")
_WISH = UnitColumns(id="unit_tujuan", nama="", required=False)
_ASKED = UnitColumns(nama="", required=False)
_ORIGIN = UnitColumns(id="unit_asal", nama="", required=False, keep_unknown=True)
_LEVEL = each(within(parse_number, 0, 100))


def known_nips(
    tabel: Tabel, known: frozenset[str], findings: Findings, kolom: str = "nip"
) -> list[str]:
    """Give the NIP of every row; a row about somebody who is no pegawai is set aside."""
    nips = []
    for row, text in enumerate(tabel.texts(kolom)):
        if text in known:
            nips.append(text)
            continue
        read = read_nip_cell(tabel.raw(row, kolom))
        nips.append(read.digits)
        if row in tabel.aside or (not read.kode and read.digits in known):
            continue
        if not text:
            findings.set_aside(tabel, row, "NIP_KOSONG", kolom, f"isian wajib kosong. {ASIDE}")
        elif read.kode:
            findings.set_aside(tabel, row, read.kode, kolom, read.kalimat)
        else:
            findings.set_aside(
                tabel,
                row,
                "NIP_TIDAK_DIKENAL",
                kolom,
                f"NIP {quoted(read.digits)} tidak ada di tabel pegawai yang diterima. {ASIDE}",
            )
    return nips


def _rows(tabel: Tabel, fields: Sequence[Field], findings: Findings) -> list[dict[str, Any] | None]:
    """Read fields; None for a row set aside."""
    values = read_fields(tabel, fields, findings)
    return [
        None if row in tabel.aside else {kolom: column[row] for kolom, column in values.items()}
        for row in range(len(tabel))
    ]


def read_kompetensi(tabel: Tabel, nips: list[str], findings: Findings) -> list[NilaiKompetensi]:
    """Read the long form (one row a level) and the wide one (one column a competency)."""
    wide = [kolom for kolom in tabel.kolom if kolom.startswith("kompetensi:")]
    common = (Field("tanggal", date_reader, _DATE), plain("sumber"))
    if wide:
        return _wide(tabel, nips, wide, common, findings)
    fields = (
        plain("kompetensi", wajib=True),
        Field("level", _LEVEL, "angka 0 sampai 100", wajib=True),
        *common,
    )
    rows = _rows(tabel, fields, findings)
    return [
        NilaiKompetensi(nip=nip, **cells)
        for nip, cells in zip(nips, rows, strict=True)
        if cells is not None
    ]


def _wide(
    tabel: Tabel, nips: list[str], wide: list[str], common: Sequence[Field], findings: Findings
) -> list[NilaiKompetensi]:
    fields = [Field(kolom, _LEVEL, "angka 0 sampai 100") for kolom in wide]
    rows = _rows(tabel, (*common, *fields), findings)
    return [
        NilaiKompetensi(
            nip=nip,
            kompetensi=kolom.split(":", 1)[1],
            level=cells[kolom],
            tanggal=cells["tanggal"],
            sumber=cells["sumber"],
        )
        for nip, cells in zip(nips, rows, strict=True)
        if cells is not None
        for kolom in wide
        if cells[kolom] is not None
    ]


def read_standar(tabel: Tabel, findings: Findings) -> list[StandarKompetensi]:
    """Read what each jabatan or jenjang asks for."""
    fields = (
        plain("jabatan"),
        Field("jenjang", each(words.jenjang_name), "jenjang"),
        plain("kompetensi", wajib=True),
        Field("level", _LEVEL, "angka 0 sampai 100", wajib=True),
    )
    made = []
    for row, cells in enumerate(_rows(tabel, fields, findings)):
        if cells is None:
            continue
        if not cells["jabatan"] and not cells["jenjang"]:
            findings.set_aside(
                tabel, row, "STANDAR_TANPA_JABATAN", None, f"isi jabatan atau jenjang. {ASIDE}"
            )
            continue
        made.append(StandarKompetensi(**cells))
    return made


def read_kinerja(tabel: Tabel, nips: list[str], findings: Findings) -> list[Kinerja]:
    """Read the yearly predikat, or a number with its scale where the law names the step."""
    fields = (
        Field("tahun", each(whole(1990, 2100)), "tahun empat angka", wajib=True),
        Field("nilai", each(within(parse_number, 0, 120)), "angka 0 sampai 120"),
    )
    made = []
    for row, cells in enumerate(_rows(tabel, fields, findings)):
        if cells is None:
            continue
        text, skala = tabel.text(row, "predikat"), tabel.text(row, "skala")
        predikat = words.parse_predikat(text)
        if predikat is None and not text and cells["nilai"] is not None:
            predikat = words.predikat_of(cells["nilai"], skala)
        if predikat is None:
            shown = text or f"{tabel.text(row, 'nilai')} pada skala {skala or '(kosong)'}"
            findings.set_aside(
                tabel,
                row,
                "PREDIKAT_TIDAK_TERBACA",
                "predikat" if text else "nilai",
                f"{quoted(shown)} tidak dapat dibaca sebagai predikat PermenPANRB 6/2022 "
                "(Sangat Baik, "
                f"Baik, Butuh Perbaikan, Kurang, Sangat Kurang). {ASIDE}",
            )
            continue
        made.append(Kinerja(nip=nips[row], tahun=cells["tahun"], predikat=predikat))
    return made


def read_potensi(tabel: Tabel, nips: list[str], findings: Findings) -> list[Potensi]:
    """Read assessed potential."""
    fields = (
        Field(
            "nilai",
            each(within(parse_number, 0, 100)),
            "angka 0 sampai 100 tanpa tanda %",
            wajib=True,
        ),
        Field("tanggal", date_reader, _DATE),
    )
    rows = _rows(tabel, fields, findings)
    return [Potensi(nip=n, **cells) for n, cells in zip(nips, rows, strict=True) if cells]


def read_disiplin(tabel: Tabel, nips: list[str], findings: Findings) -> list[HukumanDisiplin]:
    """Read hukuman disiplin."""
    fields = (
        Field(
            "tingkat", each(words.parse_hukuman), "ringan, sedang, berat, atau proses", wajib=True
        ),
        Field("mulai", date_reader, _DATE, wajib=True),
        Field("selesai", date_reader, _DATE),
    )
    made = []
    for row, cells in enumerate(_rows(tabel, fields, findings)):
        if cells is None:
            continue
        if cells["selesai"] and cells["selesai"] < cells["mulai"]:
            findings.warn(
                tabel, row, "TANGGAL_TERBALIK", "selesai", f"selesai mendahului mulai. {EMPTIED}"
            )
            cells["selesai"] = None
        made.append(HukumanDisiplin(nip=nips[row], **cells))
    return made


def read_permohonan(
    tabel: Tabel, nips: list[str], index: UnitIndex, findings: Findings
) -> list[Permohonan]:
    """Read wishes; without an `urutan` those of one person count in the order of the file."""
    units = find_units(tabel, index, findings, _WISH)
    fields = (
        plain("alasan"),
        Field("tanggal", date_reader, _DATE),
        Field("urutan", each(whole(1, 100)), "bilangan mulai 1"),
    )
    so_far: Counter[str] = Counter()
    made = []
    for row, cells in enumerate(_rows(tabel, fields, findings)):
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
    rows = _rows(tabel, (plain("hubungan", wajib=True),), findings)
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
    fields = (Field("tmt", date_reader, _DATE, wajib=True), plain("jabatan"))
    return [
        Riwayat(nip=nips[row], unit_asal=asal[row], unit_tujuan=tujuan[row] or "", **cells)
        for row, cells in enumerate(_rows(tabel, fields, findings))
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
    for row, cells in enumerate(_rows(tabel, fields, findings)):
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

"""The records about people: what is known of each beside the post."""

from collections.abc import Sequence
from typing import Any

from mutasi_core.domain.catatan import (
    HukumanDisiplin,
    Kinerja,
    NilaiKompetensi,
    Potensi,
    StandarKompetensi,
)
from mutasi_core.intake import vocabulary as words
from mutasi_core.intake.fields import Field, a_date, a_number, each, plain, read_fields
from mutasi_core.intake.findings import ASIDE, EMPTIED, Findings, quoted
from mutasi_core.intake.nip_cells import read_nip_cell
from mutasi_core.intake.numbers_id import whole
from mutasi_core.intake.tabel import Tabel

_LEVEL = "angka 0 sampai 100"


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


def read_rows(
    tabel: Tabel, fields: Sequence[Field], findings: Findings
) -> list[dict[str, Any] | None]:
    """Read fields; None for a row set aside."""
    values = read_fields(tabel, fields, findings)
    return [
        None if row in tabel.aside else {kolom: column[row] for kolom, column in values.items()}
        for row in range(len(tabel))
    ]


def read_kompetensi(tabel: Tabel, nips: list[str], findings: Findings) -> list[NilaiKompetensi]:
    """Read the long form (one row a level) and the wide one (one column a competency)."""
    wide = [kolom for kolom in tabel.kolom if kolom.startswith("kompetensi:")]
    common = (a_date("tanggal"), plain("sumber"))
    if wide:
        return _wide(tabel, nips, wide, common, findings)
    fields = (
        plain("kompetensi", wajib=True),
        a_number("level", 0, 100, _LEVEL, wajib=True),
        *common,
    )
    rows = read_rows(tabel, fields, findings)
    return [
        NilaiKompetensi(nip=nip, **cells)
        for nip, cells in zip(nips, rows, strict=True)
        if cells is not None
    ]


def _wide(
    tabel: Tabel, nips: list[str], wide: list[str], common: Sequence[Field], findings: Findings
) -> list[NilaiKompetensi]:
    fields = [a_number(kolom, 0, 100, _LEVEL) for kolom in wide]
    rows = read_rows(tabel, (*common, *fields), findings)
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
        a_number("level", 0, 100, _LEVEL, wajib=True),
    )
    made = []
    for row, cells in enumerate(read_rows(tabel, fields, findings)):
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
        a_number("nilai", 0, 120, "angka 0 sampai 120"),
    )
    made = []
    for row, cells in enumerate(read_rows(tabel, fields, findings)):
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
        a_number("nilai", 0, 100, "angka 0 sampai 100 tanpa tanda %", wajib=True),
        a_date("tanggal"),
    )
    rows = read_rows(tabel, fields, findings)
    return [Potensi(nip=n, **cells) for n, cells in zip(nips, rows, strict=True) if cells]


def read_disiplin(tabel: Tabel, nips: list[str], findings: Findings) -> list[HukumanDisiplin]:
    """Read hukuman disiplin."""
    fields = (
        Field(
            "tingkat", each(words.parse_hukuman), "ringan, sedang, berat, atau proses", wajib=True
        ),
        a_date("mulai", wajib=True),
        a_date("selesai"),
    )
    made = []
    for row, cells in enumerate(read_rows(tabel, fields, findings)):
        if cells is None:
            continue
        if cells["selesai"] and cells["selesai"] < cells["mulai"]:
            findings.warn(
                tabel, row, "TANGGAL_TERBALIK", "selesai", f"selesai mendahului mulai. {EMPTIED}"
            )
            cells["selesai"] = None
        made.append(HukumanDisiplin(nip=nips[row], **cells))
    return made

"""The pegawai table: rows to civil servants."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang, jabatan_key, jenjang_of
from mutasi_core.domain.nip import Nip, NipError, parse_nip
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.domain.pendidikan import parse_tingkat_pendidikan
from mutasi_core.intake import vocabulary as words
from mutasi_core.intake.dates import date_reader
from mutasi_core.intake.duplicates import settle_duplicates
from mutasi_core.intake.fields import Field, each, plain, read_fields
from mutasi_core.intake.findings import ASIDE, Findings, quoted, rows_as_text
from mutasi_core.intake.nip_cells import read_nip_cell
from mutasi_core.intake.pembacaan import SumberError, TingkatTemuan
from mutasi_core.intake.tabel import Tabel

_DATE = "tanggal yang ada, misalnya 31-12-2020"
_PLT = re.compile(r"plt\.?\s+|pelaksana tugas\s+", re.IGNORECASE)

FIELDS = (
    plain("nama", wajib=True),
    plain("jabatan", wajib=True),
    Field("golongan", each(words.parse_golongan), "golongan seperti III/a atau IX", wajib=True),
    Field("tmt_jabatan", date_reader, _DATE),
    Field("tmt_unit", date_reader, _DATE),
    Field("tmt_pns", date_reader, _DATE),
    Field("tanggal_lahir", date_reader, _DATE),
    Field("eselon", each(words.eselon_or_none), "eselon seperti III.a"),
    Field("tingkat_pendidikan", each(parse_tingkat_pendidikan), "tingkat seperti S-1 atau SLTA"),
    Field("jenis_kelamin", words.sex_reader, "L/P, M/F, Pria/Wanita, atau 1/2"),
    Field("plt", each(words.parse_ya), "ya atau tidak"),
    Field("status", each(words.parse_status), "PNS, CPNS, PPPK, atau PPPK_PARUH_WAKTU"),
    Field("status_cpns_pns", each(words.parse_status), "P atau C"),
    Field("jenis_pegawai", each(words.parse_status), "jenis pegawai SIASN"),
    plain("pendidikan"),
    plain("kedudukan_hukum"),
    plain("kecamatan_domisili"),
    plain("gelar_depan"),
    plain("gelar_belakang"),
)


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


def read_pegawai(
    tabel: Tabel,
    nips: list[Nip | None],
    units: list[str | None],
    posts: Mapping[tuple[str, str], Formasi],
    findings: Findings,
) -> list[Pegawai]:
    """Make the civil servants of the rows that stand.

    Args:
        tabel: The pegawai table.
        nips: NIP of each row.
        units: Unit of each row.
        posts: The peta jabatan, which may say the kind and jenjang of a post.
        findings: Where doubts are written.
    """
    values = read_fields(tabel, FIELDS, findings)
    given = tabel.texts("jenis_jabatan")
    people = []
    for row, nip in enumerate(nips):
        if row in tabel.aside or nip is None:
            continue
        cells = {kolom: column[row] for kolom, column in values.items()}
        unit_id = units[row] or ""
        jabatan, acting = _without_plt(cells["jabatan"])
        post = posts.get((unit_id, jabatan_key(jabatan)))
        jenis = _jenis(tabel, row, given[row], cells["eselon"], post, findings)
        if jenis is None:
            continue
        if post is None and posts:
            _tell_no_post(tabel, row, jabatan, unit_id, findings)
        people.append(
            Pegawai(
                nip=nip.digits,
                nama=_full_name(cells),
                unit_id=unit_id,
                jabatan=jabatan,
                jenis_jabatan=jenis,
                golongan=cells["golongan"],
                status=_status(tabel, row, cells, nip, findings),
                kedudukan_hukum=cells["kedudukan_hukum"],
                jenjang=_jenjang(jabatan, jenis, post),
                tmt_jabatan=cells["tmt_jabatan"],
                tmt_unit=cells["tmt_unit"],
                tmt_pns=cells["tmt_pns"],
                eselon=cells["eselon"] or None,
                tingkat_pendidikan=cells["tingkat_pendidikan"],
                pendidikan=cells["pendidikan"],
                kecamatan_domisili=cells["kecamatan_domisili"],
                jenis_kelamin=_sex(tabel, row, cells["jenis_kelamin"], nip, findings),
                tanggal_lahir=_born(tabel, row, cells["tanggal_lahir"], nip, findings),
                plt=bool(cells["plt"]) or acting,
            )
        )
    return people


def _full_name(cells: Mapping[str, Any]) -> str:
    nama = " ".join(part for part in (cells["gelar_depan"], cells["nama"]) if part)
    return f"{nama}, {cells['gelar_belakang']}" if cells["gelar_belakang"] else nama


def _without_plt(jabatan: str) -> tuple[str, bool]:
    found = _PLT.match(jabatan)
    return (jabatan[found.end() :], True) if found else (jabatan, False)


def _jenjang(jabatan: str, jenis: JenisJabatan, post: Formasi | None) -> Jenjang | None:
    if jenis is not JenisJabatan.JF:
        return None
    return jenjang_of(jabatan) or (post.jenjang if post else None)


def _jenis(
    tabel: Tabel, row: int, given: str, eselon: str | None, post: Formasi | None, findings: Findings
) -> JenisJabatan | None:
    """Read the kind of the jabatan; "struktural" by its eselon, else by the peta jabatan."""
    jenis = words.parse_jenis(given) if given else None
    if jenis is not None:
        return jenis
    if words.is_structural(given):
        by_post = post.jenis_jabatan if post else None
        jenis = words.jenis_of_eselon(eselon or (post.eselon if post else "") or "") or by_post
        if jenis is not None:
            return jenis
        kalimat = (
            f"nilai {quoted(given)} tidak menyebut jenjang, sedangkan eselon kosong dan "
            "jabatan tidak "
            f"ada di peta jabatan. Isi JPT, ADMINISTRATOR, atau PENGAWAS. {ASIDE}"
        )
    elif given:
        kalimat = (
            f"nilai {quoted(given)} tidak dikenal; harus JPT, ADMINISTRATOR, PENGAWAS, JF, atau "
            f"PELAKSANA. {ASIDE}"
        )
    else:
        kalimat = f"isian wajib kosong. {ASIDE}"
    kode = "JENIS_JABATAN_TIDAK_TERBACA" if given else "JENIS_JABATAN_KOSONG"
    findings.set_aside(tabel, row, kode, "jenis_jabatan", kalimat)
    return None


def _status(
    tabel: Tabel, row: int, cells: Mapping[str, Any], nip: Nip, findings: Findings
) -> StatusPegawai:
    """Read the status from its column, else from what SIASN says beside the NIP."""
    given: StatusPegawai | None = cells["status"]
    if given is not None:
        if nip.is_pppk and given in {StatusPegawai.PNS, StatusPegawai.CPNS}:
            findings.warn(
                tabel,
                row,
                "STATUS_TIDAK_COCOK_NIP",
                "status",
                f"status {given.value}, tetapi NIP berbentuk nomor PPPK. Kolom yang dipakai; "
                "periksa.",
            )
        return given
    letter: StatusPegawai | None = cells["status_cpns_pns"]
    kind: StatusPegawai | None = cells["jenis_pegawai"]
    kedudukan = (cells["kedudukan_hukum"] or "").lower()
    if kind is StatusPegawai.PPPK_PARUH_WAKTU or "paruh waktu" in kedudukan:
        return StatusPegawai.PPPK_PARUH_WAKTU
    if nip.is_pppk or kind is StatusPegawai.PPPK or "pppk" in kedudukan:
        return StatusPegawai.PPPK
    return letter or kind or StatusPegawai.PNS


def _sex(tabel: Tabel, row: int, given: str | None, nip: Nip, findings: Findings) -> str:
    if given is not None and given != nip.jenis_kelamin:
        findings.warn(
            tabel,
            row,
            "KELAMIN_TIDAK_COCOK_NIP",
            "jenis_kelamin",
            f"tertulis {given}, tetapi digit ke-15 NIP berarti {nip.jenis_kelamin}. Kolom "
            "yang dipakai; periksa.",
        )
    return given or nip.jenis_kelamin


def _born(tabel: Tabel, row: int, given: date | None, nip: Nip, findings: Findings) -> date:
    if given is not None and given != nip.born:
        findings.warn(
            tabel,
            row,
            "LAHIR_TIDAK_COCOK_NIP",
            "tanggal_lahir",
            f"tertulis {given:%d-%m-%Y}, tetapi NIP berarti {nip.born:%d-%m-%Y}. Kolom yang "
            "dipakai; periksa.",
        )
    return given or nip.born


def _tell_no_post(tabel: Tabel, row: int, jabatan: str, unit_id: str, findings: Findings) -> None:
    findings.warn(
        tabel,
        row,
        "JABATAN_TIDAK_DI_PETA",
        "jabatan",
        f"jabatan {quoted(jabatan)} tidak ada di peta jabatan unit {unit_id}. "
        "Pegawai tetap dipakai, tetapi tidak mengisi formasi mana pun.",
    )

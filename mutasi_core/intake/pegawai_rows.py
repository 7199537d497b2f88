"""The pegawai table: rows to civil servants."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang, jabatan_key, jenjang_of
from mutasi_core.domain.nip import Nip
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.domain.pendidikan import parse_tingkat_pendidikan
from mutasi_core.intake import vocabulary as words
from mutasi_core.intake.fields import Field, a_date, each, plain, read_fields
from mutasi_core.intake.findings import ASIDE, Findings, quoted
from mutasi_core.intake.golongan_words import parse_golongan
from mutasi_core.intake.pegawai_nips import settle_people
from mutasi_core.intake.serials import serial_day
from mutasi_core.intake.struktural import jenis_of_title
from mutasi_core.intake.tabel import Tabel

_PLT = re.compile(r"plt\.?\s+|pelaksana tugas\s+", re.IGNORECASE)

FIELDS = (
    plain("nama", wajib=True),
    plain("jabatan", wajib=True),
    Field("golongan", each(parse_golongan), "golongan seperti III/a atau IX", wajib=True),
    a_date("tmt_jabatan"),
    a_date("tmt_unit"),
    a_date("tmt_pns"),
    a_date("tanggal_lahir"),
    Field("eselon", each(words.eselon_or_none), "eselon seperti III.a"),
    Field("tingkat_pendidikan", each(parse_tingkat_pendidikan), "tingkat seperti S-1 atau SLTA"),
    Field("jenis_kelamin", words.sex_reader, "L/P, M/F, Pria/Wanita, atau 1/2"),
    Field("plt", each(words.parse_plt), "ya atau tidak", menentukan=True),
    Field(
        "status",
        each(words.parse_status),
        "PNS, CPNS, PPPK, atau PPPK_PARUH_WAKTU; pegawai lain tidak termasuk rencana ini",
        menentukan=True,
    ),
    Field("status_cpns_pns", each(words.parse_status), "P atau C"),
    Field("jenis_pegawai", each(words.parse_status), "jenis pegawai SIASN"),
    plain("pendidikan"),
    Field(
        "kedudukan_hukum",
        each(words.parse_kedudukan),
        "kedudukan hukum SIASN, misalnya Aktif atau Tugas Belajar",
        menentukan=True,
    ),
    plain("kecamatan_domisili"),
    plain("gelar_depan"),
    plain("gelar_belakang"),
)


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
    kinds: dict[int, JenisJabatan] = {}
    seats: dict[int, Formasi | None] = {}
    for row in range(len(tabel)):
        if row in tabel.aside:
            continue
        jabatan, _ = _without_plt(values["jabatan"][row])
        seats[row] = posts.get((units[row] or "", jabatan_key(jabatan)))
        jenis = _jenis(tabel, row, given[row], values["eselon"][row], seats[row], findings)
        if jenis is not None:
            kinds[row] = jenis
    # Only rows that stand contradict each other: a mended row is no double of the broken one.
    settle_people(tabel, nips, findings)
    people = []
    with_posts = {unit_id for unit_id, _ in posts}
    for row, nip in enumerate(nips):
        if row in tabel.aside or nip is None:
            continue
        cells = {kolom: column[row] for kolom, column in values.items()}
        unit_id = units[row] or ""
        jabatan, acting = _without_plt(cells["jabatan"])
        jenis, post = kinds[row], seats[row]
        if post is None and posts:
            _tell_no_post(tabel, row, jabatan, unit_id, with_posts, findings)
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
        if by_title := jenis_of_title(_without_plt(tabel.text(row, "jabatan"))[0]):
            findings.warn(
                tabel,
                row,
                "JENIS_DARI_NAMA_JABATAN",
                "jenis_jabatan",
                f"nilai {quoted(given)} tanpa eselon; menurut nama jabatannya "
                f"{by_title.value} (PP 18/2016). Periksa.",
            )
            return by_title
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
        # A serial is no date anybody wrote: where the NIP says otherwise, it is not believed.
        if serial_day(tabel.text(row, "tanggal_lahir")):
            findings.warn(
                tabel,
                row,
                "SERIAL_TIDAK_COCOK_NIP",
                "tanggal_lahir",
                f"angka serial Excel berarti {given:%d-%m-%Y}, tetapi NIP berarti "
                f"{nip.born:%d-%m-%Y}. NIP yang dipakai; periksa format kolom tanggal.",
            )
            return nip.born
        findings.warn(
            tabel,
            row,
            "LAHIR_TIDAK_COCOK_NIP",
            "tanggal_lahir",
            f"tertulis {given:%d-%m-%Y}, tetapi NIP berarti {nip.born:%d-%m-%Y}. Kolom yang "
            "dipakai; periksa.",
        )
    return given or nip.born


def _tell_no_post(
    tabel: Tabel, row: int, jabatan: str, unit_id: str, with_posts: set[str], findings: Findings
) -> None:
    if unit_id not in with_posts:
        findings.warn(
            tabel,
            row,
            "UNIT_TIDAK_DI_PETA",
            "unit_id" if tabel.text(row, "unit_id") else "unit_nama",
            f"unit {quoted(unit_id)} tidak ada di peta jabatan. Perbaiki unitnya atau tambahkan "
            "jabatannya ke peta jabatan; pegawai tetap dipakai, tetapi tidak mengisi formasi.",
        )
        return
    findings.warn(
        tabel,
        row,
        "JABATAN_TIDAK_DI_PETA",
        "jabatan",
        f"jabatan {quoted(jabatan)} tidak ada di peta jabatan unit {unit_id}. "
        "Pegawai tetap dipakai, tetapi tidak mengisi formasi mana pun.",
    )

"""The peta jabatan and the analisis beban kerja: rows to formasi."""

import math
from collections import defaultdict
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from mutasi_core.domain.formasi import BebanKerja, Formasi
from mutasi_core.domain.jabatan import JenisJabatan, jabatan_key, jenjang_of
from mutasi_core.domain.pendidikan import parse_tingkat_pendidikan
from mutasi_core.intake import vocabulary as words
from mutasi_core.intake.duplicates import settle_duplicates
from mutasi_core.intake.fields import Field, an_amount, each, plain, read_fields
from mutasi_core.intake.findings import Findings, quoted
from mutasi_core.intake.golongan_words import parse_golongan
from mutasi_core.intake.numbers_id import whole
from mutasi_core.intake.pembacaan import TingkatTemuan
from mutasi_core.intake.tabel import Tabel


def _jenis(text: str) -> JenisJabatan | str | None:
    """Read the kind; "struktural" alone stays open, "" says so."""
    return words.parse_jenis(text) or ("" if words.is_structural(text) else None)


_PEOPLE = "jumlah orang 0 atau lebih"
FIELDS = (
    plain("jabatan", wajib=True),
    an_amount("kebutuhan", 100_000, _PEOPLE),
    Field("jenis_jabatan", each(_jenis), "JPT, ADMINISTRATOR, PENGAWAS, JF, atau PELAKSANA"),
    Field("jenjang", each(words.parse_jenjang), "jenjang jabatan fungsional seperti Ahli Muda"),
    Field("eselon", each(words.eselon_or_none), "eselon seperti III.a"),
    Field("kelas", each(whole(1, 17)), "kelas jabatan 1 sampai 17"),
    Field("minimum", each(whole(0, 100_000)), _PEOPLE),
    plain("rumpun"),
    Field("pendidikan_min", each(parse_tingkat_pendidikan), "tingkat seperti S-1 atau SLTA"),
    Field("rumpun_pendidikan", each(words.split_list), "daftar dipisah titik koma"),
    Field("gol_min", each(parse_golongan), "golongan seperti III/a atau IX"),
    Field("gol_max", each(parse_golongan), "golongan seperti III/d atau XI"),
    Field("syarat", each(lambda text: words.split_list(text.upper())), "daftar dipisah titik koma"),
    Field("pimpinan", each(words.parse_ya), "ya atau tidak"),
    Field("rawan", each(words.parse_ya), "ya atau tidak"),
    Field("dapat_diisi", each(words.parse_ya), "ya atau tidak"),
)


def read_formasi(tabel: Tabel, units: list[str | None], findings: Findings) -> list[Formasi]:
    """Make the formasi of a peta jabatan."""
    values = read_fields(tabel, FIELDS, findings)
    keys = [
        (unit, jabatan_key(jabatan)) if unit and jabatan else None
        for unit, jabatan in zip(units, values["jabatan"], strict=True)
    ]
    settle_duplicates(tabel, keys, "jabatan", "Formasi", findings)
    made = []
    for row in range(len(tabel)):
        if row in tabel.aside:
            continue
        cells = {kolom: column[row] for kolom, column in values.items()}
        cells["kebutuhan"] = _whole(tabel, row, cells["kebutuhan"], findings)
        jenis = cells["jenis_jabatan"] or words.jenis_of_eselon(cells["eselon"] or "")
        cells["jenis_jabatan"] = jenis
        if cells["jenjang"] is None and cells["jenis_jabatan"] in (None, JenisJabatan.JF):
            cells["jenjang"] = jenjang_of(cells["jabatan"])
        cells["eselon"] = cells["eselon"] or None
        cells["minimum"] = cells["minimum"] or 0
        for kolom in ("rumpun_pendidikan", "syarat"):
            cells[kolom] = cells[kolom] or ()
        for kolom, default in (("pimpinan", False), ("rawan", False), ("dapat_diisi", True)):
            cells[kolom] = default if cells[kolom] is None else cells[kolom]
        made.append(Formasi(unit_id=units[row] or "", **cells))
    return made


def _whole(tabel: Tabel, row: int, kebutuhan: float | None, findings: Findings) -> int | None:
    if kebutuhan is None or float(kebutuhan).is_integer():
        return None if kebutuhan is None else int(kebutuhan)
    rounded = math.floor(kebutuhan + 0.5)
    findings.warn(
        tabel,
        row,
        "KEBUTUHAN_PECAHAN",
        "kebutuhan",
        f"kebutuhan {quoted(tabel.text(row, 'kebutuhan'))} bukan bilangan bulat; dibulatkan "
        f"menjadi {rounded}.",
    )
    return rounded


ABK_FIELDS = (
    plain("jabatan", wajib=True),
    plain("uraian_tugas", wajib=True),
    an_amount("volume_per_tahun", 1e9, "angka 0 atau lebih", wajib=True),
    an_amount("menit_per_satuan", 1e7, "menit 0 atau lebih", wajib=True),
)


def read_abk(tabel: Tabel, units: list[str | None], findings: Findings) -> list[BebanKerja]:
    """Make the workload rows of an ABK; a row may repeat, tasks may be alike."""
    values = read_fields(tabel, ABK_FIELDS, findings)
    halved = _half_read(tabel, units, values, findings)
    return [
        BebanKerja(
            unit_id=units[row] or "",
            jabatan=values["jabatan"][row],
            uraian_tugas=values["uraian_tugas"][row],
            volume=values["volume_per_tahun"][row],
            menit=values["menit_per_satuan"][row],
        )
        for row in range(len(tabel))
        if row not in tabel.aside and row not in halved
    ]


def _half_read(
    tabel: Tabel, units: list[str | None], values: Mapping[str, list[Any]], findings: Findings
) -> set[int]:
    """Give the rows of posts of which another task was set aside: their need would be too small.

    The rows count as read, but nothing is computed from them, and that is said for each.
    """
    keys = [
        (unit, jabatan_key(jabatan)) if unit and jabatan else None
        for unit, jabatan in zip(units, values["jabatan"], strict=True)
    ]
    broken = {keys[row] for row in tabel.aside} - {None}
    halved = {row for row, key in enumerate(keys) if key in broken and row not in tabel.aside}
    for row in sorted(halved):
        findings.warn(
            tabel,
            row,
            "ABK_TIDAK_LENGKAP",
            "jabatan",
            "uraian tugas lain jabatan ini disisihkan, sehingga kebutuhannya akan terlalu kecil. "
            "ABK jabatan ini tidak dihitung sampai baris itu diperbaiki.",
        )
    return halved


def compare_with_abk(
    peta: Tabel,
    formasi: list[Formasi],
    load: list[BebanKerja],
    findings: Findings,
    menit_efektif: int | None,
) -> None:
    """Say where the kebutuhan given and the one an ABK gives differ, and where neither is.

    Args:
        peta: The peta jabatan.
        formasi: Its posts, one for each row that stands.
        load: The workload rows.
        findings: Where differences are written.
        menit_efektif: Effective working time of one pegawai [menit/tahun]; None: not compared.
    """
    minutes: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for work in load:
        # Through their decimal spelling: 0.1 minutes means a tenth, not its nearest binary number.
        task = Decimal(str(work.volume)) * Decimal(str(work.menit))
        minutes[(work.unit_id, jabatan_key(work.jabatan))] += task
    standing = [row for row in range(len(peta)) if row not in peta.aside]
    for row, post in zip(standing, formasi, strict=True):
        by_abk = minutes.get(post.key)
        if by_abk is None:
            if post.kebutuhan is None and not peta.text(row, "kebutuhan"):
                findings.warn(
                    peta,
                    row,
                    "KEBUTUHAN_TIDAK_DIKETAHUI",
                    "kebutuhan",
                    "kebutuhan kosong dan tidak ada ABK; formasi ini tidak dihitung kurang "
                    "atau lebih.",
                )
        elif post.kebutuhan is not None and menit_efektif:
            _tell_difference(peta, row, post.kebutuhan, by_abk / menit_efektif, findings)
    known = {post.key for post in formasi}
    for unit, jabatan in sorted(set(minutes) - known):
        findings.add(
            "ABK_TANPA_FORMASI",
            tingkat=TingkatTemuan.PERINGATAN,
            tabel="abk",
            nilai=jabatan,
            pesan=f"ABK: jabatan {quoted(jabatan)} di unit {unit} tidak ada di peta jabatan; "
            "bebannya tidak dipakai.",
        )


def _tell_difference(
    peta: Tabel, row: int, given: int, by_abk: Decimal, findings: Findings
) -> None:
    computed = int(by_abk.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if computed != given:
        findings.warn(
            peta,
            row,
            "KEBUTUHAN_BEDA_ABK",
            "kebutuhan",
            f"kebutuhan tertulis {given}, menurut ABK {computed} ({by_abk:.2f} sebelum "
            "dibulatkan). Yang tertulis dipakai; periksa.",
        )

"""What must the head of a unit complete? A workbook to send: empty cells and findings."""

from collections import defaultdict
from datetime import date

from mutasi_core.intake.exporting import Value, workbook_xlsx
from mutasi_core.intake.pembacaan import Pembacaan
from mutasi_core.services.mutu_atribut import empty_columns
from mutasi_core.services.mutu_aturan import fakta_kurang
from mutasi_core.services.mutu_data import unit_of

_CELLS = ("tabel", "nip", "nama", "jabatan", "isian_kosong", "aturan_terhalang", "isian_baru")
_FINDINGS = ("tabel", "berkas", "baris", "kolom", "nilai", "pesan")
_SYNTHETIC = "DATA SINTETIS"


def daftar_kerja_xlsx(pembacaan: Pembacaan, unit_id: str, tanggal: date) -> bytes:
    """Write the work list of one unit.

    Args:
        pembacaan: What was read.
        unit_id: The unit.
        tanggal: Day on which the rules are asked what they miss.

    Raises:
        KeyError: If there is no such unit.
        SumberError: If nothing was left to judge.
    """
    instansi = pembacaan.require()
    unit = instansi.unit_by_id[unit_id]
    blocked: defaultdict[str, set[str]] = defaultdict(set)
    for fact in fakta_kurang(instansi, tanggal):
        for nip in fact.nip:
            blocked[nip].add(fact.kode)
    cells: list[tuple[Value, ...]] = []
    for person in instansi.pegawai:
        empty = empty_columns("pegawai", person) if person.unit_id == unit_id else ()
        rules = ", ".join(sorted(blocked[person.nip]))
        cells += [
            ("pegawai", person.nip, person.nama, person.jabatan, kolom, rules, None)
            for kolom in empty
        ]
    for post in instansi.formasi:
        if post.unit_id == unit_id:
            cells += [
                ("peta_jabatan", None, None, post.jabatan, kolom, None, None)
                for kolom in empty_columns("peta_jabatan", post)
            ]
    cells += [("unit", None, unit.nama, None, k, None, None) for k in empty_columns("unit", unit)]
    findings: list[tuple[Value, ...]] = [
        (one.tabel, one.berkas, one.baris, one.kolom, one.nilai, one.pesan)
        for one in pembacaan.temuan
        if unit_of(instansi, one) == unit_id
    ]
    note = f"Daftar kerja mutu data {unit.nama} ({unit.unit_id}), keadaan {tanggal:%d-%m-%Y}"
    return workbook_xlsx(
        {"Isian kosong": (_CELLS, cells), "Temuan": (_FINDINGS, findings)},
        f"{note}. {_SYNTHETIC}" if instansi.is_synthetic else note,
    )

"""The rows that leave the program as files; here, and only here, a NIP stands in full."""

from collections.abc import Iterator, Sequence

from mutasi_core.intake.exporting import Value
from mutasi_core.intake.pembacaan import Pembacaan
from mutasi_core.services.peta import Peta
from mutasi_core.services.rencana import Rencana

UNIT = ("unit_id", "nama", "jenis", "kecamatan", "kebutuhan", "bezetting", "kekurangan",
        "kelebihan", "terisi_persen")  # fmt: skip
SEL = ("unit_id", "rumpun", "kebutuhan", "bezetting", "selisih", "kekurangan", "kelebihan")
JABATAN = ("unit_id", "unit_perencanaan", "jabatan", "jenis_jabatan", "rumpun", "kebutuhan",
           "bezetting", "selisih")  # fmt: skip
MUTASI = ("nip", "nama", "unit_asal", "jabatan_asal", "unit_tujuan", "jabatan_tujuan", "nilai",
          "alasan", "terkunci")  # fmt: skip
SUKU = ("nip", "suku", "nilai", "penjelasan")
ATURAN = ("nip", "aturan", "judul", "putusan", "tingkat", "dasar", "penjelasan")
DITOLAK = ("nip", "unit_id", "jabatan", "aturan", "penjelasan")
DISISIHKAN = ("tabel", "berkas", "baris", "kode", "alasan", "isi")
Row = Sequence[Value]


def unit_rows(drawn: Peta) -> Iterator[Row]:
    """Give one row a planning unit."""
    for u in drawn.unit:
        yield (u.unit_id, u.nama, u.jenis, u.kecamatan, u.kebutuhan, u.bezetting, u.kekurangan,
               u.kelebihan, u.terisi_persen)  # fmt: skip


def cell_rows(drawn: Peta) -> Iterator[Row]:
    """Give one row a cell of the map."""
    for c in drawn.sel:
        yield (c.unit_id, c.rumpun, c.kebutuhan, c.bezetting, c.selisih, c.kekurangan, c.kelebihan)


def formasi_rows(drawn: Peta) -> Iterator[Row]:
    """Give one row a formasi."""
    for row in drawn.formasi:
        f = row.formasi
        yield (f.unit_id, drawn.unit_perencanaan.get(f.unit_id, f.unit_id), f.jabatan,
               f.jenis_jabatan.value if f.jenis_jabatan else None, f.rumpun, row.kebutuhan,
               row.bezetting, row.selisih)  # fmt: skip


def move_rows(rencana: Rencana) -> Iterator[Row]:
    """Give one row a move of a plan."""
    for m in rencana.mutasi:
        yield (m.pegawai.nip, m.pegawai.nama, m.asal.unit_id, m.asal.jabatan, m.tujuan.unit_id,
               m.tujuan.jabatan, m.nilai, m.alasan, m.terkunci)  # fmt: skip


def term_rows(rencana: Rencana) -> Iterator[Row]:
    """Give one row a term of the gain of a move."""
    for m in rencana.mutasi:
        for term in m.suku:
            yield (m.pegawai.nip, term.nama, term.nilai, term.penjelasan)


def rule_rows(rencana: Rencana) -> Iterator[Row]:
    """Give one row a rule judged on a move."""
    for m in rencana.mutasi:
        for rule, found in m.temuan:
            yield (m.pegawai.nip, rule.kode, rule.judul, found.verdict.value, found.tingkat.value,
                   rule.dasar, found.penjelasan)  # fmt: skip


def refusal_rows(rencana: Rencana) -> Iterator[Row]:
    """Give one row a refused pin."""
    for r in rencana.ditolak:
        yield (r.keputusan.nip, r.keputusan.unit_id, r.keputusan.jabatan, r.aturan, r.penjelasan)


def aside_rows(read: Pembacaan) -> Iterator[Row]:
    """Give one row a row that was set aside, its cells side by side in one."""
    for b in read.disisihkan:
        yield (b.tabel, b.berkas, b.baris, b.kode, b.alasan, " | ".join(b.sel))

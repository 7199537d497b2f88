"""The rows that leave the program as files; here, and only here, a NIP stands in full."""

from collections.abc import Iterable, Iterator, Sequence

from mutasi_core.intake.exporting import Value
from mutasi_core.services.peta import Peta

UNIT = ("unit_id", "nama", "jenis", "kecamatan", "kebutuhan", "bezetting", "kekurangan",
        "kelebihan", "terisi_persen")  # fmt: skip
SEL = ("unit_id", "rumpun", "kebutuhan", "bezetting", "selisih", "kekurangan", "kelebihan")
JABATAN = ("unit_id", "unit_perencanaan", "jabatan", "jenis_jabatan", "rumpun", "kebutuhan",
           "bezetting", "selisih")  # fmt: skip
Row = Sequence[Value]


def map_sheets(drawn: Peta) -> dict[str, tuple[Sequence[str], Iterable[Row]]]:
    """Give the sheets of the workbook of the map."""
    return {
        "Unit": (UNIT, unit_rows(drawn)),
        "Sel": (SEL, cell_rows(drawn)),
        "Jabatan": (JABATAN, formasi_rows(drawn)),
    }


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

"""The findings: a notebook that every reader of a table writes into."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mutasi_core.intake.pembacaan import BarisDisisihkan, Sebutan, Temuan, TingkatTemuan
from mutasi_core.intake.tabel import Tabel

ASIDE = "Baris disisihkan; perbaiki lalu muat ulang."
EMPTIED = "Isian itu dikosongkan; baris tetap dipakai."


def quoted(value: str) -> str:
    """Show a value between quotation marks, shortened where it is long."""
    return f"“{value if len(value) <= 80 else value[:77] + '...'}”"


@dataclass(slots=True)
class Findings:
    """What has been found so far, and which rows are set aside."""

    temuan: list[Temuan] = field(default_factory=list)
    disisihkan: list[BarisDisisihkan] = field(default_factory=list)
    _place: dict[tuple[str, int], int] = field(default_factory=dict)

    def add(
        self,
        kode: str,
        tingkat: TingkatTemuan,
        pesan: str,
        *,
        tabel: str | None = None,
        berkas: str | None = None,
        kolom: str | None = None,
        nilai: str | None = None,
    ) -> None:
        """Record a finding that concerns no single row."""
        self.temuan.append(
            Temuan(
                kode=kode,
                tingkat=tingkat,
                tabel=tabel,
                baris=None,
                kolom=kolom,
                nilai=nilai,
                pesan=pesan,
                berkas=berkas,
            )
        )

    def warn(
        self,
        tabel: Tabel,
        row: int,
        kode: str,
        kolom: str | None,
        kalimat: str,
        tingkat: TingkatTemuan = TingkatTemuan.PERINGATAN,
    ) -> None:
        """Record a finding on a row that stays."""
        self._row(tabel, row, kode, kolom, kalimat, tingkat)

    def set_aside(
        self,
        tabel: Tabel,
        row: int,
        kode: str,
        kolom: str | None,
        kalimat: str,
        tingkat: TingkatTemuan = TingkatTemuan.GALAT,
    ) -> None:
        """Set a row aside; a second reason is added to the first."""
        pesan = self._row(tabel, row, kode, kolom, kalimat, tingkat)
        key = (tabel.nama, row)
        if key in self._place:
            place = self._place[key]
            earlier = self.disisihkan[place]
            self.disisihkan[place] = BarisDisisihkan(
                tabel=earlier.tabel,
                berkas=earlier.berkas,
                baris=earlier.baris,
                kode=earlier.kode,
                alasan=f"{earlier.alasan} {pesan}",
                judul=earlier.judul,
                sel=earlier.sel,
            )
            return
        self._place[key] = len(self.disisihkan)
        tabel.aside.add(row)
        judul, sel = tabel.original(row)
        self.disisihkan.append(
            BarisDisisihkan(
                tabel=tabel.nama,
                berkas=tabel.berkas(row),
                baris=tabel.nomor[row],
                kode=kode,
                alasan=pesan,
                judul=judul,
                sel=sel,
            )
        )

    def _row(
        self,
        tabel: Tabel,
        row: int,
        kode: str,
        kolom: str | None,
        kalimat: str,
        tingkat: TingkatTemuan,
    ) -> str:
        name = tabel.column_name(row, kolom) if kolom else None
        where = f"{tabel.berkas(row)} baris {tabel.nomor[row]}"
        pesan = f"{where}, kolom {name}: {kalimat}" if name else f"{where}: {kalimat}"
        self.temuan.append(
            Temuan(
                kode=kode,
                tingkat=tingkat,
                tabel=tabel.nama,
                baris=tabel.nomor[row],
                kolom=name,
                nilai=tabel.shown(row, kolom) if kolom else None,
                pesan=pesan,
                berkas=tabel.berkas(row),
                sebutan=Sebutan(
                    nip=tabel.text(row, "nip"),
                    unit_id=tabel.text(row, "unit_id"),
                    unit_nama=tabel.text(row, "unit_nama"),
                    jabatan=tabel.text(row, "jabatan"),
                ),
            )
        )
        return pesan


def rows_as_text(numbers: Sequence[int]) -> str:
    """Write row numbers as ranges.

    Example:
        >>> rows_as_text([2, 3, 4, 9])
        '2-4, 9'
    """
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    shown = [f"{low}-{high}" if high > low else str(low) for low, high in ranges[:20]]
    return ", ".join(shown) + (", ..." if len(ranges) > 20 else "")

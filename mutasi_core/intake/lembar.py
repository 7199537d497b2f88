"""The lembar: rows of one file or sheet with the line numbers a person sees."""

from dataclasses import dataclass, field

from mutasi_core.intake.teks import Cell


@dataclass(frozen=True, slots=True)
class Baris:
    """One row.

    Attributes:
        broken: What is wrong with its form, so that it cannot be used; None where nothing is.
        odd: What is strange about its form although it can be used.
    """

    nomor: int
    sel: list[Cell]
    broken: str | None = None
    odd: str | None = None


@dataclass(frozen=True, slots=True)
class Catatan:
    """A remark on a whole file: code, severity, sentence."""

    kode: str
    tingkat: str
    pesan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lembar:
    """One file, or one sheet of a workbook, before anyone knows which table it is.

    Attributes:
        nama: File as a person knows it, with the sheet where there are several.
        judul_nama: The name that may say which table it is: file stem or sheet name.
        ragged: Whether rows may have different widths, as in delimited text.
        cut_off: Whether the text ends without a line end.
        gabungan: Merged ranges that reach over several rows, as (reference, first row, last row).
        epoch_1904: Whether plain numbers that mean days count from 1904.
    """

    nama: str
    judul_nama: str
    berkas: str
    baris: list[Baris]
    ragged: bool
    cut_off: bool = False
    catatan: list[Catatan] = field(default_factory=list)
    gabungan: tuple[tuple[str, int, int], ...] = ()
    epoch_1904: bool = False

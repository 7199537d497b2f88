"""The pembacaan: what came out of the files, what was set aside, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mutasi_core.domain.instansi import Instansi


class SumberError(ValueError):
    """Input that cannot be used at all; the message is one clear Indonesian line."""


class TingkatTemuan(StrEnum):
    """How grave a temuan is: a galat set its row aside, a peringatan emptied or doubted a cell."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sebutan:
    """Whom and what the row of a temuan names, as texts of the file; "" where it does not say."""

    nip: str = ""
    unit_id: str = ""
    unit_nama: str = ""
    jabatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Temuan:
    """One thing found in the files.

    Attributes:
        kode: What kind of thing, upper case, for sorting and counting.
        baris: Line of the file as a person sees it, from 1; None where it concerns no single row.
        kolom: Column name as it stands in the file.
        nilai: The cell as it was read.
        pesan: One sentence with file, row, column, value and what to do.
        berkas: File, and sheet where there are several.
        sebutan: Whom and what its row names; None where it concerns no single row.
    """

    kode: str
    tingkat: TingkatTemuan
    tabel: str | None
    baris: int | None
    kolom: str | None
    nilai: str | None
    pesan: str
    berkas: str | None = None
    sebutan: Sebutan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisDisisihkan:
    """One row that did not get in, as it stood in the file, personal columns left out.

    Attributes:
        judul: Column names of the file.
        sel: The cells under them; more or fewer where the row has another width.
    """

    tabel: str
    berkas: str
    baris: int
    kode: str
    alasan: str
    judul: tuple[str, ...]
    sel: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelBacaan:
    """How many rows of a table were read; `dibaca` is always the sum of the other two."""

    dibaca: int
    diterima: int
    disisihkan: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomTerbaca:
    """One column of a file and what it was taken for.

    Attributes:
        judul: Its name in the file; "Kolom 3" where nothing names it.
        kolom: Canonical column; None where it is not used.
        pribadi: Whether it is dropped at the door; its examples are then empty.
        contoh: First texts below its name.
    """

    judul: str
    kolom: str | None
    pribadi: bool = False
    contoh: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LembarTerbaca:
    """One file or sheet that was read, and as which table.

    Attributes:
        baris_judul: Line of the header; 0 where a person has named the columns.
    """

    berkas: str
    tabel: str
    baris_judul: int
    kolom: tuple[KolomTerbaca, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalonUnit:
    """A unit that a name may mean.

    Attributes:
        keyakinan: Likeness of the names, 0 to 1; good for ordering, no probability.
    """

    unit_id: str
    nama: str
    keyakinan: float


@dataclass(frozen=True, slots=True, kw_only=True)
class UsulanUnit:
    """A unit name that leads to no unit, and what it may mean; a person decides, never likeness.

    Attributes:
        calon: The likeliest first; the numbers in the names agree.
        baris: Rows that carry the name.
    """

    nama_sumber: str
    calon: tuple[CalonUnit, ...]
    baris: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pembacaan:
    """The answer of the reader.

    Attributes:
        instansi: None where no pegawai or no formasi was left to work with.
        pemetaan: Column of the file to canonical column, None where it is not used.
        pemetaan_tabel: The same, table by table.
        usulan_unit: Unit names nobody knows yet, the most frequent first.
    """

    instansi: Instansi | None
    tabel: Mapping[str, TabelBacaan]
    temuan: tuple[Temuan, ...]
    pemetaan: Mapping[str, str | None]
    pemetaan_tabel: Mapping[str, Mapping[str, str | None]]
    disisihkan: tuple[BarisDisisihkan, ...]
    lembar: tuple[LembarTerbaca, ...] = ()
    usulan_unit: tuple[UsulanUnit, ...] = ()

    def require(self) -> Instansi:
        """Give the instansi.

        Raises:
            SumberError: If no row was left to work with.
        """
        if self.instansi is not None:
            return self.instansi
        empty = [name for name in ("pegawai", "peta_jabatan") if not self.tabel[name].diterima]
        galat = next((t.pesan for t in self.temuan if t.tingkat is TingkatTemuan.GALAT), "")
        raise SumberError(
            f"Tidak ada baris {' maupun '.join(empty)} yang dapat dipakai. {galat}".strip()
        )

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
class Temuan:
    """One thing found in the files.

    Attributes:
        kode: What kind of thing, upper case, for sorting and counting.
        baris: Line of the file as a person sees it, from 1; None where it concerns no single row.
        kolom: Column name as it stands in the file.
        nilai: The cell as it was read.
        pesan: One sentence with file, row, column, value and what to do.
        berkas: File, and sheet where there are several.
    """

    kode: str
    tingkat: TingkatTemuan
    tabel: str | None
    baris: int | None
    kolom: str | None
    nilai: str | None
    pesan: str
    berkas: str | None = None


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
class LembarTerbaca:
    """One file or sheet that was read, and as which table."""

    berkas: str
    tabel: str
    baris_judul: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pembacaan:
    """The answer of the reader.

    Attributes:
        instansi: None where no pegawai or no formasi was left to work with.
        pemetaan: Column of the file to canonical column, None where it is not used.
        pemetaan_tabel: The same, table by table.
    """

    instansi: Instansi | None
    tabel: Mapping[str, TabelBacaan]
    temuan: tuple[Temuan, ...]
    pemetaan: Mapping[str, str | None]
    pemetaan_tabel: Mapping[str, Mapping[str, str | None]]
    disisihkan: tuple[BarisDisisihkan, ...]
    lembar: tuple[LembarTerbaca, ...] = ()

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

"""The arahan: what a person has said about the files, so that nothing of it need be guessed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mutasi_core.intake.header import Said
from mutasi_core.intake.lembar import Lembar
from mutasi_core.intake.teks import header_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Arahan:
    """What a person has said about the files.

    Attributes:
        tabel: File or sheet to table; None where it is not to be read.
        pemetaan: (file or sheet, column name) to canonical column; None where it is not used.
        alias_unit: Unit name as a file writes it to the unit_id a person confirmed.
        menit_efektif: Effective working time of one pegawai [menit/tahun], for comparing the
            kebutuhan with the ABK; None: not compared.
    """

    tabel: Mapping[str, str | None] = field(default_factory=dict)
    pemetaan: Mapping[tuple[str, str], str | None] = field(default_factory=dict)
    alias_unit: Mapping[str, str] = field(default_factory=dict)
    menit_efektif: int | None = None

    def is_left_out(self, lembar: Lembar) -> bool:
        """Say whether a lembar is not to be read."""
        for name in (lembar.nama, lembar.berkas):
            if name in self.tabel:
                return self.tabel[name] is None
        return False

    def table_of(self, lembar: Lembar) -> str | None:
        """Give the table of a lembar; None where nobody has said."""
        return self.tabel.get(lembar.nama) or self.tabel.get(lembar.berkas)

    def said_of(self, lembar: Lembar) -> Said:
        """Give what was said of the columns of a lembar; of a sheet goes before of its file."""
        said: dict[str, str | None] = {}
        for name in (lembar.berkas, lembar.nama):
            for (where, column), kolom in self.pemetaan.items():
                if where == name:
                    said[header_key(column)] = kolom
        return said


NO_ARAHAN = Arahan()

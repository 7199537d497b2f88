"""How good are the data: complete, valid, fresh, consistent, by table, unit and attribute?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.pegawai import Pegawai, months_between
from mutasi_core.domain.unit_kerja import UnitKerja
from mutasi_core.intake.pembacaan import Pembacaan, Temuan, TingkatTemuan
from mutasi_core.services.mutu_atribut import ATRIBUT, empty_columns
from mutasi_core.services.mutu_aturan import FaktaKurang, fakta_kurang

SEGAR_BULAN = {"kinerja": 24, "kompetensi": 36, "potensi": 36}
"""How old a record may be to count as fresh [bulan]; our own measure, no law."""

_INCONSISTENT = ("_TIDAK_COCOK", "_BEDA_", "_GANDA", "TIDAK_DI_PETA", "TERBALIK", "MELINGKAR")
_UNREADABLE = "_TIDAK_TERBACA"


@dataclass(frozen=True, slots=True, kw_only=True)
class MutuAtribut:
    """How one attribute is filled: of `jumlah` records that should have it, `terisi` do.

    Attributes:
        tidak_terbaca: Cells that held something nobody could read.
    """

    tabel: str
    kolom: str
    jumlah: int
    terisi: int
    tidak_terbaca: int

    @property
    def persen(self) -> float | None:
        """Share filled [%]."""
        return _percent(self.terisi, self.jumlah)


@dataclass(frozen=True, slots=True, kw_only=True)
class MutuTabel:
    """How good one table is; a share [%] is None where there is nothing to judge.

    Attributes:
        kelengkapan: Filled among the cells that should be (attributes of `ATRIBUT`).
        keabsahan: Rows accepted without an unreadable cell, of the rows read.
        konsistensi: Rows that contradict neither themselves nor another, of the rows read.
        kesegaran: Records not older than `SEGAR_BULAN`, of those with a date.
        terbaru: Day of the newest record.
    """

    tabel: str
    dibaca: int
    diterima: int
    disisihkan: int
    kelengkapan: float | None
    keabsahan: float | None
    konsistensi: float | None
    kesegaran: float | None
    terbaru: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MutuUnit:
    """How good the data of one unit are; `kurang` counts its empty cells, `temuan` its findings."""

    unit_id: str
    nama: str
    pegawai: int
    formasi: int
    kelengkapan: float | None
    kurang: int
    temuan: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MutuData:
    """The quality of one reading; units with most empty cells first."""

    tabel: tuple[MutuTabel, ...]
    atribut: tuple[MutuAtribut, ...]
    unit: tuple[MutuUnit, ...]
    fakta: tuple[FaktaKurang, ...]


def mutu_data(pembacaan: Pembacaan, tanggal: date) -> MutuData:
    """Judge a reading on a date.

    Raises:
        SumberError: If nothing was left to judge.
    """
    instansi = pembacaan.require()
    atribut = _atribut(instansi, pembacaan.temuan)
    return MutuData(
        tabel=tuple(_tabel(pembacaan, instansi, atribut, tanggal)),
        atribut=atribut,
        unit=_units(instansi, pembacaan.temuan),
        fakta=fakta_kurang(instansi, tanggal),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MutuVersi:
    """The quality of one version of the data, for comparing over time; shares in %."""

    label: str
    tabel: str
    diterima: int
    disisihkan: int
    kelengkapan: float | None
    keabsahan: float | None
    konsistensi: float | None
    kesegaran: float | None


def mutu_versi(versi: Sequence[tuple[str, Pembacaan, date]]) -> tuple[MutuVersi, ...]:
    """Judge several versions alike: one row a version and table, in the order given.

    Args:
        versi: Label, reading, and the day it was current.
    """
    return tuple(
        MutuVersi(
            label=label,
            tabel=one.tabel,
            diterima=one.diterima,
            disisihkan=one.disisihkan,
            kelengkapan=one.kelengkapan,
            keabsahan=one.keabsahan,
            konsistensi=one.konsistensi,
            kesegaran=one.kesegaran,
        )
        for label, pembacaan, tanggal in versi
        for one in _judged(pembacaan, tanggal)
    )


def _judged(pembacaan: Pembacaan, tanggal: date) -> Iterable[MutuTabel]:
    instansi = pembacaan.require()
    return _tabel(pembacaan, instansi, _atribut(instansi, pembacaan.temuan), tanggal)


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def _records(instansi: Instansi) -> dict[str, Sequence[Pegawai | Formasi | UnitKerja]]:
    return {"pegawai": instansi.pegawai, "peta_jabatan": instansi.formasi, "unit": instansi.units}


def _atribut(instansi: Instansi, temuan: Iterable[Temuan]) -> tuple[MutuAtribut, ...]:
    unreadable = Counter((t.tabel, t.kode) for t in temuan if t.kode.endswith(_UNREADABLE))
    rows = []
    for tabel, records in _records(instansi).items():
        for kolom, expected in ATRIBUT[tabel].items():
            asked = [getattr(record, kolom) for record in records if expected(record)]
            rows.append(
                MutuAtribut(
                    tabel=tabel,
                    kolom=kolom,
                    jumlah=len(asked),
                    terisi=sum(value not in (None, ()) for value in asked),
                    tidak_terbaca=unreadable[tabel, f"{kolom.upper()}{_UNREADABLE}"],
                )
            )
    return tuple(rows)


def _tabel(
    pembacaan: Pembacaan, instansi: Instansi, atribut: Iterable[MutuAtribut], tanggal: date
) -> Iterable[MutuTabel]:
    unreadable: defaultdict[str | None, set[tuple[str | None, int | None]]] = defaultdict(set)
    odd: defaultdict[str | None, set[tuple[str | None, int | None]]] = defaultdict(set)
    for t in pembacaan.temuan:
        if t.baris is None or t.tingkat is TingkatTemuan.INFO:
            continue
        if any(part in t.kode for part in _INCONSISTENT):
            odd[t.tabel].add((t.berkas, t.baris))
        else:
            unreadable[t.tabel].add((t.berkas, t.baris))
    for name, counted in pembacaan.tabel.items():
        own = [one for one in atribut if one.tabel == name]
        dates = _dates(instansi, name, tanggal)
        fresh = sum(months_between(day, tanggal) <= SEGAR_BULAN.get(name, 0) for day in dates)
        read = counted.dibaca
        yield MutuTabel(
            tabel=name,
            dibaca=read,
            diterima=counted.diterima,
            disisihkan=counted.disisihkan,
            kelengkapan=_percent(sum(o.terisi for o in own), sum(o.jumlah for o in own)),
            keabsahan=_percent(read - len(unreadable[name]), read),
            konsistensi=_percent(read - len(odd[name]), read),
            kesegaran=_percent(fresh, len(dates)),
            terbaru=max(dates, default=None),
        )


def _dates(instansi: Instansi, tabel: str, tanggal: date) -> list[date]:
    """Give the day of every dated record; a predikat kinerja counts from the end of its year."""
    if tabel == "kinerja":
        return [min(date(one.tahun, 12, 31), tanggal) for one in instansi.kinerja]
    found: dict[str, list[date | None]] = {
        "kompetensi": [one.tanggal for one in instansi.kompetensi],
        "potensi": [one.tanggal for one in instansi.potensi],
    }
    return [day for day in found.get(tabel, ()) if day is not None]


def _units(instansi: Instansi, temuan: Iterable[Temuan]) -> tuple[MutuUnit, ...]:
    asked: Counter[str] = Counter()
    empty: Counter[str] = Counter()
    heads = Counter(person.unit_id for person in instansi.pegawai)
    posts = Counter(post.unit_id for post in instansi.formasi)
    for tabel, records in _records(instansi).items():
        for record in records:
            asked[record.unit_id] += sum(test(record) for test in ATRIBUT[tabel].values())
            empty[record.unit_id] += len(empty_columns(tabel, record))
    told = Counter(unit_of(instansi, one) for one in temuan)
    rows = [
        MutuUnit(
            unit_id=unit.unit_id,
            nama=unit.nama,
            pegawai=heads[unit.unit_id],
            formasi=posts[unit.unit_id],
            kelengkapan=_percent(asked[unit.unit_id] - empty[unit.unit_id], asked[unit.unit_id]),
            kurang=empty[unit.unit_id],
            temuan=told[unit.unit_id],
        )
        for unit in instansi.units
    ]
    return tuple(sorted(rows, key=lambda row: (-row.kurang - row.temuan, row.unit_id)))


def unit_of(instansi: Instansi, temuan: Temuan) -> str | None:
    """Give the unit a finding belongs to: of the unit its row names, else of its person."""
    named = temuan.sebutan
    if named is None:
        return None
    if named.unit_id in instansi.unit_by_id:
        return named.unit_id
    person = instansi.pegawai_by_nip.get(named.nip)
    return person.unit_id if person else None

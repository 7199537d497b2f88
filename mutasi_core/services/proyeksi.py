"""Who leaves in the coming years, by month, with and without a plan, and what falls vacant?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.needs.balance import balance
from mutasi_core.needs.bezetting import counted
from mutasi_core.needs.keluar import Keluar, Sebab, keluar, setelah_mutasi, tanpa_akhir_kontrak
from mutasi_core.rules.tanggal import add_months

BULAN_RAMALAN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class BulanKeluar:
    """Those who leave in one month [orang]; `bulan` is its first day."""

    bulan: date
    pensiun: int
    akhir_kontrak: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeluarUnit:
    """Those who leave one unit in one month [orang]."""

    unit_id: str
    bulan: date
    pensiun: int
    akhir_kontrak: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeluarFormasi:
    """One formasi whose people leave [orang].

    Attributes:
        keluar: Who and when, in order of time.
        selisih_akhir: Bezetting less kebutuhan at the end if nobody comes; None without need.
    """

    formasi: Formasi
    keluar: tuple[Keluar, ...]
    bezetting: int
    kebutuhan: int | None

    @property
    def selisih_akhir(self) -> int | None:
        """Bezetting left less kebutuhan."""
        left = self.bezetting - len(self.keluar)
        return None if self.kebutuhan is None else left - self.kebutuhan


@dataclass(frozen=True, slots=True, kw_only=True)
class Ramalan:
    """What leaves an instansi within some months of a day.

    Attributes:
        bulan: Every month, also those in which nobody leaves.
        unit: Months of units in which somebody leaves.
        formasi: Formasi that somebody leaves, most lacking at the end first.
        di_luar_peta: Leavers whose jabatan is not on the map.
        tanpa_akhir_kontrak: PPPK whose end of contract nobody recorded; they are not in here.
        tanpa_tanggal: Counted persons whose retirement cannot be worked out.
    """

    tanggal: date
    bulan: tuple[BulanKeluar, ...]
    unit: tuple[KeluarUnit, ...]
    formasi: tuple[KeluarFormasi, ...]
    di_luar_peta: int
    tanpa_akhir_kontrak: int
    tanpa_tanggal: int

    @property
    def jumlah(self) -> int:
        """All who leave [orang]."""
        return sum(month.pensiun + month.akhir_kontrak for month in self.bulan)


@dataclass(frozen=True, slots=True, kw_only=True)
class JabatanKritis:
    """One post that one person's leaving empties.

    Attributes:
        sebab: "pimpinan" or "spesialis tunggal".
        pemangku: Who holds it; None where it is empty already.
        kosong_mulai: First day without anybody; None where that is not known or beyond the months.
    """

    formasi: Formasi
    sebab: str
    pemangku: Pegawai | None
    kosong_mulai: date | None
    karena: Sebab | None

    @property
    def sudah_kosong(self) -> bool:
        """Whether nobody holds it today."""
        return self.pemangku is None


def ramalan(
    instansi: Instansi,
    tanggal: date,
    *,
    mutasi: Iterable[Mutasi] = (),
    bulan: int = BULAN_RAMALAN,
) -> Ramalan:
    """Forecast retirements and ends of contract, month by month, after the moves of a plan.

    The BUP is that of the post a person then sits in, so a plan may move a retirement.

    Raises:
        KeyError: If a move goes to a formasi that is not on the map.
        ValueError: If `bulan` is below one.
    """
    if bulan < 1:
        raise ValueError(f"bulan must be at least 1, not {bulan}")
    after = setelah_mutasi(instansi, mutasi)
    first = tanggal.replace(day=1)
    leavers = keluar(after, tanggal, until=add_months(first, bulan))
    by_month = Counter((one.tanggal.replace(day=1), one.sebab) for one in leavers)
    by_unit = Counter(
        (one.pegawai.unit_id, one.tanggal.replace(day=1), one.sebab) for one in leavers
    )
    months = [add_months(first, place) for place in range(bulan)]
    return Ramalan(
        tanggal=tanggal,
        bulan=tuple(
            BulanKeluar(
                bulan=month,
                pensiun=by_month[month, Sebab.PENSIUN],
                akhir_kontrak=by_month[month, Sebab.AKHIR_KONTRAK],
            )
            for month in months
        ),
        unit=tuple(
            KeluarUnit(
                unit_id=unit_id,
                bulan=month,
                pensiun=by_unit[unit_id, month, Sebab.PENSIUN],
                akhir_kontrak=by_unit[unit_id, month, Sebab.AKHIR_KONTRAK],
            )
            for unit_id, month in sorted({(unit_id, month) for unit_id, month, _ in by_unit})
        ),
        formasi=_by_formasi(after, tanggal, leavers),
        di_luar_peta=sum(one.pegawai.formasi_key not in after.formasi_by_key for one in leavers),
        tanpa_akhir_kontrak=tanpa_akhir_kontrak(after, tanggal),
        tanpa_tanggal=_without_date(after, tanggal),
    )


def jabatan_kritis(
    instansi: Instansi,
    tanggal: date,
    *,
    mutasi: Iterable[Mutasi] = (),
    bulan: int = BULAN_RAMALAN,
) -> tuple[JabatanKritis, ...]:
    """List leaders and single specialists, those first who go first; empty ones lead the list.

    A leader is a formasi marked pimpinan, or structural; a single specialist is the one holder of
    a Jabatan Fungsional in a unit that needs at least one.
    """
    after = setelah_mutasi(instansi, mutasi)
    holders: dict[tuple[str, str], list[Pegawai]] = {}
    for person in counted(after, tanggal):
        holders.setdefault(person.formasi_key, []).append(person)
    leaving = {
        one.pegawai.nip: one
        for one in keluar(after, tanggal, until=add_months(tanggal.replace(day=1), bulan))
    }
    found = []
    for row in balance(after, tanggal).formasi:
        kind = _critical(row.formasi, row.kebutuhan, row.bezetting)
        if kind is None:
            continue
        people = holders.get(row.formasi.key, [])
        gone = [leaving.get(person.nip) for person in people]
        # Vacant when the last of them has left.
        last = max((one for one in gone if one), key=lambda one: one.tanggal, default=None)
        empties = last if gone and None not in gone else None
        found.append(
            JabatanKritis(
                formasi=row.formasi,
                sebab=kind,
                pemangku=people[0] if people else None,
                kosong_mulai=(empties.tanggal if empties else None) if people else tanggal,
                karena=empties.sebab if empties else None,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.kosong_mulai or date.max, one.formasi.id)))


def _critical(formasi: Formasi, needed: int | None, held: int) -> str | None:
    kind = formasi.jenis_jabatan
    if formasi.pimpinan or (kind is not None and kind.is_structural):
        return "pimpinan"
    if kind is JenisJabatan.JF and held == 1 and needed is not None and needed >= 1:
        return "spesialis tunggal"
    return None


def _by_formasi(
    instansi: Instansi, tanggal: date, leavers: tuple[Keluar, ...]
) -> tuple[KeluarFormasi, ...]:
    by_key: dict[tuple[str, str], list[Keluar]] = {}
    for one in leavers:
        by_key.setdefault(one.pegawai.formasi_key, []).append(one)
    rows = [
        KeluarFormasi(
            formasi=row.formasi,
            keluar=tuple(by_key[row.formasi.key]),
            bezetting=row.bezetting,
            kebutuhan=row.kebutuhan,
        )
        for row in balance(instansi, tanggal).formasi
        if row.formasi.key in by_key
    ]
    return tuple(sorted(rows, key=lambda row: (row.selisih_akhir or 0, row.formasi.id)))


def _without_date(instansi: Instansi, tanggal: date) -> int:
    dated = {one.pegawai.nip for one in keluar(instansi, tanggal, until=date.max)}
    return sum(person.nip not in dated for person in counted(instansi, tanggal))

"""Recording an izin for one rule and move, and numbers an instansi sets for itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.izin import Izin
from mutasi_core.domain.ketentuan import Ketentuan, NilaiKetentuan
from mutasi_core.rules import RULES
from mutasi_core.rules.parameter import Nilai, all_parameters
from mutasi_core.rules.rule import Keyakinan, Rule
from mutasi_core.rules.verdict import Tingkat
from mutasi_core.services.kelayakan import Kelayakan, find_move

_SHORTEST_REASON = 10


class IzinError(ValueError):
    """An izin or ketentuan that cannot be recorded; the message says why, in Indonesian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PilihanIzin:
    """One rule that stands in the way of a move.

    Attributes:
        dapat: Whether an izin or document recorded for it would open it.
        rujukan: What document to record; None where it is an exception by an official.
    """

    aturan: str
    judul: str
    dasar: str
    tingkat: Tingkat
    penjelasan: str
    dapat: bool
    rujukan: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KetentuanDipakai:
    """One number that the instansi sets otherwise, beside the one the program brings."""

    nama: str
    judul: str
    nilai: NilaiKetentuan
    bawaan: Any
    sumber: str
    dasar_bawaan: str

    @property
    def kalimat(self) -> str:
        """What a plan made with it has to say."""
        return (
            f"{self.judul}: dipakai {_told(self.nilai)}, bawaan {_told(self.bawaan)} "
            f"({self.dasar_bawaan}); sumber {self.sumber}."
        )


def pilihan_izin(kelayakan: Kelayakan) -> tuple[PilihanIzin, ...]:
    """List the rules that stand in the way of a move, and which of them an izin would open."""
    return tuple(
        PilihanIzin(
            aturan=rule.kode,
            judul=rule.judul,
            dasar=rule.dasar,
            tingkat=finding.tingkat,
            penjelasan=finding.penjelasan,
            dapat=finding.tingkat is Tingkat.OVR or rule.rujukan is not None,
            rujukan=rule.rujukan,
        )
        for rule, finding in kelayakan.temuan
        if finding.blocks
    )


def catat_izin(instansi: Instansi, izin: Izin) -> Instansi:
    """Record an izin; whoever keeps the audit trail stores the same `Izin`.

    A later one for the same rule and move stands beside the earlier, nothing is overwritten.

    Raises:
        IzinError: If something is missing, or the rule knows no izin.
        UnknownReferenceError: If the person or formasi is not there.
    """
    rule = _rule(izin.aturan)
    if rule.tingkat is not Tingkat.OVR and rule.rujukan is None and not _may_be_ovr(rule):
        raise IzinError(f"Aturan {rule.kode} bersifat mutlak; tidak ada pengecualian.")
    if len(izin.alasan.strip()) < _SHORTEST_REASON:
        raise IzinError(f"Alasan izin paling sedikit {_SHORTEST_REASON} huruf.")
    for name, text in (("Nama pejabat", izin.pejabat), ("Nomor surat", izin.nomor)):
        if not text.strip():
            raise IzinError(f"{name} pada izin belum diisi.")
    find_move(instansi, izin.nip, izin.unit_id, izin.jabatan)
    return replace(instansi, izin=(*(one for one in instansi.izin if one != izin), izin))


def dapat_diatur(tanggal: date) -> tuple[str, ...]:
    """Name the parameters an instansi may set for itself: unsure ones, and dates of its own."""
    return tuple(
        name
        for name, one in sorted(all_parameters().items())
        if (nilai := _in_force(name, tanggal)) is not None
        and (nilai.keyakinan is not Keyakinan.LAW or one.unit == "tanggal")
    )


def terapkan_ketentuan(
    instansi: Instansi, ketentuan: Mapping[str, tuple[NilaiKetentuan, str]], tanggal: date
) -> Instansi:
    """Set numbers otherwise than the program does; the answer replaces all earlier ones.

    Args:
        instansi: The body.
        ketentuan: Value and source by name of the parameter.
        tanggal: Planning date: only what is in force then can be set.

    Raises:
        IzinError: If a parameter is not there, is law, gives no source or is of another kind.
    """
    allowed = set(dapat_diatur(tanggal))
    for name, (nilai, sumber) in sorted(ketentuan.items()):
        if name not in all_parameters():
            raise IzinError(f"Ketentuan {name} tidak dikenal.")
        if name not in allowed:
            raise IzinError(f"Ketentuan {name} ditetapkan peraturan dan tidak dapat diubah.")
        if not sumber.strip():
            raise IzinError(f"Sumber ketentuan {name} belum diisi.")
        _check_kind(name, nilai, tanggal)
    return replace(
        instansi,
        ketentuan=tuple(
            Ketentuan(nama=name, nilai=nilai, sumber=sumber.strip())
            for name, (nilai, sumber) in sorted(ketentuan.items())
        ),
    )


def ketentuan_dipakai(instansi: Instansi, tanggal: date) -> tuple[KetentuanDipakai, ...]:
    """List what an instansi sets otherwise; every plan made with it must say so."""
    return tuple(
        KetentuanDipakai(
            nama=one.nama,
            judul=all_parameters()[one.nama].judul,
            nilai=one.nilai,
            bawaan=(before := all_parameters()[one.nama].on(tanggal)).value,
            sumber=one.sumber,
            dasar_bawaan=before.citation,
        )
        for one in instansi.ketentuan
    )


def _rule(kode: str) -> Rule:
    for rule in RULES:
        if rule.kode == kode:
            return rule
    raise IzinError(f"Aturan {kode} tidak dikenal.")


def _may_be_ovr(rule: Rule) -> bool:
    """Say whether a HARD rule has an OVR case; P09 asks for a former post that no table holds."""
    return rule.kode == "P09"


def _in_force(name: str, tanggal: date) -> Nilai | None:
    try:
        return all_parameters()[name].on(tanggal)
    except LookupError:
        return None


def _check_kind(name: str, nilai: NilaiKetentuan, tanggal: date) -> None:
    before = all_parameters()[name].on(tanggal).value
    wanted: type = (
        tuple if isinstance(before, dict) else date if all_parameters()[name].unit == "tanggal"
        else type(before)
    )  # fmt: skip
    if nilai is None and wanted is date:
        return
    if type(nilai) is not wanted or (wanted is int and isinstance(nilai, int) and nilai < 0):
        raise IzinError(f"Nilai ketentuan {name} harus sejenis dengan bawaannya.")


def _told(value: Any) -> str:  # noqa: ANN401 - a TOML value may be any of five types
    if value is None:
        return "belum ditetapkan"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, tuple | dict):
        return ", ".join(f"{name} {number}" for name, number in dict(value).items()) or "kosong"
    return str(value)

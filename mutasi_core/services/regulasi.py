"""Every rule and number in force on a day: what it says, where it stands, how sure we are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.needs.norma_sektor import norma_sektor
from mutasi_core.rules import RULES
from mutasi_core.rules.parameter import all_parameters
from mutasi_core.rules.rule import Keyakinan
from mutasi_core.rules.verdict import Tingkat

KUNCI_TAUTAN = "aturan"
"""Name of the query parameter that opens one rule."""

LABEL_KEYAKINAN = {
    Keyakinan.LAW: "Peraturan: dibaca dari salinan naskah atau kutipannya",
    Keyakinan.PRAKTIK: "Praktik: lazim dipakai, naskahnya belum diperiksa",
    Keyakinan.DESAIN: "Rancangan program: bukan bunyi peraturan",
}

_ANGKA: dict[str, tuple[str, ...]] = {
    "R04": ("masa_jabatan_minimal", "masa_jabatan_bebas_bila_diminta"),
    "R05": ("masa_jabatan_maksimal",),
    "R06": ("masa_tugas_guru_minimal",),
    "R11": ("masa_bakti_pindah_instansi",),
    "R12": ("waktu_kerja_efektif", "efektivitas_jabatan", "waktu_kerja_tersedia_kesehatan"),
    "R15": ("jpm_memenuhi",),
    "R16": ("predikat_tahun", "predikat_kinerja", "kotak_talenta"),
    "R18": ("masa_jabatan_jpt_minimal",),
    "R19": ("masa_jabatan_jpt_maksimal",),
    "R20": ("usia_maks_jpt", "usia_maks_jf", "bup", "bup_guru", "bup_khusus"),
    "R21": ("menjelang_pensiun", "bup", "bup_guru", "bup_khusus"),
    "R22": (
        "pelantikan_kdh",
        "penetapan_paslon",
        "akhir_masa_jabatan",
        "jendela_pilkada",
        "lapor_mendagri",
    ),
    "R24": ("masa_setelah_hukuman",),
    "P01": ("jenjang_setara",),
    "P05": ("pengalaman_administrator",),
    "P06": ("pengalaman_pengawas",),
    "P07": ("golongan_kelonggaran",),
    "P09": ("pengalaman_jpt_bidang", "pengalaman_jpt_jabatan"),
    "P10": ("pengalaman_perpindahan_jf",),
    "G01": ("jtm_minimal", "jtm_maksimal"),
    "G02": ("masa_penugasan_kepala_sekolah",),
    "R23": ("waktu_berkas",),
}
"""Which numbers each rule reads, for the way from one to the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRegulasi:
    """One rule, number or table of norms as a reader sees it.

    Attributes:
        kode: Code of a rule, name of a number: what a link names.
        jenis: "aturan", "angka" or "norma".
        tingkat: Gravest weight; None for a number.
        sumber: Where it was read, or how sure the text of a rule is.
        kutipan: The words of the text; None where they were not seen.
        nilai: Value in force, as text; None for a rule.
        diubah: Source of the instansi's own value; None where the program's stands.
        terkait: Codes of the numbers a rule reads, and of the rules that read a number.
    """

    kode: str
    jenis: str
    judul: str
    dasar: str
    keyakinan: Keyakinan
    sumber: str
    tingkat: Tingkat | None = None
    kutipan: str | None = None
    nilai: str | None = None
    diubah: str | None = None
    terkait: tuple[str, ...] = ()

    @property
    def label_keyakinan(self) -> str:
        """How sure the text is, in words."""
        return LABEL_KEYAKINAN[self.keyakinan]

    @property
    def teks(self) -> str:
        """Everything a search looks through, in small letters."""
        parts = (self.kode, self.judul, self.dasar, self.sumber, self.kutipan, self.nilai)
        return " ".join(part for part in parts if part).casefold()


def regulasi(tanggal: date, ketentuan: tuple[Ketentuan, ...] = ()) -> tuple[BarisRegulasi, ...]:
    """List rules in reading order, then numbers in force on a day by name, then norms."""
    return (*_rules(), *_numbers(tanggal, ketentuan), *_norms())


def cari(baris: Iterable[BarisRegulasi], kata: str) -> tuple[BarisRegulasi, ...]:
    """Keep the rows that hold every word asked for."""
    words = kata.casefold().split()
    return tuple(row for row in baris if all(word in row.teks for word in words))


def baris_aturan(baris: Iterable[BarisRegulasi], kode: str | None) -> BarisRegulasi | None:
    """Find the row a link names, whatever the case of its letters; None where there is none."""
    wanted = (kode or "").strip().casefold()
    return next((row for row in baris if row.kode.casefold() == wanted), None)


def tautan_aturan(kode: str) -> str:
    """Give the query that opens one rule on the page of regulations.

    Example:
        >>> tautan_aturan("R04")
        '?aturan=R04'
    """
    return f"?{urlencode({KUNCI_TAUTAN: kode})}"


def _rules() -> Iterable[BarisRegulasi]:
    for rule in RULES:
        yield BarisRegulasi(
            kode=rule.kode,
            jenis="aturan",
            judul=rule.judul,
            dasar=rule.dasar,
            keyakinan=rule.keyakinan,
            sumber=LABEL_KEYAKINAN[rule.keyakinan],
            tingkat=rule.tingkat,
            terkait=_ANGKA.get(rule.kode, ()),
        )


def _numbers(tanggal: date, ketentuan: tuple[Ketentuan, ...]) -> Iterable[BarisRegulasi]:
    own = {one.nama: one for one in ketentuan}
    for name, parameter in sorted(all_parameters().items()):
        if parameter.values[0].since > tanggal:
            continue
        nilai = parameter.on(tanggal)
        set_here = own.get(name)
        yield BarisRegulasi(
            kode=name,
            jenis="angka",
            judul=parameter.judul,
            dasar=nilai.citation,
            keyakinan=nilai.keyakinan,
            sumber=nilai.sumber,
            kutipan=nilai.quote,
            nilai=_told(set_here.nilai if set_here else nilai.value, parameter.unit),
            diubah=set_here.sumber if set_here else None,
            terkait=tuple(kode for kode, names in _ANGKA.items() if name in names),
        )


def _norms() -> Iterable[BarisRegulasi]:
    for name, judul in (
        ("guru", "Kebutuhan guru menurut rombongan belajar dan jam pelajaran"),
        ("puskesmas", "Tenaga paling sedikit pada satu puskesmas"),
    ):
        norma = norma_sektor(name)
        yield BarisRegulasi(
            kode=f"norma_{name}",
            jenis="norma",
            judul=judul,
            dasar=norma.sumber,
            keyakinan=norma.keyakinan,
            sumber=norma.catatan,
        )


def _told(value: Any, unit: str) -> str:  # noqa: ANN401 - a TOML value may be any of five types
    if value is None:
        return "belum ditetapkan"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, tuple | dict):
        rows = dict(value).items()
        return "; ".join(f"{name}: {_plain(one)}" for name, one in rows) or "belum ada"
    return _plain(value) if unit == "tanggal" else f"{_plain(value)} {unit}"


def _plain(value: Any) -> str:  # noqa: ANN401 - as above
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    if isinstance(value, float):
        return f"{value:.2f}".replace(".", ",")
    return str(value)
